import type { SubjectEvidence } from '../evidence/evidence.ts';
import type { Fix } from './finding.ts';

/** The user of the examples, where nobody has looked for one that the image gets ready as. */
export const ANY_USER: OtherUser = { user: '1000:1000', folders: [] };

/** A user other than root to propose. */
export interface OtherUser {
  /** `uid:gid`. */
  readonly user: string;
  /** Paths that were mounted for that user when the image got ready; none where nobody has looked. */
  readonly folders: readonly string[];
}

/**
 * Whom to propose in the place of root: the user that the search for the least privilege found, so that not several
 * stand in one report.
 * @param otherwise where nothing was searched.
 * @returns undefined where it was searched, and no other user was found that the image gets ready as.
 */
export function otherUser(
  { leastPrivilege }: SubjectEvidence,
  otherwise: OtherUser = ANY_USER,
): OtherUser | undefined {
  if (leastPrivilege?.state !== 'collected') return otherwise;
  const { privileges, ownUser } = leastPrivilege.value;
  const user = privileges.user ?? ownUser;
  return user === undefined ? undefined : { user, folders: (privileges.tmpfs ?? []).map(({ path }) => path) };
}

/** What to do where no other user was found; no line of it is an edit. */
export const GIVE_UP_ROOT: Fix = {
  title:
    'No other user was found that it gets ready as: let the entrypoint give up root (gosu, su-exec), or give the user folders of its own, before you set USER',
  language: 'dockerfile',
  lines: [
    '# Such as, at the end of the entrypoint: exec gosu app "$@"',
    '# Or in the Dockerfile, for each folder that it writes to:',
    'RUN chown -R app:app /var/lib/app',
  ],
};
