import { findCosign } from '../engine/cosign.ts';
import type { Engine } from '../engine/docker.ts';
import { connectRegistry } from '../engine/registry.ts';
import type { Settings } from '../settings.ts';
import type { Platform } from '../subject/platform.ts';
import { findPublished, type Resolution, resolvePublished } from '../subject/published.ts';
import type { Reference } from '../subject/reference.ts';
import type { Collected, ProvenanceVerdict, SignatureVerdict } from './evidence.ts';
import { collectProvenance } from './provenance/provenance.ts';
import { collectSignature } from './signature/signature.ts';
import type { World } from './world.ts';

/** What the registry and cosign tell of a published reference for one platform; all of it is on its way. */
export interface RegistryAnswer {
  /** The platform that is asked for; undefined: the engine's. */
  readonly platform: Platform | undefined;
  readonly resolution: Promise<Resolution>;
  readonly signature: Promise<Collected<SignatureVerdict>>;
  /** Undefined when it is not asked for. */
  readonly provenance: Promise<Collected<ProvenanceVerdict>> | undefined;
}

/**
 * Resolves the reference once to a digest, and from there to the image of each platform; has cosign verify that digest
 * once, its signature and its provenance at the same time, whatever the number of platforms; cosign is looked for meanwhile.
 * @param engine names the platform when none is asked for.
 * @returns one element a platform, in the order of the settings.
 */
export function askRegistry(
  image: Reference,
  { platforms, signature: settings, project }: Settings,
  engine: Promise<Engine>,
  { signal, event }: Pick<World, 'signal' | 'event'>,
): readonly RegistryAnswer[] {
  const registry = connectRegistry(signal);
  const provenance = project.provenance === 'required';
  const wanted = provenance || (settings.mode !== 'off' && settings.trust !== undefined);
  const cosign = wanted
    ? findCosign(signal)
    : Promise.resolve({ found: false, reason: 'Nothing is to be verified.' } as const);
  const top = findPublished(registry, image);
  const resolve = async (platform: Platform | undefined) => {
    const answer = await engine;
    const architecture = answer.usable ? answer.architecture : 'amd64';
    const own = { os: 'linux', architecture, variant: undefined };
    return resolvePublished(registry, image, await top, platform, own);
  };
  const tools = { cosign, registry, event, signal };
  const verifySignature = onceResolved((resolution) => collectSignature(resolution, settings, tools));
  const verifyProvenance = onceResolved((resolution) => collectProvenance(resolution, settings, tools));
  return platforms.map((platform) => {
    const resolution = resolve(platform);
    return {
      platform,
      resolution,
      signature: resolution.then(verifySignature),
      provenance: provenance ? resolution.then(verifyProvenance) : undefined,
    };
  });
}

/** Every platform has the same digest, where it has one: what is asked of that is asked once. */
function onceResolved<T>(
  ask: (resolution: Resolution) => Promise<T>,
): (resolution: Resolution) => Promise<T> {
  let answer: Promise<T> | undefined;
  return (resolution) => {
    if (!resolution.resolved) return ask(resolution);
    answer ??= ask(resolution);
    return answer;
  };
}
