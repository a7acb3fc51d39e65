import type { Log, Result, Run } from 'sarif';
import type { Report } from './report.ts';
import { bytesOf, withinLimits } from './sarif/limits.ts';
import { notificationsOf } from './sarif/notifications.ts';
import { completeness, resultsOf } from './sarif/results.ts';
import { type CheckWords, COMPLETENESS, ruleOf } from './sarif/rules.ts';

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
  const { anchor, checks } = settings;
  const rules = [...checks, COMPLETENESS].map(ruleOf);
  const index = new Map(rules.map(({ id }, at) => [id, at]));
  const results = resultsOf(report, anchor).map((result) => ofRule(result, index));
  const room = LARGEST - bytesOf(log(report, settings, rules, []));
  const kept = withinLimits(results, room, (count) => {
    const text = `${count} more results are left out: the JSON report of the run holds all of them.`;
    return ofRule(completeness(text, anchor), index);
  });
  return `${JSON.stringify(log(report, settings, rules, kept))}\n`;
}

/** GitHub finds the rule of a result by its place in the list. A check that is not in it has none. */
function ofRule(result: Result, index: ReadonlyMap<string, number>): Result {
  const ruleIndex = index.get(result.ruleId ?? '');
  return ruleIndex === undefined ? result : { ...result, ruleIndex };
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
    // GitHub takes no results of an execution that failed: what it could not look at is told by notifications.
    invocations: [
      {
        executionSuccessful: true,
        endTimeUtc: report.createdAt,
        toolExecutionNotifications: notificationsOf(results),
      },
    ],
    results: [...results],
  };
  return {
    $schema: 'https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json',
    version: '2.1.0',
    runs: [run],
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
