import { randomBytes } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import {
  containerState,
  createInternalNetwork,
  execInContainer,
  removeNetwork,
} from '../../engine/container.ts';
import { explainFailure, type ImageProgram, removeContainer } from '../../engine/docker.ts';
import { type RunOptions, type RunResult, run } from '../../engine/process.ts';
import { START_LIMIT } from '../../engine/time-limits.ts';
import type { RunSettings, RunVolume } from '../../settings.ts';
import { orFault } from '../file-fault.ts';
import { copyHelper, type Helper, isUnseen, mountFlags } from '../process/helper.ts';
import type { Readiness, ReadySign } from './observation.ts';
import { type OutputTail, outputTail, TAIL } from './output-tail.ts';
import { movedSource } from './sources.ts';

/** Milliseconds of one run in which lines of its output may be matched with `ready-log`. */
const MATCHING_LIMIT = 5_000;

/** Milliseconds that one question in the container may take. */
const QUESTION_LIMIT = 10_000;

/**
 * What a container that runs the image's own program may have at most, so that one which goes wild leaves the machine
 * alone: bytes of memory, and processes with their threads.
 */
export const MOST = { memory: 2 * 2 ** 30, pids: 512 } as const;

const MEMORY = `${MOST.memory / 2 ** 30}g`;
const BOUNDS = ['--memory', MEMORY, '--memory-swap', MEMORY, '--pids-limit', String(MOST.pids)] as const;

/**
 * The engine passes names that it does not know on to the host's resolver, from any network (CVE-2024-29018). It asks
 * this one from within the container, where nobody listens.
 */
const NO_RESOLVER = ['--dns', '0.0.0.0'] as const;

/** What the runs of one image have in common. */
export interface RunContext {
  readonly image: string;
  readonly platform: string | undefined;
  readonly program: ImageProgram;
  readonly settings: RunSettings;
  /** `key=value` label by which containers and networks that are left over are found and removed. */
  readonly label: string;
  /** A private folder; the caller removes it. */
  readonly folder: string;
  readonly signal: AbortSignal;
  /** Takes what goes on when the evidence is complete, the removal; the run waits for it. */
  readonly later: (end: Promise<unknown>) => void;
}

/** What one run has of its own. */
export interface RunVariant {
  /** Flags of `docker run` beside the common ones, which they outdo. */
  readonly flags: readonly string[];
  /** Milliseconds within which it has to be ready. */
  readonly timeLimit: number;
  /** A helper that becomes the first process, and starts the image's program itself. */
  readonly hold?: {
    readonly helper: Helper;
    readonly onStart: (container: string) => Promise<string | undefined>;
  };
}

/** A container that was started, and what became of it. It is removed when the work with it is done. */
export interface RunContainer {
  readonly name: string;
  /** The command that started it. */
  readonly command: readonly string[];
  readonly readiness: Readiness;
  /** The last lines that it has printed so far, untrusted. */
  readonly lastLines: () => string;
}

/** The work's result, or one sentence why no container could be looked at. */
export type RunAnswer<T> =
  | { readonly ran: true; readonly value: T }
  | { readonly ran: false; readonly reason: string; readonly command: readonly string[] };

/**
 * Starts a container of the image with the image's own program, waits until it is ready, does some work with it, and
 * removes it with its volumes and its network. An image that does not get ready is no failure to look: the work sees
 * it in the readiness.
 */
export async function withContainer<T>(
  context: RunContext,
  variant: RunVariant,
  work: (container: RunContainer) => Promise<T>,
): Promise<RunAnswer<T>> {
  const name = `layered-defense-${randomBytes(6).toString('hex')}`;
  const { volumes, network, ready } = context.settings;
  const internal = network === 'internal';
  const args = runArguments(name, context, variant);
  const command = ['docker', ...args];
  const output = outputTail(ready.log, MATCHING_LIMIT);
  const stop = new AbortController();
  const signal = AbortSignal.any([context.signal, stop.signal]);
  let client: Promise<RunResult> | undefined;
  try {
    const moved = movedSource(volumes);
    if (moved !== undefined) return { ran: false, reason: moved, command };
    const unwritten = await orFault(
      () => writeEnvironment(name, context),
      (reason) => reason,
    );
    if (unwritten !== undefined) return { ran: false, reason: unwritten, command };
    const fault = internal ? await createInternalNetwork(name, context.label, context.signal) : undefined;
    if (fault !== undefined) return { ran: false, reason: fault, command };
    const limits = { timeLimit: variant.timeLimit + 10 * 60_000, keep: TAIL, keepEnd: true };
    const options = { ...limits, signal, onOutput: output.add };
    client =
      variant.hold === undefined
        ? run('docker', args, options)
        : runHeld(name, variant.hold.helper, args, options);
    const readiness = await watch({ name, context, variant, client, output });
    if (typeof readiness === 'string') return { ran: false, reason: readiness, command };
    const value = await work({ name, command, readiness, lastLines: () => output.lastLines() });
    return { ran: true, value };
  } finally {
    context.later(remove(name, internal, stop, client));
  }
}

/** Starts a container with a helper, which is copied into it where the engine does not see the file to mount. */
async function runHeld(
  name: string,
  helper: Helper,
  args: readonly string[],
  options: RunOptions,
): Promise<RunResult> {
  const mounted = await run('docker', args, options);
  if (!isUnseen(mounted)) return mounted;
  const signal = options.signal ?? new AbortController().signal;
  const state = await containerState(name, signal);
  if (typeof state !== 'string' && !state.unstarted) return mounted;
  await removeContainer(name);
  const mount = mountFlags(helper);
  const others = args.slice(1).filter((_, index, all) => !isAt(mount, all, index));
  const created = await run('docker', ['create', ...others], options);
  if (created.exitCode !== 0) return created;
  const uncopied = await copyHelper(helper, name, signal);
  return uncopied?.result ?? run('docker', ['start', '--attach', name], options);
}

/** True when an argument is one of these two, which stand beside each other. */
function isAt([flag, value]: readonly string[], all: readonly string[], index: number): boolean {
  return (
    (all[index] === flag && all[index + 1] === value) || (all[index] === value && all[index - 1] === flag)
  );
}

async function remove(
  name: string,
  internal: boolean,
  stop: AbortController,
  client: Promise<RunResult> | undefined,
): Promise<void> {
  await removeContainer(name);
  // Without its container the client ends by itself.
  await Promise.race([client, setTimeout(500, undefined, { ref: false })]);
  stop.abort();
  const result = await client;
  // A client that was broken off may have asked for the container just before.
  if (result !== undefined && result.ended !== 'exit') await removeContainer(name);
  if (internal) await removeNetwork(name);
}

function runArguments(
  name: string,
  { image, platform, program, settings, label, folder }: RunContext,
  { flags, hold }: RunVariant,
): readonly string[] {
  const command = settings.command ?? program.command;
  const own = hold === undefined ? (settings.command ?? []) : [...program.entrypoint, ...command];
  return [
    ...[
      'run',
      '--name',
      name,
      '--label',
      label,
      '--pull',
      'never',
      '--no-healthcheck',
      '--log-driver',
      'none',
    ],
    ...(settings.network === 'internal' ? ['--network', name, ...NO_RESOLVER] : ['--network', 'none']),
    ...BOUNDS,
    ...(platform === undefined ? [] : ['--platform', platform]),
    ...(settings.env.length === 0 ? [] : ['--env-file', environmentFile(name, folder)]),
    ...settings.volumes.flatMap((volume) => ['--mount', mount(volume)]),
    ...settings.tmpfs.flatMap((path) => ['--tmpfs', path]),
    ...flags,
    ...(hold === undefined ? [] : [...mountFlags(hold.helper), '--entrypoint', hold.helper.path]),
    image,
    ...own,
  ];
}

/** By file, since a value may be a secret, and arguments are for everyone to read. */
function writeEnvironment(name: string, { settings: { env }, folder }: RunContext): undefined {
  if (env.length === 0) return;
  const lines = env.map((one) => `${one.name}=${one.value}\n`);
  writeFileSync(environmentFile(name, folder), lines.join(''), { mode: 0o600 });
}

function environmentFile(name: string, folder: string): string {
  return join(folder, `${name}.env`);
}

/** Unlike `--volume` a mount makes no folder on the host that was not there. */
function mount({ source, target, readOnly }: RunVolume): string {
  const from = source === undefined ? 'type=volume' : `type=bind,source=${source}`;
  return `${from},target=${target}${readOnly ? ',readonly' : ''}`;
}

interface Watch {
  readonly name: string;
  readonly context: RunContext;
  readonly variant: RunVariant;
  /** Ends when the container does. */
  readonly client: Promise<RunResult>;
  readonly output: OutputTail;
}

/** Waits until the container is ready, has ended, or its time is over; a sentence when that cannot be told. */
async function watch(watched: Watch): Promise<Readiness | string> {
  const { name, context, variant, client, output } = watched;
  const over = new AbortController();
  const signal = AbortSignal.any([context.signal, over.signal]);
  try {
    const ended = client.then((result) => afterEnd(watched, result));
    const runs = await isUp(watched, signal, ended);
    if (runs === undefined) return 'The engine did not start the container within its time limit.';
    const held = runs ? await variant.hold?.onStart(name) : undefined;
    if (held !== undefined) return held;
    // What held it back was the engine, and our own work: the image has its time from here.
    const began = performance.now();
    const left = () => variant.timeLimit - (performance.now() - began);
    const timeOut = setTimeout(variant.timeLimit, undefined, { signal, ref: false }).then(
      () => 'time-limit' as const,
    );
    timeOut.catch(() => {});
    const sign = readySign(context);
    const ready = untilReady(sign, watched, left, signal, ended);
    ready.catch(() => {});
    const first = await Promise.race([ready, ended, timeOut]);
    if (first === 'slow-pattern')
      return { ready: false, cause: 'not-ready', message: SLOW_PATTERN, lastLines: output.lastLines() };
    if (first === 'ready') return { ready: true, by: sign, after: Math.round(performance.now() - began) };
    if (first !== 'time-limit') return first;
    const message = `It was not ready within ${variant.timeLimit / 1000} s: ${MISSING[sign]}.`;
    return { ready: false, cause: 'not-ready', message, lastLines: output.lastLines() };
  } catch (error) {
    if (context.signal.aborted) return 'The container was ended because the job was cancelled.';
    throw error;
  } finally {
    over.abort();
    output.stopMatching();
  }
}

const SLOW_PATTERN = `Nothing told that it was ready: to match the lines of its output with "ready-log" took more than ${MATCHING_LIMIT / 1000} s in all; make the pattern simpler, such as one without two ".*".`;

const MISSING: Readonly<Record<ReadySign, string>> = {
  healthcheck: "its HEALTHCHECK's command did not exit 0",
  'ready-command': 'the command of "ready-command" did not exit 0',
  'ready-log': 'no line of its output matched "ready-log"',
  'ready-after': 'it did not run for the time of "ready-after"',
};

function readySign({ settings: { ready }, program }: RunContext): ReadySign {
  if (ready.command !== undefined) return 'ready-command';
  if (ready.log !== undefined) return 'ready-log';
  return program.healthcheck === undefined ? 'ready-after' : 'healthcheck';
}

async function untilReady(
  sign: ReadySign,
  watched: Watch,
  left: () => number,
  signal: AbortSignal,
  ended: Promise<unknown>,
): Promise<'ready' | 'slow-pattern'> {
  const { context, output, name, variant } = watched;
  if (sign === 'ready-log' || sign === 'ready-after') {
    if (sign === 'ready-log') {
      if (!(await output.matched)) return 'slow-pattern';
    } else {
      await setTimeout(context.settings.ready.after, undefined, { signal, ref: false });
    }
    const state = await containerState(name, signal);
    // The client has yet to tell that it has ended.
    if (typeof state !== 'string' && !state.running) await ended;
    return 'ready';
  }
  const question = context.settings.ready.command ?? context.program.healthcheck ?? [];
  const command = variant.hold === undefined ? question : [variant.hold.helper.path, ...question];
  for (let pause = 50; ; pause = Math.min(pause * 1.5, 1_000)) {
    const limit = Math.max(1, Math.min(QUESTION_LIMIT, left()));
    const answer = await execInContainer(name, command, limit, signal);
    if (answer.exitCode === 0) return 'ready';
    await setTimeout(pause, undefined, { signal, ref: false });
  }
}

/**
 * Waits until the container runs, by the engine's word or by its own output; false when it has ended before. A busy
 * engine may take long, which says nothing of the image: undefined when it takes too long.
 */
function isUp(watched: Watch, signal: AbortSignal, ended: Promise<unknown>): Promise<boolean | undefined> {
  const runs = started(watched, signal, ended);
  runs.catch(() => {});
  const speaks = watched.output.matched.then(() => true);
  // No pause of ours keeps the process alive, so the end has to be heard of at once.
  const over = ended.then(() => false);
  const late = setTimeout(START_LIMIT, undefined, { signal, ref: false });
  late.catch(() => {});
  return Promise.race([runs, speaks, over, late]);
}

/** Waits until the engine says that the container runs; false when it has ended before. */
async function started({ name }: Watch, signal: AbortSignal, ended: Promise<unknown>): Promise<boolean> {
  let over = false;
  ended.then(() => {
    over = true;
  });
  await setTimeout(100, undefined, { signal, ref: false });
  while (!over) {
    const state = await containerState(name, signal);
    if (typeof state !== 'string' && state.running) return true;
    await setTimeout(50, undefined, { signal, ref: false });
  }
  return false;
}

/** What there is to say when the client has come back: the container ended, never started, or the engine is gone. */
async function afterEnd({ name, context, output }: Watch, client: RunResult): Promise<Readiness | string> {
  if (client.ended !== 'exit') return explainFailure('The container', client);
  const state = await containerState(name, context.signal);
  if (typeof state === 'string') return explainFailure('The container', client);
  if (state.running) return `The engine lost the container while it ran: ${lastLine(client.stderr)}`;
  if (state.unstarted) {
    const message = `It does not start: ${(state.error || lastLine(client.stderr)).replace(/\.$/, '')}.`;
    return { ready: false, cause: 'not-started', message, lastLines: '' };
  }
  const lastLines = output.lastLines();
  const memory = state.outOfMemory ? ' for want of memory' : '';
  const message = `It ended${memory} before it was ready, with exit code ${state.exitCode}.`;
  return { ready: false, cause: 'exited', message, lastLines };
}

function lastLine(text: string): string {
  return text.trim().split('\n').at(-1) ?? '';
}
