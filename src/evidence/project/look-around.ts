import type { Policy } from '../../policy/policy.ts';
import type { Settings } from '../../settings.ts';
import type { Collected, SubjectEvidence } from '../evidence.ts';
import { type ImageSource, registryUses } from '../jurisdiction/registries.ts';
import { imagePods } from '../kubernetes/image-pods.ts';
import { type DeclaredImage, imagesOf } from '../kubernetes/manifests.ts';
import type { World } from '../world.ts';
import type { ProjectEvidence } from './project.ts';

/**
 * Collects what stands around the images, as far as the inputs and the policy ask for it; all of it at the same time
 * as the images are looked at.
 */
export async function lookAround(
  { project, image }: Settings,
  { jurisdictions }: Policy,
  { signal }: World,
): Promise<ProjectEvidence> {
  const { globs, charts, kustomizations } = project.manifests;
  const manifests =
    globs.length + charts.length + kustomizations.length === 0
      ? undefined
      : import('../kubernetes/collect.ts').then(({ collectManifests }) =>
          collectManifests(project.manifests, signal),
        );
  const found = { manifests: await manifests };
  if (jurisdictions === undefined) return found;
  return { ...found, registries: registryUses(jurisdictions, image, sourcesOf(found)) };
}

/** What names images, of all that was looked at. */
function sourcesOf({ manifests }: ProjectEvidence): readonly ImageSource[] {
  return [
    source('manifest', manifests, ({ pods, faults }) => ({
      images: imagesOf(pods),
      unread: faults.map(({ reason }) => reason),
    })),
  ];
}

function source<T>(
  by: string,
  evidence: Collected<T> | undefined,
  read: (value: T) => { readonly images: readonly DeclaredImage[]; readonly unread: readonly string[] },
): ImageSource {
  if (evidence?.state !== 'collected') return { by, images: evidence, unread: [] };
  const { images, unread } = read(evidence.value);
  return { by, images: { state: 'collected', value: images, records: [] }, unread };
}

/** Adds to what is known of an image what the project around it says of it. */
export function joinProject(
  evidence: SubjectEvidence,
  { manifests }: ProjectEvidence,
  { project }: Settings,
): SubjectEvidence {
  return { ...evidence, pods: imagePods(manifests, project.deployedAs) };
}
