import type { Policy } from '../../policy/policy.ts';
import type { Settings } from '../../settings.ts';
import type { World } from '../world.ts';
import type { ProjectEvidence } from './project.ts';

/**
 * Collects what stands around the images, as far as the inputs and the policy ask for it; all of it at the same time
 * as the images are looked at.
 */
export async function lookAround(
  _settings: Settings,
  _policy: Policy,
  { ahead }: World,
): Promise<ProjectEvidence> {
  return { compose: await ahead?.compose };
}
