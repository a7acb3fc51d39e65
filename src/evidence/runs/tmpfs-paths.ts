import { dirname } from 'node:path/posix';

/** More mounts than these are no lines that anyone copies. */
const MOST = 20;

/**
 * The directories that have to be writable for a container that wrote some paths: for each path the nearest directory
 * that the image has, or the directory itself that was changed and stayed empty.
 * @param changes the lines of `docker diff`: `A` added, `C` changed, `D` removed, and an absolute path.
 * @param writable directories that are writable anyway: volumes and file systems in memory.
 * @param isFolder tells whether one of the `changedLeaves` is a directory.
 * @returns sorted, or one sentence why the root file system cannot be read-only.
 */
export function tmpfsPaths(
  changes: readonly string[],
  writable: readonly string[],
  isFolder: (path: string) => boolean = () => false,
): readonly string[] | string {
  const added = new Set(changes.filter((line) => line.startsWith('A ')).map((line) => line.slice(2)));
  const paths = changes.map((line) => line.slice(2));
  const parents = new Set(paths.map(dirname));
  const below = (path: string) => writable.some((folder) => path === folder || path.startsWith(`${folder}/`));
  const folders = new Set<string>();
  for (const path of paths) {
    // A folder that was changed stands there for what was written below it.
    if (parents.has(path) || below(path)) continue;
    folders.add(isFolder(path) ? path : nearest(dirname(path), added));
  }
  if (folders.has('/')) return 'it writes into the root directory itself, which no mount can stand in for.';
  if (folders.size > MOST) return `it writes into ${folders.size} directories, too many to mount each.`;
  const odd = [...folders].find((folder) => !/^[\w./@+-]+$/.test(folder));
  if (odd !== undefined) return 'it writes into a directory whose name no mount option can hold.';
  return [...folders].sort();
}

/** A mount needs no directory in the image, so that one of the root's own may be among those that were added. */
function nearest(folder: string, added: ReadonlySet<string>): string {
  if (!added.has(folder) || dirname(folder) === '/') return folder;
  return nearest(dirname(folder), added);
}

/**
 * The paths that were changed and below which nothing was: files, and directories that got another owner or mode.
 * @param changes the lines of `docker diff`.
 */
export function changedLeaves(changes: readonly string[]): readonly string[] {
  const parents = new Set(changes.map((line) => dirname(line.slice(2))));
  return changes
    .filter((line) => line.startsWith('C '))
    .map((line) => line.slice(2))
    .filter((path) => !parents.has(path));
}
