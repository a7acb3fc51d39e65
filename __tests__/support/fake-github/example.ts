import { z } from 'zod';
import { resolved } from './description.ts';

const record = z.record(z.string(), z.unknown());
const shape = z.object({
  type: z.string().optional(),
  format: z.string().optional(),
  nullable: z.boolean().default(false),
  enum: z.array(z.unknown()).optional(),
  properties: record.default({}),
  required: z.array(z.string()).default([]),
});

/**
 * Makes an object that fits a schema of GitHub's description: what is required gets the plainest value there is.
 * @param name of the schema under `components`.
 * @param given values that are not to be made up.
 */
export function example(name: string, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return { ...record.parse(plainest({ $ref: `#/components/schemas/${name}` }, true)), ...given };
}

function plainest(of: unknown, wanted = false): unknown {
  const { type, format, nullable, enum: values, properties, required } = shape.parse(resolved(of));
  if (nullable && !wanted) return null;
  if (values !== undefined) return values[0];
  switch (type) {
    case 'object':
      return Object.fromEntries(required.map((name) => [name, plainest(properties[name])]));
    case 'array':
      return [];
    case 'string':
      return format === 'uri' ? 'http://127.0.0.1/' : format === 'date-time' ? '2026-01-01T00:00:00Z' : '';
    case 'integer':
      return 0;
    case 'boolean':
      return false;
    default:
      throw new Error(`No plain value is known for ${JSON.stringify(of)}`);
  }
}
