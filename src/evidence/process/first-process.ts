import { removeContainer } from '../../engine/docker.ts';
import { type RunResult, run } from '../../engine/process.ts';
import { START_LIMIT } from '../../engine/time-limits.ts';
import type { Unlooked } from '../evidence.ts';
import { orFault } from '../file-fault.ts';
import { copyHelper, type Helper, hasHelper, isUnseen, mountFlags, writeHelper } from './helper.ts';

/** Milliseconds that the image's own grep may take of it. */
const GREP_LIMIT = 5_000;

/** Characters of output after which the image's own grep is stopped; the account is 2 KB. */
const OUTPUT_LIMIT = 16 * 1024;

/** What the helper is asked to read of its own process, and of the kernel. */
export const STATUS = '/proc/self/status';
export const UID_MAP = '/proc/self/uid_map';
export const VERSION = '/proc/version';

/** The program's last words before the image's own grep starts. */
export const END_MARK = '\n==> end <==\n';

/** Its words when that has ended. The image can print them too, which only ends what is believed by nobody. */
export const DONE_MARK = '==> done <==\n';

export interface ProbeRequest {
  /** What the engine runs the image by. */
  readonly image: string;
  /** Architecture of the helper: one that `hasHelper`, and that the engine's kernel runs. */
  readonly architecture: string;
  /** `os/architecture` to ask the engine for, when the image was pulled for another than the engine's own. */
  readonly platform: string | undefined;
  /** `key=value` label by which a container that is left over is found and removed. */
  readonly label: string;
  /** A private folder for the probe's program; the caller removes it. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Takes what goes on when the evidence is complete, the removal of the container; the run waits for it. */
  readonly later: (end: Promise<unknown>) => void;
}

/** What the first process is to tell, and in which container. */
export interface FirstProcessQuestion {
  /** Flags of `docker run` beside the bounds. */
  readonly flags: readonly string[];
  /** The helper's arguments: files, and behind `--` what it hands over to (probe/README.md). */
  readonly args: readonly string[];
  /** True when all has been printed that is waited for. */
  readonly isComplete: (printed: string) => boolean;
}

/** What the docker client printed, and whether the container was stopped because the image's grep would not end. */
export interface Ran {
  readonly result: RunResult;
  readonly stopped: boolean;
}

/**
 * Starts one container of the image whose first process is our helper. The container has no network, bounded memory
 * and processes, and is removed when it ends. An engine that does not see our files gets a copy, for which the root
 * file system cannot be read-only.
 * @returns what it printed, also when it did not start; or why there was nothing to start.
 */
export async function askFirstProcess(
  question: FirstProcessQuestion,
  request: ProbeRequest,
): Promise<Ran | Unlooked> {
  const { architecture, folder } = request;
  if (!hasHelper(architecture)) {
    const reason = `There is no helper for ${architecture}: the first process could not be looked at.`;
    return { state: 'error', reason, records: [] };
  }
  const helper = await orFault(
    () => writeHelper('account', architecture, folder),
    (reason) => ({ state: 'error', reason, records: [] }) as const,
  );
  if ('state' in helper) return helper;
  const args = ['run', '--rm', ...mountFlags(helper), ...options(helper, question, request)];
  const mounted = await runProbe(args, helper.name, question, request);
  return isUnseen(mounted.result) ? askByCopy(helper, question, request) : mounted;
}

async function askByCopy(
  helper: Helper,
  question: FirstProcessQuestion,
  request: ProbeRequest,
): Promise<Ran | Unlooked> {
  const { name } = helper;
  const flags = question.flags.filter((flag) => flag !== '--read-only');
  const args = ['create', '--rm', ...options(helper, { ...question, flags }, request)];
  const created = await runProbe(args, name, question, request);
  if (created.result.exitCode !== 0) return created;
  const uncopied = await copyHelper(helper, name, request.signal);
  if (uncopied !== undefined) {
    const { command, stdout, stderr } = uncopied.result;
    const record = { title: 'Copy of the helper into the container', command, output: stdout + stderr };
    return { state: 'error', reason: uncopied.reason, records: [record] };
  }
  const { result, stopped } = await runProbe(['start', '--attach', name], name, question, request);
  return { result: { ...result, command: created.result.command }, stopped };
}

function options(
  { name, path }: Helper,
  { flags, args }: FirstProcessQuestion,
  request: ProbeRequest,
): readonly string[] {
  return [...limits(name, request), ...flags, '--entrypoint', path, request.image, ...args];
}

/** gVisor's own threads count among the processes of the container, and they are more than 32. */
function limits(name: string, { label, platform }: ProbeRequest): readonly string[] {
  return [
    ...['--name', name, '--label', label, '--pull', 'never', '--network', 'none', '--no-healthcheck'],
    ...['--memory', '64m', '--memory-swap', '64m', '--pids-limit', '256', '--log-driver', 'none'],
    ...(platform === undefined ? [] : ['--platform', platform]),
  ];
}

/**
 * Runs one docker command that waits for the container, and removes it when it does not end by itself. The engine
 * takes a while to remove a container: what was printed is given back before, as soon as it is complete.
 */
async function runProbe(
  args: readonly string[],
  name: string,
  { isComplete }: FirstProcessQuestion,
  { signal, later }: ProbeRequest,
): Promise<Ran> {
  const complete = Promise.withResolvers<Ran>();
  let removal: Promise<unknown> | undefined;
  let limit: NodeJS.Timeout | undefined;
  let printed = '';
  let errors = 0;
  // Without its container the client ends too.
  const stop = () => {
    removal ??= removeContainer(name);
  };
  const onOutput = (text: string, stream: 'stdout' | 'stderr') => {
    if (removal !== undefined) return;
    // The client's own words may quote the image's config; only what the container prints tells its account.
    if (stream === 'stdout') printed += text;
    else errors += text.length;
    if (limit === undefined && printed.includes(END_MARK)) limit = setTimeout(stop, GREP_LIMIT);
    if (printed.length + errors > OUTPUT_LIMIT) stop();
    else if (isComplete(printed)) complete.resolve({ result: soFar(args, printed), stopped: false });
  };
  const untilRemoved = async (): Promise<Ran> => {
    const result = await run('docker', args, {
      timeLimit: START_LIMIT,
      signal,
      keep: OUTPUT_LIMIT,
      onOutput,
    });
    clearTimeout(limit);
    // The client is gone, the container is not: it belongs to the engine.
    if (result.ended !== 'exit') stop();
    await removal;
    return { result, stopped: removal !== undefined };
  };
  const ending = untilRemoved();
  later(ending);
  return Promise.race([complete.promise, ending]);
}

function soFar(args: readonly string[], stdout: string): RunResult {
  return { command: ['docker', ...args], ended: 'exit', exitCode: undefined, stdout, stderr: '' };
}

/** What stands before the end mark and what behind it; undefined behind it: there is none. */
export function atEndMark(stdout: string): readonly [before: string, behind: string | undefined] {
  const end = stdout.indexOf(END_MARK);
  if (end === -1) return [stdout, undefined];
  const behind = stdout.slice(end + END_MARK.length);
  return [
    stdout.slice(0, end),
    (behind.endsWith(DONE_MARK) ? behind.slice(0, -DONE_MARK.length) : behind).trim(),
  ];
}

/**
 * The files that the helper printed, by the path that it was asked for; one that it could not open is not there.
 * @param account what stands before the end mark.
 */
export function sectionsOf(account: string): ReadonlyMap<string, string> {
  const sections = new Map<string, string>();
  for (const part of account.split(/^==> /m)) {
    const head = part.indexOf(' <==\n');
    if (head !== -1) sections.set(part.slice(0, head), part.slice(head + ' <==\n'.length));
  }
  return sections;
}
