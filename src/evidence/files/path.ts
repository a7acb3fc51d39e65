import { posix } from 'node:path';

/**
 * Paths of an image's files, as its layers have them: absolute, without `.`, `..` and a slash at the end, one character
 * a byte (latin1). Text is made of them where they are shown.
 */

/** A path of a layer, from the name of its entry. */
export function layerPath(name: string): string {
  const path = posix.normalize(`/${name}`);
  return path.length > 1 && path.endsWith('/') ? path.slice(0, -1) : path;
}

/** The same from text, as an image's config has it. */
export function pathOfText(text: string): string {
  return layerPath(Buffer.from(text, 'utf8').toString('latin1'));
}

export function parentOf(path: string): string {
  const slash = path.lastIndexOf('/');
  return slash <= 0 ? '/' : path.slice(0, slash);
}

export function baseOf(path: string): string {
  return path.slice(path.lastIndexOf('/') + 1);
}

/** Longest path that is shown, in characters. */
const SHOWN_LIMIT = 300;

/** A path as UTF-8 text, untrusted, with its middle left out where it is long. */
export function shownPath(path: string): string {
  const text = Buffer.from(path, 'latin1').toString('utf8');
  if (text.length <= SHOWN_LIMIT) return text;
  const half = SHOWN_LIMIT / 2;
  return `${text.slice(0, half)}…${text.slice(1 - half)}`.toWellFormed();
}
