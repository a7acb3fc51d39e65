import { parseReference, type Reference } from '../../subject/reference.ts';
import type { Collected, SourceLocation } from '../evidence.ts';
import type { Manifests, PodTemplate } from './manifests.ts';
import type { Container } from './pod-spec.ts';

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
): Collected<readonly ImagePod[]> | undefined {
  if (manifests === undefined) return undefined;
  if (manifests.state !== 'collected') return manifests;
  const { pods } = manifests.value;
  if (pods.length === 0) return { state: 'not-applicable', reason: 'There is no Pod in the manifests.' };
  if (names.length === 0) {
    const reason =
      'No Pod is known to run this image: name it as the manifests do by the input "deployed-as".';
    return { state: 'not-applicable', reason };
  }
  const value = pods.flatMap((pod) => podsOf(pod, names));
  if (value.length > 0) return { state: 'collected', value, records: [] };
  const wanted = names.map(({ registry, repository }) => `${registry}/${repository}`).join(', ');
  return { state: 'not-applicable', reason: `No Pod in the manifests runs ${wanted}.` };
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
