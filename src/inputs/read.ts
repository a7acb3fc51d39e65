import type { Settings } from '../settings.ts';
import { quoted } from './quoted.ts';
import { conflicts, missing, type Surroundings } from './rules.ts';
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
  if (problems.length > 0) return { valid: false, problems };
  // Every name was read by its own schema just above.
  const values = read as unknown as Values;
  problems.push(...conflicts(values), ...missing(values, surroundings));
  return problems.length > 0 ? { valid: false, problems } : { valid: true, settings: toSettings(values) };
}
