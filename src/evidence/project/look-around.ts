import type { Policy } from '../../policy/policy.ts';
import type { Settings } from '../../settings.ts';
import type { Collected, SubjectEvidence } from '../evidence.ts';
import type { Host } from '../host/host.ts';
import { imagePods } from '../kubernetes/image-pods.ts';
import type { Manifests } from '../kubernetes/manifests.ts';
import type { World } from '../world.ts';
import { namedRegistries } from './named-registries.ts';
import type { ProjectEvidence } from './project.ts';

/**
 * Collects what stands around the images, as far as the inputs and the policy ask for it; all of it at the same time
 * as the images are looked at.
 */
export async function lookAround(
  { project, image }: Settings,
  { jurisdictions }: Policy,
  { signal, ahead }: World,
): Promise<ProjectEvidence> {
  const [manifests, compose, host] = await Promise.all([
    lookAtManifests(project.manifests, signal),
    ahead?.compose,
    lookAtHost(project.host, signal),
  ]);
  const found = { manifests, compose, host };
  if (jurisdictions === undefined) return found;
  return { ...found, registries: namedRegistries(jurisdictions, image, found) };
}

async function lookAtManifests(
  settings: Settings['project']['manifests'],
  signal: AbortSignal,
): Promise<Collected<Manifests> | undefined> {
  const { globs, charts, kustomizations } = settings;
  if (globs.length + charts.length + kustomizations.length === 0) return undefined;
  const { collectManifests } = await import('../kubernetes/collect.ts');
  return collectManifests(settings, signal);
}

async function lookAtHost(
  host: Settings['project']['host'],
  signal: AbortSignal,
): Promise<Collected<Host> | undefined> {
  if (host === 'off') return undefined;
  const { collectHost } = await import('../host/collect.ts');
  return collectHost(host === 'require-vm', process.env['RUNNER_ENVIRONMENT'], signal);
}

/** Adds to what is known of an image what the project around it says of it. */
export function joinProject(
  evidence: SubjectEvidence,
  { manifests }: ProjectEvidence,
  { project }: Settings,
): SubjectEvidence {
  return { ...evidence, pods: imagePods(manifests, project.deployedAs) };
}
