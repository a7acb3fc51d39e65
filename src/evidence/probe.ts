import { randomBytes } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainFailure, removeContainer } from '../engine/docker.ts';
import { type RunResult, run } from '../engine/process.ts';
import type { Collected, EvidenceRecord, ImageGrep, ProbeOutcome } from './evidence.ts';
import { PROBE_PROGRAMS } from './probe-program.ts';
import { inUserNamespace, parseProcessStatus } from './process-status.ts';

/** Milliseconds that a container of the image may take, start and end included, on a slow and busy engine. */
const TIME_LIMIT = 30_000;

/** Milliseconds that the image's own grep may take of it. */
const GREP_LIMIT = 5_000;

/** Characters of output after which the image's own grep is stopped; the account is 2 KB. */
const OUTPUT_LIMIT = 16 * 1024;

const STATUS = '/proc/self/status';
const UID_MAP = '/proc/self/uid_map';

/** The program's last words before the image's own grep starts. */
const END_MARK = '\n==> end <==\n';

/** Its words when that has ended. The image can print them too, which only ends what is believed by nobody. */
const DONE_MARK = '==> done <==\n';

/** Where a grep stands in an image, in the order of the engine's default PATH. */
const GREPS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'].map(
  (folder) => `${folder}/grep`,
);

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

/**
 * Starts one container of the image and reads the kernel's account of its first process.
 *
 * The first process is a static program of ours, put into the container beside the image's files: the kernel's
 * account is read before any code of the image runs, so that the image cannot lie about it, and it works in an image
 * that holds no shell. The program then starts the image's own `grep Seccomp /proc/self/status`.
 * The container has no network, bounded memory and processes, and is removed when it ends.
 */
export async function probe(request: ProbeRequest): Promise<Collected<ProbeOutcome>> {
  const name = `layered-defense-${randomBytes(6).toString('hex')}`;
  const program = programFor(request.architecture);
  if (program === undefined) {
    const reason = `There is no helper for ${request.architecture}: the first process could not be looked at.`;
    return { state: 'error', reason, records: [] };
  }
  const file = join(request.folder, name);
  writeFileSync(file, program);
  // The user of the image executes it, whatever the umask of the runner's is.
  chmodSync(file, 0o755);
  const mount = `type=bind,source=${file},target=${programPath(name)},readonly`;
  const mounted = await runProbe(['run', '--rm', '--mount', mount, ...options(name, request)], name, request);
  return isUnseen(mounted.result) ? probeByCopy(file, name, request) : outcome(mounted);
}

/** True when the probe's program exists for an OCI architecture. */
export function hasHelper(architecture: string): boolean {
  return programFor(architecture) !== undefined;
}

function programFor(architecture: string): Buffer | undefined {
  const program = Object.entries(PROBE_PROGRAMS).find(([name]) => name === architecture)?.[1];
  return program === undefined ? undefined : Buffer.from(program.base64, 'base64');
}

/** A path that no image can know before, so that nothing of the image's stands in the way. */
function programPath(name: string): string {
  return `/.${name}`;
}

/**
 * An engine on another machine, or in another container, does not see our files; where SELinux or a mount option
 * guards them, it may not execute them.
 */
function isUnseen({ stdout, stderr }: RunResult): boolean {
  const words = /bind source path does not exist|invalid mount config|permission denied/i;
  return !stdout.includes(END_MARK) && words.test(stderr);
}

async function probeByCopy(
  file: string,
  name: string,
  request: ProbeRequest,
): Promise<Collected<ProbeOutcome>> {
  const { signal } = request;
  const created = await runProbe(['create', '--rm', ...options(name, request)], name, request);
  if (created.result.exitCode !== 0) return outcome(created);
  const target = `${name}:${programPath(name)}`;
  const copied = await run('docker', ['cp', file, target], { timeLimit: TIME_LIMIT, signal });
  if (copied.exitCode !== 0) {
    await removeContainer(name);
    return { state: 'error', reason: explainFailure('docker cp', copied), records: [record(copied)] };
  }
  const { result, stopped } = await runProbe(['start', '--attach', name], name, request);
  return outcome({ result: { ...result, command: created.result.command }, stopped });
}

function options(name: string, request: ProbeRequest): readonly string[] {
  const handOver = ['--', ...GREPS, '--', 'grep', 'Seccomp', STATUS];
  const question = [request.image, STATUS, UID_MAP, ...handOver];
  return [...limits(name, request), '--entrypoint', programPath(name), ...question];
}

function limits(name: string, { label, platform }: ProbeRequest): readonly string[] {
  return [
    ...['--name', name, '--label', label, '--pull', 'never', '--network', 'none', '--no-healthcheck'],
    ...['--memory', '64m', '--memory-swap', '64m', '--pids-limit', '32', '--log-driver', 'none'],
    ...(platform === undefined ? [] : ['--platform', platform]),
  ];
}

/** What the docker client printed, and whether the container was stopped because the image's grep would not end. */
interface Ran {
  readonly result: RunResult;
  readonly stopped: boolean;
}

/**
 * Runs one docker command that waits for the container, and removes it when it does not end by itself. The engine
 * takes a while to remove a container: what was printed is given back before, as soon as it is complete.
 */
async function runProbe(
  args: readonly string[],
  name: string,
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
    const result = await run('docker', args, { timeLimit: TIME_LIMIT, signal, keep: OUTPUT_LIMIT, onOutput });
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

/** True when the image's own grep has printed something and ended; whether there is one tells the exit code alone. */
function isComplete(printed: string): boolean {
  return printed.endsWith(DONE_MARK) && !printed.endsWith(END_MARK + DONE_MARK);
}

function soFar(args: readonly string[], stdout: string): RunResult {
  return { command: ['docker', ...args], ended: 'exit', exitCode: undefined, stdout, stderr: '' };
}

function outcome({ result, stopped }: Ran): Collected<ProbeOutcome> {
  const read = readHelper(result, stopped);
  const status = read === undefined ? undefined : parseProcessStatus(read.status);
  if (read === undefined || status === undefined) return unread(result);
  const { uidMap, imageGrep } = read;
  const userNamespace = inUserNamespace(uidMap);
  const value: ProbeOutcome = { started: true, status, userNamespace, imageGrep };
  const records = [record(result)];
  if (imageGrep !== undefined) records.push(grepRecord(result));
  return { state: 'collected', value, records };
}

/** What there is to say when no account came back. */
function unread(result: RunResult): Collected<ProbeOutcome> {
  const records = [record(result)];
  const refusal = userRefusal(result.stderr);
  if (refusal !== undefined) {
    const value: ProbeOutcome = { started: false, cause: 'unknown-user', message: refusal };
    return { state: 'collected', value, records };
  }
  const reason =
    result.exitCode === 0
      ? "The container ended without the kernel's account of its first process."
      : explainFailure('The probe', result);
  return { state: 'error', reason, records };
}

interface Accounts {
  readonly status: string;
  readonly uidMap: string;
  readonly imageGrep: ImageGrep | undefined;
}

/** What stands before the end mark is the program's; what follows is the image's own, and is not believed. */
function readHelper({ stdout, exitCode }: RunResult, stopped: boolean): Accounts | undefined {
  const [account, printed] = atEndMark(stdout);
  if (printed === undefined) return undefined;
  const sections = new Map<string, string>();
  for (const part of account.split(/^==> /m)) {
    const head = part.indexOf(' <==\n');
    if (head !== -1) sections.set(part.slice(0, head), part.slice(head + ' <==\n'.length));
  }
  // 127 is the program's own, when none of the greps could be executed.
  const none = exitCode === 127 && printed === '';
  return {
    status: sections.get(STATUS) ?? '',
    uidMap: sections.get(UID_MAP) ?? '',
    imageGrep: none ? undefined : { ended: !stopped, printed },
  };
}

/** What stands before the end mark and what behind it; undefined behind it: there is none. */
function atEndMark(stdout: string): readonly [before: string, behind: string | undefined] {
  const end = stdout.indexOf(END_MARK);
  if (end === -1) return [stdout, undefined];
  const behind = stdout.slice(end + END_MARK.length);
  return [
    stdout.slice(0, end),
    (behind.endsWith(DONE_MARK) ? behind.slice(0, -DONE_MARK.length) : behind).trim(),
  ];
}

/** The engine's words, of whatever version, that mean: this USER is not in the image. */
const REFUSALS = [
  /unable to find (?:user|group) [^\n]*/i,
  /uids and gids must be in range [^\n]*/i,
  /(?:user|group)[^\n]*: no matching entries in [^\n]*/i,
];

function userRefusal(stderr: string): string | undefined {
  const words = REFUSALS.map((pattern) => pattern.exec(stderr)?.[0]).find((found) => found !== undefined);
  return words?.trim().replace(/\.$/, '');
}

/** The image's own grep answered in the same container; this is how to ask it alone. */
function grepRecord({ command, stdout, stderr }: RunResult): EvidenceRecord {
  const image = command[command.indexOf(STATUS) - 1] ?? '';
  const question = ['--entrypoint', 'grep', image, 'Seccomp', STATUS];
  return {
    title: "What the image's own grep says (this command asks it alone)",
    command: ['docker', 'run', '--rm', '--network', 'none', ...question],
    output: together(atEndMark(stdout)[1] ?? '', stderr),
  };
}

/** Behind the end mark the image speaks, which is another record. */
function record({ command, stdout, stderr }: RunResult): EvidenceRecord {
  const [account, printed] = atEndMark(stdout);
  const output = printed === undefined ? together(stdout, stderr) : account;
  return { title: "Kernel's account of the first process", command, output };
}

function together(...texts: readonly string[]): string {
  return texts.filter((text) => text !== '').join('\n');
}
