import type { EvidenceRecord } from '../evidence/evidence.ts';
import type { Policy } from '../policy/policy.ts';

/** Whose rules a run is judged by: of a change that is to be merged, those of what it is to be merged into. */
export interface Rules {
  readonly policy: Policy;
  /** Path of the policy file; undefined: there is none. */
  readonly path: string | undefined;
  /** The commit that the policy file was read at, hexadecimal; undefined: as it lies in the checkout. */
  readonly commit: string | undefined;
  /** The commit whose rules judge the change, hexadecimal; undefined where nothing is to be merged. */
  readonly base: string | undefined;
  /** Why the rules at that commit could not be read, one sentence; then there are none, and the run cannot pass. */
  readonly unread: string | undefined;
  /** The files that decide what is judged, as far as the repository has them. */
  readonly files: readonly RuleFile[];
  readonly records: readonly EvidenceRecord[];
}

/** A file of the repository that decides what is judged, or whom to trust. */
export interface RuleFile {
  /** From the repository's root. */
  readonly path: string;
  readonly use: 'policy' | 'key' | 'trusted root' | 'seccomp baseline' | 'workflow';
  /** What the change does with it. */
  readonly change: 'none' | 'changed' | 'added' | 'removed';
}
