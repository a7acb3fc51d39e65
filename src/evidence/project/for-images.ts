import type { BuildPins } from '../../subject/pins.ts';
import type { Platform } from '../../subject/platform.ts';
import type { Compose } from '../compose/compose.ts';
import type { UserPlace } from '../dockerfile/dockerfile.ts';
import type { Collected } from '../evidence.ts';

/** What is looked at around the images and is needed for them; what is undefined was not asked for. */
export interface ForImages {
  /** What the build has to be built upon; the build waits for it. */
  readonly pins?: Promise<BuildPins> | undefined;
  /** Where the Dockerfile sets the user of the image that is built for a platform. */
  readonly userPlace?: ((platform: Platform | undefined) => Promise<UserPlace | undefined>) | undefined;
  /** What the Compose files say; services of the image are probed. */
  readonly compose?: Promise<Collected<Compose> | undefined> | undefined;
}
