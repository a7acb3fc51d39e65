import { makeKeyPair, signBundle } from '../../__tests__/support/cosign.ts';
import { type RunResult, run } from '../../src/engine/process.ts';
import { stopped } from './undo.ts';

/** The hardened example, built, published and signed. */
export interface HardenedImage {
  /** `host/repository@sha256:…`, which is what was signed. */
  readonly pinned: string;
  /** Path of the public key (PEM). */
  readonly publicKey: string;
}

/** Context of the hardened example, from the root of the repository. */
export const HARDENED = 'examples/hardened';

/**
 * Builds examples/hardened, pushes it and signs it with a new key.
 * @param reference `host:port/repository:tag` in a registry on loopback.
 * @param folder where the key pair goes.
 * @param step runs a part of the work and may tell how long it took.
 * @throws Error when a part fails.
 */
export async function publishHardened(
  reference: string,
  folder: string,
  step: <T>(name: string, work: () => Promise<T>) => Promise<T>,
): Promise<HardenedImage> {
  // An engine without a bridge can build it only without a network; the example needs none.
  const build = ['buildx', 'build', '--load', '--network', 'none', '--tag', reference, HARDENED];
  await step('docker buildx build', () => succeed('docker', build));
  await step('docker push', () => succeed('docker', ['push', reference]));
  const digests = ['image', 'inspect', '--format', '{{join .RepoDigests "\\n"}}', reference];
  const repository = reference.slice(0, reference.lastIndexOf(':'));
  // An engine that is used again remembers the registries of earlier runs too.
  const names = (await succeed('docker', digests)).stdout.split('\n');
  const pinned = names.find((name) => name.startsWith(`${repository}@`));
  if (pinned === undefined)
    throw new Error(`The engine does not know the digest of ${reference} that it pushed.`);
  const keys = await makeKeyPair(folder);
  await step('cosign sign', () => signBundle(keys, pinned));
  return { pinned, publicKey: keys.publicKey };
}

/**
 * Runs a program that must succeed.
 * @param env variables beside those that every child has.
 * @throws Error with what it printed when it fails.
 */
export async function succeed(
  command: string,
  args: readonly string[],
  env: Readonly<Record<string, string>> = {},
): Promise<RunResult> {
  const result = await run(command, args, { env, timeLimit: 300_000, signal: stopped });
  if (result.exitCode === 0) return result;
  throw new Error(`${command} ${args.join(' ')} failed (${result.ended}):\n${result.stdout}${result.stderr}`);
}
