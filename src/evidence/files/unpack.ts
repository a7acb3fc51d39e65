import { finished } from 'node:stream/promises';
import { constants, createGunzip, createZstdDecompress } from 'node:zlib';
import { type ByteSink, DamagedArchive } from './tar.ts';

export type Compression = 'gzip' | 'zstd';

/** Memory that a zstd stream may ask for, as a power of two: 32 MB. Writers of layers ask for 8 MB at most. */
const ZSTD_WINDOW = 25;

/** Takes compressed bytes and gives unpacked ones to another sink; one call at a time. */
export interface Unpacker {
  readonly write: (bytes: Buffer) => Promise<void>;
  readonly end: () => Promise<void>;
}

/** How a compressed blob begins (RFC 1952, RFC 8878); a zstd blob may begin with a frame that is passed over. */
export function compressionOf(head: Buffer): Compression | undefined {
  if (head.length < 4) return undefined;
  if (head.readUInt16BE(0) === 0x1f8b) return 'gzip';
  const word = head.readUInt32LE(0);
  return word === 0xfd2fb528 || (word >= 0x184d2a50 && word <= 0x184d2a5f) ? 'zstd' : undefined;
}

/**
 * Unpacks as the bytes come; what is unpacked is not kept. Node's zstd reads one frame only, so each further frame, which
 * seekable formats such as zstd:chunked have, gets a decoder of its own.
 * @returns a sink that throws DamagedArchive, the target's too.
 */
export function unpacker(compression: Compression, target: ByteSink): Unpacker {
  let decoder: Decoder | undefined;

  const open = (): Decoder => {
    const made =
      compression === 'gzip'
        ? createGunzip({ chunkSize: CHUNK })
        : createZstdDecompress({
            chunkSize: CHUNK,
            params: { [constants.ZSTD_d_windowLogMax]: ZSTD_WINDOW },
          });
    // Each call gets its error by its own way.
    made.on('error', () => {});
    made.on('data', (bytes: Buffer) => {
      try {
        target.write(bytes);
      } catch (error) {
        made.destroy(error instanceof Error ? error : new Error(String(error)));
      }
    });
    return made;
  };

  const write = async (bytes: Buffer) => {
    for (let rest = bytes; rest.length > 0; ) {
      const fresh = decoder === undefined;
      decoder ??= open();
      const used = await feed(decoder, rest);
      if (used === rest.length) return;
      if (used === 0 && fresh) throw new DamagedArchive(`is no whole ${compression} stream`);
      await close(decoder);
      decoder = undefined;
      rest = rest.subarray(used);
    }
  };

  const close = (open: Decoder) => {
    open.end();
    return finished(open).catch((error: unknown) => reject(error));
  };

  const reject = (error: unknown): never => {
    if (error instanceof DamagedArchive) throw error;
    throw new DamagedArchive(`is no whole ${compression} stream`, { cause: error });
  };

  /** @returns how many of the bytes it took: fewer when the frame ends before. */
  const feed = async (into: Decoder, bytes: Buffer): Promise<number> => {
    const before = into.bytesWritten;
    await new Promise<void>((resolve, fail) => {
      // A decoder that fails forgets the callback.
      into.once('error', fail);
      into.write(bytes, (error) => {
        into.off('error', fail);
        if (error) fail(error);
        else resolve();
      });
    }).catch(reject);
    return into.bytesWritten - before;
  };

  return {
    write,
    end: async () => {
      if (decoder !== undefined) await close(decoder);
      target.end();
    },
  };
}

type Decoder = ReturnType<typeof createGunzip> | ReturnType<typeof createZstdDecompress>;

const CHUNK = 64 * 1024;
