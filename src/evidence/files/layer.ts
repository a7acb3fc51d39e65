import { fileCapabilities } from './capabilities.ts';
import type { CodePlaces } from './code.ts';
import type { Privilege } from './findings.ts';
import { baseOf, layerPath, numberList, type PathHash, parentOf } from './path.ts';
import { HEAD_SIZE, secretKind } from './secrets.ts';
import { DamagedArchive, type TarEntry, type TarSink } from './tar.ts';

/** What is noted of one file of one layer. */
export interface Note {
  readonly path: string;
  readonly type: 'file' | 'directory';
  readonly mode: number;
  readonly uid: number;
  readonly gid: number;
  readonly gives: readonly Privilege[];
  readonly capabilities: readonly string[];
  readonly worldWritable: boolean;
  /** `folder`: a directory that counts when there is code in it. */
  readonly writableCode: 'no' | 'yes' | 'folder';
  /** Kind of secret, in words. */
  readonly secret: string | undefined;
}

/** What one layer says, as much as is needed when the order of the layers is known. */
export interface LayerFacts {
  readonly notes: ReadonlyMap<string, Note>;
  /** Keys of all its paths, by what the layer does to them. */
  readonly keys: () => Float64Array;
}

/** How often something was found, by the lists of `FileFindings`. */
export interface Overflow {
  privileged: number;
  worldWritable: number;
  writableCode: number;
  secrets: number;
}

/** What all layers of one image share. */
export interface Survey {
  readonly hash: PathHash;
  /** Undefined where the runtime user is root or not known. */
  readonly code: CodePlaces | undefined;
  /** Keys of directories with code in them. */
  readonly codeFolders: Set<number>;
  /** Entries that were read. */
  entries: number;
  /** Notes that were kept, and the characters of their paths. */
  notes: number;
  characters: number;
  /** What was found when no more notes were kept. */
  readonly overflow: Overflow;
}

/** Entries of all layers together. Large images have 300,000; each takes some 25 bytes here. */
const ENTRY_LIMIT = 2_000_000;

/** Notes that are kept, and characters of their paths: more are only counted. */
const NOTE_LIMIT = 100_000;
const CHARACTER_LIMIT = 16 * 1024 * 1024;

export function survey(hash: PathHash, code: CodePlaces | undefined): Survey {
  const overflow = { privileged: 0, worldWritable: 0, writableCode: 0, secrets: 0 };
  return { hash, code, codeFolders: new Set(), entries: 0, notes: 0, characters: 0, overflow };
}

/**
 * Reads one layer (OCI image-spec, layer.md) and keeps what is worth a note.
 * @returns a sink for its entries, which throws DamagedArchive for more than can be kept, and its facts at the end.
 */
export function layerReader(all: Survey): { readonly sink: TarSink; readonly facts: LayerFacts } {
  const notes = new Map<string, Note>();
  const keys = numberList();
  /** The file whose content comes, and the start of that. */
  let open: { readonly path: string; readonly entry: TarEntry; readonly wanted: number } | undefined;
  let head: Buffer = EMPTY;

  const judge = (path: string, entry: TarEntry, start: Buffer) => {
    const note = takeNote(path, entry, start, all);
    if (note === undefined) return;
    if (all.notes < NOTE_LIMIT && all.characters + path.length < CHARACTER_LIMIT) {
      all.notes += 1;
      all.characters += path.length;
      notes.set(path, note);
    } else count(note, all.overflow);
  };

  const entry = (one: TarEntry) => {
    all.entries += 1;
    if (all.entries > ENTRY_LIMIT) throw new DamagedArchive('has more than 2,000,000 files');
    open = undefined;
    const path = layerPath(one.name);
    const name = baseOf(path);
    if (name.startsWith(WHITEOUT)) return markWhiteout(path, name);
    keys.push(all.hash.key(path, one.type === 'directory' ? 'directory' : 'replaced'));
    // A path may stand twice in a layer: the last one holds.
    notes.delete(path);
    if (one.type !== 'file' || one.size === 0) return judge(path, one, EMPTY);
    open = { path, entry: one, wanted: Math.min(one.size, HEAD_SIZE) };
    head = EMPTY;
  };

  const markWhiteout = (path: string, name: string) => {
    const folder = parentOf(path);
    if (name === OPAQUE) keys.push(all.hash.key(folder, 'opaque'));
    // Others of `.wh..wh.` are the storage driver's own.
    else if (!name.startsWith(WHITEOUT + WHITEOUT)) {
      const hidden = layerPath(`${folder}/${name.slice(WHITEOUT.length)}`);
      keys.push(all.hash.key(hidden, 'replaced'));
    }
  };

  const content = (bytes: Buffer) => {
    if (open === undefined) return;
    const more = bytes.subarray(0, open.wanted - head.length);
    head = head.length === 0 ? more : Buffer.concat([head, more]);
    if (head.length < open.wanted) {
      // What is kept for the next chunk must not keep this one whole.
      head = Buffer.from(head);
      return;
    }
    judge(open.path, open.entry, head);
    open = undefined;
  };
  return { sink: { entry, content, done: () => {} }, facts: { notes, keys: keys.values } };
}

const EMPTY: Buffer = Buffer.alloc(0);
const WHITEOUT = '.wh.';
const OPAQUE = '.wh..wh..opq';

function takeNote(path: string, entry: TarEntry, head: Buffer, { code, codeFolders, hash }: Survey) {
  const { type, mode, uid, gid } = entry;
  if (type !== 'file' && type !== 'link' && type !== 'directory') return undefined;
  const isFile = type !== 'directory';
  const isCode = isFile && code?.isCode(path, entry, head) === true;
  if (isCode) codeFolders.add(hash.key(parentOf(path), 'directory'));
  const capabilities = isFile ? fileCapabilities(entry.capability) : [];
  const note: Note = {
    path,
    type: isFile ? 'file' : 'directory',
    mode,
    uid,
    gid,
    capabilities,
    gives: isFile ? privileges(mode, capabilities) : [],
    worldWritable: (mode & 0o002) !== 0 && (isFile || (mode & STICKY) === 0),
    writableCode: isCode && code?.canWrite(entry) ? 'yes' : isFile ? 'no' : folderOf(path, entry, code),
    secret: type === 'file' && head.length > 0 ? secretKind(path, head) : undefined,
  };
  return isWorthIt(note) ? note : undefined;
}

const STICKY = 0o1000;

/** The bits work on what can be executed; setgid without the group's x is an old mark for locks (chmod(2)). */
function privileges(mode: number, capabilities: readonly string[]): readonly Privilege[] {
  const gives: Privilege[] = [];
  if ((mode & 0o4000) !== 0 && (mode & 0o111) !== 0) gives.push('setuid');
  if ((mode & 0o2010) === 0o2010) gives.push('setgid');
  if (capabilities.length > 0) gives.push('capabilities');
  return gives;
}

/** In a directory with the sticky bit a user can add, but not replace what others own. */
function folderOf(path: string, entry: TarEntry, code: CodePlaces | undefined): Note['writableCode'] {
  if (code === undefined || !code.canWrite(entry)) return 'no';
  if (code.isOnPath(path)) return 'yes';
  const sticky = (entry.mode & STICKY) !== 0;
  return code.isFolder(path) && !sticky ? 'folder' : 'no';
}

function isWorthIt({ gives, worldWritable, writableCode, secret }: Note): boolean {
  return gives.length > 0 || worldWritable || writableCode !== 'no' || secret !== undefined;
}

function count({ gives, worldWritable, writableCode, secret }: Note, overflow: Overflow): void {
  if (gives.length > 0) overflow.privileged += 1;
  if (worldWritable) overflow.worldWritable += 1;
  if (writableCode !== 'no') overflow.writableCode += 1;
  if (secret !== undefined) overflow.secrets += 1;
}
