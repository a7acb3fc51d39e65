import type { Variable } from '../settings.ts';
import { utf8 } from '../subject/utf8.ts';
import { quoted } from './quoted.ts';

/** Bytes of the longest file that is read; the kernel takes no more than 128 KiB in one variable. */
const LONGEST = 256 * 1024;

/**
 * Reads a file as `docker run --env-file` does: `NAME=value`, one a line; empty lines and those that begin with `#` are
 * passed over. A name alone, for which docker takes the variable of its own environment, is refused: the file is the
 * pull request's, the environment is the runner's.
 * @param path undefined when no file is given: then there are no variables.
 * @param read gives the bytes of a file, of a longer one no more than so many.
 * @returns the variables, or one sentence that tells a line by its number and nothing of what stands in it.
 */
export function readEnvironment(
  path: string | undefined,
  read: (path: string, most: number) => Buffer | undefined,
): { readonly variables: readonly Variable[] } | { readonly problem: string } {
  if (path === undefined) return { variables: [] };
  const refused = (what: string) => ({ problem: `Input "env-file" is ${quoted(path)}, ${what}` });
  const bytes = read(path, LONGEST + 1);
  if (bytes === undefined) return refused('which is no file that can be read: give a file.');
  if (bytes.length > LONGEST) return refused('which is longer than 256 KiB: give a smaller file.');
  const text = utf8(bytes);
  if (text === undefined) return refused('which is not UTF-8 text: save it as UTF-8.');
  const variables: Variable[] = [];
  for (const [index, whole] of text.split(/\r?\n/).entries()) {
    const line = whole.trimStart();
    if (line === '' || line.startsWith('#')) continue;
    const equals = line.indexOf('=');
    const name = line.slice(0, Math.max(equals, 0));
    if (name === '' || /\s/.test(name) || line.includes('\0')) {
      return refused(`whose line ${index + 1} is not of the form NAME=value: correct it, or leave it out.`);
    }
    variables.push({ name, value: line.slice(equals + 1) });
  }
  return { variables };
}
