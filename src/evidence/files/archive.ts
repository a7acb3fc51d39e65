import { z } from 'zod';
import { parseJson } from '../../engine/json.ts';
import type { LayerHistory } from './history.ts';
import { type LayerFacts, layerReader, type Survey } from './layer.ts';
import { layerPath, parentOf } from './path.ts';
import { type ByteSink, DamagedArchive, isTar, type TarEntry, type TarSink, tarReader } from './tar.ts';
import { compressionOf, type Unpacker, unpacker } from './unpack.ts';

/** What `docker save` told of one image: the facts of its layers, the lowest first, and what made them. */
export interface SavedImage {
  readonly layers: readonly LayerFacts[];
  readonly history: LayerHistory;
}

/** Takes the bytes of `docker save`. */
export interface ArchiveReader {
  /** Resolves when it is ready for more. Throws DamagedArchive when there is no use in more. */
  readonly write: (bytes: Buffer) => Promise<void>;
  /**
   * @param platform of the image, where the archive holds it for several.
   * @throws DamagedArchive when the archive is not whole, or a layer could not be read to its end.
   */
  readonly end: (platform: { readonly os: string; readonly architecture: string }) => SavedImage;
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
  | { readonly read: true; readonly facts: LayerFacts }
  | { readonly read: false; readonly reason: string };

/**
 * Reads an archive of `docker save` as it comes: that of the graph drivers (`ID/layer.tar`) and the OCI layout
 * (`blobs/sha256/…`, image-spec, image-layout.md), whose layers may be compressed. Which file is what is told by its
 * first bytes, because the list of layers stands at the end. Nothing is unpacked to disk.
 * @param limit unpacked bytes that are read at most.
 */
export function archiveReader(all: Survey, limit: number = UNPACKED_LIMIT): ArchiveReader {
  const blobs = new Map<string, Blob>();
  const documents = new Map<string, string>();
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

  const asLayer = (path: string): ByteSink & { readonly fail: (error: unknown) => void } => {
    const { sink, facts } = layerReader(all);
    const tar = limited(tarReader(sink));
    const fail = (error: unknown) => {
      if (!(error instanceof DamagedArchive) || error instanceof TooMuch) throw error;
      blobs.set(path, { read: false, reason: error.message });
    };
    blobs.set(path, { read: true, facts });
    return { ...tar, fail };
  };

  /** A layer is read on its own: what is wrong with it matters when the image has it. */
  const plainLayer = (path: string): BlobSink => {
    const { write, end, fail } = asLayer(path);
    return untilFailure({ write, end }, fail);
  };

  const packedLayer = (path: string, how: 'gzip' | 'zstd'): BlobSink => {
    const { write, end, fail } = asLayer(path);
    const layer: Unpacker = unpacker(how, { write, end });
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
        const text = Buffer.concat(parts).toString('utf8');
        if (path !== '/manifest.json' && !text.includes('"diff_ids"')) return;
        kept += text.length;
        if (kept > DOCUMENTS_LIMIT)
          throw new DamagedArchive('has more manifests and configs than an image needs');
        documents.set(path, text);
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

  const layerAt = (path: string): LayerFacts => {
    const place = layerPath(path);
    const blob = blobs.get(place) ?? blobs.get(aliases.get(place) ?? '');
    if (blob === undefined) throw new DamagedArchive('lacks a layer that its manifest names');
    if (!blob.read) throw new DamagedArchive(`has a layer that ${blob.reason}`);
    return blob.facts;
  };

  const configAt = (path: string) => parseJson(Config, documents.get(layerPath(path)) ?? '');

  const end: ArchiveReader['end'] = ({ os, architecture }) => {
    archive.end();
    const images = parseJson(Manifest, documents.get('/manifest.json') ?? '');
    if (images === undefined) throw new DamagedArchive('has no manifest.json that lists its layers');
    const read = images.map((image) => ({ image, config: configAt(image.Config) }));
    const [only] = read.length === 1 ? read : [];
    const wanted =
      read.find(({ config }) => config?.os === os && config.architecture === architecture) ?? only;
    if (wanted?.config === undefined) throw new DamagedArchive('lacks the config of the image');
    const diffIds = wanted.config.rootfs.diff_ids ?? [];
    const paths = wanted.image.Layers ?? [];
    if (diffIds.length !== paths.length) {
      throw new DamagedArchive('has another number of layers than its config tells');
    }
    const history = (wanted.config.history ?? []).map(({ created_by, empty_layer }) => ({
      instruction: created_by ?? '',
      emptyLayer: empty_layer ?? false,
    }));
    return { layers: paths.map(layerAt), history: { diffIds, history } };
  };
  return { write, end };
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
