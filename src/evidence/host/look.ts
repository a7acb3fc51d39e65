/** What became of a look at one file of the machine: one that is not there tells something, one that is shut does not. */
export type Look<T> =
  | { readonly state: 'read'; readonly value: T }
  | { readonly state: 'missing' }
  /** `code` is the operating system's: `EACCES`. */
  | { readonly state: 'unreadable'; readonly code: string };

/** The value that was read; undefined where nothing was. */
export function readOf<T>(look: Look<T>): T | undefined {
  return look.state === 'read' ? look.value : undefined;
}

/** What was read as something else; the other states stay. */
export function map<T, U>(look: Look<T>, to: (value: T) => U): Look<U> {
  return look.state === 'read' ? { state: 'read', value: to(look.value) } : look;
}
