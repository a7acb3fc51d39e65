import type { Trust } from '../settings.ts';

/** The repository's policy file, read and checked once; what it does not have is empty. */
export interface Policy {
  readonly jurisdictions: Jurisdictions | undefined;
  /** Whose signature a base image must carry; of several that match, the first counts. */
  readonly baseImages: readonly BaseImageRule[];
}

/** Where registries are, as the user declares it, and which of them may be used. */
export interface Jurisdictions {
  readonly allowed: {
    /** A registry is allowed when its country is among these, where any are named. */
    readonly countries: readonly string[];
    /** And when its legal regime is among these, where any are named. */
    readonly regimes: readonly string[];
  };
  /** Of several that match, the first counts. */
  readonly registries: readonly RegistryPlace[];
}

/** What the user declares of the registries that a pattern names. */
export interface RegistryPlace {
  /** Matches `host[:port]/repository` or `host[:port]` alone; `*` stands for any characters but `/`, `**` for any. */
  readonly pattern: string;
  readonly country: string;
  readonly operator: string;
  readonly regime: string;
}

/** Whose signature the base images that a pattern names must carry. */
export interface BaseImageRule {
  /** As of a `RegistryPlace`. */
  readonly pattern: string;
  readonly trust: Trust;
}
