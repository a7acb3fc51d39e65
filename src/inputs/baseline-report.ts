import { type Before, snapshotOf } from '../report/compare.ts';
import { quoted } from './quoted.ts';
import type { Surroundings } from './rules.ts';

/** Bytes; a report has some 100 KB. */
const LIMIT = 64 * 1024 * 1024;

export type BaselineAnswer =
  /** Undefined when there is nothing to compare with. */
  | { readonly valid: true; readonly before: Before | undefined }
  /** One sentence. */
  | { readonly valid: false; readonly problems: readonly string[] };

/**
 * Reads the report of the base branch, of which the rules of the inputs have seen that it is there.
 * @param path of the JSON report; undefined: there is none.
 */
export async function readBaseline(
  path: string | undefined,
  { readFile }: Pick<Surroundings, 'readFile'>,
): Promise<BaselineAnswer> {
  if (path === undefined) return { valid: true, before: undefined };
  const fault = (what: string): BaselineAnswer => ({
    valid: false,
    problems: [`Input "baseline-report" is ${quoted(path)}, which ${what}: give the JSON report of a run.`],
  });
  const bytes = readFile(path, LIMIT + 1);
  if (bytes === undefined || bytes.length > LIMIT) return fault('is no file of at most 64 MiB');
  const { reportSchema } = await import('../report/report-schema.ts');
  try {
    const report = reportSchema.safeParse(JSON.parse(bytes.toString()));
    if (!report.success) return fault('is no report of this version of the schema');
    return { valid: true, before: { since: 'base', snapshot: snapshotOf(report.data) } };
  } catch {
    return fault('is no JSON');
  }
}
