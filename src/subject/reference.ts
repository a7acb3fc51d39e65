/** A parsed image reference (distribution/reference grammar), with Docker Hub's implied names written out. */
export interface Reference {
  /** `host[:port]`: `docker.io` for Docker Hub. */
  readonly registry: string;
  /** Path in the registry: `library/nginx`. */
  readonly repository: string;
  readonly tag: string | undefined;
  /** `algorithm:hex`. */
  readonly digest: string | undefined;
}

const DOCKER_HUB = 'docker.io';

const HOST_PART = '(?:[a-zA-Z0-9]|[a-zA-Z0-9][a-zA-Z0-9-]*[a-zA-Z0-9])';
const REGISTRY = new RegExp(`^(?:${HOST_PART}(?:\\.${HOST_PART})*|\\[[a-fA-F0-9:]+\\])(?::[0-9]+)?$`);

const PATH_PART = '[a-z0-9]+(?:(?:[._]|__|-+)[a-z0-9]+)*';
const REPOSITORY = new RegExp(`^${PATH_PART}(?:/${PATH_PART})*$`);
const REPOSITORY_LENGTH = 255;
/** A name of DNS has no more, and a port has six. */
const REGISTRY_LENGTH = 259;

const TAG = /^[A-Za-z0-9_][A-Za-z0-9_.-]{0,127}$/;
const DIGEST = /^(?:sha256:[a-f0-9]{64}|sha512:[a-f0-9]{128})$/;

/** A bare image ID would be taken for a name on Docker Hub. */
const IMAGE_ID = /^[a-f0-9]{64}$/;

/**
 * Reads `[registry/]name[:tag][@digest]` by the grammar of github.com/distribution/reference and with its
 * normalization: no registry is `docker.io`, and one name alone there is in `library/`.
 * @returns the reference, or undefined when the text is not of that grammar. A tag is not made up.
 */
export function parseReference(text: string): Reference | undefined {
  const [beforeDigest, digest, ...rest] = text.split('@');
  if (beforeDigest === undefined || rest.length > 0) return undefined;
  if (digest !== undefined && !DIGEST.test(digest)) return undefined;

  // A colon before the last slash belongs to a port.
  const colon = beforeDigest.indexOf(':', beforeDigest.lastIndexOf('/') + 1);
  const name = colon === -1 ? beforeDigest : beforeDigest.slice(0, colon);
  const tag = colon === -1 ? undefined : beforeDigest.slice(colon + 1);
  if (tag !== undefined && !TAG.test(tag)) return undefined;
  if (IMAGE_ID.test(name)) return undefined;

  const { registry, repository } = splitName(name);
  if (!REGISTRY.test(registry) || !REPOSITORY.test(repository)) return undefined;
  if (repository.length > REPOSITORY_LENGTH || registry.length > REGISTRY_LENGTH) return undefined;
  return { registry, repository, tag, digest };
}

/** The first part of a name is a registry when it can be no path: it has a dot, a colon or a capital. */
function splitName(name: string): { registry: string; repository: string } {
  const slash = name.indexOf('/');
  const first = name.slice(0, slash);
  const isRegistry = slash !== -1 && (/[.:A-Z]/.test(first) || first === 'localhost');
  const registry = isRegistry && first !== 'index.docker.io' ? first : DOCKER_HUB;
  const path = isRegistry ? name.slice(slash + 1) : name;
  const implied = registry === DOCKER_HUB && !path.includes('/');
  return { registry, repository: implied ? `library/${path}` : path };
}

/** The name of an image without tag and digest: `docker.io/library/nginx`. */
export function repositoryName({ registry, repository }: Pick<Reference, 'registry' | 'repository'>): string {
  return `${registry}/${repository}`;
}

/** Writes a reference with its registry: `docker.io/library/nginx:1.27@sha256:…`. */
export function formatReference(reference: Reference): string {
  const { tag, digest } = reference;
  return `${repositoryName(reference)}${tag === undefined ? '' : `:${tag}`}${digest === undefined ? '' : `@${digest}`}`;
}

/**
 * The same image by digest alone: what everything after the one resolution uses.
 * @param digest `algorithm:hex`.
 */
export function pinnedTo(reference: Reference, digest: string): Reference {
  return { ...reference, tag: undefined, digest };
}
