import { setTimeout } from 'node:timers/promises';
import { z } from 'zod';
import { explainFailure } from './docker.ts';
import { parseJson } from './json.ts';
import { type RunResult, run } from './process.ts';
import { QUESTION_LIMIT } from './time-limits.ts';

const State = z.object({
  Status: z.string(),
  Running: z.boolean(),
  OOMKilled: z.boolean(),
  ExitCode: z.number(),
  Error: z.string(),
});

/** The engine's word on a container. */
export interface ContainerState {
  /** True once it runs, and until it has ended. */
  readonly running: boolean;
  /** True when its first process never ran. */
  readonly unstarted: boolean;
  /** True when the kernel ended a process of it for want of memory. */
  readonly outOfMemory: boolean;
  readonly exitCode: number;
  /** The engine's own words when it could not start it, else ''. */
  readonly error: string;
}

/** Asks the engine how a container is; a sentence when it does not know it, or does not answer. */
export async function containerState(name: string, signal: AbortSignal): Promise<ContainerState | string> {
  const args = ['container', 'inspect', '--format', '{{json .State}}', name];
  const result = await run('docker', args, { timeLimit: QUESTION_LIMIT, signal });
  if (result.exitCode !== 0) return explainFailure('docker container inspect', result);
  const state = parseJson(State, result.stdout);
  if (state === undefined) return 'docker container inspect answered in a form that is not known.';
  return {
    running: state.Running,
    unstarted: state.Status === 'created',
    outOfMemory: state.OOMKilled,
    exitCode: state.ExitCode,
    error: state.Error,
  };
}

/**
 * Runs a command in a running container, as the container's user.
 * @param timeLimit milliseconds after which it is not waited for any longer.
 */
export function execInContainer(
  name: string,
  command: readonly string[],
  timeLimit: number,
  signal: AbortSignal,
): Promise<RunResult> {
  return run('docker', ['exec', name, ...command], { timeLimit, signal, keep: 4096, keepEnd: true });
}

/**
 * Asks which paths a container has written, beside its volumes and file systems in memory.
 * @returns `A /path` for each that was added, `C /path` for each that was changed and `D /path` for each that was
 * removed, or one sentence why that is not known.
 */
export async function changedPaths(
  name: string,
  signal: AbortSignal,
): Promise<{ readonly changes: readonly string[] } | string> {
  const result = await run('docker', ['diff', name], { timeLimit: QUESTION_LIMIT, signal });
  if (result.exitCode !== 0) return explainFailure('docker diff', result);
  return { changes: result.stdout.split('\n').filter((line) => /^[ACD] \//.test(line)) };
}

/** Milliseconds in which commands of `docker exec` have to end before their container is paused. */
const EXEC_PATIENCE = 5_000;

/** What became of a pause. */
export type Pause =
  | { readonly paused: true }
  | {
      readonly paused: false;
      /** True when a command that was run in the container has not ended, as far as the engine tells. */
      readonly busy: boolean;
      /** One sentence. */
      readonly reason: string;
    };

/**
 * Stops all processes of a container where they are, until `unpauseContainer`. Commands of `docker exec` have to have
 * ended: when one is just starting, an engine waits for it for ever, and can neither unpause the container nor remove
 * it (seen with Docker 20.10).
 */
export async function pauseContainer(name: string, signal: AbortSignal): Promise<Pause> {
  const busy = await whyBusy(name, signal);
  if (busy !== undefined) return { paused: false, busy: true, reason: busy };
  const result = await run('docker', ['pause', name], { timeLimit: QUESTION_LIMIT, signal });
  if (result.exitCode === 0) return { paused: true };
  return { paused: false, busy: false, reason: explainFailure('docker pause', result) };
}

const ExecIds = z.array(z.string()).nullable();

/** Waits for the end of commands in a container; one sentence when they do not end. */
async function whyBusy(name: string, signal: AbortSignal): Promise<string | undefined> {
  const args = ['container', 'inspect', '--format', '{{json .ExecIDs}}', name];
  const end = performance.now() + EXEC_PATIENCE;
  for (;;) {
    const result = await run('docker', args, { timeLimit: QUESTION_LIMIT, signal });
    if (result.exitCode !== 0) return explainFailure('docker container inspect', result);
    const ids = parseJson(ExecIds, result.stdout);
    if (ids === undefined) return 'docker container inspect answered in a form that is not known.';
    if (ids === null || ids.length === 0) return undefined;
    if (performance.now() >= end) {
      return 'A command that asked whether it is ready has not ended, so the container cannot be paused.';
    }
    await setTimeout(50);
  }
}

/** Lets a paused container go on. One that is not paused, or not there, is no matter. */
export async function unpauseContainer(name: string): Promise<void> {
  await run('docker', ['unpause', name], { timeLimit: QUESTION_LIMIT });
}

/** Bytes of a tar header, in which the owner stands as octal digits (POSIX.1-2017, pax: ustar interchange format). */
const TAR_HEADER = 512;
const OWNER = { uid: [108, 116], gid: [116, 124] } as const;
const TYPE = 156;

/** A file or folder of a container. */
export interface PathStatus {
  /** `uid:gid` */
  readonly owner: string;
  readonly isFolder: boolean;
}

/**
 * Asks what stands at a path of a container, and whose it is.
 * @param path absolute.
 * @returns undefined when that is not known.
 */
export async function pathStatus(
  name: string,
  path: string,
  signal: AbortSignal,
): Promise<PathStatus | undefined> {
  // Its own header is the first of an archive that holds all below it.
  const enough = new AbortController();
  let header = '';
  const onOutput = (text: string, stream: 'stdout' | 'stderr') => {
    if (stream === 'stdout') header += text;
    if (header.length >= TAR_HEADER) enough.abort();
  };
  const both = AbortSignal.any([signal, enough.signal]);
  await run('docker', ['cp', `${name}:${path}`, '-'], {
    timeLimit: QUESTION_LIMIT,
    signal: both,
    keep: 0,
    onOutput,
  });
  const number = ([from, to]: readonly [number, number]) => Number.parseInt(header.slice(from, to), 8);
  const [uid, gid] = [number(OWNER.uid), number(OWNER.gid)];
  if (Number.isNaN(uid) || Number.isNaN(gid)) return undefined;
  return { owner: `${uid}:${gid}`, isFolder: header[TYPE] === '5' };
}

/** The driver's option under which the host has no address in a network, and so is no neighbour of its containers. */
const HOST_STAYS_OUT = 'com.docker.network.bridge.inhibit_ipv4=true';

/**
 * Makes a network without a way out of it, in which the host has no address.
 * @param label `key=value` by which one that is left over is found.
 * @returns undefined when it is there, or one sentence why it is not.
 */
export async function createInternalNetwork(
  name: string,
  label: string,
  signal: AbortSignal,
): Promise<string | undefined> {
  const args = ['network', 'create', '--internal', '--opt', HOST_STAYS_OUT, '--label', label, name];
  const result = await run('docker', args, { timeLimit: QUESTION_LIMIT, signal });
  return result.exitCode === 0 ? undefined : explainFailure('docker network create', result);
}

/** Removes a network. One that is not there is no matter. */
export async function removeNetwork(name: string): Promise<void> {
  await run('docker', ['network', 'rm', name], { timeLimit: QUESTION_LIMIT });
}
