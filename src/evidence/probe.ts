import { randomBytes } from 'node:crypto';
import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { explainFailure } from '../engine/docker.ts';
import { type RunResult, run } from '../engine/process.ts';
import type { Collected, EvidenceRecord, ProbeOutcome } from './evidence.ts';
import { PROBE_PROGRAMS } from './probe-program.ts';
import { inUserNamespace, parseProcessStatus, STATUS_FIELDS } from './process-status.ts';

/** Milliseconds that a container of the image may take, start and end included. */
const TIME_LIMIT = 30_000;

/** Bytes of output that are kept: the account is 2 KB, and an image's own grep may print without end. */
const KEEP = 64 * 1024;

const STATUS = '/proc/self/status';
const UID_MAP = '/proc/self/uid_map';
const PROGRAM = '/.layered-defense-probe';

/** Where a grep stands in an image, in the order of the engine's default PATH. */
const GREPS = ['/usr/local/sbin', '/usr/local/bin', '/usr/sbin', '/usr/bin', '/sbin', '/bin'].map(
  (folder) => `${folder}/grep`,
);

export interface ProbeRequest {
  /** What the engine runs the image by. */
  readonly image: string;
  /** `Architecture` of the image's config: the probe's program must be of the same. */
  readonly architecture: string;
  /** `os/architecture` to ask the engine for, when the image was pulled for another than the engine's own. */
  readonly platform: string | undefined;
  /** `key=value` label by which a container that is left over is found and removed. */
  readonly label: string;
  /** A private folder for the probe's program; the caller removes it. */
  readonly folder: string;
  readonly signal: AbortSignal;
}

/**
 * Starts one container of the image and reads the kernel's account of its first process.
 *
 * The first process is a static program of ours, put into the container beside the image's files: the kernel's
 * account is read before any code of the image runs, so that the image cannot lie about it, and it works in an image
 * that holds no shell. The program then hands over to the image's own `grep Seccomp /proc/self/status`.
 * For an architecture that the program does not exist for, the image's own grep is the first process.
 * The container has no network, bounded memory and processes, and is removed when it ends.
 */
export async function probe(request: ProbeRequest): Promise<Collected<ProbeOutcome>> {
  const name = `layered-defense-${randomBytes(6).toString('hex')}`;
  try {
    const program = programFor(request.architecture);
    if (program === undefined) return await probeByImageGrep(name, request);
    const file = join(request.folder, name);
    await writeFile(file, program, { mode: 0o755 });
    const mounted = await runProbe(
      [
        'run',
        '--rm',
        '--mount',
        `type=bind,source=${file},target=${PROGRAM},readonly`,
        ...options(name, request),
      ],
      request,
    );
    // An engine on another machine, or in another container, does not see our files.
    const unseen = /bind source path does not exist|invalid mount config/i.test(mounted.stderr);
    return unseen ? await probeByCopy(file, name, request) : outcome(mounted, 'helper');
  } finally {
    if (request.signal.aborted) await run('docker', ['rm', '--force', name], { timeLimit: TIME_LIMIT });
  }
}

function programFor(architecture: string): Buffer | undefined {
  const program = Object.entries(PROBE_PROGRAMS).find(([name]) => name === architecture)?.[1];
  return program === undefined ? undefined : Buffer.from(program.base64, 'base64');
}

async function probeByCopy(
  file: string,
  name: string,
  request: ProbeRequest,
): Promise<Collected<ProbeOutcome>> {
  const { signal } = request;
  const created = await runProbe(['create', '--rm', ...options(name, request)], request);
  if (created.exitCode !== 0) return outcome(created, 'helper');
  const copied = await run('docker', ['cp', file, `${name}:${PROGRAM}`], { timeLimit: TIME_LIMIT, signal });
  if (copied.exitCode !== 0) {
    await run('docker', ['rm', '--force', name], { timeLimit: TIME_LIMIT });
    return { state: 'error', reason: explainFailure('docker cp', copied), records: [record(copied)] };
  }
  const started = await runProbe(['start', '--attach', name], request);
  return outcome({ ...started, command: created.command }, 'helper');
}

async function probeByImageGrep(name: string, request: ProbeRequest): Promise<Collected<ProbeOutcome>> {
  const patterns = [...STATUS_FIELDS.map((field) => `^${field}:`), '^ *[0-9]'].flatMap((text) => [
    '-e',
    text,
  ]);
  const result = await runProbe(
    [
      'run',
      '--rm',
      ...limits(name, request),
      '--entrypoint',
      'grep',
      request.image,
      '-h',
      ...patterns,
      STATUS,
      UID_MAP,
    ],
    request,
  );
  if (/executable file not found|no such file or directory/i.test(result.stderr)) {
    const reason = `The image has no grep, and there is no helper for ${request.architecture}: its first process could not be looked at.`;
    return { state: 'error', reason, records: [record(result)] };
  }
  return outcome(result, 'image-grep');
}

function options(name: string, request: ProbeRequest): readonly string[] {
  const handOver = ['--', ...GREPS, '--', 'grep', 'Seccomp', STATUS];
  return [...limits(name, request), '--entrypoint', PROGRAM, request.image, STATUS, UID_MAP, ...handOver];
}

function limits(name: string, { label, platform }: ProbeRequest): readonly string[] {
  return [
    ...['--name', name, '--label', label, '--pull', 'never', '--network', 'none', '--no-healthcheck'],
    ...['--memory', '64m', '--memory-swap', '64m', '--pids-limit', '32', '--log-driver', 'none'],
    ...(platform === undefined ? [] : ['--platform', platform]),
  ];
}

async function runProbe(args: readonly string[], { signal }: ProbeRequest): Promise<RunResult> {
  const result = await run('docker', args, { timeLimit: TIME_LIMIT, signal, keep: KEEP });
  const name = args[args.indexOf('--name') + 1] ?? args.at(-1) ?? '';
  // The client is gone, the container is not: it belongs to the engine.
  if (result.ended !== 'exit') await run('docker', ['rm', '--force', name], { timeLimit: TIME_LIMIT });
  return result;
}

function outcome(result: RunResult, method: 'helper' | 'image-grep'): Collected<ProbeOutcome> {
  const records = [record(result)];
  const refusal = userRefusal(result.stderr);
  if (refusal !== undefined) {
    const value: ProbeOutcome = { started: false, cause: 'unknown-user', message: refusal };
    return { state: 'collected', value, records };
  }
  const read = method === 'helper' ? readHelper(result.stdout) : readImageGrep(result);
  const status = read === undefined ? undefined : parseProcessStatus(read.status);
  if (read === undefined || status === undefined) {
    const reason =
      result.exitCode === 0
        ? "The container ended without the kernel's account of its first process."
        : explainFailure('The probe', result);
    return { state: 'error', reason, records };
  }
  const { imageGrep } = read;
  const value: ProbeOutcome = {
    started: true,
    method,
    status,
    userNamespace: inUserNamespace(read.uidMap),
    imageGrep,
  };
  if (method === 'helper' && imageGrep !== undefined) records.push(grepRecord(result, imageGrep));
  return { state: 'collected', value, records };
}

interface Accounts {
  readonly status: string;
  readonly uidMap: string;
  readonly imageGrep: string | undefined;
}

/** What stands before the end mark is the program's; what follows is the image's own, and is not believed. */
function readHelper(stdout: string): Accounts | undefined {
  const endMark = '\n==> end <==\n';
  const end = stdout.indexOf(endMark);
  if (end === -1) return undefined;
  const sections = new Map<string, string>();
  for (const part of stdout.slice(0, end).split(/^==> /m)) {
    const head = part.indexOf(' <==\n');
    if (head !== -1) sections.set(part.slice(0, head), part.slice(head + ' <==\n'.length));
  }
  const imageGrep = stdout.slice(end + endMark.length).trim();
  return {
    status: sections.get(STATUS) ?? '',
    uidMap: sections.get(UID_MAP) ?? '',
    imageGrep: imageGrep === '' ? undefined : imageGrep,
  };
}

function readImageGrep(result: RunResult): Accounts | undefined {
  if (result.exitCode !== 0) return undefined;
  const lines = result.stdout.split('\n');
  return {
    status: result.stdout,
    uidMap: lines.filter((line) => /^\s*\d/.test(line)).join('\n'),
    imageGrep: lines.filter((line) => line.startsWith('Seccomp')).join('\n'),
  };
}

function userRefusal(stderr: string): string | undefined {
  const match =
    /unable to find (?:user|group) [^\n]*|uids and gids must be in range [^\n]*|(?:user|group)[^\n]*: no matching entries in [^\n]*/i.exec(
      stderr,
    );
  return match?.[0].trim();
}

/** The image's own grep answered in the same container; this is how to ask it alone. */
function grepRecord({ command }: RunResult, output: string): EvidenceRecord {
  const image = command[command.indexOf(STATUS) - 1] ?? '';
  const alone = [
    'docker',
    'run',
    '--rm',
    '--network',
    'none',
    '--entrypoint',
    'grep',
    image,
    'Seccomp',
    STATUS,
  ];
  return { title: "The image's own grep, in the same container", command: alone, output };
}

function record(result: RunResult): EvidenceRecord {
  return {
    title: "Kernel's account of the first process",
    command: result.command,
    output: [result.stdout, result.stderr].filter((text) => text !== '').join('\n'),
  };
}
