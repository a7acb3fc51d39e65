import type { Platform } from './platform.ts';

/**
 * The image under test. Its rows name it by digest; two images with different config digests, or of two platforms, are
 * two subjects.
 */
export type Subject = BuiltImage | PublishedImage;

/** An image built from the checkout. `published` is set when a registry holds the very same image. */
export interface BuiltImage {
  readonly kind: 'built';
  /** What was built, in words: the context and target. */
  readonly name: string;
  /** The platform that was asked for; undefined: none, so it is the engine's own. */
  readonly platform?: Platform | undefined;
  /** What the engine runs it by (image ID: a config, manifest or index digest by engine); undefined: no image. */
  readonly id: string | undefined;
  /** Digest of the image's config (OCI image spec), the same whatever engine or registry holds it. */
  readonly configDigest: string | undefined;
}

/** A published reference, resolved once to a digest. */
export interface PublishedImage {
  readonly kind: 'published';
  /** The reference as the user gave it. */
  readonly name: string;
  /** Digest that the reference resolved to (of a manifest or an index); undefined: it could not be resolved. */
  readonly digest: string | undefined;
  /** `registry/repository@sha256:…`, what everything after the resolution uses. */
  readonly pinned: string | undefined;
  /** What the engine runs it by (image ID, or the platform's manifest by digest); undefined: it runs nothing of it. */
  readonly local?: string | undefined;
  /** Config digest of the image for the platform under test. */
  readonly configDigest: string | undefined;
  /** The platform that was asked for; undefined: none, so it is the engine's own. */
  readonly platform: Platform | undefined;
  /** True when the checkout builds to the same config digest. */
  readonly built: boolean;
}

/**
 * The digest by which a report names a subject: of a published image the one its reference resolved to, of a built
 * one the image ID, by which the engine runs, tags and pushes it.
 * @returns `sha256:…`, or undefined when there is no image to name.
 */
export function subjectDigest(subject: Subject): string | undefined {
  return subject.kind === 'published' ? subject.digest : subject.id;
}

/** What the engine runs a subject by; undefined when there is no image of it. */
export function localName(subject: Subject): string | undefined {
  return subject.kind === 'published' ? subject.local : subject.id;
}
