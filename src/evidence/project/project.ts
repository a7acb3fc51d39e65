import type { BaseImages } from '../base-images/base-images.ts';
import type { Compose } from '../compose/compose.ts';
import type { DockerfileEvidence } from '../dockerfile/dockerfile.ts';
import type { Collected } from '../evidence.ts';
import type { Host } from '../host/host.ts';
import type { RegistryUses } from '../jurisdiction/registries.ts';
import type { Manifests } from '../kubernetes/manifests.ts';

/** All that is known of what stands around the images of a run. What is undefined was not asked for. */
export interface ProjectEvidence {
  readonly manifests?: Collected<Manifests> | undefined;
  readonly compose?: Collected<Compose> | undefined;
  readonly dockerfile?: DockerfileEvidence | undefined;
  readonly baseImages?: Collected<BaseImages> | undefined;
  readonly host?: Collected<Host> | undefined;
  /** Every registry that is named, beside the table of where they are. */
  readonly registries?: Collected<RegistryUses> | undefined;
}
