import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { DuckDBInstance } from '@duckdb/node-api';
import { expect, it } from 'vitest';
import { EVERY, REPOSITORIES, statements, writeFleet } from '../support/fleet.ts';

const REPORTS = 100_000;

it('the queries of docs/fleet.md answer over 100,000 reports', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'layered-defense-fleet-'));
  const database = await DuckDBInstance.create(':memory:', { threads: '2', memory_limit: '1GB' });
  const connection = await database.connect();
  try {
    await writeFleet(folder, REPORTS);
    await connection.run(`SET file_search_path = '${folder}'`);
    await connection.run(`SET temp_directory = '${folder}'`);
    const [load = '', views = '', ...queries] = await statements();
    await connection.run(load);
    await connection.run(views);
    const loaded = await connection.runAndReadAll('SELECT count(*)::INTEGER AS n FROM report');
    expect(loaded.getRowObjects()).toEqual([{ n: REPORTS }]);

    const answers = [];
    for (const query of queries) answers.push((await connection.runAndReadAll(query)).getRowObjectsJson());
    const [failing = [], exceptions = [], unfiltered = [], moved = [], unchecked = []] = answers;
    expect(answers).toHaveLength(5);
    expect(failing[0]).toMatchObject({
      check: 'non-root',
      repositories: String(REPOSITORIES / EVERY.root),
      example: expect.stringContaining('Uid: 0'),
    });
    expect(exceptions).toHaveLength(REPOSITORIES / EVERY.exception);
    expect(exceptions[0]).toMatchObject({ owner: 'platform', state: 'used' });
    expect(unfiltered).toHaveLength(REPOSITORIES / EVERY.unfiltered);
    expect(unfiltered[0]).toMatchObject({ repository: 'acme/service-0', seccomp: 0 });
    expect(moved).toHaveLength(REPOSITORIES / EVERY.moved);
    expect(moved[0]).toMatchObject({ digests: '3' });
    expect(unchecked).toEqual([]);
  } finally {
    connection.closeSync();
    database.closeSync();
    await rm(folder, { recursive: true });
  }
}, 300_000);
