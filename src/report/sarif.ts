import type { Invocation, Log, Result, Run } from 'sarif';
import type { Report } from './report.ts';
import { completeness, resultsOf } from './sarif/results.ts';
import { type CheckWords, COMPLETENESS, ruleOf } from './sarif/rules.ts';

/** Most results that GitHub takes of one run. */
const MOST_RESULTS = 25_000;

/** Bytes. GitHub takes 10 MB of gzip, and a text of that size is never longer when it is compressed. */
const LARGEST = 10_000_000;

/** What a SARIF file needs beside the report. */
export interface SarifSettings {
  /** Every check that the report may have rows of. */
  readonly checks: readonly CheckWords[];
  /** Tells the uploads of one commit apart, such as the images of a matrix. */
  readonly category: string;
  /**
   * Path of the file that findings stand at which have no file of their own, relative to the checkout; without one
   * code scanning refuses the whole upload, other readers take it.
   */
  readonly anchor: string | undefined;
}

/**
 * The report as SARIF 2.1.0 text (JSON, UTF-8), within the limits of GitHub's code scanning. What does not fit is left
 * out from the end, and a result says how many.
 */
export function renderSarif(report: Report, settings: SarifSettings): string {
  const rules = [...settings.checks, COMPLETENESS].map(ruleOf);
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const results = resultsOf(report, settings.anchor).map((result) => ofRule(result, index));
  const empty = sizeOf(log(report, settings, rules, []));
  const kept = within(results, settings.anchor, LARGEST - empty);
  return `${JSON.stringify(log(report, settings, rules, kept))}\n`;
}

/** GitHub finds the rule of a result by its place in the list. A check that is not in it has none. */
function ofRule(result: Result, index: ReadonlyMap<string, number>): Result {
  const ruleIndex = index.get(result.ruleId ?? '');
  return ruleIndex === undefined ? result : { ...result, ruleIndex };
}

function within(results: readonly Result[], anchor: string | undefined, bytes: number): readonly Result[] {
  const last = (left: number) =>
    completeness(`${left} more results are left out: the JSON report of the run holds all of them.`, anchor);
  const reserve = 2 * sizeOf(last(results.length));
  let size = 0;
  let count = 0;
  for (const result of results) {
    size += sizeOf(result) + 1 + (isUnlooked(result) ? sizeOf(notification(result)) + 1 : 0);
    const room = count + 1 === results.length ? bytes : bytes - reserve;
    if (size > room || (count === MOST_RESULTS - 1 && results.length > MOST_RESULTS)) break;
    count += 1;
  }
  const left = results.length - count;
  return left === 0 ? results : [...results.slice(0, count), last(left)];
}

function log(
  report: Report,
  { category }: SarifSettings,
  rules: readonly ReturnType<typeof ruleOf>[],
  results: readonly Result[],
): Log {
  const run: Run = {
    tool: {
      driver: {
        name: 'Layered Defense',
        semanticVersion: report.version,
        informationUri: 'https://github.com/layered-defense/layered-defense',
        rules: [...rules],
      },
    },
    automationDetails: { id: `layered-defense/${category}/` },
    originalUriBaseIds: { '%SRCROOT%': { description: { text: 'The root of the repository.' } } },
    ...provenance(report),
    invocations: [invocation(report, results)],
    results: [...results],
  };
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
  };
}

/**
 * GitHub refuses the results of an execution that calls itself unsuccessful, and it would hide what was found: so the
 * execution was successful, and what it could not look at are notifications of level error and results.
 */
function invocation({ createdAt }: Report, results: readonly Result[]): Invocation {
  return {
    executionSuccessful: true,
    endTimeUtc: createdAt,
    toolExecutionNotifications: results.filter(isUnlooked).map(notification),
  };
}

function isUnlooked({ properties }: Result): boolean {
  return properties?.['status'] === 'error';
}

function notification({ ruleId, message }: Result) {
  return {
    level: 'error' as const,
    message,
    ...(ruleId === undefined ? {} : { associatedRule: { id: ruleId } }),
  };
}

function provenance({ run }: Report): Pick<Run, 'versionControlProvenance'> {
  if (run === null) return {};
  const repositoryUri = run.url.replace(/\/actions\/runs\/.*$/, '');
  return {
    versionControlProvenance: [
      { repositoryUri, revisionId: run.commit, mappedTo: { uriBaseId: '%SRCROOT%' } },
    ],
  };
}

/** Bytes of a value as JSON in UTF-8. */
function sizeOf(value: unknown): number {
  return new TextEncoder().encode(JSON.stringify(value)).length;
}
