import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { builtReport, EVERY, REPOSITORIES, statements, writeFleet, writeReports } from '../support/fleet.ts';
import { REPOSITORY, ROOT } from '../support/run-action.ts';

const REPORTS = 100_000;

/** The files that the page loads, and those that its step leaves in a store. */
const LINES = 'reports/**/*.ndjson.gz';
const OBJECTS = 'reports/**/*.json';

/**
 * Loads what a test has written into a folder, by the statements of the page, and answers its queries in their order.
 * @param files pattern of the files, in place of the page's own.
 */
async function answersOf(write: (folder: string) => Promise<void>, files: string = LINES) {
  const folder = await mkdtemp(join(tmpdir(), 'layered-defense-fleet-'));
  const database = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
  const connection = await database.connect();
  try {
    await write(folder);
    await connection.run(`SET file_search_path = '${folder}'`);
    await connection.run(`SET temp_directory = '${folder}'`);
    const [load = '', views = '', ...queries] = await statements();
    expect(load).toContain(LINES);
    await connection.run(load.replace(LINES, files));
    await connection.run(views);
    const answers = [];
    for (const query of ['SELECT count(*)::INTEGER AS n FROM report', ...queries]) {
      answers.push((await connection.runAndReadAll(query)).getRowObjectsJson());
    }
    expect(answers).toHaveLength(7);
    const [
      loaded = [],
      failing = [],
      byCheck = [],
      exceptions = [],
      unfiltered = [],
      moved = [],
      unchecked = [],
    ] = answers;
    return { loaded, failing, byCheck, exceptions, unfiltered, moved, unchecked };
  } finally {
    connection.closeSync();
    database.closeSync();
    await rm(folder, { recursive: true });
  }
}

it('the queries of docs/fleet.md answer over 100,000 reports', async () => {
  const answers = await answersOf((folder) => writeFleet(folder, REPORTS));
  expect(answers.loaded).toEqual([{ n: REPORTS }]);
  expect(answers.failing).toHaveLength(REPOSITORIES / EVERY.root);
  expect(answers.byCheck[0]).toMatchObject({
    check: 'non-root',
    repositories: String(REPOSITORIES / EVERY.root),
    example: expect.stringContaining('Uid: 0'),
  });
  expect(answers.exceptions).toHaveLength(REPOSITORIES / EVERY.exception);
  expect(answers.exceptions[0]).toMatchObject({ owner: 'platform', state: 'used' });
  expect(answers.unfiltered).toHaveLength(REPOSITORIES / EVERY.unfiltered);
  expect(answers.unfiltered[0]).toMatchObject({ repository: 'acme/service-0', seccomp: 0 });
  expect(answers.moved).toHaveLength(REPOSITORIES / EVERY.moved);
  expect(answers.moved[0]).toMatchObject({ digests: '3' });
  expect(answers.unchecked).toEqual([]);
}, 300_000);

it('neither another image of the repository nor a proposal hides one that fails', async () => {
  const { failing } = await answersOf(
    (folder) =>
      writeReports(folder, [
        builtReport('services/api', 'root', 'push', 0),
        builtReport('services/web', 'hardened', 'push', 1),
        builtReport('services/api', 'hardened', 'pull_request', 2),
      ]),
    OBJECTS,
  );
  expect(failing).toMatchObject([{ repository: REPOSITORY, image: 'services/api', check: 'non-root' }]);
});

it('what fails in a proposal alone is not listed, and neither is what a later push has mended', async () => {
  const { failing } = await answersOf(
    (folder) =>
      writeReports(folder, [
        builtReport('services/api', 'root', 'push', 0),
        builtReport('services/api', 'hardened', 'push', 1),
        builtReport('services/api', 'root', 'pull_request', 2),
      ]),
    OBJECTS,
  );
  expect(failing).toEqual([]);
});

it('counts rows that could not be checked also where the verdict is a failure', async () => {
  const report = builtReport('.', 'root', 'push', 0);
  const [first] = report.subjects;
  if (first === undefined) throw new Error('the report has no image');
  const rows = first.rows.map((row) =>
    row.check === 'seccomp' ? { ...row, status: 'error' as const } : row,
  );
  const { unchecked } = await answersOf(
    (folder) => writeReports(folder, [{ ...report, subjects: [{ ...first, rows }] }]),
    OBJECTS,
  );
  expect(report.verdict.status).toBe('fail');
  expect(unchecked).toMatchObject([{ rows: '1', images: '1' }]);
});

it.each([
  ['organization.yml', 'name: Layered Defense, organization'],
  ['fleet.yml', 'steps:'],
])('the page shows %s as it is, from "%s" on', async (name, from) => {
  const page = unindented(await readFile(join(ROOT, 'docs/fleet.md'), 'utf8'));
  const example = unindented(await readFile(join(ROOT, 'examples/workflows', name), 'utf8'));
  expect(page).toContain(example.slice(example.indexOf(from)).trim());
});

function unindented(text: string): string {
  return text.replaceAll(/^ +/gm, '');
}
