import { realpathSync } from 'node:fs';
import { isAbsolute, normalize, sep } from 'node:path';

/**
 * Does a path that seems to lie in the checkout lead out of it, by a link that a pull request may have put there?
 * A path that is absolute or starts with `..` says itself that it lies elsewhere.
 * @param path of a file or folder that is there; relative to the working directory, the checkout.
 * @throws Error when there is no such file.
 */
export function leavesCheckout(path: string): boolean {
  if (isAbsolute(path) || normalize(path).startsWith('..')) return false;
  const root = realpathSync('.');
  const real = realpathSync(path);
  return real !== root && !real.startsWith(root === sep ? root : root + sep);
}
