import { readdirSync, realpathSync, statSync } from 'node:fs';
import { join, normalize } from 'node:path';
import { liesInCheckout } from '../../subject/checkout.ts';

/**
 * Finds a link below a folder that leads out of the checkout. Linked folders are walked too, since helm follows them.
 * @param folder a path that is there, relative to the working directory, the checkout; or a file, which has no links.
 * @returns the link's path; undefined where there is none.
 */
export function linkOut(folder: string): string | undefined {
  return linkBelow(folder, new Set());
}

/** @param seen real paths of folders, so that links in a circle come to an end. */
function linkBelow(path: string, seen: Set<string>): string | undefined {
  if (!statSync(path).isDirectory()) return undefined;
  const real = realpathSync(path);
  if (seen.has(real)) return undefined;
  seen.add(real);
  for (const entry of readdirSync(path, { withFileTypes: true })) {
    const place = join(path, entry.name);
    if (entry.isSymbolicLink() && !liesInCheckout(place)) return normalize(place);
    if (!entry.isSymbolicLink() && !entry.isDirectory()) continue;
    const found = linkBelow(place, seen);
    if (found !== undefined) return found;
  }
  return undefined;
}
