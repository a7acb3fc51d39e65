import type { LineRange, UserLines } from '../evidence/evidence.ts';
import type { ProcessStatus } from '../evidence/process/process-status.ts';
import type { Edit } from './finding.ts';

/**
 * The edit of a Dockerfile that makes an image's user another one.
 * @param lines where that can be done; undefined where nobody can tell.
 * @param range which of those lines: the last USER of the stage, or its end.
 * @param user as it stands behind USER.
 * @param comment lines before it.
 * @returns undefined where it is not known where.
 */
export function userEdits(
  lines: UserLines | undefined,
  range: LineRange | undefined,
  user: string,
  comment: readonly string[] = [],
): readonly Edit[] | undefined {
  if (lines === undefined || range === undefined) return undefined;
  return [{ file: lines.file, ...range, lines: [...comment, `USER ${user}`] }];
}

/** True where a USER with both numbers leaves the process in all groups that it has now, but for root's. */
export function keepsGroups({ gid, groups }: ProcessStatus): boolean {
  return groups.every((group) => group === 0 || group === gid[0]);
}
