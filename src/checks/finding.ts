import type { Collected, SourceLocation } from '../evidence/evidence.ts';

/** `error` means "could not be checked": it is never shown as pass, and fails a required check. */
export const STATUSES = ['pass', 'fail', 'warning', 'not-applicable', 'error'] as const;
export type Status = (typeof STATUSES)[number];

/** The gravest first: what failed is often the cause of what could not be checked. */
export const GRAVEST_FIRST: readonly Status[] = ['fail', 'error', 'warning', 'pass', 'not-applicable'];

/** What became of a finding after the policy: `excepted` is a risk that somebody took on, until a date. */
export const ROW_STATUSES = [...STATUSES, 'excepted'] as const;
export type RowStatus = (typeof ROW_STATUSES)[number];

export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** Lines to copy, and where they go. */
export interface Fix {
  readonly title: string;
  readonly language: 'dockerfile' | 'sh' | 'yaml';
  readonly lines: readonly string[];
  /** The same as changes of files of the checkout, where it is known which; undefined where only a reader can tell. */
  readonly edits?: readonly Edit[] | undefined;
}

/** A change of one file of the checkout: its lines `from` to `to` give way to others. */
export interface Edit {
  /** Path relative to the checkout. */
  readonly file: string;
  /** The first line that gives way, counted from 1. */
  readonly from: number;
  /** The last line that gives way; `from - 1` when none does, and the new lines stand before `from`. */
  readonly to: number;
  readonly lines: readonly string[];
}

/** What a check says of one subject. Texts are plain and may hold untrusted words: renderers escape them. */
export interface Finding {
  readonly status: Status;
  /** What the check wants to see. */
  readonly expected: string;
  /** What it saw, or why it could not look. */
  readonly seen: string;
  readonly fixes: readonly Fix[];
  readonly location: SourceLocation | undefined;
  /** Each place of several, with its own words; undefined where `location` is the only one. */
  readonly places?: readonly Place[] | undefined;
}

/** One of several places that a finding stands at. */
export interface Place {
  readonly location: SourceLocation;
  /** What was seen there: plain text that may hold untrusted words. */
  readonly message: string;
}

/** A finding without a place in a file. */
export function finding(status: Status, expected: string, seen: string, fixes: readonly Fix[] = []): Finding {
  return { status, expected, seen, fixes, location: undefined };
}

/**
 * The finding for evidence that is not there: `error` where the collector could not look, `not-applicable` where
 * there was nothing to look at. No check may turn either into another status.
 * @returns undefined when the evidence was collected.
 */
export function unlooked(expected: string, evidence: Collected<unknown>): Finding | undefined {
  if (evidence.state === 'collected') return undefined;
  const location = evidence.state === 'error' ? evidence.location : undefined;
  return { ...finding(evidence.state, expected, evidence.reason), location };
}
