import { saveImage } from '../../engine/save.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import type { ProcessStatus } from '../process/process-status.ts';
import { archiveReader } from './archive.ts';
import { type CodeConfig, codePlaces } from './code.ts';
import type { FileFindings, ImageFile, Listed } from './findings.ts';
import { layerOrigins } from './history.ts';
import { survey } from './layer.ts';
import { mergeLayers, secretLayers } from './merge.ts';
import { pathHash } from './path.ts';
import { DamagedArchive } from './tar.ts';

/** What there is to know of an image before its files are read. */
export interface FilesQuestion {
  readonly os: string;
  readonly architecture: string;
  readonly program: CodeConfig;
  /** The kernel's account of the first process; without it nothing is said of code that the runtime user can change. */
  readonly status: ProcessStatus | undefined;
}

export interface FilesRequest extends FilesQuestion {
  /** What the engine knows the image by. */
  readonly image: string;
  readonly signal: AbortSignal;
}

/**
 * Reads the files of all layers of an image from the engine's own archive of it, as that comes: nothing is unpacked to
 * disk and no content is kept.
 */
export async function collectFiles(request: FilesRequest): Promise<Collected<FileFindings>> {
  const { image, signal } = request;
  const reader = filesReader(request);
  try {
    const failure = await saveImage(image, reader.write, signal);
    if (failure !== undefined) return { state: 'error', reason: failure, records: [] };
    const findings = reader.end();
    return { state: 'collected', value: findings, records: [record(image, findings)] };
  } catch (error) {
    if (!(error instanceof DamagedArchive)) throw error;
    const reason = `The files of the image could not be read: the engine's archive of it (docker save) ${error.message}.`;
    return { state: 'error', reason, records: [] };
  }
}

/** Takes the bytes of `docker save`, and tells in the end what the files show. Both throw DamagedArchive. */
export interface FilesReader {
  readonly write: (bytes: Buffer) => Promise<void>;
  readonly end: () => FileFindings;
}

export function filesReader({ os, architecture, program, status }: FilesQuestion): FilesReader {
  const all = survey(pathHash(), status === undefined ? undefined : codePlaces(program, status));
  const archive = archiveReader(all);
  return {
    write: archive.write,
    end: () => {
      const { layers, history } = archive.end({ os, architecture });
      return mergeLayers(layers, layerOrigins(history, secretLayers(layers)), all);
    },
  };
}

/** Lines of one list in the evidence. */
const LINES = 25;

function record(image: string, findings: FileFindings): EvidenceRecord {
  const { privileged, worldWritable, writableCode, secrets, entries, layers } = findings;
  const lists = [
    list('Executables that give rights', privileged, ({ gives, capabilities }) =>
      [...gives.filter((gift) => gift !== 'capabilities'), ...capabilities.map((name) => `CAP_${name}`)].join(
        ',',
      ),
    ),
    list('Writable by everyone', worldWritable),
    ...(writableCode === undefined ? [] : [list('Code that the runtime user can change', writableCode)]),
    list(
      'Secrets',
      secrets,
      ({ kind, deletedLater }) => `${kind}${deletedLater ? ', gone in a later layer' : ''}`,
    ),
  ];
  const head = `${entries} entries in ${layers} layers; mode, owner, path, layer, instruction`;
  return {
    title: "Files of note in the image's layers",
    command: ['docker', 'save', image],
    output: [head, ...lists.flat()].join('\n'),
  };
}

function list<T extends ImageFile>(
  title: string,
  { total, exact, first }: Listed<T>,
  words?: (file: T) => string,
): readonly string[] {
  if (total === 0) return [`${title}: none`];
  const shown = first.slice(0, LINES);
  const lines = shown.map((file) => line(file, words?.(file)));
  const rest = total - shown.length;
  return [
    `${title}: ${exact ? '' : 'about '}${total}`,
    ...lines,
    ...(rest > 0 ? [`  … and ${rest} more`] : []),
  ];
}

function line(file: ImageFile, words: string | undefined): string {
  const { mode, uid, gid, type, path, origin } = file;
  const name = JSON.stringify(type === 'directory' && path !== '/' ? `${path}/` : path);
  const what = words === undefined || words === '' ? '' : ` (${words})`;
  const layer = origin.layer.slice(0, 'sha256:'.length + 12);
  const bits = mode.toString(8).padStart(4, '0');
  return `  ${bits} ${uid}:${gid} ${name}${what} ${layer} ${origin.instruction ?? ''}`.trimEnd();
}
