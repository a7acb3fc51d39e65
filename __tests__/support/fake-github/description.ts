import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/** GitHub's own description (OpenAPI 3.0), the part that the action uses; script/fetch-openapi.ts wrote it. */
export const description = z
  .object({
    paths: z.record(z.string(), z.record(z.string(), z.unknown())),
    components: z.record(z.string(), z.record(z.string(), z.unknown())),
  })
  .parse(JSON.parse(readFileSync(join(import.meta.dirname, 'openapi.json'), 'utf8')));

const reference = z.object({ $ref: z.string() });

/** Follows a reference (`#/components/…`) of the description's; what is none stays as it is. */
export function resolved(part: unknown): unknown {
  const named = reference.safeParse(part);
  if (!named.success) return part;
  const [, , group = '', name = ''] = named.data.$ref.split('/');
  return description.components[group]?.[name];
}
