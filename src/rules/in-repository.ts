import { readFileSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';

/** Where a file stands in the repository of the run; undefined for one that is not of it. */
export type InRepository = (path: string) => string | undefined;

/**
 * Tells of paths where they stand in the repository that is checked out. A file outside of the working directory, or in
 * a folder that another repository is checked out in, is the workflow's own choice. A submodule is of the repository
 * around it, since that says which commit of it is taken.
 * @param workspace the working directory, absolute.
 * @param repository `owner/name` of the run's repository.
 * @returns paths from the repository's root, with `/`. Links are not followed: the base commit knows nothing of them.
 */
export function inRepository(workspace: string, repository: string): InRepository {
  return (path) => {
    const absolute = resolve(workspace, path);
    if (!isWithin(absolute, workspace)) return undefined;
    for (let folder = dirname(absolute); isWithin(folder, workspace); folder = dirname(folder)) {
      const checkedOut = checkedOutIn(folder);
      if (checkedOut === undefined) continue;
      const foreign = checkedOut !== '' && checkedOut.toLowerCase() !== repository.toLowerCase();
      if (foreign) return undefined;
      return relative(folder, absolute).split(sep).join('/');
    }
    // Checked out without git, as an archive.
    return relative(workspace, absolute).split(sep).join('/');
  };
}

function isWithin(path: string, folder: string): boolean {
  return path === folder || path.startsWith(folder.endsWith(sep) ? folder : folder + sep);
}

/** `owner/name` by the address of `origin`; '' where it has none on a server; undefined where no repository begins. */
function checkedOutIn(folder: string): string | undefined {
  const git = join(folder, '.git');
  if (!statSync(git, { throwIfNoEntry: false })?.isDirectory()) return undefined;
  try {
    const config = readFileSync(join(git, 'config'), 'utf8');
    const origin = /^\[remote "origin"\]\n(?:[ \t]+.*\n)*?[ \t]+url = (.*)$/m.exec(config)?.[1] ?? '';
    return /(?::\/\/|@).*[/:]([^/:]+\/[^/]+?)(?:\.git)?\/?$/.exec(origin.trim())?.[1] ?? '';
  } catch {
    return '';
  }
}
