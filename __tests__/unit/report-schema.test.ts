import { describe, expect, it } from 'vitest';
import { EMPTY_POLICY } from '../../src/policy/policy.ts';
import { renderJson } from '../../src/report/json.ts';
import { makeReport, type Report } from '../../src/report/report.ts';
import { reportSchema } from '../../src/report/report-schema.ts';
import { expectPublishedForm, schemaFaults } from '../support/published-schema.ts';
import { ALL, evidence, LOCAL, NO_POLICY, status } from './evidence-fixtures.ts';

const RUN = {
  url: 'https://github.example/acme/shop/actions/runs/5/attempts/1',
  repository: 'acme/shop',
  commit: 'c'.repeat(40),
  event: 'pull_request',
  pullRequest: 7,
  id: 5,
  attempt: 1,
};
const exception = {
  check: 'non-root',
  subject: 'project',
  reason: 'It binds port 80.',
  owner: 'ops',
  expires: '2026-12-31',
  line: 3,
};

const COMMIT = 'c'.repeat(40);

const judged = makeReport(
  [evidence('', status(0, 0, [0])), evidence('1000:1000', status(1000, 1000, [1000]))],
  {},
  ALL,
  {
    ...NO_POLICY,
    path: '.github/layered-defense.yml',
    commit: COMMIT,
    files: [{ path: 'cosign.pub', use: 'key', change: 'changed' }],
    policy: { ...EMPTY_POLICY, levels: { seccomp: 'warning' }, exceptions: [exception] },
  },
  'failure',
  { ...LOCAL, run: RUN },
);

/** A report with every member that a report may have. */
const full: Report = {
  ...judged,
  subjects: judged.subjects.map((subject) => ({
    ...subject,
    rows: subject.rows.map((row) => ({
      ...row,
      policy: { judged: 'fail', because: { exception } },
      location: { file: 'Dockerfile', line: 1 },
      places: [{ location: { file: 'Dockerfile', line: 1 }, message: 'here' }],
      fixes: [
        {
          title: 'Say a user',
          language: 'dockerfile',
          lines: ['USER 1000'],
          edits: [{ file: 'Dockerfile', from: 2, to: 1, lines: ['USER 1000'] }],
        },
      ],
    })),
    buildWarnings: [{ rule: 'X', message: 'y', url: undefined, location: { file: 'Dockerfile', line: 1 } }],
  })),
};

function readBack(report: unknown): unknown {
  return JSON.parse(JSON.stringify(report));
}

describe('the schema of the report', () => {
  it.each([
    ['judged', judged],
    ['full', full],
    ['local', { ...judged, run: null }],
  ])('takes a report and leaves nothing of it out: %s', (_, report) => {
    expectPublishedForm(JSON.parse(renderJson(report)));
  });

  it('reads over what a later version of the action says beside', () => {
    const later = { ...judged, weather: 'fine', project: { ...judged.project, more: [1] } };
    expect(readBack(reportSchema.parse(readBack(later)))).toEqual(readBack(judged));
    expect(schemaFaults(readBack(later))).toEqual([]);
  });

  it.each<[string, unknown]>([
    ['nothing', null],
    ['a list', []],
    ['another version', { ...judged, schemaVersion: 2 }],
    ['a status that is none', { ...judged, verdict: { ...judged.verdict, status: 'green' } }],
    ['no subjects', { ...judged, subjects: undefined }],
    ['a commit that is none', { ...judged, run: { ...RUN, commit: 'main' } }],
    ['a page that is no page', { ...judged, run: { ...RUN, url: 'javascript:alert(1)' } }],
    ['a text without end', { ...judged, version: 'x'.repeat(1_001) }],
    ['a list without end', { ...judged, subjects: Array(1_001).fill(judged.subjects[0]) }],
  ])('refuses %s', (what, report) => {
    expect(reportSchema.safeParse(readBack(report)).success).toBe(false);
    // The pattern of a page stands in the one schema alone: JSON Schema knows addresses of any scheme.
    if (what !== 'a page that is no page') expect(schemaFaults(readBack(report))).not.toEqual([]);
  });
});
