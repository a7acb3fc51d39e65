import { isAbsolute } from 'node:path';
import { isLocal, keyFile } from '../inputs/rules.ts';
import { INPUTS, type Input, type InputName } from '../inputs/table.ts';
import type { BaseImageRule } from '../policy/policy.ts';

/** What they name is no file of the checkout: the user's variables, builders, caches and networks. */
const OUTWARD: readonly InputName[] = [
  'secrets',
  'secret-envs',
  'builder',
  'cache-from',
  'cache-to',
  'add-hosts',
  'network',
];

/**
 * The inputs of a policy file that reach out of its checkout. At a laptop whoever wrote the checkout would choose by
 * them which files, variables and networks of the user's a build gets.
 * @param path of the policy file, as an input or the default has it; one outside of the checkout is the user's own.
 * @param inputs texts by their names: those that count.
 * @param leavesCheckout tells of a path whether a link in it leads out; throws where it leads nowhere.
 * @returns one sentence each.
 */
export function outwardInputs(
  path: string,
  inputs: Readonly<Record<string, string>>,
  leavesCheckout: (path: string) => boolean,
): readonly string[] {
  if (!staysByName(path)) return [];
  return Object.entries(inputs)
    .filter(([name, text]) => reachesOut(name, text, leavesCheckout))
    .map(
      ([name]) =>
        `Input "${name}" is set by the policy file ${JSON.stringify(path)} and reaches out of the checkout, which nothing of the checkout decides here: give it as a flag if you want that.`,
    );
}

/**
 * The rules for base images of such a policy file whose key is a variable of the user's, or is asked of a service with the
 * user's credentials.
 * @param path as of {@link outwardInputs}.
 * @returns one sentence each.
 */
export function outwardKeys(path: string, rules: readonly BaseImageRule[]): readonly string[] {
  if (!staysByName(path)) return [];
  return rules.flatMap(({ pattern, trust }) => {
    const reaches = trust.by === 'key' && keyFile(trust.key) === undefined && !trust.key.startsWith('-----');
    return reaches
      ? [
          `The rule for ${pattern} in the policy file ${JSON.stringify(path)} has a key that is no file and no text, and reaches out of the checkout: name a policy file of your own by the input "policy" if you want that.`,
        ]
      : [];
  });
}

function reachesOut(name: string, text: string, leavesCheckout: (path: string) => boolean): boolean {
  // Without a network a build gets less.
  if (name === 'network' && text.trim() === 'none') return false;
  if (OUTWARD.some((outward) => outward === name)) return true;
  const entries = text
    .split(/[\n,]/)
    .map((entry) => entry.trim())
    .filter((entry) => entry !== '');
  // A name alone stands for the user's variable of that name.
  if (name === 'build-args')
    return text.split('\n').some((line) => line.trim() !== '' && !line.includes('='));
  if (name === 'key' && text.includes('-----BEGIN ')) return false;
  return pathsIn(name, entries).some((path) => !staysByName(path) || leads(path, leavesCheckout));
}

/** The paths that the entries of an input name; none for one that names no files. */
function pathsIn(name: string, entries: readonly string[]): readonly string[] {
  // The report to compare with is no file that a build or a run gets, but it is read.
  if (name === 'baseline-report') return entries;
  switch ((INPUTS as Readonly<Record<string, Input<unknown>>>)[name]?.paths) {
    case 'whole':
      return entries;
    case 'behind =':
      return entries.map((entry) => entry.slice(entry.indexOf('=') + 1));
    case 'before :':
      // Without a folder it is an empty volume.
      return entries.filter((entry) => !entry.startsWith('/')).map((entry) => entry.split(':', 1)[0] ?? '');
    case undefined:
      return [];
  }
}

/** Says a text that it is a path of the checkout: no address, not absolute, nowhere a step up? */
function staysByName(path: string): boolean {
  return (
    !path.includes('://') && isLocal(path) && !isAbsolute(path) && !/(?<![\w.-])\.\.(?![\w.-])/.test(path)
  );
}

/** A link to nothing is told of by who reads the input. */
function leads(path: string, leavesCheckout: (path: string) => boolean): boolean {
  try {
    return leavesCheckout(path);
  } catch {
    return false;
  }
}
