import { explainFailure, removeContainer } from './docker.ts';
import { type RunResult, run } from './process.ts';
import { QUESTION_LIMIT } from './time-limits.ts';

/** Milliseconds to make the container; some storage drivers copy the image for it. */
const CREATE_LIMIT = 2 * 60_000;

/** Milliseconds for all files; an engine gives some 300 MB a second. */
const EXPORT_LIMIT = 10 * 60_000;

/** Bytes of a tar header, and where its type stands (POSIX.1-2024, pax: ustar interchange format). */
const HEADER = 512;
const TYPE = 156;

export interface ExportRequest {
  /** What the engine knows the image by. */
  readonly image: string;
  /** `os/architecture` to ask the engine for; undefined: its own. */
  readonly platform: string | undefined;
  /** Name of the container that is made for it. */
  readonly name: string;
  /** `key=value` label by which a container that is left over is found and removed. */
  readonly label: string;
  readonly signal: AbortSignal;
  /** Takes the removal of the container; the run waits for it. */
  readonly later: (end: Promise<unknown>) => void;
}

/**
 * Asks the engine for the files of a container of an image, as it lays the layers upon each other itself, and hands the
 * archive on as it comes. The container never starts. The archive is that of `docker export`, which lacks the root
 * directory, with that of `docker cp` before it.
 * @param onBytes takes the next bytes; the engine waits until it has resolved. When it throws, the engine stops.
 * @returns undefined when all was handed on, or one sentence why not.
 * @throws what `onBytes` throws.
 */
export async function exportFiles(
  request: ExportRequest,
  onBytes: (bytes: Buffer) => Promise<void>,
): Promise<string | undefined> {
  const { name, signal, later } = request;
  try {
    const created = await run('docker', createArguments(request), { timeLimit: CREATE_LIMIT, signal });
    if (!worked(created)) return explainFailure('docker create', created);
    const root = await rootHeader(name, signal);
    if (typeof root === 'string') return root;
    await onBytes(root);
    const exported = await run('docker', ['export', name], { timeLimit: EXPORT_LIMIT, signal, onBytes });
    return worked(exported) ? undefined : explainFailure('docker export', exported);
  } finally {
    later(removeContainer(name));
  }
}

/** An image without a program has files too; what is said to start here is never looked for. */
function createArguments({ image, platform, name, label }: ExportRequest): readonly string[] {
  return [
    ...['create', '--name', name, '--label', label, '--pull', 'never', '--network', 'none'],
    ...(platform === undefined ? [] : ['--platform', platform]),
    ...['--entrypoint', '/never-started', image],
  ];
}

/** The header of the root directory, with which the archive of all that is below it begins. */
async function rootHeader(name: string, signal: AbortSignal): Promise<Buffer | string> {
  const enough = new AbortController();
  let header: Buffer = Buffer.alloc(0);
  const onBytes = async (bytes: Buffer) => {
    header = Buffer.concat([header, bytes.subarray(0, HEADER - header.length)]);
    if (header.length === HEADER) enough.abort();
  };
  const both = AbortSignal.any([signal, enough.signal]);
  const result = await run('docker', ['cp', `${name}:/`, '-'], {
    timeLimit: QUESTION_LIMIT,
    signal: both,
    onBytes,
  });
  if (header.length < HEADER) return explainFailure('docker cp', result);
  return header[TYPE] === '5'.charCodeAt(0) ? header : 'docker cp did not give the root directory first.';
}

function worked({ exitCode, ended }: RunResult): boolean {
  return exitCode === 0 && ended === 'exit';
}
