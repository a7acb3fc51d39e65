import type { Trust } from '../settings.ts';

/** The repository's policy file, read and checked once; what it does not have is empty. */
export interface Policy {
  readonly jurisdictions: Jurisdictions | undefined;
  /** Whose signature a base image must carry; of several that match, the first counts. */
  readonly baseImages: readonly BaseImageRule[];
  /** By check; a check that is not named keeps the status that it gives. */
  readonly levels: Readonly<Record<string, Level>>;
  readonly exceptions: readonly Exception[];
}

/**
 * What a check's finding counts: `fail` makes its warnings fail, `warning` its failures warnings, `off` leaves it out.
 * What could not be checked stays that.
 */
export const LEVELS = ['fail', 'warning', 'off'] as const;
export type Level = (typeof LEVELS)[number];

/** A failure or warning that somebody took on. */
export interface Exception {
  /** Id of the check. */
  readonly check: string;
  /** The image as the report names it, or `project`; `*` stands for any characters but `/`, `**` for any. */
  readonly subject: string;
  readonly reason: string;
  readonly owner: string;
  /** The last day on which it holds, in UTC: `2026-12-31`. */
  readonly expires: string;
  /** Where it stands in the policy file. */
  readonly line: number;
}

/** The rules of a repository without a policy file. */
export const EMPTY_POLICY: Policy = { jurisdictions: undefined, baseImages: [], levels: {}, exceptions: [] };

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
