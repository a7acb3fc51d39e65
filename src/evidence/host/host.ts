import type { Container } from './container.ts';
import type { Kernel } from './kernel.ts';
import type { Machine } from './virtual-machine.ts';

/** What is known of the machine that runs the check: two layers, what it runs on and what the check runs in. */
export interface Host {
  /** True when a kernel that is shared with others fails (`require-vm`). */
  readonly required: boolean;
  readonly machine: Machine;
  readonly container: Container;
  readonly kernel: Kernel;
  /** Whose machine it is, as GitHub's runner says; undefined where it says nothing. */
  readonly runner: RunnerOwner | undefined;
  /** Where the engine is when that is not a socket of this machine: `ssh://host`, without a user's name. */
  readonly remoteEngine: string | undefined;
}

export type RunnerOwner = 'github-hosted' | 'self-hosted';
