import { findCosign } from '../engine/cosign.ts';
import type { Engine } from '../engine/docker.ts';
import { connectRegistry } from '../engine/registry.ts';
import type { Settings } from '../settings.ts';
import type { Platform } from '../subject/platform.ts';
import { findPublished, type Resolution, resolvePublished } from '../subject/published.ts';
import type { Reference } from '../subject/reference.ts';
import type { Collected, SignatureVerdict } from './evidence.ts';
import { collectSignature } from './signature/signature.ts';

/** What the registry and cosign tell of a published reference for one platform; both are on their way. */
export interface RegistryAnswer {
  /** The platform that is asked for; undefined: the engine's. */
  readonly platform: Platform | undefined;
  readonly resolution: Promise<Resolution>;
  readonly signature: Promise<Collected<SignatureVerdict>>;
}

/**
 * Resolves the reference once to a digest, and from there to the image of each platform; has cosign verify that digest
 * once, whatever the number of platforms; cosign is looked for meanwhile.
 * @param engine names the platform when none is asked for.
 * @returns one element a platform, in the order of the settings.
 */
export function askRegistry(
  image: Reference,
  { platforms, signature: settings }: Settings,
  engine: Promise<Engine>,
  signal: AbortSignal,
): readonly RegistryAnswer[] {
  const registry = connectRegistry(signal);
  const wanted = settings.mode !== 'off' && settings.trust !== undefined;
  const cosign = wanted
    ? findCosign(signal)
    : Promise.resolve({ found: false, reason: 'No signature was asked for.' } as const);
  const top = findPublished(registry, image);
  const resolve = async (platform: Platform | undefined) => {
    const answer = await engine;
    const architecture = answer.usable ? answer.architecture : 'amd64';
    const own = { os: 'linux', architecture, variant: undefined };
    return resolvePublished(registry, image, await top, platform, own);
  };
  const verify = (resolution: Resolution) =>
    collectSignature(resolution, settings, { cosign, registry, signal });
  let verdict: ReturnType<typeof verify> | undefined;
  const verifyOnce = (resolution: Resolution) => {
    if (!resolution.resolved) return verify(resolution);
    verdict ??= verify(resolution);
    return verdict;
  };
  return platforms.map((platform) => {
    const resolution = resolve(platform);
    return { platform, resolution, signature: resolution.then(verifyOnce) };
  });
}
