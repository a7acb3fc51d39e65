import { error, notice, warning } from '@actions/core';
import type { SourceLocation } from '../evidence/evidence.ts';

/** A note that GitHub shows beside the run, and in the diff where it has a place. Texts are plain. */
export interface Annotation {
  readonly level: 'error' | 'warning' | 'notice';
  readonly title: string;
  readonly message: string;
  readonly location: SourceLocation | undefined;
}

const WRITERS = { error, warning, notice };

/** GitHub shows 10 of a type for each step; one is left for the conclusion and for a warning of the publishers. */
const PER_LEVEL = 9;

/** The runner cuts longer messages, in UTF-16 units. */
const LONGEST = 4_096;

/**
 * Writes annotations. Where there are more of a level than GitHub shows, the last one tells how many are left out.
 * @param annotations the most important first.
 */
export function annotate(annotations: readonly Annotation[]): void {
  for (const level of ['error', 'warning', 'notice'] as const) {
    const write = WRITERS[level];
    const all = annotations.filter((annotation) => annotation.level === level);
    const shown = all.length > PER_LEVEL ? all.slice(0, PER_LEVEL - 1) : all;
    for (const { title, message, location } of shown) {
      const place = location === undefined ? {} : { file: location.file, startLine: location.line };
      write(cut(message), { title, ...place });
    }
    const left = all.length - shown.length;
    if (left > 0) write(`and ${left} more in the job summary`);
  }
}

function cut(message: string): string {
  if (message.length <= LONGEST) return message;
  return `${message.slice(0, LONGEST - 1).replace(/[\uD800-\uDBFF]$/, '')}…`;
}
