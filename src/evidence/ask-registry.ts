import { findCosign } from '../engine/cosign.ts';
import type { Engine } from '../engine/docker.ts';
import { connectRegistry } from '../engine/registry.ts';
import type { Settings } from '../settings.ts';
import { type Resolution, resolvePublished } from '../subject/published.ts';
import type { Reference } from '../subject/reference.ts';
import type { Collected, SignatureVerdict } from './evidence.ts';
import { collectSignature } from './signature.ts';

/** What the registry and cosign tell of a published reference; both are on their way. */
export interface RegistryAnswers {
  readonly resolution: Promise<Resolution>;
  readonly signature: Promise<Collected<SignatureVerdict>>;
}

/**
 * Resolves the reference once to a digest, and has cosign verify that digest; cosign is looked for meanwhile.
 * @param engine names the platform when none is asked for.
 */
export function askRegistry(
  image: Reference,
  { platform, signature: settings }: Settings,
  engine: Promise<Engine>,
  signal: AbortSignal,
): RegistryAnswers {
  const registry = connectRegistry(signal);
  const wanted = settings.mode !== 'off' && settings.trust !== undefined;
  const cosign = wanted
    ? findCosign(signal)
    : Promise.resolve({ found: false, reason: 'No signature was asked for.' } as const);
  const resolution = engine.then((answer) => {
    const architecture = answer.usable ? answer.architecture : 'amd64';
    return resolvePublished(registry, image, platform, { os: 'linux', architecture, variant: undefined });
  });
  const signature = resolution.then((resolved) =>
    collectSignature(resolved, settings, { cosign, registry, signal }),
  );
  return { resolution, signature };
}
