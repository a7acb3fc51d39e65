import type { SourceLocation } from '../evidence/evidence.ts';

/** `error` means "could not be checked": it is never shown as pass, and fails a required check. */
export const STATUSES = ['pass', 'fail', 'warning', 'not-applicable', 'error'] as const;
export type Status = (typeof STATUSES)[number];

export type Severity = 'low' | 'medium' | 'high' | 'critical';

/** Lines to copy, and where they go. */
export interface Fix {
  readonly title: string;
  readonly language: 'dockerfile' | 'sh' | 'yaml';
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
}
