import { run } from '../../src/engine/process.ts';
import { digestOf, type PushedImage } from './registry.ts';

/**
 * Runs the docker client against the engine of these tests.
 * @returns what it printed on standard output.
 * @throws Error with all that it printed, when it fails: these tests are not skipped.
 */
export async function docker(...args: readonly string[]): Promise<string> {
  const result = await run('docker', args, { timeLimit: 120_000 });
  if (result.exitCode === 0) return result.stdout;
  throw new Error(`docker ${args.join(' ')} failed (${result.ended}):\n${result.stdout}${result.stderr}`);
}

/** An image that the engine pushed, by its manifest. */
export interface EnginePush extends PushedImage {
  /** `host/repository@sha256:…`. */
  readonly pinned: string;
}

/**
 * Builds a context, pushes the image and takes the name from the engine again, so that it has to be pulled.
 * @param reference `host/repository:tag` of a registry on loopback.
 * @param flags of `docker buildx build`.
 */
export async function publishFromEngine(
  context: string,
  reference: string,
  ...flags: readonly string[]
): Promise<EnginePush> {
  // An engine without a bridge can build with BuildKit only without a network.
  const common = ['--load', '--provenance=false', '--network=none', '--tag', reference];
  await docker('buildx', 'build', ...common, ...flags, context);
  return pushFromEngine(reference);
}

/** Pushes an image by the name that it has in the engine, and takes the name from it again. */
export async function pushFromEngine(reference: string): Promise<EnginePush> {
  await docker('push', reference);
  await docker('image', 'rm', reference);
  const [, host = '', repository = '', tag = ''] = /^([^/]+)\/(.+):([^:/]+)$/.exec(reference) ?? [];
  const answer = await fetch(`http://${host}/v2/${repository}/manifests/${tag}`, {
    headers: { accept: MANIFESTS.join(', ') },
  });
  const bytes = Buffer.from(await answer.arrayBuffer());
  const digest = digestOf(bytes);
  return {
    digest,
    configDigest: JSON.parse(bytes.toString()).config.digest,
    mediaType: answer.headers.get('content-type') ?? '',
    size: bytes.length,
    pinned: `${host}/${repository}@${digest}`,
  };
}

/** What engines push for one platform: the older ones the first. */
const MANIFESTS = [
  'application/vnd.docker.distribution.manifest.v2+json',
  'application/vnd.oci.image.manifest.v1+json',
];
