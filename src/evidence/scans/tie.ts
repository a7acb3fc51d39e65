import { parseReference, type Reference, repositoryName } from '../../subject/reference.ts';
import type { NamedImage } from './report.ts';

/** By what the image of a run can be known in a report. */
export interface KnownImage {
  /** Its digests: of the config, the manifest, the index, and the engine's id. */
  readonly digests: ReadonlySet<string>;
  /** What the run calls it, `registry/repository`. */
  readonly names: ReadonlySet<string>;
  /** Digests of its unpacked layers, lowest first; empty where the engine does not tell. */
  readonly layers: readonly string[];
}

/**
 * Is a report about this image? An id in it decides, since digests of an index are of several images; where the ids
 * differ, as those of two builds with containerd's image store do, the very same layers are the very same files.
 * @returns `untold` when the report names no image by a digest, nor another one by its name.
 */
export function tie(
  { name, id, digests, layers }: NamedImage,
  image: KnownImage,
): 'about' | 'other' | 'untold' {
  if (id === undefined && digests.length === 0) {
    const reference = parseReference(name ?? '');
    if (reference === undefined) return 'untold';
    return image.names.has(nameOf(reference)) ? 'untold' : 'other';
  }
  const named = id === undefined ? digests : [id];
  if (named.some((digest) => image.digests.has(digest))) return 'about';
  return layers.length > 0 && layers.join() === image.layers.join() ? 'about' : 'other';
}

/** How an image is called without tag and digest. */
export function nameOf(reference: Reference): string {
  return repositoryName({ ...reference, registry: reference.registry.toLowerCase() });
}
