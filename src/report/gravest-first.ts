import type { RowStatus } from '../checks/finding.ts';
import type { Row } from './report.ts';

/** What failed is often the cause of what could not be checked. */
const ORDER: readonly RowStatus[] = ['fail', 'error', 'warning', 'excepted', 'pass'];

/**
 * The rows that say something, the gravest first: a reader who has ten seconds sees what is wrong without a search.
 * Rows of one status keep the order of the layers; those that are not applicable are left out.
 */
export function gravestFirst(rows: readonly Row[]): readonly Row[] {
  return ORDER.flatMap((status) => rows.filter((row) => row.status === status));
}
