import { explainFailure } from '../../engine/docker.ts';
import { cannotRun } from '../../engine/engine-errors.ts';
import { readIdMapping } from '../../engine/engine-kind.ts';
import type { RunResult } from '../../engine/process.ts';
import type { Collected, EvidenceRecord, ImageGrep, ProbeOutcome } from '../evidence.ts';
import {
  askFirstProcess,
  atEndMark,
  DONE_MARK,
  END_MARK,
  type ProbeRequest,
  type Ran,
  STATUS,
  sectionsOf,
  UID_MAP,
  VERSION,
} from './first-process.ts';
import { inUserNamespace, isGVisor, parseProcessStatus } from './process-status.ts';

/** Where a grep stands in an image, in the order of the engine's default PATH. */
const GREPS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'].map(
  (folder) => `${folder}/grep`,
);

/**
 * Starts one container of the image and reads the kernel's account of its first process.
 *
 * The first process is a static program of ours, put into the container beside the image's files: the kernel's
 * account is read before any code of the image runs, so that the image cannot lie about it, and it works in an image
 * that holds no shell. The program then starts the image's own `grep Seccomp /proc/self/status`.
 * The container has no network, bounded memory and processes, and is removed when it ends.
 */
export async function probe(request: ProbeRequest): Promise<Collected<ProbeOutcome>> {
  const handOver = ['--', ...GREPS, '--', 'grep', 'Seccomp', STATUS];
  const question = { flags: [], args: [STATUS, UID_MAP, VERSION, ...handOver], isComplete };
  const ran = await askFirstProcess(question, request);
  return 'state' in ran ? ran : withIdMapping(outcome(ran, request), request.signal);
}

/** True when the image's own grep has printed something and ended; whether there is one tells the exit code alone. */
function isComplete(printed: string): boolean {
  return printed.endsWith(DONE_MARK) && !printed.endsWith(END_MARK + DONE_MARK);
}

function outcome({ result, stopped }: Ran, request: ProbeRequest): Collected<ProbeOutcome> {
  const read = readHelper(result, stopped);
  const status = read === undefined ? undefined : parseProcessStatus(read.status);
  if (read === undefined || status === undefined) return unread(result, request);
  const { uidMap, version, imageGrep } = read;
  const userNamespace = inUserNamespace(uidMap);
  const sandbox = isGVisor(version) ? 'gVisor' : undefined;
  const value: ProbeOutcome = { started: true, status, userNamespace, sandbox, imageGrep };
  const records = [record(result)];
  if (imageGrep !== undefined) records.push(grepRecord(result));
  return { state: 'collected', value, records };
}

/** Where the ids of the container are not the host's, the engine is asked who maps them. */
async function withIdMapping(
  account: Collected<ProbeOutcome>,
  signal: AbortSignal,
): Promise<Collected<ProbeOutcome>> {
  if (account.state !== 'collected' || !account.value.started || !account.value.userNamespace) return account;
  const { mapping, result } = await readIdMapping(signal);
  const { command, stdout, stderr } = result;
  const asked = { title: 'Who maps the user ids', command, output: together(stdout.trim(), stderr.trim()) };
  return {
    ...account,
    value: { ...account.value, idMapping: mapping },
    records: [...account.records, asked],
  };
}

/** What there is to say when no account came back. */
function unread(result: RunResult, request: ProbeRequest): Collected<ProbeOutcome> {
  const records = [record(result)];
  const refusal = userRefusal(result.stderr);
  if (refusal !== undefined) {
    const value: ProbeOutcome = { started: false, cause: 'unknown-user', message: refusal };
    return { state: 'collected', value, records };
  }
  return { state: 'error', reason: whyUnread(result, request), records };
}

function whyUnread(result: RunResult, { platform, architecture }: ProbeRequest): string {
  if (result.exitCode === 0) return "The container ended without the kernel's account of its first process.";
  if (/exec format error/i.test(result.stderr)) return cannotRun(platform ?? `linux/${architecture}`);
  return explainFailure('The probe', result);
}

interface Accounts {
  readonly status: string;
  readonly uidMap: string;
  readonly version: string;
  readonly imageGrep: ImageGrep | undefined;
}

/** What stands before the end mark is the program's; what follows is the image's own, and is not believed. */
function readHelper({ stdout, exitCode }: RunResult, stopped: boolean): Accounts | undefined {
  const [account, printed] = atEndMark(stdout);
  if (printed === undefined) return undefined;
  const sections = sectionsOf(account);
  // 127 is the program's own, when none of the greps could be executed.
  const none = exitCode === 127 && printed === '';
  return {
    status: sections.get(STATUS) ?? '',
    uidMap: sections.get(UID_MAP) ?? '',
    version: sections.get(VERSION) ?? '',
    imageGrep: none ? undefined : { ended: !stopped, printed },
  };
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
