import { setTimeout } from 'node:timers/promises';
import type { Policy } from '../../policy/policy.ts';
import type { BuildSettings, Settings } from '../../settings.ts';
import type { BaseImagesLook } from '../base-images/collect.ts';
import { type DockerfileFacts, platformKey } from '../dockerfile/dockerfile.ts';
import type { Collected } from '../evidence.ts';
import type { World } from '../world.ts';
import type { ForImages } from './for-images.ts';
import type { ProjectEvidence } from './project.ts';

/** What stands around the images; all of it is on its way. */
export interface Around {
  readonly evidence: Promise<ProjectEvidence>;
  /** The parts that the images need before all is there. */
  readonly forImages: ForImages;
}

/**
 * Collects what stands around the images, as far as the inputs and the policy ask for it; all of it at the same time
 * as the images are looked at.
 */
export function lookAround(settings: Settings, policy: Policy, world: World): Around {
  const { build } = settings;
  const dockerfile = build === undefined ? undefined : lookAtDockerfile(build, settings, world);
  const baseImages = lookAtBases(dockerfile, settings, policy, world);
  const evidence = async (): Promise<ProjectEvidence> => ({
    dockerfile: await dockerfile,
    baseImages: await (await baseImages)?.evidence,
  });
  return {
    evidence: evidence(),
    forImages: {
      pins: baseImages?.then(({ pins }) => pins),
      userAt: async (platform) => {
        const facts = await dockerfile;
        return facts?.state === 'collected' ? facts.value.users.get(platformKey(platform)) : undefined;
      },
    },
  };
}

/** Milliseconds that a build which does not wait for the Dockerfile has the processors for itself. */
const HEAD_START = 300;

async function lookAtDockerfile(
  build: BuildSettings,
  { platforms, project }: Settings,
  world: World,
): Promise<Collected<DockerfileFacts>> {
  if (project.baseImages === 'off') {
    await Promise.race([world.probing.promise, setTimeout(HEAD_START)]);
  }
  const { collectDockerfile } = await import('../dockerfile/collect.ts');
  return collectDockerfile(build, platforms, world.signal);
}

/** What the build is built upon; undefined where nobody asks for it. */
function lookAtBases(
  dockerfile: Promise<Collected<DockerfileFacts>> | undefined,
  { project, signature }: Settings,
  policy: Policy,
  world: World,
): Promise<BaseImagesLook> | undefined {
  const mode = project.baseImages;
  if (dockerfile === undefined || mode === 'off') return undefined;
  return import('../base-images/collect.ts').then(({ lookAtBaseImages }) =>
    lookAtBaseImages(dockerfile, mode, signature, policy, world.signal),
  );
}
