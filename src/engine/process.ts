import { spawn } from 'node:child_process';
import type { Readable } from 'node:stream';
import { outsideOf } from './search-path.ts';

/** What a child may see of the action's own environment; inputs and the token live there too, so nothing else. */
const PASSED_ON = [
  'PATH',
  'HOME',
  'USER',
  'LANG',
  'TMPDIR',
  'XDG_RUNTIME_DIR',
  'XDG_CONFIG_HOME',
  'SSH_AUTH_SOCK',
  'HTTP_PROXY',
  'HTTPS_PROXY',
  'NO_PROXY',
  'http_proxy',
  'https_proxy',
  'no_proxy',
  'DOCKER_HOST',
  'DOCKER_CONTEXT',
  'DOCKER_CONFIG',
  'DOCKER_TLS_VERIFY',
  'DOCKER_CERT_PATH',
  'DOCKER_API_VERSION',
  'BUILDX_CONFIG',
  'SOURCE_DATE_EPOCH',
  // GitHub's runner finds and ends what a cancelled job left running by this one.
  'RUNNER_TRACKING_ID',
] as const;

/** A search path without programs: an empty one would stand for the working directory, the checkout. */
const NOWHERE = '/nonexistent';

/** Time between the polite signal and the one that cannot be refused, in milliseconds. */
const GRACE = 3_000;

export interface RunOptions {
  /** Variables for the child beside the few that are passed on. */
  readonly env?: Readonly<Record<string, string>>;
  /** Where it runs; without it in the checkout. */
  readonly folder?: string;
  /** What the child reads from its standard input; without it that is empty. */
  readonly stdin?: string;
  /** Milliseconds after which the child and its children are ended. */
  readonly timeLimit: number;
  /** Ends the child when it fires. */
  readonly signal?: AbortSignal | undefined;
  /** Bytes of each stream that are kept; the rest is read and dropped. Default 4 MiB. */
  readonly keep?: number;
  /** Sees both streams as they come, as UTF-8 text; a character is never cut. */
  readonly onOutput?: (text: string, stream: 'stdout' | 'stderr') => void;
  /** Which end is kept where a stream is longer than `keep`: its start (default) or its end. */
  readonly keepEnd?: boolean;
  /**
   * Takes standard output as bytes; none of it is kept, and the child waits until each call has resolved. When it
   * throws, the child is ended and the error goes on to the caller of `run`.
   */
  readonly onBytes?: (bytes: Buffer) => Promise<void>;
}

/** How a child ended. Output is untrusted UTF-8 text. */
export interface RunResult {
  readonly command: readonly string[];
  readonly ended: 'exit' | 'time-limit' | 'cancelled' | 'not-found';
  /** The exit code; undefined when it was ended by a signal or never started. */
  readonly exitCode: number | undefined;
  readonly stdout: string;
  readonly stderr: string;
}

/**
 * Runs one program without a shell, in a clean environment and a process group of its own, and waits for its end.
 * A program that fails, is missing, cannot be started or takes too long is an answer and not an exception.
 * @param command name looked up in PATH, or a path.
 * @param args arguments, passed as they are.
 * @returns how it ended and what it printed.
 */
export function run(command: string, args: readonly string[], options: RunOptions): Promise<RunResult> {
  const full = [command, ...args];
  if (options.signal?.aborted) return Promise.resolve(unstarted(full, 'cancelled'));
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      env: childEnvironment(process.env, options.env ?? {}),
      cwd: options.folder,
      stdio: ['pipe', 'pipe', 'pipe'],
      detached: true,
    });
    // A child that does not read to the end breaks the pipe, which is its own affair.
    child.stdin.on('error', () => {}).end(options.stdin ?? '');
    let ended: RunResult['ended'] = 'exit';
    let force: NodeJS.Timeout | undefined;
    const end = (why: RunResult['ended']) => {
      if (ended !== 'exit' || child.pid === undefined) return;
      ended = why;
      signalGroup(child.pid, 'SIGTERM');
      const { pid } = child;
      force = setTimeout(() => signalGroup(pid, 'SIGKILL'), GRACE);
    };
    const limit = setTimeout(() => end('time-limit'), options.timeLimit);
    const onAbort = () => end('cancelled');
    options.signal?.addEventListener('abort', onAbort, { once: true });

    const handed = options.onBytes === undefined ? Promise.resolve() : handOn(child.stdout, options.onBytes);
    handed.catch(() => end('cancelled'));
    const stdout = options.onBytes === undefined ? collect(child.stdout, 'stdout', options) : () => '';
    const stderr = collect(child.stderr, 'stderr', options);
    const settle = () => {
      clearTimeout(limit);
      clearTimeout(force);
      options.signal?.removeEventListener('abort', onAbort);
    };
    child.once('error', (error: NodeJS.ErrnoException) => {
      settle();
      if (error.code === 'ENOENT') return resolve(unstarted(full, 'not-found'));
      const stderr = `${command} could not be started: ${error.message}`;
      resolve({ ...unstarted(full, 'exit'), stderr });
    });
    child.once('close', (code) => {
      settle();
      const result: RunResult = {
        command: full,
        ended,
        exitCode: code ?? undefined,
        stdout: stdout(),
        stderr: stderr(),
      };
      handed.then(() => resolve(result), reject);
    });
  });
}

function unstarted(command: readonly string[], ended: RunResult['ended']): RunResult {
  return { command, ended, exitCode: undefined, stdout: '', stderr: '' };
}

/**
 * The environment of a child: the few variables that docker, buildx and cosign need, and what the caller adds. No
 * program of the checkout is on its search path: npm puts `node_modules/.bin` there, and a workflow what it likes.
 * @returns a new record; `COSIGN_*`, `SIGSTORE_*`, `TUF_*`, `INPUT_*` and tokens of the caller's are not in it.
 */
export function childEnvironment(
  own: NodeJS.ProcessEnv,
  extra: Readonly<Record<string, string>>,
): Record<string, string> {
  const env: Record<string, string> = {};
  for (const name of PASSED_ON) {
    const value = own[name];
    if (value !== undefined) env[name] = value;
  }
  const { PATH } = env;
  if (PATH !== undefined) env['PATH'] = outsideOf(process.cwd(), PATH) || NOWHERE;
  return { ...env, ...extra };
}

function signalGroup(pid: number, signal: NodeJS.Signals): void {
  try {
    process.kill(-pid, signal);
  } catch (error) {
    // ESRCH: the group has ended by itself between the two signals.
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error;
  }
}

async function handOn(stream: Readable, take: (bytes: Buffer) => Promise<void>): Promise<void> {
  for await (const bytes of stream) await take(bytes);
}

function collect(
  stream: NodeJS.ReadableStream,
  name: 'stdout' | 'stderr',
  options: RunOptions,
): () => string {
  const keep = options.keep ?? 4 * 1024 * 1024;
  let text = '';
  stream.setEncoding('utf8');
  stream.on('data', (chunk: string) => {
    options.onOutput?.(chunk, name);
    if (options.keepEnd) text = (text + chunk).slice(-keep);
    else if (text.length < keep) text = (text + chunk).slice(0, keep);
  });
  return () => text;
}
