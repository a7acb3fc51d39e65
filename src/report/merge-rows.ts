import type { RowStatus } from '../checks/finding.ts';
import { policyWords } from './policy-words.ts';
import type { Row } from './report.ts';

/** Checks that say the very same for want of the same thing: one row, since it is one fault. */
export interface MergedRow {
  readonly status: RowStatus;
  /** Each layer once. */
  readonly layers: readonly string[];
  /** The rows that say it, at least one. */
  readonly rows: readonly [Row, ...Row[]];
  /** What was seen, and what the policy made of it. */
  readonly seen: string;
}

/** Puts together the rows that could not be checked, or are not applicable, for the very same reason. */
export function mergeRows(rows: readonly Row[]): readonly MergedRow[] {
  const merged: MergedRow[] = [];
  for (const row of rows) {
    const { status, layer } = row;
    const seen = [row.seen, policyWords(row)].filter((text) => text !== '').join(' ');
    const same = merged.findIndex((one) => one.status === status && one.seen === seen);
    const known = merged[same];
    const mergeable = known !== undefined && (status === 'error' || status === 'not-applicable');
    if (mergeable) {
      const layers = known.layers.includes(layer) ? known.layers : [...known.layers, layer];
      merged[same] = { ...known, layers, rows: [...known.rows, row] };
    } else merged.push({ status, layers: [layer], rows: [row], seen });
  }
  return merged;
}
