import { randomInt } from 'node:crypto';
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

/** What an entry of a layer does to the same path in the layers below. */
export type Mark =
  /** Something else takes its place, or it is deleted: with it goes all that was below it. */
  | 'replaced'
  /** A directory, which keeps what is below it. */
  | 'directory'
  /** A directory that begins anew: what the layers below have in it is gone (OCI image-spec, layer.md, "Opaque Whiteout"). */
  | 'opaque';

const TAGS: Readonly<Record<Mark, number>> = { replaced: 0, directory: 1, opaque: 2 };

const FIRST_PRIME = 2 ** 26 - 5;
const SECOND_PRIME = 2 ** 25 - 39;

/** Makes numbers of paths. Nobody who makes an image can know which paths share one, since the bases are random. */
export interface PathHash {
  /** A number of 53 bits for a path and what happens to it. */
  readonly key: (path: string, mark: Mark) => number;
  /**
   * Looks at the directories that a path is in, from the root down.
   * @returns true as soon as `visit` does for one of the keys.
   */
  readonly someAncestor: (path: string, marks: readonly Mark[], visit: (key: number) => boolean) => boolean;
}

/** A polynomial hash in two prime fields with random bases: two paths of n bytes share a number by chance n²/2⁵¹. */
export function pathHash(): PathHash {
  const first = randomInt(2 ** 20, FIRST_PRIME);
  const second = randomInt(2 ** 20, SECOND_PRIME);
  let a = 1;
  let b = 1;
  const step = (code: number) => {
    const nextA = a * first + code;
    const nextB = b * second + code;
    a = nextA - Math.floor(nextA / FIRST_PRIME) * FIRST_PRIME;
    b = nextB - Math.floor(nextB / SECOND_PRIME) * SECOND_PRIME;
  };
  const start = () => {
    a = 1;
    b = 1;
  };
  const current = (mark: Mark) => (a * 2 ** 25 + b) * 4 + TAGS[mark];
  return {
    key: (path, mark) => {
      start();
      // The root is the empty text, of which every path is a continuation.
      if (path !== '/') for (let index = 0; index < path.length; index += 1) step(path.charCodeAt(index));
      return current(mark);
    },
    someAncestor: (path, marks, visit) => {
      start();
      if (path === '/') return false;
      for (let index = 0; index < path.length; index += 1) {
        const code = path.charCodeAt(index);
        if (code === 0x2f && marks.some((mark) => visit(current(mark)))) return true;
        step(code);
      }
      return false;
    },
  };
}

/** Numbers that grow without an object each. */
export interface NumberList {
  readonly push: (value: number) => void;
  /** Those that were pushed so far. */
  readonly values: () => Float64Array;
}

export function numberList(): NumberList {
  let store = new Float64Array(64);
  let length = 0;
  return {
    push: (value) => {
      if (length === store.length) {
        const larger = new Float64Array(store.length * 2);
        larger.set(store);
        store = larger;
      }
      store[length] = value;
      length += 1;
    },
    values: () => store.subarray(0, length),
  };
}

/** A map from numbers of 53 bits to small ones, in typed arrays: a Map of two million takes ten times as much. */
export interface NumberMap {
  readonly set: (key: number, value: number) => void;
  /** @returns -1 where there is none. */
  readonly get: (key: number) => number;
}

/** @param capacity how many keys there will be at most. */
export function numberMap(capacity: number): NumberMap {
  const size = 2 ** Math.ceil(Math.log2(Math.max(16, capacity * 1.6)));
  const keys = new Float64Array(size).fill(-1);
  const values = new Int16Array(size);
  const slot = (key: number): number => {
    let at = Math.trunc(key / 4) % size;
    while (keys[at] !== -1 && keys[at] !== key) at = (at + 1) % size;
    return at;
  };
  return {
    set: (key, value) => {
      const at = slot(key);
      keys[at] = key;
      values[at] = value;
    },
    get: (key) => {
      const at = slot(key);
      return keys[at] === key ? (values[at] ?? -1) : -1;
    },
  };
}
