import { createHash } from 'node:crypto';
import { gzipSync, zstdCompressSync } from 'node:zlib';
import { type Header, pack } from 'tar-stream';

/** One entry of a layer: its header, and its content or the value of its security.capability. */
export interface LayerEntry extends Partial<Header> {
  readonly name: string;
  readonly content?: string | Buffer;
  readonly capability?: Buffer;
  /** Type flag of the header, where it is none that tar-stream writes: `x` for PAX, `L` for a long name of GNU. */
  readonly flag?: string;
}

export interface Layer {
  readonly entries: readonly LayerEntry[];
  /** `created_by` of the history; without it the layer's history is left out. */
  readonly instruction?: string;
  readonly compression?: 'gzip' | 'zstd';
  /** Takes the place of the layer's bytes. */
  readonly bytes?: Buffer;
  /** Takes the place of what is stored of them. */
  readonly stored?: Buffer;
}

export type Layout = 'graph driver' | 'OCI';

/** An archive of entries, made by tar-stream. */
export async function tar(entries: readonly LayerEntry[]): Promise<Buffer> {
  const parts: Buffer[] = [];
  let plain: LayerEntry[] = [];
  for (const entry of entries) {
    if (entry.capability === undefined && entry.flag === undefined) {
      plain.push(entry);
      continue;
    }
    parts.push(await packed(plain));
    plain = [entry];
    if (entry.capability !== undefined) {
      const content = paxRecord('SCHILY.xattr.security.capability', entry.capability);
      parts.push(flagged('x', await packed([{ name: 'PaxHeaders.0/x', content }])));
    }
    if (entry.flag !== undefined) {
      parts.push(flagged(entry.flag, await packed(plain)));
      plain = [];
    }
  }
  return Buffer.concat([...parts, await packed(plain), Buffer.alloc(END)]);
}

/** The two blocks of zeros. */
const END = 1024;

/** Entries without the end of an archive. */
async function packed(entries: readonly LayerEntry[]): Promise<Buffer> {
  const archive = pack();
  for (const { content = '', capability: _, flag: __, ...header } of entries) {
    archive.entry(header, Buffer.from(content));
  }
  archive.finalize();
  const chunks: Buffer[] = [];
  for await (const chunk of archive) chunks.push(Buffer.from(chunk as Uint8Array));
  const bytes = Buffer.concat(chunks);
  return bytes.subarray(0, bytes.length - END);
}

/** The archive of one entry with another type flag in its header. */
function flagged(flag: string, bytes: Buffer): Buffer {
  bytes.write(flag, 156, 'latin1');
  return signed(bytes);
}

/** Writes the checksum of a header (tar(5)), which its first 512 bytes are. */
export function signed(bytes: Buffer): Buffer {
  bytes.fill(0x20, 148, 156);
  let sum = 0;
  for (let index = 0; index < 512; index += 1) sum += bytes[index] ?? 0;
  bytes.write(`${sum.toString(8).padStart(6, '0')}\0 `, 148, 'latin1');
  return bytes;
}

/** An empty file with a name of any length: tar-stream takes long to make many of them. */
export function emptyFile(name: string, mode: number): Buffer {
  const long = Buffer.from(`${name}\0`, 'latin1');
  const header = (flag: string, size: number) => {
    const block = Buffer.alloc(512);
    block.write('x', 0, 'latin1');
    block.write(mode.toString(8).padStart(7, '0'), 100, 'latin1');
    block.write(size.toString(8).padStart(11, '0'), 124, 'latin1');
    block.write(flag, 156, 'latin1');
    block.write('ustar  \0', 257, 'latin1');
    return signed(block);
  };
  const padding = Buffer.alloc((512 - (long.length % 512)) % 512);
  return Buffer.concat([header('L', long.length), long, padding, header('0', 0)]);
}

/** A record of a PAX header with a value of any bytes: `LENGTH KEYWORD=VALUE\n`. */
export function paxRecord(keyword: string, value: Buffer): Buffer {
  const rest = Buffer.concat([Buffer.from(` ${keyword}=`), value, Buffer.from('\n')]);
  const digits = [1, 2, 3, 4, 5, 6, 7].find((count) => String(rest.length + count).length === count) ?? 8;
  return Buffer.concat([Buffer.from(String(rest.length + digits)), rest]);
}

/** The digest by which an archive's image knows a layer. */
export function diffId(bytes: Buffer): string {
  return `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
}

/** What `docker save` writes of an image, as the graph drivers do or as the containerd store does. */
export async function savedImage(layers: readonly Layer[], layout: Layout = 'OCI'): Promise<Buffer> {
  const blobs = await Promise.all(
    layers.map(async ({ entries, compression, bytes, stored }) => {
      const plain = bytes ?? (await tar(entries));
      const packed = { gzip: gzipSync, zstd: zstdCompressSync };
      return { plain, stored: stored ?? (compression === undefined ? plain : packed[compression](plain)) };
    }),
  );
  const instructions = layers.flatMap(({ instruction }) => (instruction === undefined ? [] : [instruction]));
  const config = JSON.stringify({
    architecture: 'amd64',
    os: 'linux',
    config: {},
    history: [
      ...instructions.map((created_by) => ({ created_by })),
      { created_by: 'ENV A=1', empty_layer: true },
    ],
    rootfs: { type: 'layers', diff_ids: blobs.map(({ plain }) => diffId(plain)) },
  });
  const isOci = layout === 'OCI';
  const hex = (bytes: Buffer) => diffId(bytes).slice('sha256:'.length);
  const configPath = isOci ? `blobs/sha256/${hex(Buffer.from(config))}` : `${hex(Buffer.from(config))}.json`;
  const paths = blobs.map(({ stored }, index) =>
    isOci ? `blobs/sha256/${hex(stored)}` : `${index}${hex(stored).slice(1)}/layer.tar`,
  );
  const manifest = JSON.stringify([{ Config: configPath, RepoTags: null, Layers: paths }]);
  const files: LayerEntry[] = blobs.map(({ stored }, index) => ({
    name: paths[index] ?? '',
    content: stored,
  }));
  const attestation = { name: 'blobs/sha256/attestation', content: '{"predicateType":"https://slsa.dev"}' };
  return tar([
    // The order is that of digests: the config stands anywhere among the layers.
    ...files.slice(0, 1),
    { name: configPath, content: config },
    ...files.slice(1).reverse(),
    ...(isOci ? [attestation, { name: 'index.json', content: '{}' }] : []),
    { name: 'manifest.json', content: manifest },
  ]);
}
