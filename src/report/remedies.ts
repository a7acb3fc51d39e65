import { gravestFirst } from './gravest-first.ts';
import type { Row, SubjectReport } from './report.ts';

/** How to fix what was found, and the images that need it. */
export interface Remedy {
  readonly row: Row;
  readonly of: readonly SubjectReport[];
}

/** One element a check that has something to mend; images that need the very same share it. */
export function remediesOf(subjects: readonly SubjectReport[]): readonly Remedy[] {
  const remedies = new Map<string, Remedy>();
  for (const subject of subjects) {
    for (const row of openRows(subject.rows)) {
      const key = JSON.stringify([row.title, row.expected, row.references, row.fixes]);
      const known = remedies.get(key);
      remedies.set(key, { row: known?.row ?? row, of: [...(known?.of ?? []), subject] });
    }
  }
  return [...remedies.values()];
}

/** The rows that say how to mend something, in the order of the table. */
export function openRows(rows: readonly Row[]): readonly Row[] {
  return gravestFirst(rows).filter(
    ({ fixes, status }) => fixes.length > 0 && status !== 'pass' && status !== 'excepted',
  );
}
