import type { ImageFile, Listed } from '../evidence/files/findings.ts';

/** Names that one row shows; the evidence has more. */
const NAMES = 10;

/** Longest name and instruction in a row, in characters. */
const NAME_LIMIT = 80;
const INSTRUCTION_LIMIT = 80;

/**
 * The first names of a list, by the instruction that brought them: `/bin/su (setuid), /bin/mount (setuid) from RUN x`.
 * @param what words about one file, for brackets behind its name.
 */
export function nameFiles<T extends ImageFile>(
  { total, first }: Listed<T>,
  what: (file: T) => string | undefined = () => undefined,
): string {
  const shown = first.slice(0, NAMES);
  const groups = Map.groupBy(shown, ({ origin }) => origin?.instruction);
  const texts = [...groups].map(([instruction, files]) => {
    const names = files.map((file) => named(file, what(file))).join(', ');
    return instruction === undefined ? names : `${names} from ${shorten(instruction, INSTRUCTION_LIMIT)}`;
  });
  const rest = total - shown.length;
  return `${texts.join('; ')}${rest > 0 ? `; and ${rest} more` : ''}`;
}

/** `1 file`, `about 3 files`. */
export function howMany({ total, exact }: Listed<unknown>, one: string, many: string): string {
  return `${exact ? '' : 'about '}${total} ${total === 1 ? one : many}`;
}

/** What a row says when nothing was found among the files of a container. */
export function noneOf(entries: number): string {
  return `None of the ${entries} files and directories of a container.`;
}

/** Paths that can be copied into a command line as they are: plain ones of the first files. */
export function plainPaths(files: readonly ImageFile[], limit: number): readonly string[] {
  const plain = files.map(({ path }) => path).filter(isPlain);
  return [...new Set(plain)].slice(0, limit);
}

/** True for an absolute path of letters, digits and signs that mean nothing to a shell. */
export function isPlain(path: string): boolean {
  return /^(?:\/[\w.@+][\w.@+-]*)+$/.test(path);
}

/** In quotes where its end, or a character of it, could not be seen. */
function named({ path, type }: ImageFile, what: string | undefined): string {
  const full = type === 'directory' && path !== '/' ? `${path}/` : path;
  // Its end tells more than its start.
  const short = full.length <= NAME_LIMIT ? full : `…${full.slice(1 - NAME_LIMIT)}`.toWellFormed();
  const name = /^[\w./@+~=:,-]+$/.test(short.replace('…', '')) ? short : JSON.stringify(short);
  return what === undefined ? name : `${name} (${what})`;
}

function shorten(text: string, limit: number): string {
  return text.length <= limit ? text : `${text.slice(0, limit - 1)}…`.toWellFormed();
}
