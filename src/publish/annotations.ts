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

/** GitHub shows 10 of a type for each step. */
const PER_LEVEL = 10;

/** The job's conclusion is an error too, and comes last. */
const CONCLUSION = 1;

/** The runner cuts longer messages, in UTF-16 units. */
const LONGEST = 4_096;

/**
 * Writes annotations. Where there are more of a level than GitHub shows, the last one tells how many are left out.
 * @param annotations the most important first.
 * @param warnings how many warnings the step has written already.
 */
export function annotate(annotations: readonly Annotation[], warnings: number): void {
  const room = { error: PER_LEVEL - CONCLUSION, warning: PER_LEVEL - warnings, notice: PER_LEVEL };
  for (const level of ['error', 'warning', 'notice'] as const) {
    const write = WRITERS[level];
    const all = annotations.filter((annotation) => annotation.level === level);
    const shown = all.length > room[level] ? all.slice(0, room[level] - 1) : all;
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
