import { parseReference, type Reference, repositoryName } from '../../subject/reference.ts';
import type { Collected, SourceLocation } from '../evidence.ts';
import { imagesOf, type Manifests, type PodTemplate } from './manifests.ts';
import type { Container } from './pod-spec.ts';

/** The containers of the manifests that run the image under test. */
export interface ImagePods {
  /** What the image is called, `registry/repository`. */
  readonly names: readonly string[];
  readonly pods: readonly ImagePod[];
  /** Images that the manifests name where none of them is this one: the first few, as they are written. */
  readonly others: readonly string[];
}

/** Images that a row names. */
const MOST_OTHERS = 5;

/** A container of a Pod that runs the image under test. */
export interface ImagePod {
  /** The object that holds the Pod, and the container's name in it; untrusted. */
  readonly name: string;
  readonly location: SourceLocation;
  /** Of its own securityContext, else of the Pod's. */
  readonly runAsNonRoot: boolean | undefined;
  readonly runAsUser: number | undefined;
}

/**
 * Finds the containers that run the image under test.
 * @param names of the image; tags and digests do not count.
 * @returns undefined when no manifests were read.
 */
export function imagePods(
  manifests: Collected<Manifests> | undefined,
  names: readonly Reference[],
): Collected<ImagePods> | undefined {
  if (manifests === undefined) return undefined;
  if (manifests.state !== 'collected') return manifests;
  const { pods } = manifests.value;
  if (pods.length === 0) return { state: 'not-applicable', reason: 'There is no Pod in the manifests.' };
  if (names.length === 0) {
    const reason =
      'No Pod is known to run this image: name it as the manifests do by the input "deployed-as".';
    return { state: 'not-applicable', reason };
  }
  const own = pods.flatMap((pod) => podsOf(pod, names));
  const images = own.length > 0 ? [] : new Set(imagesOf(pods).map(({ image }) => image));
  const value = {
    names: names.map(repositoryName),
    pods: own,
    others: [...images].slice(0, MOST_OTHERS),
  };
  return { state: 'collected', value, records: [] };
}

function podsOf(
  { owner, location, spec, containers }: PodTemplate,
  names: readonly Reference[],
): readonly ImagePod[] {
  return containers.flatMap(({ list, index, securityContextLine }) => {
    const container = spec[list]?.[index];
    if (container === undefined || !isOneOf(container, names)) return [];
    const own = container.securityContext;
    return [
      {
        name: `${owner}, container ${container.name ?? `${list}[${index}]`}`,
        location: { file: location.file, line: securityContextLine },
        runAsNonRoot: own?.runAsNonRoot ?? spec.securityContext?.runAsNonRoot,
        runAsUser: own?.runAsUser ?? spec.securityContext?.runAsUser,
      },
    ];
  });
}

function isOneOf({ image = '' }: Container, names: readonly Reference[]): boolean {
  const reference = parseReference(image);
  return names.some(
    ({ registry, repository }) =>
      reference?.registry.toLowerCase() === registry.toLowerCase() && reference.repository === repository,
  );
}
