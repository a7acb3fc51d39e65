import { closeSync, openSync, readSync, realpathSync, statSync } from 'node:fs';
import { isAbsolute, normalize } from 'node:path';
import { isWithin } from './is-within.ts';

/** Bytes that are read at once. */
const CHUNK = 16 * 1024;

/**
 * Does a path that seems to lie in the checkout lead out of it, by a link that a pull request may have put there?
 * A path that is absolute or starts with `..` says itself that it lies elsewhere.
 * @param path of a file or folder that is there; relative to the working directory, the checkout.
 * @throws Error when there is no such file.
 */
export function leavesCheckout(path: string): boolean {
  if (isAbsolute(path) || /^\.\.(?:\/|$)/.test(normalize(path))) return false;
  return !isOfCheckout(realpathSync(path));
}

/**
 * Does a path that the pull request may have written lead to a file or folder of the checkout, every link followed?
 * @param path absolute, or relative to the working directory, the checkout.
 * @returns false too when nothing is there.
 */
export function liesInCheckout(path: string): boolean {
  try {
    return isOfCheckout(realpathSync(path));
  } catch {
    return false;
  }
}

/** @param real absolute and without links. */
function isOfCheckout(real: string): boolean {
  return isWithin(real, realpathSync('.'));
}

/**
 * Reads a file, but no more of it than so many bytes.
 * @returns undefined when it is no file, or cannot be read.
 */
export function readStart(path: string, most: number): Buffer | undefined {
  try {
    if (!statSync(path).isFile()) return undefined;
    const file = openSync(path, 'r');
    try {
      return readUpTo(file, most);
    } finally {
      closeSync(file);
    }
  } catch {
    return undefined;
  }
}

/** A file tells its size only in part, as in /proc: it is read to its end. */
function readUpTo(file: number, most: number): Buffer {
  const chunks: Buffer[] = [];
  let length = 0;
  while (length < most) {
    const chunk = Buffer.allocUnsafe(Math.min(CHUNK, most - length));
    const read = readSync(file, chunk);
    if (read === 0) break;
    chunks.push(chunk.subarray(0, read));
    length += read;
  }
  return Buffer.concat(chunks);
}
