import { z } from 'zod';
import { parseJson } from '../engine/json.ts';
import type { Answer, Descriptor, Manifest, Registry } from '../engine/registry.ts';
import { formatPlatform, type Platform } from './platform.ts';
import { formatReference, pinnedTo, type Reference } from './reference.ts';

/** What a published reference stands for at the moment when it was asked, or one sentence why that is not known. */
export type Resolution =
  | ({ readonly resolved: true } & ResolvedImage)
  | {
      readonly resolved: false;
      readonly cause: 'not-found' | 'no-such-platform' | 'fault';
      readonly reason: string;
    };

export interface ResolvedImage {
  /** Registry and repository, pinned by digest. */
  readonly reference: Reference;
  /** Digest of the manifest or index that the reference names: `sha256:…`. */
  readonly digest: string;
  /** `registry/repository@sha256:…`. */
  readonly pinned: string;
  /** The same for the manifest of the platform under test: what the engine pulls and runs. */
  readonly runnable: string;
  readonly mediaType: string;
  /** Config digest of the image for the platform under test. */
  readonly configDigest: string;
  /** Platform of that image; undefined when its config names none. */
  readonly platform: Platform | undefined;
}

const CONFIG_TYPES = [
  'application/vnd.oci.image.config.v1+json',
  'application/vnd.docker.container.image.v1+json',
];

/** Bytes; the history of an image of many layers is long, but not longer. */
const CONFIG_LIMIT = 8 * 1024 * 1024;

const Config = z.object({
  os: z.string().optional(),
  architecture: z.string().optional(),
  variant: z.string().optional(),
});

/**
 * Asks the registry once what a reference stands for: a tag may be moved in between, so everything after it uses this
 * answer. A reference by digest is asked for too, since an image that was deleted still verifies.
 * @param reference with a tag, a digest (then the tag does not count) or neither (`latest`).
 */
export function findPublished(registry: Registry, reference: Reference): Promise<Answer<Manifest>> {
  return registry.manifest(reference, reference.digest ?? reference.tag ?? 'latest');
}

/**
 * Resolves a reference to the image of one platform.
 * @param top what `findPublished` was answered.
 * @param platform the platform under test; undefined takes the engine's.
 * @param enginePlatform picks from an index when no platform is asked for.
 */
export async function resolvePublished(
  registry: Registry,
  reference: Reference,
  top: Answer<Manifest>,
  platform: Platform | undefined,
  enginePlatform: Platform,
): Promise<Resolution> {
  const named = formatReference(reference);
  if (top.state !== 'found')
    return unresolved(top, `The registry ${reference.registry} has no image ${named}.`);

  const { digest, mediaType } = top.value;
  let image: Manifest = top.value;
  if (image.kind === 'index') {
    const wanted = platform ?? enginePlatform;
    const chosen = choosePlatform(image.manifests, wanted);
    if (chosen === undefined) return noSuchPlatform(named, wanted, offered(image.manifests));
    const child = await registry.manifest(reference, chosen.digest);
    if (child.state !== 'found') {
      return unresolved(
        child,
        `The index ${named} lists ${chosen.digest}, and the registry has no such manifest.`,
      );
    }
    image = child.value;
  }
  if (image.kind !== 'image' || !CONFIG_TYPES.includes(image.config.mediaType)) {
    return {
      resolved: false,
      cause: 'fault',
      reason: `${named} is no container image: give the reference of one.`,
    };
  }
  const config = await registry.blob(reference, image.config.digest, CONFIG_LIMIT);
  if (config.state !== 'found') return unresolved(config, `The registry has lost the config of ${named}.`);
  const own = readPlatform(config.value);
  if (own === 'unreadable') {
    return {
      resolved: false,
      cause: 'fault',
      reason: `The config of ${named} cannot be read: push the image again.`,
    };
  }
  if (platform !== undefined && own !== undefined && variantRank(own, platform) === undefined) {
    return noSuchPlatform(named, platform, [formatPlatform(own)]);
  }
  const pinned = pinnedTo(reference, digest);
  return {
    resolved: true,
    reference: pinned,
    digest,
    pinned: formatReference(pinned),
    runnable: formatReference(pinnedTo(reference, image.digest)),
    mediaType,
    configDigest: image.config.digest,
    platform: own,
  };
}

function unresolved(answer: Exclude<Answer<unknown>, { state: 'found' }>, notFound: string): Resolution {
  return answer.state === 'not-found'
    ? { resolved: false, cause: 'not-found', reason: notFound }
    : { resolved: false, cause: 'fault', reason: answer.reason };
}

function noSuchPlatform(named: string, wanted: Platform, offers: readonly string[]): Resolution {
  const list = offers.length === 0 ? 'none' : offers.join(', ');
  return {
    resolved: false,
    cause: 'no-such-platform',
    reason: `${named} is not published for ${formatPlatform(wanted)} but for ${list}: set the input "platform" to one of them.`,
  };
}

/**
 * Picks the manifest of a platform from an index: the same operating system and architecture, and the highest
 * variant that the platform still runs (containerd's rules). Attestations of BuildKit are no images.
 */
export function choosePlatform(manifests: readonly Descriptor[], wanted: Platform): Descriptor | undefined {
  let best: { readonly descriptor: Descriptor; readonly rank: number } | undefined;
  for (const descriptor of manifests) {
    const rank = variantRank(platformOf(descriptor), wanted);
    if (rank !== undefined && (best === undefined || rank > best.rank)) best = { descriptor, rank };
  }
  return best?.descriptor;
}

function platformOf({ platform, annotations }: Descriptor): Platform | undefined {
  if (annotations?.['vnd.docker.reference.type'] === 'attestation-manifest') return undefined;
  if (platform === undefined || platform.os === 'unknown') return undefined;
  return { os: platform.os, architecture: platform.architecture, variant: platform.variant || undefined };
}

function offered(manifests: readonly Descriptor[]): readonly string[] {
  return manifests
    .map(platformOf)
    .flatMap((platform) => (platform === undefined ? [] : formatPlatform(platform)));
}

/** What no variant means (containerd's normalization). */
const USUAL_VARIANT: Readonly<Record<string, string>> = { arm: 'v7', arm64: 'v8', amd64: 'v1' };

/** How well a machine of the wanted platform runs an image of the offered one; undefined: not at all. */
function variantRank(offer: Platform | undefined, wanted: Platform): number | undefined {
  if (offer?.os !== wanted.os || offer.architecture !== wanted.architecture) return undefined;
  const usual = USUAL_VARIANT[wanted.architecture];
  const [has, wants] = [offer.variant ?? usual, wanted.variant ?? usual];
  if (has === wants) return Number.POSITIVE_INFINITY;
  const [older, newer] = [versionOf(has), versionOf(wants)];
  return older !== undefined && newer !== undefined && older <= newer ? older : undefined;
}

function versionOf(variant: string | undefined): number | undefined {
  const digits = /^v(\d+(?:\.\d+)?)$/.exec(variant ?? '')?.[1];
  return digits === undefined ? undefined : Number(digits);
}

function readPlatform(bytes: Buffer): Platform | undefined | 'unreadable' {
  const config = parseJson(Config, bytes.toString());
  if (config === undefined) return 'unreadable';
  const { os, architecture, variant } = config;
  if (!os || !architecture) return undefined;
  return { os, architecture, variant: variant || undefined };
}
