import { relative } from 'node:path';

/** True when a path is this folder, or lies in it; both absolute, and compared as they are written: no link is followed. */
export function isWithin(path: string, folder: string): boolean {
  const way = relative(folder, path);
  return way !== '..' && !way.startsWith('../');
}
