import type { Settings } from '../../settings.ts';
import type { SubjectEvidence } from '../evidence.ts';
import { imagePods } from '../kubernetes/image-pods.ts';
import type { World } from '../world.ts';
import type { ProjectEvidence } from './project.ts';

/**
 * Collects what stands around the images, as far as the inputs and the policy ask for it; all of it at the same time
 * as the images are looked at.
 */
export async function lookAround({ project }: Settings, { signal }: World): Promise<ProjectEvidence> {
  const { globs, charts, kustomizations } = project.manifests;
  const manifests =
    globs.length + charts.length + kustomizations.length === 0
      ? undefined
      : import('../kubernetes/collect.ts').then(({ collectManifests }) =>
          collectManifests(project.manifests, signal),
        );
  return { manifests: await manifests };
}

/** Adds to what is known of an image what the project around it says of it. */
export function joinProject(
  evidence: SubjectEvidence,
  { manifests }: ProjectEvidence,
  { project }: Settings,
): SubjectEvidence {
  return { ...evidence, pods: imagePods(manifests, project.deployedAs) };
}
