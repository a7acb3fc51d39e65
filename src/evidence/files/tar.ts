/** One entry of an archive. Names are the bytes of the archive, one character a byte (latin1), and untrusted. */
export interface TarEntry {
  readonly name: string;
  readonly linkName: string;
  readonly type: 'file' | 'link' | 'symlink' | 'directory' | 'other';
  /** Permission bits, 0 to 0o7777. */
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  /** Bytes of content that follow; 0 for all but files. */
  readonly size: number;
  /** Value of the extended attribute security.capability. */
  readonly capability: Buffer | undefined;
}

/** Takes the entries of one archive, in their order. Content is valid during the call only. */
export interface TarSink {
  readonly entry: (entry: TarEntry) => void;
  readonly content: (bytes: Buffer) => void;
  /** All content of the entry was given. */
  readonly done: () => void;
}

/** Takes the bytes of one archive. */
export interface ByteSink {
  readonly write: (bytes: Buffer) => void;
  readonly end: () => void;
}

/** Takes the bytes of one tar archive. */
export interface TarReader extends ByteSink {
  /** True when the two blocks of zeros have come, which writers put at the end of what they wrote in full. */
  readonly hasEndMark: () => boolean;
}

/** Bytes that are no archive, or not a whole one. The message is the end of a sentence about the archive. */
export class DamagedArchive extends Error {}

const BLOCK = 512;

/** Bytes of one extended header; Go's archive/tar, by which engines read their layers, has the same limit. */
const EXTENSION_LIMIT = 1024 * 1024;

const CAPABILITY = 'SCHILY.xattr.security.capability';

/**
 * Reads an archive as its bytes come and keeps none of them: ustar and PAX (POSIX.1-2024, pax), and GNU's long names.
 * It follows Go's archive/tar where writers differ, since that is how engines read layers: global PAX headers are passed
 * over, and what stands behind two blocks of zeros is not read.
 * @returns a sink that throws DamagedArchive for bytes that are no such archive, and at the end for half a one.
 */
export function tarReader(sink: TarSink): TarReader {
  let phase: 'header' | 'extension' | 'content' | 'padding' | 'after' = 'header';
  /** Bytes that the phase still takes. */
  let left = BLOCK;
  let padding = 0;
  let zeroBlocks = 0;
  let held: Buffer[] = [];
  let extension: 'pax' | 'name' | 'link' | 'global' = 'pax';
  let extended: Extensions = {};

  const next = (to: typeof phase, size: number) => {
    phase = to;
    left = size;
  };
  const afterContent = () => (padding > 0 ? next('padding', padding) : next('header', BLOCK));

  const takeHeader = (block: Buffer) => {
    if (isZero(block)) {
      zeroBlocks += 1;
      return next(zeroBlocks === 2 ? 'after' : 'header', BLOCK);
    }
    zeroBlocks = 0;
    const header = readHeader(block);
    const kind = EXTENSIONS[header.flag];
    if (kind !== undefined) {
      if (header.size > EXTENSION_LIMIT) throw new DamagedArchive('has a header of more than 1 MB');
      extension = kind;
      padding = paddingOf(header.size);
      return header.size === 0 ? takeExtension(EMPTY) : next('extension', header.size);
    }
    const entry = makeEntry(header, extended);
    extended = {};
    padding = paddingOf(entry.size);
    sink.entry(entry);
    if (entry.size > 0) return next('content', entry.size);
    sink.done();
    next('header', BLOCK);
  };

  const takeExtension = (bytes: Buffer) => {
    if (extension === 'pax') extended = { ...extended, pax: readPax(bytes) };
    else if (extension === 'global') extended = {};
    else extended = { ...extended, [extension]: untilNul(bytes) };
    afterContent();
  };

  /** The bytes of a header, in one piece; undefined when they are not all there. */
  const whole = (bytes: Buffer): Buffer | undefined => {
    left -= bytes.length;
    if (left === 0 && held.length === 0) return bytes;
    // What is kept must not keep the whole chunk from being freed.
    held.push(Buffer.from(bytes));
    if (left > 0) return undefined;
    const all = Buffer.concat(held);
    held = [];
    return all;
  };

  const write = (chunk: Buffer) => {
    for (let at = 0; at < chunk.length && phase !== 'after'; ) {
      const bytes = chunk.subarray(at, at + left);
      at += bytes.length;
      if (phase === 'header' || phase === 'extension') {
        const all = whole(bytes);
        if (all === undefined) break;
        if (phase === 'header') takeHeader(all);
        else takeExtension(all);
        continue;
      }
      left -= bytes.length;
      if (phase === 'content') sink.content(bytes);
      if (left > 0) continue;
      if (phase === 'padding') next('header', BLOCK);
      else {
        sink.done();
        afterContent();
      }
    }
  };

  const end = () => {
    const between = phase === 'header' && left === BLOCK && Object.keys(extended).length === 0;
    if (!between && phase !== 'after') throw new DamagedArchive('ends in the middle of a file');
  };
  return { write, end, hasEndMark: () => phase === 'after' };
}

/**
 * True for the first block of an archive: a header whose checksum holds, or the zeros of an empty archive.
 * @param block the first 512 bytes.
 */
export function isTar(block: Buffer): boolean {
  return block.length === BLOCK && (isZero(block) || hasChecksum(block));
}

const EMPTY = Buffer.alloc(0);
const ZEROS = Buffer.alloc(BLOCK);

/** Headers that tell of the entry behind them, by their type flag. */
const EXTENSIONS: Readonly<Record<string, 'pax' | 'name' | 'link' | 'global'>> = {
  x: 'pax',
  g: 'global',
  L: 'name',
  K: 'link',
};

interface Extensions {
  readonly pax?: ReadonlyMap<string, Buffer>;
  readonly name?: string;
  readonly link?: string;
}

interface Header {
  readonly flag: string;
  readonly name: string;
  readonly linkName: string;
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly size: number;
}

function readHeader(block: Buffer): Header {
  if (!hasChecksum(block)) throw new DamagedArchive('is no tar archive, or a damaged one');
  const short = untilNul(block.subarray(0, 100));
  const prefix = prefixOf(block);
  return {
    flag: block.toString('latin1', 156, 157),
    name: prefix === '' ? short : `${prefix}/${short}`,
    linkName: untilNul(block.subarray(157, 257)),
    mode: number(block, 100, 8),
    uid: number(block, 108, 8),
    gid: number(block, 116, 8),
    size: number(block, 124, 12),
  };
}

/** The start of a name that is too long for its own field, where the header's form has one. */
function prefixOf(block: Buffer): string {
  const magic = block.toString('latin1', 257, 265);
  if (magic.startsWith('ustar\0')) {
    const isStar = block.toString('latin1', 508, 512) === 'tar\0';
    return untilNul(block.subarray(345, isStar ? 476 : 500));
  }
  if (magic !== 'ustar  \0' || [345, 357].every((at) => block[at] === 0 || isTime(block, at))) return '';
  // GNU has times there. Old writers in Go put a prefix there all the same, and Go reads it.
  const prefix = untilNul(block.subarray(345, 500));
  return /^[\0-\x7f]*$/.test(prefix) ? prefix : '';
}

/** True for what Go reads as a number of 63 bits: octal digits, or two's complement with the high bit set. */
function isTime(block: Buffer, at: number): boolean {
  const field = block.subarray(at, at + 12);
  const first = field[0] ?? 0;
  if (first < 0x80) {
    const text = field.toString('latin1').replaceAll(/^[ \0]+|[ \0]+$/g, '');
    return /^[0-7]*(?:\0|$)/.test(text);
  }
  const sign = (first & 0x40) === 0 ? 0 : 0xff;
  const [a = 0, b = 0, c = 0, d = 0, e = 0] = field.map((byte) => byte ^ sign);
  return (a & 0x7f) === 0 && b === 0 && c === 0 && d === 0 && e < 0x80;
}

function makeEntry(header: Header, { pax, name, link }: Extensions): TarEntry {
  if (header.flag === 'S' || pax?.has(SPARSE)) {
    throw new DamagedArchive('holds files with holes (sparse), which are not read');
  }
  // A long name that is empty is passed over, as it is by Go.
  const path = name || (pax?.get('path')?.toString('latin1') ?? header.name);
  const type = typeOf(header.flag, path);
  return {
    name: path,
    linkName: link || (pax?.get('linkpath')?.toString('latin1') ?? header.linkName),
    type,
    mode: header.mode & 0o7777,
    uid: decimal(pax?.get('uid')) ?? header.uid,
    gid: decimal(pax?.get('gid')) ?? header.gid,
    size: HEADER_ONLY.includes(header.flag) ? 0 : (decimal(pax?.get('size')) ?? header.size),
    capability: pax?.get(CAPABILITY),
  };
}

/** Links, devices, directories and pipes have no content, whatever size they tell. */
const HEADER_ONLY = ['1', '2', '3', '4', '5', '6'];

/** Old writers mark a directory by its name alone. */
function typeOf(flag: string, name: string): TarEntry['type'] {
  if (flag === '\0' && name.endsWith('/')) return 'directory';
  return TYPES[flag] ?? 'other';
}

const TYPES: Readonly<Record<string, TarEntry['type']>> = {
  '\0': 'file',
  '0': 'file',
  '7': 'file',
  '1': 'link',
  '2': 'symlink',
  '5': 'directory',
};

/** Any record of GNU's about holes in a file. */
const SPARSE = 'GNU.sparse';

/** Records that are read, by their keyword. */
const KEYWORDS = ['path', 'linkpath', 'size', 'uid', 'gid', CAPABILITY];

/** Records `LENGTH KEYWORD=VALUE\n`; values are bytes. An empty one leaves the header's own. */
function readPax(bytes: Buffer): ReadonlyMap<string, Buffer> {
  const records = new Map<string, Buffer>();
  for (let at = 0; at < bytes.length; ) {
    const space = bytes.indexOf(0x20, at);
    const length = space === -1 || space - at > 8 ? undefined : decimal(bytes.subarray(at, space));
    const end = at + (length ?? 0);
    const equals = bytes.indexOf(0x3d, space);
    if (
      length === undefined ||
      end > bytes.length ||
      bytes[end - 1] !== 0x0a ||
      equals < 0 ||
      equals >= end
    ) {
      throw new DamagedArchive('has a PAX header that is damaged');
    }
    const keyword = bytes.toString('latin1', space + 1, Math.min(equals, space + 80));
    if (keyword.startsWith(`${SPARSE}.`)) records.set(SPARSE, EMPTY);
    else if (KEYWORDS.includes(keyword)) {
      // A copy, because the value outlives the chunk.
      if (end - 1 > equals + 1) records.set(keyword, Buffer.from(bytes.subarray(equals + 1, end - 1)));
      else records.delete(keyword);
    }
    at = end;
  }
  return records;
}

function decimal(bytes: Buffer | undefined): number | undefined {
  if (bytes === undefined) return undefined;
  const text = bytes.toString('latin1');
  if (!/^\d{1,15}$/.test(text)) throw new DamagedArchive('has a PAX header that is damaged');
  return Number(text);
}

/** A number of a header: octal digits between spaces and NULs, or GNU's two's complement with the high bit set. */
function number(block: Buffer, at: number, length: number): number {
  const first = block[at] ?? 0;
  if (first >= 0x80) {
    let value = first === 0xff ? -1 : first & 0x3f;
    for (const byte of block.subarray(at + 1, at + length)) value = value * 256 + byte;
    if (!Number.isSafeInteger(value)) throw new DamagedArchive('has a header with a number out of range');
    return value;
  }
  let index = at;
  while (index < at + length && isBlank(block[index])) index += 1;
  let value = 0;
  for (; index < at + length && !isBlank(block[index]); index += 1) {
    const digit = (block[index] ?? 0) - 0x30;
    if (digit < 0 || digit > 7) throw new DamagedArchive('has a header with a number that is none');
    value = value * 8 + digit;
  }
  return value;
}

function isBlank(byte: number | undefined): boolean {
  return byte === 0x20 || byte === 0;
}

/** The sum of all bytes, those of the checksum counted as spaces; old writers summed them with a sign. */
function hasChecksum(block: Buffer): boolean {
  let sum = 8 * 0x20;
  let signed = sum;
  for (let index = 0; index < BLOCK; index += 1) {
    if (index === 148) index = 156;
    const byte = block[index] ?? 0;
    sum += byte;
    signed += byte > 127 ? byte - 256 : byte;
  }
  const told = Number.parseInt(block.toString('latin1', 148, 156).replace(/^[ \0]+/, ''), 8);
  return told === sum || told === signed;
}

function isZero(block: Buffer): boolean {
  return block[0] === 0 && block.equals(ZEROS);
}

function untilNul(bytes: Buffer): string {
  const end = bytes.indexOf(0);
  return bytes.toString('latin1', 0, end === -1 ? bytes.length : end);
}

function paddingOf(size: number): number {
  return (BLOCK - (size % BLOCK)) % BLOCK;
}
