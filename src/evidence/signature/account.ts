import { z } from 'zod';
import { parseJson } from '../../engine/json.ts';
import type { Answer, Descriptor, Manifest, Registry, Repository } from '../../engine/registry.ts';
import type { RegistryAccount } from './classification.ts';

/** Descriptors that are looked at; an image with more of them is not judged. */
const MOST_REFERRERS = 200;

/** Bytes of one bundle: an attestation may carry a long list of packages. */
const BUNDLE_LIMIT = 64 * 1024 * 1024;

/** Bytes of all bundles together, and milliseconds after which no more of them is asked for. */
const ALL_BUNDLES_LIMIT = 256 * 1024 * 1024;
const TIME_LIMIT = 60_000;

const BUNDLE_TYPE = 'application/vnd.dev.sigstore.bundle';
const IMAGE_TYPES = [
  'application/vnd.oci.image.manifest.v1+json',
  'application/vnd.docker.distribution.manifest.v2+json',
];

/** A Sigstore bundle with a DSSE envelope; the payload is an in-toto statement in base64. */
const Bundle = z.object({ dsseEnvelope: z.object({ payload: z.string() }) });
const InTotoStatement = z.object({ predicateType: z.string() });

/**
 * Asks a registry for all the places where cosign looks for signatures of a digest, and reads what lies there.
 * cosign itself passes over parts that a registry fails to send, and then says "no signatures found".
 * @returns not-found when the image itself is gone; a fault when any part gave no clean answer.
 */
export async function readRegistryAccount(
  registry: Registry,
  repository: Repository,
  digest: string,
): Promise<Answer<RegistryAccount>> {
  const [image, referrers, legacy] = await Promise.all([
    registry.manifest(repository, digest),
    registry.referrers(repository, digest),
    registry.manifest(repository, `${digest.replace(':', '-')}.sig`),
  ]);
  if (image.state !== 'found') return image;
  if (referrers.state !== 'found') return referrers;
  if (legacy.state === 'fault') return legacy;
  if (referrers.value.length > MOST_REFERRERS) {
    return {
      state: 'fault',
      reason: `More than ${MOST_REFERRERS} things refer to ${digest} in the registry.`,
    };
  }
  const bundles: (string | undefined)[] = [];
  const began = performance.now();
  let bytes = 0;
  for (const descriptor of referrers.value) {
    if (performance.now() - began > TIME_LIMIT || bytes > ALL_BUNDLES_LIMIT) {
      const most = `${TIME_LIMIT / 1_000} s and ${ALL_BUNDLES_LIMIT / 2 ** 20} MiB`;
      return { state: 'fault', reason: `What refers to ${digest} in the registry takes more than ${most}.` };
    }
    const bundle = await readBundle(registry, repository, descriptor);
    if (bundle.state === 'fault') return bundle;
    if (bundle.state === 'not-found') continue;
    bundles.push(bundle.value.predicateType);
    bytes += bundle.value.bytes;
  }
  return { state: 'found', value: { bundles, legacySignatures: countLayers(legacy) } };
}

/** The kind of statement in a bundle; not-found when the descriptor is of something else. */
async function readBundle(
  registry: Registry,
  repository: Repository,
  { mediaType, digest }: Descriptor,
): Promise<Answer<{ readonly predicateType: string | undefined; readonly bytes: number }>> {
  if (!IMAGE_TYPES.includes(mediaType)) return { state: 'not-found' };
  const manifest = await registry.manifest(repository, digest);
  if (manifest.state !== 'found') return gone(manifest, digest);
  const [layer, ...others] = manifest.value.kind === 'image' ? manifest.value.layers : [];
  if (layer === undefined || others.length > 0 || !layer.mediaType.startsWith(BUNDLE_TYPE)) {
    return { state: 'not-found' };
  }
  const blob = await registry.blob(repository, layer.digest, BUNDLE_LIMIT);
  if (blob.state !== 'found') return gone(blob, layer.digest);
  const payload = parseJson(Bundle, blob.value.toString())?.dsseEnvelope.payload ?? '';
  const statement = parseJson(InTotoStatement, Buffer.from(payload, 'base64').toString());
  return {
    state: 'found',
    value: { predicateType: statement?.predicateType, bytes: blob.value.length },
  };
}

/** A registry that lists a thing and then has it not has lost it: nothing can be said of what it was. */
function gone(answer: Answer<unknown>, digest: string): Answer<never> {
  if (answer.state === 'fault') return answer;
  return { state: 'fault', reason: `The registry lists ${digest}, and does not have it.` };
}

function countLayers(legacy: Answer<Manifest>): number {
  return legacy.state === 'found' && legacy.value.kind === 'image' ? legacy.value.layers.length : 0;
}
