import type { Readiness } from '../runs/observation.ts';

/** The system calls of a container from its entrypoint's start to its end, and the profile made of them. */
export interface Recording {
  /** Names of the system calls that the container made or always needs, sorted; the profile lets them through. */
  readonly allowed: readonly string[];
  /** Of these, the ones that the image was not seen to make: the engine's runtime and the kernel need them. */
  readonly ofEngine: readonly string[];
  /** Asked for by the image, and refused by Docker's default profile already; the profile refuses them too. */
  readonly refused: readonly string[];
  /** How many system calls Docker's default profile lets through on the architectures that were seen. */
  readonly allowedByDefault: number;
  /** Runs that were recorded and merged. */
  readonly runs: number;
  /** The run that was started under the profile. */
  readonly proof: Readiness;
  /** The profile as JSON text; with a baseline it lets through what either of the two does. */
  readonly profile: string;
  /** Against `seccomp-baseline`; undefined when none is given. */
  readonly change: ProfileChange | undefined;
}

/** What one profile lets through and the other does not, by name, sorted. */
export interface ProfileChange {
  readonly added: readonly string[];
  readonly removed: readonly string[];
}
