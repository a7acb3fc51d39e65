import { readFileSync, statSync } from 'node:fs';
import { basename, dirname, join, relative, resolve, sep } from 'node:path';
import { withoutLinks } from '../engine/without-links.ts';
import { isWithin } from '../subject/is-within.ts';

/** Where a file stands in the repository of the run; undefined for one that is not of it. */
export type InRepository = (path: string) => string | undefined;

/** What may be checked out and is the run's: its repository, that of the head, and their commits. */
export interface OwnCode {
  /** `owner/name` of each. */
  readonly repositories: readonly string[];
  /** Hexadecimal. */
  readonly commits: readonly string[];
}

/**
 * Tells of paths where they stand in the repository that is checked out. A file outside of the working directory, or in
 * a folder that another repository is checked out in, is the workflow's own choice. The fork that a change comes from is
 * no other repository, and a submodule is of the repository around it, since that says which commit of it is taken.
 * @param workspace the working directory, absolute and without links.
 * @returns paths from the repository's root, with `/`. Links below the workspace are not followed: the base commit knows
 *   nothing of them.
 */
export function inRepository(workspace: string, own: OwnCode): InRepository {
  return (path) => {
    const given = resolve(workspace, path);
    // The workspace itself may be named through a link.
    const absolute = isWithin(given, workspace) ? given : join(withoutLinks(dirname(given)), basename(given));
    if (!isWithin(absolute, workspace)) return undefined;
    for (let folder = dirname(absolute); isWithin(folder, workspace); folder = dirname(folder)) {
      const checkedOut = checkedOutIn(folder);
      if (checkedOut === undefined) continue;
      if (isForeign(checkedOut, own)) return undefined;
      return relative(folder, absolute).split(sep).join('/');
    }
    // Checked out without git, as an archive.
    return relative(workspace, absolute).split(sep).join('/');
  };
}

interface CheckedOut {
  /** `owner/name` by the address of `origin`; '' where it has none on a server. */
  readonly repository: string;
  /** Undefined where a branch is checked out. */
  readonly commit: string | undefined;
}

function isForeign({ repository, commit }: CheckedOut, { repositories, commits }: OwnCode): boolean {
  if (repository === '' || (commit !== undefined && commits.includes(commit))) return false;
  return !repositories.some((own) => own.toLowerCase() === repository.toLowerCase());
}

/** Undefined where no repository begins. */
function checkedOutIn(folder: string): CheckedOut | undefined {
  const git = join(folder, '.git');
  if (!statSync(git, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  const config = textOf(join(git, 'config'));
  const origin = /^\[remote "origin"\]\n(?:[ \t]+.*\n)*?[ \t]+url = (.*)$/m.exec(config)?.[1] ?? '';
  const repository = /(?::\/\/|@).*[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(origin.trim())?.[1] ?? '';
  return { repository, commit: /^[0-9a-f]{40,64}$/.exec(textOf(join(git, 'HEAD')).trim())?.[0] };
}

function textOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return '';
  }
}
