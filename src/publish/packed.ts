import { deflateRawSync, inflateRawSync } from 'node:zlib';
import type { z } from 'zod';

/** What packed data is made of, as a regular expression: nothing in it ends an HTML comment or a word. */
export const PACKED = '[\\w-]+';

/** Most bytes that data may have when it is unpacked. */
const LONGEST = 4 * 1024 * 1024;

/** Packs data into one word: JSON, deflated, in base64url. */
export function pack(value: unknown): string {
  return deflateRawSync(JSON.stringify(value)).toString('base64url');
}

/**
 * Unpacks what anybody may have written.
 * @returns undefined when it is not packed data of this schema.
 */
export function unpack<T>(packed: string, schema: z.ZodType<T>): T | undefined {
  try {
    const json = inflateRawSync(Buffer.from(packed, 'base64url'), { maxOutputLength: LONGEST });
    return schema.safeParse(JSON.parse(json.toString())).data;
  } catch {
    return undefined;
  }
}
