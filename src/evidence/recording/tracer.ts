import { setTimeout } from 'node:timers/promises';
import { explainFailure, removeContainer } from '../../engine/docker.ts';
import { type RunResult, run } from '../../engine/process.ts';
import { copyHelper, type Helper, isUnseen, mountFlags, writeHelper } from '../process/helper.ts';
import type { RunContext } from '../runs/running-container.ts';

/** Milliseconds within which the tracer has to have attached itself. */
const ATTACH_LIMIT = 20_000;

/** What the helper prints when it traces the first process. */
const ATTACHED = 'tracing\n';

/** A second container, in which our helper `trace` sees every system call of the first. */
export interface Tracer {
  /** The command that started it. */
  readonly command: readonly string[];
  /** False as soon as it has ended: from then on nothing is seen. */
  readonly traces: () => boolean;
  /** What it printed so far: a line for each system call when it is first made. */
  readonly printed: () => string;
  /** Resolved when it has ended, which it does with the first process of the container. */
  readonly ended: Promise<RunResult>;
}

/**
 * Starts a tracer beside a running container whose first process waits for one (the helper `hold`). It shares the
 * process ids of that container and nothing else.
 * @param container name of the running one.
 * @param hold the helper that waits in it.
 * @param architecture of the helper: the engine's own.
 * @param timeLimit milliseconds that it may run.
 * @returns the tracer, when it has attached itself; or one sentence why it cannot.
 */
export async function attachTracer(
  container: string,
  hold: Helper,
  architecture: string,
  timeLimit: number,
  context: RunContext,
): Promise<Tracer | string> {
  const { image, platform, label, folder, signal } = context;
  const helper = writeHelper('trace', architecture, folder);
  const flags = [
    ...['--name', helper.name, '--label', label, '--pull', 'never', '--network', 'none', '--no-healthcheck'],
    ...['--memory', '64m', '--memory-swap', '64m', '--pids-limit', '32', '--log-driver', 'none'],
    ...['--pid', `container:${container}`, '--user', '0:0', '--cap-drop', 'ALL', '--cap-add', 'SYS_PTRACE'],
    ...(platform === undefined ? [] : ['--platform', platform]),
    ...['--entrypoint', helper.path, image, hold.path],
  ];
  const mounted = await attach(['run', '--rm', ...mountFlags(helper), ...flags], helper, timeLimit, signal);
  if (!('exitCode' in mounted)) return mounted;
  if (!isUnseen(mounted)) return whyNot(mounted);
  const created = await run('docker', ['create', '--rm', ...flags], { timeLimit: ATTACH_LIMIT, signal });
  if (created.exitCode !== 0) return explainFailure('The tracer', created);
  const uncopied = await copyHelper(helper, helper.name, signal);
  if (uncopied !== undefined) return uncopied.reason;
  const started = await attach(['start', '--attach', helper.name], helper, timeLimit, signal);
  return 'exitCode' in started ? whyNot(started) : { ...started, command: created.command };
}

/** Starts it; how it ended, when it did so before it was attached or did not attach itself in time. */
async function attach(
  args: readonly string[],
  helper: Helper,
  timeLimit: number,
  signal: AbortSignal,
): Promise<Tracer | RunResult> {
  const attached = Promise.withResolvers<true>();
  let printed = '';
  let over = false;
  const onOutput = (text: string, stream: 'stdout' | 'stderr') => {
    if (stream === 'stdout') printed += text;
    if (printed.startsWith(ATTACHED)) attached.resolve(true);
  };
  const ended = run('docker', args, { timeLimit, signal, onOutput }).then(async (result) => {
    over = true;
    // The client is gone, the container is not: it belongs to the engine.
    if (result.ended !== 'exit') await removeContainer(helper.name);
    return result;
  });
  const late = new AbortController();
  const tooLate = setTimeout(ATTACH_LIMIT, undefined, { signal: late.signal, ref: false }).then(
    () => removeContainer(helper.name),
    () => {},
  );
  const first = await Promise.race([attached.promise, ended]);
  late.abort();
  await tooLate;
  if (first !== true) return first;
  return { command: ['docker', ...args], traces: () => !over, printed: () => printed, ended };
}

function whyNot(result: RunResult): string {
  const words = /^trace: (.*)$/m.exec(result.stderr)?.[1];
  if (words === undefined) return explainFailure('The tracer', result);
  return `The container cannot be traced on this engine (${words}), so its system calls cannot be recorded: use one whose kernel and seccomp profile let the capability SYS_PTRACE count, such as Docker on a Linux machine without a sandbox around it.`;
}
