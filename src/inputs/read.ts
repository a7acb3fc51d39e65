import type { Settings } from '../settings.ts';
import { quoted } from './quoted.ts';
import { conflicts, missing, type Surroundings } from './rules.ts';
import { readRunFiles } from './run-files.ts';
import { toSettings } from './settings.ts';
import { INPUTS, type Input, type InputName, type Values } from './table.ts';

const NAMES = Object.keys(INPUTS) as InputName[];

export type InputsAnswer =
  | { readonly valid: true; readonly settings: Settings }
  /** One sentence a problem, all of them at once. */
  | { readonly valid: false; readonly problems: readonly string[] };

/**
 * Reads all inputs and the rules between them.
 * @param get the text of an input, trimmed; '' when it is not given.
 */
export function readInputs(get: (name: string) => string, surroundings: Surroundings): InputsAnswer {
  const problems: string[] = [];
  const read: Record<string, unknown> = {};
  for (const name of NAMES) {
    const { schema, allowed, sensitive, default: fallback = '' } = INPUTS[name] as Input<unknown>;
    const given = get(name);
    const parsed = schema.safeParse(given === '' ? fallback : given);
    if (parsed.success) read[name] = parsed.data;
    else
      problems.push(
        `Input "${name}" is ${sensitive ? 'not of its form' : quoted(given)}: it may be ${allowed}.`,
      );
  }
  const values = read as Partial<Values>;
  problems.push(...conflicts((name) => get(name) !== '', values), ...missing(values, surroundings));
  if (problems.length > 0) return { valid: false, problems };
  // Without a problem every name was read by its own schema, and each file that is named is there.
  const complete = values as Values;
  const files = readRunFiles(complete, surroundings);
  if ('problems' in files) return { valid: false, problems: files.problems };
  return { valid: true, settings: toSettings(complete, files) };
}
