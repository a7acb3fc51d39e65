import type { BaseImages } from '../base-images/base-images.ts';
import type { DockerfileFacts } from '../dockerfile/dockerfile.ts';
import type { Collected } from '../evidence.ts';
import type { Manifests } from '../kubernetes/manifests.ts';

/** All that is known of what stands around the images of a run. What is undefined was not asked for. */
export interface ProjectEvidence {
  readonly manifests?: Collected<Manifests> | undefined;
  readonly dockerfile?: Collected<DockerfileFacts> | undefined;
  readonly baseImages?: Collected<BaseImages> | undefined;
}
