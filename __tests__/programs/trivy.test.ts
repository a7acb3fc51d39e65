import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { scanByTrivy, type TrivyAnswer } from '../../src/evidence/scans/trivy.ts';
import { makeRoom } from '../../src/evidence/scans/vulnerabilities.ts';
import { runnerLog } from '../../src/publish/log.ts';
import { trivyReport } from '../support/scan-reports.ts';
import { withTrivy } from '../support/trivy.ts';

const IMAGE = `sha256:${'1'.repeat(64)}`;
const PATH = process.env['PATH'];

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'scan-'));
});
afterEach(async () => {
  process.env['PATH'] = PATH;
  await rm(folder, { recursive: true });
});

/** Scans with a stand-in whose shell lines these are. */
function scan(lines: string, signal = new AbortController().signal): Promise<TrivyAnswer> {
  return withTrivy(lines, (path) => {
    process.env['PATH'] = path;
    const log = runnerLog((text) => text);
    return scanByTrivy({ image: IMAGE, folder, log, signal, room: makeRoom(), timeLimit: 3_000 });
  });
}

function printing(report: object): string {
  return `cat <<'END'\n${JSON.stringify(report)}\nEND`;
}

describe('trivy', () => {
  it('prints a report, and its version and the date of its database are asked for', async () => {
    const answer = await scan(printing(trivyReport([{ id: 'CVE-1', severity: 'high' }], IMAGE)));
    expect(answer).toMatchObject({
      scanned: true,
      report: { scanner: 'Trivy 0.99.0', database: '2026-11-24T06:00:00Z', image: { id: IMAGE } },
    });
  });

  it.each([
    ['hangs', 'sleep 60', /^trivy did not end within its time limit\.$/],
    [
      'hangs with half a report',
      `printf '{"SchemaVersion": 2,'; sleep 60`,
      /did not end within its time limit/,
    ],
    [
      'fails',
      `echo '2026-11-24T08:00:00Z	FATAL	Fatal error	run error: init error: DB error: no network.' >&2; exit 1`,
      /^trivy could not scan the image: run error: init error: DB error: no network\.$/,
    ],
    ['fails without a word', 'exit 3', /^trivy could not scan the image: no message\.$/],
    [
      'fails behind a whole report',
      `${printing(trivyReport([]))}\nexit 1`,
      /^trivy could not scan the image/,
    ],
    ['is killed', 'kill -9 $PPID', /^trivy could not scan the image/],
    ['prints nothing', 'true', /^What trivy printed ends too early: it is not complete\.$/],
    ['prints garbage', 'echo "Usage: trivy"', /^What trivy printed is no JSON\.$/],
    ['prints garbage without end', 'yes', /^What trivy printed is no JSON\.$/],
    ['prints something else', 'echo "{}"', /^What trivy printed is no report of a known format/],
  ])(
    '%s',
    async (_, lines, reason) => {
      const answer = await scan(lines);
      expect(answer).toEqual({ scanned: false, reason: expect.stringMatching(reason) });
    },
    20_000,
  );

  it('is ended when the job is cancelled', async () => {
    const answer = await scan('sleep 60', AbortSignal.timeout(200));
    expect(answer).toMatchObject({ scanned: false, reason: expect.stringMatching(/job was cancelled/) });
  });
});
