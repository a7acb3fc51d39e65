import { createHash } from 'node:crypto';
import { z } from 'zod';
import { parseJson } from '../../engine/json.ts';
import type { LayerHistory } from './history.ts';
import { type LayerFacts, layerReader } from './layer.ts';
import type { Survey } from './notes.ts';
import { layerPath, parentOf } from './path.ts';
import { type ByteSink, DamagedArchive, isTar, type TarEntry, type TarSink, tarReader } from './tar.ts';
import { compressionOf, type Unpacker, unpacker } from './unpack.ts';

/** What `docker save` told of one image: the facts of its layers, the lowest first, and what made them. */
export interface SavedImage {
  readonly layers: readonly LayerFacts[];
  readonly history: LayerHistory;
}

/** Which image of an archive is meant. */
export interface WantedImage {
  /** Digest of its config; undefined where the engine does not tell. */
  readonly configDigest: string | undefined;
  readonly os: string;
  readonly architecture: string;
}

/** Takes the bytes of `docker save`. */
export interface ArchiveReader {
  /** Resolves when it is ready for more. Throws DamagedArchive when there is no use in more. */
  readonly write: (bytes: Buffer) => Promise<void>;
  /**
   * @throws DamagedArchive when the archive is not whole, a layer could not be read to its end or is not what the
   * image's config says, or it is not told which image is meant.
   */
  readonly end: (wanted: WantedImage) => SavedImage;
}

/** Unpacked bytes that are read at most; a layer of a kilobyte can unpack to a terabyte. */
const UNPACKED_LIMIT = 64 * 1024 ** 3;

/** Bytes of one document (manifest, config), and of all of them. Real ones have some kilobytes. */
const DOCUMENT_LIMIT = 4 * 1024 * 1024;
const DOCUMENTS_LIMIT = 16 * 1024 * 1024;

const LAYER_LIMIT = 1_000;

/** Docker's image specification, "Combined Image JSON + Filesystem Changeset Format". */
const Manifest = z.array(
  z.object({ Config: z.string(), Layers: z.array(z.string()).max(LAYER_LIMIT).nullable() }),
);

/** OCI image-spec, config.md. */
const Config = z.object({
  os: z.string().default(''),
  architecture: z.string().default(''),
  rootfs: z.object({ diff_ids: z.array(z.string()).nullable() }),
  history: z
    .array(z.object({ created_by: z.string().optional(), empty_layer: z.boolean().optional() }))
    .nullish(),
});

/** What became of one file of the archive that looked like a layer. */
type Blob =
  | {
      readonly read: true;
      readonly facts: LayerFacts;
      /** Digest of what was unpacked; undefined for a layer that is stored as it is. */
      readonly unpacked: string | undefined;
    }
  | { readonly read: false; readonly reason: string };

/**
 * Reads an archive of `docker save` as it comes: that of the graph drivers (`ID/layer.tar`) and the OCI layout
 * (`blobs/sha256/…`, image-spec, image-layout.md), whose layers may be compressed. Which file is what is told by its
 * first bytes, because the list of layers stands at the end. Nothing is unpacked to disk.
 * @param limit unpacked bytes that are read at most.
 */
export function archiveReader(all: Survey, limit: number = UNPACKED_LIMIT): ArchiveReader {
  const blobs = new Map<string, Blob>();
  const documents = new Map<string, Document>();
  const aliases = new Map<string, string>();
  let kept = 0;
  let unpacked = 0;
  /** Work on what the chunk held, that takes a while. */
  let work: (() => Promise<void>)[] = [];
  let current: BlobSink | undefined;

  const limited = (sink: ByteSink): ByteSink => ({
    write: (bytes) => {
      unpacked += bytes.length;
      if (unpacked > limit) throw new TooMuch(`unpacks to more than ${Math.round(limit / 1024 ** 3)} GB`);
      sink.write(bytes);
    },
    end: sink.end,
  });

  /** A layer is read on its own: what is wrong with it matters when the image has it. */
  const failing = (path: string) => (error: unknown) => {
    if (!(error instanceof DamagedArchive) || error instanceof TooMuch) throw error;
    blobs.set(path, { read: false, reason: error.message });
  };

  const plainLayer = (path: string): BlobSink => {
    const { sink, facts } = layerReader(all);
    blobs.set(path, { read: true, facts, unpacked: undefined });
    return untilFailure(limited(tarReader(sink)), failing(path));
  };

  /** An archive of files can begin like a compressed one: then what is unpacked is not the layer. */
  const packedLayer = (path: string, how: 'gzip' | 'zstd'): BlobSink => {
    const { sink, facts } = layerReader(all);
    const hash = createHash('sha256');
    const tar = tarReader(sink);
    const write = (bytes: Buffer) => {
      hash.update(bytes);
      tar.write(bytes);
    };
    const end = () => {
      tar.end();
      blobs.set(path, { read: true, facts, unpacked: `sha256:${hash.digest('hex')}` });
    };
    const layer: Unpacker = unpacker(how, limited({ write, end }));
    const fail = failing(path);
    let failed = false;
    const later = (act: () => Promise<void>) => {
      work.push(async () => {
        if (failed) return;
        await act().catch((error: unknown) => {
          failed = true;
          fail(error);
        });
      });
    };
    return {
      write: (bytes) => later(() => layer.write(bytes)),
      end: () => later(() => layer.end()),
    };
  };

  const document = (path: string): BlobSink => {
    let parts: Buffer[] = [];
    let size = 0;
    return {
      write: (bytes) => {
        size += bytes.length;
        if (size <= DOCUMENT_LIMIT) parts.push(Buffer.from(bytes));
        else parts = [];
      },
      end: () => {
        if (size > DOCUMENT_LIMIT) return;
        const bytes = Buffer.concat(parts);
        if (path !== '/manifest.json' && !bytes.includes('"diff_ids"')) return;
        kept += bytes.length;
        if (kept > DOCUMENTS_LIMIT)
          throw new DamagedArchive('has more manifests and configs than an image needs');
        const digest = `sha256:${createHash('sha256').update(bytes).digest('hex')}`;
        documents.set(path, { text: bytes.toString('utf8'), digest });
      },
    };
  };

  const open = (path: string, start: Buffer): BlobSink => {
    const how = compressionOf(start);
    if (how !== undefined) return packedLayer(path, how);
    if (isTar(start.subarray(0, 512))) return plainLayer(path);
    return /^\s*[[{]/.test(start.toString('latin1', 0, 64)) ? document(path) : NOTHING;
  };

  const outer: TarSink = {
    entry: (entry: TarEntry) => {
      const path = layerPath(entry.name);
      current = undefined;
      if (entry.type === 'file') current = sniffing((start) => open(path, start));
      // The graph drivers write a layer once, and links to it where it stands again.
      if (entry.type === 'symlink') aliases.set(path, layerPath(`${parentOf(path)}/${entry.linkName}`));
      if (entry.type === 'link') aliases.set(path, layerPath(entry.linkName));
      if (blobs.size + documents.size + aliases.size > FILE_LIMIT) {
        throw new DamagedArchive('has more files than an image has layers');
      }
    },
    content: (bytes) => current?.write(bytes),
    done: () => current?.end(),
  };
  const archive = tarReader(outer);

  const write = async (bytes: Buffer) => {
    archive.write(bytes);
    const now = work;
    work = [];
    for (const act of now) await act();
  };

  const layerAt = (path: string, diffId: string | undefined): LayerFacts => {
    const place = layerPath(path);
    const blob = blobs.get(place) ?? blobs.get(aliases.get(place) ?? '');
    if (blob === undefined) throw new DamagedArchive('lacks a layer that its manifest names');
    if (!blob.read) throw new DamagedArchive(`has a layer that ${blob.reason}`);
    if (blob.unpacked !== undefined && blob.unpacked !== diffId) {
      throw new DamagedArchive("has a layer that is not what the image's config tells");
    }
    return blob.facts;
  };

  const end: ArchiveReader['end'] = (wanted) => {
    archive.end();
    const images = parseJson(Manifest, documents.get('/manifest.json')?.text ?? '');
    if (images === undefined) throw new DamagedArchive('has no manifest.json that lists its layers');
    const read = images.map(({ Config: path, Layers }): ListedImage => {
      const { text, digest } = documents.get(layerPath(path)) ?? {};
      return { digest, config: parseJson(Config, text ?? ''), layers: Layers ?? [] };
    });
    const { config, layers } = choose(read, wanted);
    if (config === undefined) throw new DamagedArchive('lacks the config of the image');
    const diffIds = config.rootfs.diff_ids ?? [];
    if (diffIds.length !== layers.length) {
      throw new DamagedArchive('has another number of layers than its config tells');
    }
    const history = (config.history ?? []).map(({ created_by, empty_layer }) => ({
      instruction: created_by ?? '',
      emptyLayer: empty_layer ?? false,
    }));
    const facts = layers.map((path, index) => layerAt(path, diffIds[index]));
    return { layers: facts, history: { diffIds, history } };
  };
  return { write, end };
}

/** An image of the archive. */
interface ListedImage {
  readonly digest: string | undefined;
  readonly config: z.output<typeof Config> | undefined;
  readonly layers: readonly string[];
}

/** The one with the wanted config; where the engine does not tell that, the only one of the platform, or at all. */
function choose(images: readonly ListedImage[], wanted: WantedImage): ListedImage {
  const { configDigest, os, architecture } = wanted;
  const right = images.filter(({ digest, config }) =>
    configDigest === undefined
      ? images.length === 1 || (config?.os === os && config.architecture === architecture)
      : digest === configDigest,
  );
  // The same image stands there again for each of its names.
  const [first] = right;
  if (first === undefined) throw new DamagedArchive('lacks the config of the image');
  if (right.some(({ digest }) => digest !== first.digest)) {
    throw new DamagedArchive('holds several images for one platform');
  }
  return first;
}

/** A manifest or config: its text, and the digest of its bytes. */
interface Document {
  readonly text: string;
  readonly digest: string;
}

/** Files of an archive that are remembered: layers, documents and links. */
const FILE_LIMIT = 2_000;

/** More than a whole image may be; no other layer is read after it. */
class TooMuch extends DamagedArchive {}

interface BlobSink {
  readonly write: (bytes: Buffer) => void;
  readonly end: () => void;
}

const EMPTY: Buffer = Buffer.alloc(0);

const NOTHING: BlobSink = { write: () => {}, end: () => {} };

/** Waits for a block, or the end, and opens the sink that its bytes tell of. */
function sniffing(open: (start: Buffer) => BlobSink): BlobSink {
  let start = EMPTY;
  let sink: BlobSink | undefined;
  const begin = () => {
    const made = open(start);
    sink = made;
    made.write(start);
    start = EMPTY;
    return made;
  };
  return {
    write: (bytes) => {
      if (sink !== undefined) return sink.write(bytes);
      // The usual case: nothing is copied.
      start = start.length === 0 && bytes.length >= 512 ? bytes : Buffer.concat([start, bytes]);
      if (start.length >= 512) begin();
    },
    end: () => (sink ?? begin()).end(),
  };
}

function untilFailure({ write, end }: ByteSink, fail: (error: unknown) => void): BlobSink {
  let failed = false;
  const attempt = (act: () => void) => {
    if (failed) return;
    try {
      act();
    } catch (error) {
      failed = true;
      fail(error);
    }
  };
  return { write: (bytes) => attempt(() => write(bytes)), end: () => attempt(end) };
}
