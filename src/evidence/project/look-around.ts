import { setTimeout } from 'node:timers/promises';
import type { Policy } from '../../policy/policy.ts';
import type { Rules } from '../../rules/rules.ts';
import type { BuildSettings, Settings } from '../../settings.ts';
import type { BaseImagesLook } from '../base-images/collect.ts';
import type { Compose } from '../compose/compose.ts';
import { type DockerfileEvidence, platformKey } from '../dockerfile/dockerfile.ts';
import type { Collected, SubjectEvidence } from '../evidence.ts';
import type { Host } from '../host/host.ts';
import { imagePods } from '../kubernetes/image-pods.ts';
import type { Manifests } from '../kubernetes/manifests.ts';
import type { World } from '../world.ts';
import type { ForImages } from './for-images.ts';
import { namedRegistries } from './named-registries.ts';
import type { ProjectEvidence } from './project.ts';

/** What stands around the images; all of it is on its way. */
export interface Around {
  readonly evidence: Promise<ProjectEvidence>;
  /** The parts that the images need before all is there. */
  readonly forImages: ForImages;
}

/**
 * Starts to collect what stands around the images, as far as the inputs and the policy ask for it; all of it at the
 * same time as the images are looked at.
 */
export function lookAround(settings: Settings, rules: Rules, world: Omit<World, 'around'>): Around {
  const { policy } = rules;
  const { build, project, image } = settings;
  const { signal } = world;
  const dockerfile = build === undefined ? undefined : lookAtDockerfile(build, settings, world);
  const baseImages = lookAtBases(dockerfile, settings, policy, signal);
  const compose = lookAtCompose(settings, signal);
  const manifests = lookAtManifests(project.manifests, signal);
  const host = lookAtHost(project.host, signal);
  const evidence = async (): Promise<ProjectEvidence> => {
    const found = {
      manifests: await manifests,
      compose: await compose,
      dockerfile: await dockerfile,
      baseImages: await (await baseImages)?.evidence,
      host: await host,
    };
    const { jurisdictions } = policy;
    if (jurisdictions === undefined || rules.path === undefined) return found;
    return { ...found, registries: namedRegistries(jurisdictions, rules.path, image, found) };
  };
  return {
    evidence: evidence(),
    forImages: {
      pins: baseImages?.then(({ pins }) => pins),
      userPlace: async (platform) => {
        const facts = await dockerfile;
        return facts?.state === 'collected' ? facts.value.users.get(platformKey(platform)) : undefined;
      },
      compose,
    },
  };
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

async function lookAtCompose(
  settings: Settings,
  signal: AbortSignal,
): Promise<Collected<Compose> | undefined> {
  if (settings.project.composeFiles.length === 0) return undefined;
  const { collectCompose } = await import('../compose/collect.ts');
  return collectCompose(settings, signal);
}

/** Milliseconds that a build which does not wait for the Dockerfile has the processors for itself. */
const HEAD_START = 300;

async function lookAtDockerfile(
  build: BuildSettings,
  { platforms, project }: Settings,
  { probing, signal }: Pick<World, 'probing' | 'signal'>,
): Promise<DockerfileEvidence> {
  if (project.baseImages === 'off') await Promise.race([probing.promise, setTimeout(HEAD_START)]);
  const { collectDockerfile } = await import('../dockerfile/collect.ts');
  return collectDockerfile(build, platforms, signal);
}

/** What the build is built upon; undefined where nobody asks for it. */
function lookAtBases(
  dockerfile: Promise<DockerfileEvidence> | undefined,
  { project, signature }: Settings,
  policy: Policy,
  signal: AbortSignal,
): Promise<BaseImagesLook> | undefined {
  const mode = project.baseImages;
  if (dockerfile === undefined || mode === 'off') return undefined;
  return import('../base-images/collect.ts').then(({ lookAtBaseImages }) =>
    lookAtBaseImages(dockerfile, mode, signature, policy, signal),
  );
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
