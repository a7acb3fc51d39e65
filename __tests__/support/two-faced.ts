import { crc32 } from 'node:zlib';
import { type LayerEntry, signed, tar } from './saved-image.ts';

/**
 * The bytes of two archives at once: as they are they have `hidden`, and as a gzip stream, which they begin like, they
 * have `shown`. The name of the first file is a gzip header (RFC 1952) whose extra field is the rest of the tar header;
 * its content are stored blocks (RFC 1951), the first one `shown`, the second one all files up to the end of the stream,
 * which is that of the archive.
 */
export async function twoFaced(shown: readonly LayerEntry[], hidden: readonly LayerEntry[]): Promise<Buffer> {
  const inner = await tar(shown);
  const rest = await body(hidden);
  const last = await body([{ name: 'zz', content: Buffer.alloc(BLOCK) }]);
  const swallowed = Buffer.concat([rest, last.subarray(0, -STREAM_END)]);
  // What is behind the end of an archive is not read: the second block begins where the first file's content ends.
  const padded = Buffer.concat([inner, Buffer.alloc(BLOCK - 2 * STORED)]);
  const content = Buffer.concat([storedBlock(padded.length), padded, storedBlock(swallowed.length)]);
  const first = await body([{ name: 'x', content }]);
  Buffer.from([0x1f, 0x8b, 8, 4, 1, 1, 1, 1, 1, 3, 0xf4, 1]).copy(first);
  const unpacked = Buffer.concat([padded, swallowed]);
  const end = Buffer.from([1, 0, 0, 0xff, 0xff, 0, 0, 0, 0, 0, 0, 0, 0]);
  end.writeUInt32LE(crc32(unpacked), 5);
  end.writeUInt32LE(unpacked.length, 9);
  end.copy(last, last.length - STREAM_END);
  return Buffer.concat([signed(first), rest, last]);
}

/** Bytes of an empty last block, a checksum and a length. */
const STREAM_END = 13;

const BLOCK = 512;

/** Bytes before the data of a stored block. */
const STORED = 5;

function storedBlock(length: number): Buffer {
  const header = Buffer.alloc(STORED);
  header.writeUInt16LE(length, 1);
  header.writeUInt16LE(0xffff - length, 3);
  return header;
}

/** An archive without its end. */
async function body(entries: readonly LayerEntry[]): Promise<Buffer> {
  const bytes = await tar(entries);
  return bytes.subarray(0, bytes.length - 2 * BLOCK);
}
