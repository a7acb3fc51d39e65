import { z } from 'zod';
import { parseReference, type Reference } from '../subject/reference.ts';

/** A text; undefined when it is not given. */
export const text = z.string().transform((value) => (value === '' ? undefined : value));

/** One entry a line; entries may hold commas. */
export const lines = z.string().transform((value) =>
  value
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== ''),
);

/** Entries by line or by comma. */
export const list = z.string().transform((value) =>
  value
    .split(/[\n,]/)
    .map((item) => item.trim())
    .filter((item) => item !== ''),
);

/** The YAML 1.2 core schema's booleans, as getBooleanInput of @actions/core reads them. */
export const flag = z
  .enum(['true', 'True', 'TRUE', 'false', 'False', 'FALSE', ''])
  .transform((value) => value.toLowerCase() === 'true');

/** One of a few words. */
export function choice<const T extends readonly [string, ...string[]]>(
  values: T,
): z.ZodType<T[number], string> {
  return z.string().transform((value, context): T[number] => {
    const known = values.find((one) => one === value);
    if (known !== undefined) return known;
    context.addIssue('not one of the words');
    return z.NEVER;
  });
}

/** `name=value`, one a line. */
export const pairs = lines.pipe(
  z.array(
    z
      .string()
      .regex(/^[^=]+=/)
      .transform((line) => ({
        name: line.slice(0, line.indexOf('=')).trim(),
        value: line.slice(line.indexOf('=') + 1),
      })),
  ),
);

/** A place in the checkout or a name: it stands as an argument of its own, so it cannot be read as an option. */
export const argument = text.pipe(z.string().regex(/^[^-]/).optional());

/** A text that a parser reads, undefined when it is not given; what the parser refuses is refused. */
export function parsedBy<T>(parse: (text: string) => T | undefined): z.ZodType<T | undefined, string> {
  return z.string().transform((value, context): T | undefined => {
    if (value === '') return undefined;
    const parsed = parse(value);
    if (parsed === undefined) context.addIssue('not of its grammar');
    return parsed;
  });
}

/** A regular expression of JavaScript, undefined when it is not given; it sees one line at a time. */
export const pattern = parsedBy((value) => {
  try {
    return new RegExp(value, 'u');
  } catch {
    return undefined;
  }
});

/** A number of seconds within bounds, given as milliseconds. */
export function seconds(least: number, most: number): z.ZodType<number, string> {
  return z
    .string()
    .regex(/^\d{1,4}(?:\.\d{1,3})?s?$/)
    .transform((value) => Math.round(Number.parseFloat(value) * 1000))
    .pipe(
      z
        .number()
        .min(least * 1000)
        .max(most * 1000),
    );
}

/** cosign's own match is unanchored; one that takes any identity proves nothing. */
export function isNarrow(pattern: string): boolean {
  try {
    const whole = new RegExp(`^(?:${pattern})$`);
    return !['https://example.invalid/a/b@c', 'someone@example.invalid', 'x'].some((other) =>
      whole.test(other),
    );
  } catch {
    return false;
  }
}

/** A pattern of paths below the checkout, for `node:fs` glob. */
export const globPattern = z
  .string()
  .regex(/^[^-/\\!]/)
  .refine((pattern) => !pattern.split('/').includes('..'));

/** The name of an image: a reference without tag and digest. */
export function imageName(value: string, context: z.core.$RefinementCtx): Reference {
  const reference = parseReference(value);
  if (reference !== undefined && reference.tag === undefined && reference.digest === undefined) {
    return reference;
  }
  context.addIssue('not a name');
  return z.NEVER;
}
