import type { z } from 'zod';

/**
 * Reads JSON that comes from outside, by a schema.
 * @returns undefined when it is no JSON or not of that form.
 */
export function parseJson<T>(schema: z.ZodType<T>, text: string): T | undefined {
  try {
    return schema.safeParse(JSON.parse(text)).data;
  } catch {
    return undefined;
  }
}
