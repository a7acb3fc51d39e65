import type { Policy } from '../../policy/policy.ts';
import type { Settings } from '../../settings.ts';
import type { Collected } from '../evidence.ts';
import type { Host } from '../host/host.ts';
import type { World } from '../world.ts';
import type { ProjectEvidence } from './project.ts';

/**
 * Collects what stands around the images, as far as the inputs and the policy ask for it; all of it at the same time
 * as the images are looked at.
 */
export async function lookAround(
  settings: Settings,
  _policy: Policy,
  world: World,
): Promise<ProjectEvidence> {
  const [host] = await Promise.all([lookAtHost(settings, world)]);
  return { host };
}

async function lookAtHost(
  { project: { host } }: Settings,
  { signal }: World,
): Promise<Collected<Host> | undefined> {
  if (host === 'off') return undefined;
  const { collectHost } = await import('../host/collect.ts');
  return collectHost(host === 'require-vm', process.env['RUNNER_ENVIRONMENT'], signal);
}
