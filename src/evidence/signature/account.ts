import { z } from 'zod';
import { parseJson } from '../../engine/json.ts';
import type { Answer, Descriptor, Registry, Repository } from '../../engine/registry.ts';
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

/** cosign's attestations of the old format; its signatures of that format are no envelopes. */
const ENVELOPE_TYPE = 'application/vnd.dsse.envelope.v1+json';

/** DSSE: the payload is an in-toto statement in base64. */
const Envelope = z.object({ payload: z.string() });
const Bundle = z.object({ dsseEnvelope: Envelope });
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
  const read = (statement: string) => parseJson(InTotoStatement, statement)?.predicateType;
  const answer = await readListed(registry, repository, digest, 'sig', read);
  if (answer.state !== 'found') return answer;
  const { bundles, legacy } = answer.value;
  return { state: 'found', value: { bundles, legacySignatures: legacy.length } };
}

/** What a registry lists for a digest, by what was read of each statement; nobody has verified any of it. */
export interface Listed<T> {
  /** Sigstore bundles that refer to the digest. */
  readonly bundles: readonly T[];
  /** What has the old format, under a tag that is made of the digest. */
  readonly legacy: readonly T[];
}

/**
 * Reads what a registry lists for a digest: its bundles, and what cosign of before kept under a tag.
 * @param tag how that tag ends: `sig` for signatures, `att` for attestations.
 * @param read takes what is kept from the text of each statement; '' where a thing has none that is known.
 * @returns not-found when the image itself is gone; a fault when any part gave no clean answer.
 */
export async function readListed<T>(
  registry: Registry,
  repository: Repository,
  digest: string,
  tag: 'sig' | 'att',
  read: (statement: string) => T,
): Promise<Answer<Listed<T>>> {
  const [image, referrers, legacy] = await Promise.all([
    registry.manifest(repository, digest),
    registry.referrers(repository, digest),
    registry.manifest(repository, `${digest.replace(':', '-')}.${tag}`),
  ]);
  if (image.state !== 'found') return image;
  if (referrers.state !== 'found') return referrers;
  if (legacy.state === 'fault') return legacy;
  const layers = legacy.state === 'found' && legacy.value.kind === 'image' ? legacy.value.layers : [];
  if (Math.max(referrers.value.length, layers.length) > MOST_REFERRERS) {
    return {
      state: 'fault',
      reason: `More than ${MOST_REFERRERS} things refer to ${digest} in the registry.`,
    };
  }
  const wanted = [
    ...referrers.value.map((descriptor) => ({ descriptor, kind: 'bundles' as const })),
    ...layers.map((descriptor) => ({ descriptor, kind: 'legacy' as const })),
  ];
  const listed: Record<'bundles' | 'legacy', T[]> = { bundles: [], legacy: [] };
  const began = performance.now();
  let bytes = 0;
  for (const { descriptor, kind } of wanted) {
    if (performance.now() - began > TIME_LIMIT || bytes > ALL_BUNDLES_LIMIT) {
      const most = `${TIME_LIMIT / 1_000} s and ${ALL_BUNDLES_LIMIT / 2 ** 20} MiB`;
      return { state: 'fault', reason: `What refers to ${digest} in the registry takes more than ${most}.` };
    }
    const readOne = kind === 'bundles' ? readBundle : readLayer;
    const found = await readOne(registry, repository, descriptor);
    if (found.state === 'fault') return found;
    if (found.state === 'not-found') continue;
    listed[kind].push(read(found.value.statement));
    bytes += found.value.bytes;
  }
  return { state: 'found', value: listed };
}

interface Read {
  readonly statement: string;
  /** Size of what was fetched for it. */
  readonly bytes: number;
}

/** The statement in a bundle; not-found when the descriptor is of something else. */
async function readBundle(
  registry: Registry,
  repository: Repository,
  { mediaType, digest }: Descriptor,
): Promise<Answer<Read>> {
  if (!IMAGE_TYPES.includes(mediaType)) return { state: 'not-found' };
  const manifest = await registry.manifest(repository, digest);
  if (manifest.state !== 'found') return gone(manifest, digest);
  const [layer, ...others] = manifest.value.kind === 'image' ? manifest.value.layers : [];
  if (layer === undefined || others.length > 0 || !layer.mediaType.startsWith(BUNDLE_TYPE)) {
    return { state: 'not-found' };
  }
  const blob = await registry.blob(repository, layer.digest, BUNDLE_LIMIT);
  if (blob.state !== 'found') return gone(blob, layer.digest);
  return readEnvelope(parseJson(Bundle, blob.value.toString())?.dsseEnvelope, blob.value);
}

/** The statement in an attestation of the old format; a signature of that format is not fetched. */
async function readLayer(
  registry: Registry,
  repository: Repository,
  { mediaType, digest }: Descriptor,
): Promise<Answer<Read>> {
  if (mediaType !== ENVELOPE_TYPE) return { state: 'found', value: { statement: '', bytes: 0 } };
  const blob = await registry.blob(repository, digest, BUNDLE_LIMIT);
  if (blob.state !== 'found') return gone(blob, digest);
  return readEnvelope(parseJson(Envelope, blob.value.toString()), blob.value);
}

function readEnvelope(envelope: z.infer<typeof Envelope> | undefined, blob: Buffer): Answer<Read> {
  const statement = Buffer.from(envelope?.payload ?? '', 'base64').toString();
  return { state: 'found', value: { statement, bytes: blob.length } };
}

/** A registry that lists a thing and then has it not has lost it: nothing can be said of what it was. */
function gone(answer: Answer<unknown>, digest: string): Answer<never> {
  if (answer.state === 'fault') return answer;
  return { state: 'fault', reason: `The registry lists ${digest}, and does not have it.` };
}
