import { readFileSync } from 'node:fs';
import { isDeepStrictEqual } from 'node:util';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { reportSchema } from '../../src/report/report-schema.ts';

const file = new URL('../../schemas/report.schema.json', import.meta.url);
const ajv = addFormats.default(new Ajv2020({ strict: true, allowUnionTypes: true, allErrors: true }));
const validate = ajv.compile(JSON.parse(readFileSync(file, 'utf8')));

/** Says how a report, as it was read from JSON, does not fit the published schema; [] when it fits. */
export function schemaFaults(report: unknown): readonly string[] {
  if (validate(report)) return [];
  return (validate.errors ?? []).map(({ instancePath, message }) => `${instancePath || 'it'} ${message}`);
}

/**
 * Holds a report of the action to the published schema, and the schema to tell of every member of it.
 * @throws Error when it does not fit.
 */
export function expectPublishedForm(report: unknown): void {
  const faults = schemaFaults(report);
  if (faults.length > 0) throw new Error(`The report does not fit its schema: ${faults.join('; ')}`);
  const known: unknown = JSON.parse(JSON.stringify(reportSchema.parse(report)));
  if (!isDeepStrictEqual(known, report)) throw new Error('The report has what its schema does not tell of.');
}
