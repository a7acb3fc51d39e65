import type { GitHubEvent } from '../event.ts';
import type { Log } from '../publish/log.ts';
import type { ForImages } from './project/for-images.ts';

/** What the collectors need of the run. */
export interface World {
  readonly log: Log;
  /** A private folder that is removed after the run. */
  readonly folder: string;
  /** `key=value` label of this run's containers. */
  readonly label: string;
  readonly signal: AbortSignal;
  /** What started the run; undefined outside of GitHub. */
  readonly event: GitHubEvent | undefined;
  /** Takes work that goes on when its evidence is complete; the run waits for it before it ends. */
  readonly later: (end: Promise<unknown>) => void;
  /** Resolved when a container starts, which leaves the processors with little to do. */
  readonly probing: PromiseWithResolvers<void>;
  /** What is looked at around the images and is needed for them; all of it is on its way. */
  readonly around: ForImages;
}
