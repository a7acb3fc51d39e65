import { randomBytes } from 'node:crypto';
import { exportFiles } from '../../engine/export.ts';
import { saveImage } from '../../engine/save.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import type { ProcessStatus } from '../process/process-status.ts';
import { archiveReader, type SavedImage, type WantedImage } from './archive.ts';
import { type CodeConfig, codePlaces } from './code.ts';
import { type ContainerFacts, containerReader } from './container.ts';
import type { FileFindings, ImageFile, Listed } from './findings.ts';
import { layerOrigins } from './history.ts';
import { mergeFacts, secretLayers } from './merge.ts';
import { survey } from './notes.ts';
import { DamagedArchive } from './tar.ts';

/** What there is to know of an image before its files are read. */
export interface FilesQuestion extends WantedImage {
  readonly program: CodeConfig;
  /** The kernel's account of the first process; without it nothing is said of code that the runtime user can change. */
  readonly status: ProcessStatus | undefined;
}

export interface FilesRequest extends FilesQuestion {
  /** What the engine knows the image by. */
  readonly image: string;
  /** `os/architecture` to ask the engine for; undefined: its own. */
  readonly platform: string | undefined;
  /** `key=value` label by which a container that is left over is found and removed. */
  readonly label: string;
  readonly signal: AbortSignal;
  /** Takes what goes on when the evidence is complete, the removal of the container; the run waits for it. */
  readonly later: (end: Promise<unknown>) => void;
}

/**
 * Reads the files of a container of an image, which is made for it and never started, and at the same time those of all
 * its layers, from the engine's own archives as they come: nothing is unpacked to disk and no content is kept.
 */
export async function collectFiles(request: FilesRequest): Promise<Collected<FileFindings>> {
  const { image } = request;
  const name = `layered-defense-${randomBytes(6).toString('hex')}`;
  const reader = filesReader(request);
  const stop = new AbortController();
  const signal = AbortSignal.any([request.signal, stop.signal]);
  let failure: string | undefined;
  const attempt = async (source: string, read: () => Promise<string | undefined>) => {
    const reason = await read().catch((error: unknown) => {
      stop.abort();
      if (!(error instanceof DamagedArchive)) throw error;
      return `The files of the image could not be read: the engine's archive of ${source} ${error.message}.`;
    });
    // When the other one ends for it, that is not the reason.
    failure ??= reason;
    if (reason !== undefined) stop.abort();
  };
  await Promise.all([
    attempt('its layers (docker save)', async () => {
      const fault = await saveImage(image, reader.layers.write, signal);
      if (fault === undefined) reader.layers.end();
      return fault;
    }),
    attempt('a container of it (docker export)', async () => {
      const fault = await exportFiles({ ...request, name, signal }, reader.container.write);
      if (fault === undefined) reader.container.end();
      return fault;
    }),
  ]);
  if (failure !== undefined) return { state: 'error', reason: failure, records: [] };
  const findings = reader.findings();
  return { state: 'collected', value: findings, records: records(image, name, findings) };
}

/** Takes one archive. Both throw DamagedArchive. */
interface HalfReader {
  readonly write: (bytes: Buffer) => Promise<void>;
  readonly end: () => void;
}

/** Takes both archives of one image, and tells what its files show when both have ended. */
export interface FilesReader {
  /** Takes the bytes of `docker save`. */
  readonly layers: HalfReader;
  /** Takes the bytes of `exportFiles`. */
  readonly container: HalfReader;
  readonly findings: () => FileFindings;
}

export function filesReader(question: FilesQuestion): FilesReader {
  const { program, status } = question;
  const code = status === undefined ? undefined : codePlaces(program, status);
  const all = survey(code);
  const archive = archiveReader(all);
  const container = containerReader(code);
  let saved: SavedImage | undefined;
  let shown: ContainerFacts | undefined;
  return {
    layers: {
      write: archive.write,
      end: () => {
        saved = archive.end(question);
      },
    },
    container: {
      write: async (bytes) => container.write(bytes),
      end: () => {
        shown = container.end();
      },
    },
    findings: () => {
      if (saved === undefined || shown === undefined) throw new Error('Not all files were read.');
      const { layers, history } = saved;
      return mergeFacts(shown, layers, layerOrigins(history, secretLayers(layers)), all);
    },
  };
}

/** Lines of one list in the evidence. */
const LINES = 25;

function records(image: string, container: string, findings: FileFindings): readonly EvidenceRecord[] {
  const { privileged, worldWritable, writableCode, secrets } = findings;
  const lists = [
    list('Executables that give rights', privileged, ({ gives, capabilities }) =>
      [...gives.filter((gift) => gift !== 'capabilities'), ...capabilities.map((name) => `CAP_${name}`)].join(
        ',',
      ),
    ),
    list('Writable by everyone', worldWritable),
    ...(writableCode === undefined ? [] : [list('Code that the runtime user can change', writableCode)]),
  ];
  const found = list(
    'Secrets',
    secrets,
    ({ kind, deletedLater }) => `${kind}${deletedLater ? ', gone in a later layer' : ''}`,
  );
  const words = 'mode, owner, path, layer, instruction';
  return [
    {
      title: 'Files of note in a container',
      command: ['docker', 'export', container],
      output: [`${findings.containerEntries} files and directories; ${words}`, ...lists.flat()].join('\n'),
    },
    {
      title: "Secrets in the image's layers",
      command: ['docker', 'save', image],
      output: [`${findings.layerEntries} entries in ${findings.layers} layers; ${words}`, ...found].join(
        '\n',
      ),
    },
  ];
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
  const layer = origin?.layer.slice(0, 'sha256:'.length + 12) ?? '(layer not known)';
  const bits = mode.toString(8).padStart(4, '0');
  return `  ${bits} ${uid}:${gid} ${name}${what} ${layer} ${origin?.instruction ?? ''}`.trimEnd();
}
