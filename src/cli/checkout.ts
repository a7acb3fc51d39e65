import { existsSync, realpathSync, statSync } from 'node:fs';
import { dirname, isAbsolute, join, normalize, relative, resolve } from 'node:path';
import { isLocal } from '../inputs/rules.ts';
import { INPUTS, type Input, type PathPlace } from '../inputs/table.ts';
import { isWithin } from '../subject/is-within.ts';

/**
 * The folder that all is read from, as the action's working directory is: the repository that holds the context, with
 * or without git; outside of one the folder that the command runs in, or the context where that lies elsewhere.
 * @param folder absolute; where the command runs.
 * @param context of the build, as it was given; undefined: that folder.
 * @returns an absolute path without links.
 */
export function checkoutOf(folder: string, context: string | undefined): string {
  const here = realpathSync(folder);
  const given = context === undefined || !isLocal(context) ? here : resolve(here, context);
  if (!isFolder(given)) return repositoryOf(here) ?? here;
  const built = realpathSync(given);
  return repositoryOf(built) ?? (isWithin(built, here) ? here : built);
}

/**
 * Names the paths of an input from another folder.
 * @param text of the input, as the user gave it; addresses, keys as text and absolute paths outside stay as they are.
 * @param from absolute, without links: where the user's relative paths start.
 * @param to absolute, without links: the checkout. What lies in it gets a path relative to it, what does not an
 *   absolute one.
 */
export function fromCheckout(name: string, text: string, from: string, to: string): string {
  const { paths } = (INPUTS as Readonly<Record<string, Input<unknown>>>)[name] ?? {};
  // A key may be given as a text.
  if (paths === undefined || text.includes('-----BEGIN ')) return text;
  const [head, path] = PARTS[paths];
  return text.replaceAll(
    new RegExp(`${head.source}${path.source}`, 'gm'),
    (_, before: string, given: string) => before + moved(given, from, to),
  );
}

/** What stands before a path, and the path, in each entry; entries are lines, and of some inputs words with commas. */
const PARTS: Readonly<Record<PathPlace, readonly [head: RegExp, path: RegExp]>> = {
  whole: [/^([^\S\n]*)/, /(\S.*)$/],
  'behind =': [/((?:^|,)[^=,\n]+=)/, /([^,\n]+)/],
  'before :': [/^()/, /([^:\n]+)(?=:)/],
};

function moved(path: string, from: string, to: string): string {
  if (path.includes('://') || !isLocal(path)) return path;
  const whole = isAbsolute(path) ? normalize(path) : join(from, path);
  return isWithin(whole, to) ? relative(to, whole) || '.' : whole;
}

/** The nearest folder above, or itself, that git keeps something of a repository in. */
function repositoryOf(folder: string): string | undefined {
  if (existsSync(join(folder, '.git'))) return folder;
  const parent = dirname(folder);
  return parent === folder ? undefined : repositoryOf(parent);
}

function isFolder(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
}
