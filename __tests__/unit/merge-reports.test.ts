import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { mergeReports } from '../../src/merge/merge.ts';
import type { Report } from '../../src/report/report.ts';
import { RUN, reportOf } from '../support/reports.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'merge-'));
});

afterEach(() => rmSync(folder, { recursive: true }));

const ONE = reportOf('hardened');
const [SUBJECT] = ONE.subjects;

function withSubject(over: Partial<Report['subjects'][number]>): Report {
  if (SUBJECT === undefined) throw new Error('the report has no image');
  return { ...ONE, subjects: [{ ...SUBJECT, ...over }] };
}

async function merge(texts: readonly string[]) {
  for (const [index, text] of texts.entries()) writeFileSync(join(folder, `${index}.json`), text);
  const mark = { runId: RUN.id, runAttempt: RUN.attempt, headSha: RUN.commit };
  const complete = { expected: texts.length, needs: {} };
  const merged = await mergeReports(
    folder,
    { repository: RUN.repository, mark },
    complete,
    undefined,
    'failure',
  );
  return { status: merged.verdict.status, seen: merged.sections.flatMap(({ open }) => open)[0]?.seen };
}

it.each<[string, string]>([
  ['with other white space', JSON.stringify(ONE, undefined, 2)],
  ['made at another time', JSON.stringify({ ...ONE, createdAt: '2026-01-02T00:00:00.000Z' })],
  ['of another attempt', JSON.stringify({ ...ONE, run: { ...RUN, attempt: 2 } })],
  ['that saw other things', JSON.stringify(withSubject({ evidence: [] }))],
])('a report that is there twice, %s, could not be checked', async (_, twin) => {
  const { status, seen } = await merge([JSON.stringify(ONE), twin]);
  expect(status).toBe('error');
  expect(seen).toMatch(/^It is the same as "0\.json" by the images and checks in it: give/);
});

it.each<[string, Report]>([
  ['of another name', withSubject({ name: 'web' })],
  ['of another platform', withSubject({ platform: 'linux/arm64' })],
  ['of another digest', withSubject({ digest: `sha256:${'9'.repeat(64)}` })],
])('a report of an image %s is another one', async (_, other) => {
  expect(await merge([ONE, other].map((one) => JSON.stringify(one)))).toMatchObject({ status: 'pass' });
});

it.each<[string, Report]>([
  ['no image', { ...ONE, subjects: [] }],
  ['an image without a row', withSubject({ rows: [] })],
])('a report with %s could not be checked', async (_, report) => {
  const passing = (SUBJECT?.rows ?? []).filter(({ status }) => status === 'pass');
  const text = JSON.stringify({ ...report, project: { rows: passing, evidence: [] } });
  expect(await merge([text])).toMatchObject({
    status: 'error',
    seen: expect.stringMatching(/no row of an image/),
  });
});
