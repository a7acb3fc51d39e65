import type { Jurisdictions } from '../../policy/policy.ts';
import { parseReference, type Reference, repositoryName } from '../../subject/reference.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import type { DeclaredImage } from '../kubernetes/manifests.ts';

/** Every registry that the project pulls from, beside the table of where they are. */
export interface RegistryUses {
  readonly table: Jurisdictions;
  readonly uses: readonly RegistryUse[];
  /** Images whose registry cannot be told, as they are written; untrusted. */
  readonly unknown: readonly NamedImage[];
  /** Why some files could not be read, one sentence each: more registries may stand there. */
  readonly unread: readonly string[];
}

/** A repository of a registry, and where it is named. */
export interface RegistryUse extends Pick<Reference, 'registry' | 'repository'> {
  readonly named: readonly NamedImage[];
}

/** An image as a file names it. */
export interface NamedImage {
  readonly image: string;
  /** "base image", "manifest": what names it. */
  readonly by: string;
  readonly location: DeclaredImage['location'] | undefined;
}

/** Images that one kind of file names. */
export interface ImageSource {
  readonly by: string;
  /** Undefined where the inputs do not ask for such files. */
  readonly images: Collected<readonly DeclaredImage[]> | undefined;
  /** Files of it that could not be read, one sentence each. */
  readonly unread: readonly string[];
}

/** Repositories that the evidence shows. */
const MOST_SHOWN = 200;

/**
 * Puts together every registry that the subject, its bases and the files around it name. Docker Hub's implied names are
 * written out.
 * @param policyFile path of the file that has the table.
 * @param subject the published image under test; undefined when there is none.
 */
export function registryUses(
  table: Jurisdictions,
  policyFile: string,
  subject: Reference | undefined,
  sources: readonly ImageSource[],
): Collected<RegistryUses> {
  const named: NamedImage[] = [];
  const unread: string[] = [];
  for (const { by, images, unread: own } of sources) {
    for (const reason of own) unread.push(reason);
    if (images?.state === 'error') unread.push(images.reason);
    if (images?.state !== 'collected') continue;
    for (const { image, location } of images.value) named.push({ image, by, location });
  }
  const uses = new Map<string, RegistryUse & { readonly named: NamedImage[] }>();
  const add = (reference: Reference, one: NamedImage) => {
    const { repository } = reference;
    const place = { registry: registryOf(reference), repository };
    const key = repositoryName(place);
    const use = uses.get(key) ?? { ...place, named: [] };
    use.named.push(one);
    uses.set(key, use);
  };
  if (subject !== undefined) {
    add(subject, { image: repositoryName(subject), by: 'input "image"', location: undefined });
  }
  const unknown: NamedImage[] = [];
  for (const one of named) {
    const reference = parseReference(one.image);
    if (reference === undefined) unknown.push(one);
    else add(reference, one);
  }
  const value = { table, uses: [...uses.values()], unknown, unread };
  return { state: 'collected', value, records: [listing(value.uses, policyFile)] };
}

/** Hosts at which Docker Hub answers. */
const DOCKER_HUB = ['docker.io', 'index.docker.io', 'registry-1.docker.io', 'registry.hub.docker.com'];

/** A host is the same in small letters and in capitals, and Docker Hub is one registry by all its names. */
function registryOf({ registry }: Reference): string {
  const host = registry.toLowerCase();
  return DOCKER_HUB.includes(host) ? 'docker.io' : host;
}

function listing(uses: readonly RegistryUse[], policyFile: string): EvidenceRecord {
  const lines = uses.map(({ named, ...use }) => {
    const places = named
      .slice(0, 5)
      .map(({ by, location }) => (location === undefined ? by : `${by} ${location.file}:${location.line}`));
    const left = named.length - places.length;
    return `${repositoryName(use)}: ${places.join(', ')}${left > 0 ? ` and ${left} more` : ''}`;
  });
  const left = lines.length - MOST_SHOWN;
  return {
    title: 'Registries that the project names',
    command: ['cat', policyFile],
    output: [...lines.slice(0, MOST_SHOWN), ...(left > 0 ? [`and ${left} more`] : [])].join('\n'),
  };
}
