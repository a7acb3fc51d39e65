import type { SubjectEvidence } from '../evidence/evidence.ts';
import type { ProjectEvidence } from '../evidence/project/project.ts';
import type { PolicyEvidence } from '../policy/policy-evidence.ts';
import type { Finding, Fix, Severity } from './finding.ts';

/** A rule of a standard that a check follows. */
export interface Reference {
  readonly name: string;
  readonly url: string;
}

/**
 * One check: its words as data, its judgement as a pure function. Tables, docs and rules are made from it.
 * `E` is what it judges: an image, or what stands around all images of the run.
 */
export interface Check<E = SubjectEvidence> {
  /** Stable name, kebab-case; users write it in policy files. */
  readonly id: string;
  /** The layer of defense it belongs to. */
  readonly layer: string;
  /** What it checks, as a heading: "Runs as non-root". */
  readonly title: string;
  readonly severity: Severity;
  /** Why it matters, in one or two sentences. */
  readonly reason: string;
  /** How it looks, in one or two sentences. */
  readonly method: string;
  readonly references: readonly Reference[];
  /** How to mend what it usually finds; undefined where that depends on the finding alone, which then says it. */
  readonly usualFix?: () => readonly Fix[];
  /** Judges one subject or the project; undefined when the check has nothing to say of it (its row is left out). */
  readonly judge: (evidence: E) => Finding | undefined;
}

/** A check of what stands around the image: its findings are of no one image. */
export type ProjectCheck = Check<ProjectEvidence>;

/** A check of the rules that a run is judged by. */
export type PolicyCheck = Check<PolicyEvidence>;
