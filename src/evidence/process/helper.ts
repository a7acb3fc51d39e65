import { randomBytes } from 'node:crypto';
import { chmodSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { explainFailure, removeContainer } from '../../engine/docker.ts';
import { type RunResult, run } from '../../engine/process.ts';
import { QUESTION_LIMIT } from '../../engine/time-limits.ts';
import { HELPERS, type HelperName } from './helper-programs.ts';

/** A helper of ours, written to a private folder, to be the first process of a container. */
export interface Helper {
  /** Random, and the name of the container too, when it has this helper alone. */
  readonly name: string;
  /** Where it lies outside. */
  readonly file: string;
  /** Where it lies in the container: a path that no image can know before, so that nothing of it stands in the way. */
  readonly path: string;
}

/**
 * Writes a helper where the engine can find it.
 * @param helper which one (probe/README.md).
 * @param architecture OCI architecture: one that `hasHelper`.
 * @param folder a private one; the caller removes it.
 * @throws Error when there is none for the architecture, which the caller has to ask before.
 */
export function writeHelper(helper: HelperName, architecture: string, folder: string): Helper {
  const program = programFor(helper, architecture);
  if (program === undefined) throw new Error(`There is no helper for ${architecture}.`);
  const name = `layered-defense-${randomBytes(6).toString('hex')}`;
  const file = join(folder, name);
  writeFileSync(file, program);
  // The user of the image executes it, whatever the umask of the runner's is.
  chmodSync(file, 0o755);
  return { name, file, path: `/.${name}` };
}

/** True when the helpers exist for an OCI architecture. */
export function hasHelper(architecture: string): boolean {
  return programFor('account', architecture) !== undefined;
}

function programFor(helper: HelperName, architecture: string): Buffer | undefined {
  const program = Object.entries(HELPERS[helper]).find(([name]) => name === architecture)?.[1];
  return program === undefined ? undefined : Buffer.from(program.base64, 'base64');
}

/** The flags of `docker run` that put a helper into a container, read-only, beside the image's files. */
export function mountFlags({ file, path }: Helper): readonly string[] {
  return ['--mount', `type=bind,source=${file},target=${path},readonly`];
}

/**
 * True when a container did not start for want of the mounted helper: an engine on another machine, or in another
 * container, does not see our files; where SELinux or a mount option guards them, it may not execute them.
 */
export function isUnseen({ stdout, stderr }: RunResult): boolean {
  const words = /bind source path does not exist|invalid mount config|permission denied/i;
  return stdout === '' && words.test(stderr);
}

/**
 * Copies a helper into a container that was created and not started; one that fails is removed.
 * @param container its name.
 * @returns undefined when it is there, or what the engine said and one sentence about it.
 */
export async function copyHelper(
  { file, path }: Helper,
  container: string,
  signal: AbortSignal,
): Promise<{ readonly reason: string; readonly result: RunResult } | undefined> {
  const target = `${container}:${path}`;
  const result = await run('docker', ['cp', file, target], { timeLimit: QUESTION_LIMIT, signal });
  if (result.exitCode === 0) return undefined;
  await removeContainer(container);
  return { reason: explainFailure('docker cp', result), result };
}
