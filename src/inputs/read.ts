import type { z } from 'zod';
import type { Settings } from '../settings.ts';
import { quoted } from './quoted.ts';
import { conflicts, missing, type Surroundings } from './rules.ts';
import { readRunFiles } from './run-files.ts';
import { toSettings } from './settings.ts';
import { INPUTS, type Input, type Values } from './table.ts';

export type InputsAnswer =
  | { readonly valid: true; readonly settings: Settings }
  /** One sentence a problem, all of them at once. */
  | { readonly valid: false; readonly problems: readonly string[] };

/**
 * Reads all inputs and the rules between them.
 * @param get the text of an input, trimmed; '' when it is not given.
 */
export function readInputs(get: (name: string) => string, surroundings: Surroundings): InputsAnswer {
  const { values, problems } = readValues(INPUTS, get);
  problems.push(...conflicts((name) => get(name) !== '', values), ...missing(values, surroundings));
  if (problems.length > 0) return { valid: false, problems };
  // Without a problem every name was read by its own schema, and each file that is named is there.
  const complete = values as Values;
  const files = readRunFiles(complete, surroundings);
  if ('problems' in files) return { valid: false, problems: files.problems };
  return { valid: true, settings: toSettings(complete, files) };
}

/** The values of inputs by their names, as their schemas give them. */
export type ValuesOf<T extends Table> = { readonly [K in keyof T]: z.output<T[K]['schema']> };

type Table = Readonly<Record<string, Omit<Input<unknown>, 'group'>>>;

/**
 * Reads each input of a table by its own schema.
 * @param get as of {@link readInputs}.
 * @returns what could be read, and one sentence for each that could not: without any of them the values are complete.
 */
export function readValues<const T extends Table>(
  table: T,
  get: (name: string) => string,
): { readonly values: Partial<ValuesOf<T>>; readonly problems: string[] } {
  const problems: string[] = [];
  const read: Record<string, unknown> = {};
  for (const [name, definition] of Object.entries(table)) {
    const { schema, allowed, sensitive, default: fallback = '' } = definition;
    const given = get(name);
    const parsed = schema.safeParse(given === '' ? fallback : given);
    if (parsed.success) read[name] = parsed.data;
    else
      problems.push(
        `Input "${name}" is ${sensitive ? 'not of its form' : quoted(given)}: it may be ${allowed}.`,
      );
  }
  // Each name was read by its own schema.
  return { values: read as Partial<ValuesOf<T>>, problems };
}
