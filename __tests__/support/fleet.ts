import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import { renderJson } from '../../src/report/json.ts';
import type { Report, SubjectReport } from '../../src/report/report.ts';
import { expectPublishedForm } from './published-schema.ts';
import { RUN, reportOf } from './reports.ts';
import { ROOT } from './run-action.ts';

/** Reports in a file, one a line. */
const LINES = 2_000;

/** Repositories that the reports are of, each of them in turn. */
export const REPOSITORIES = 1_000;

/** Of the repositories, one in so many has what a query asks for. */
export const EVERY = { root: 10, unfiltered: 50, exception: 25, moved: 20 } as const;

/** The statements of docs/fleet.md, in their order, as a reader copies them. */
export async function statements(): Promise<readonly string[]> {
  const page = await readFile(join(ROOT, 'docs/fleet.md'), 'utf8');
  return [...page.matchAll(/^```sql\n([\s\S]*?)^```$/gm)].map(([, sql = '']) => sql);
}

/**
 * Writes reports of a fleet as NDJSON below `reports/`: real reports, of which each has the repository, the commit, the
 * time and the digest of its own.
 * @param folder for the folder `reports`; it is there already.
 */
export async function writeFleet(folder: string, number: number): Promise<void> {
  await mkdir(join(folder, 'reports'));
  const texts = new Map<number, string>();
  for (let from = 0; from < number; from += LINES) {
    let lines = '';
    for (let index = from; index < Math.min(number, from + LINES); index += 1) {
      const repository = index % REPOSITORIES;
      let text = texts.get(repository);
      if (text === undefined) {
        const report = reportIn(repository);
        expectPublishedForm(JSON.parse(JSON.stringify(report)));
        text = JSON.stringify(report);
        texts.set(repository, text);
      }
      lines += `${ofRun(text, repository, index)}\n`;
    }
    const packed = await promisify(gzip)(lines, { level: 1 });
    await writeFile(join(folder, 'reports', `${from}.ndjson.gz`), packed);
  }
}

const COMMIT = 'c'.repeat(40);
const DIGEST = `sha256:${'d'.repeat(64)}`;
const TIME = '2026-01-01T00:00:00.000Z';

/**
 * Writes reports below `reports/` as runs leave them in a store, one object each.
 * @param folder for the folder `reports`; it is there already.
 */
export async function writeReports(folder: string, reports: readonly Report[]): Promise<void> {
  await mkdir(join(folder, 'reports'));
  for (const [index, report] of reports.entries()) {
    const text = renderJson(report);
    expectPublishedForm(JSON.parse(text));
    await writeFile(join(folder, 'reports', `${index}.json`), text);
  }
}

/**
 * The report of a run that built an image, as the query tells it from others.
 * @param image the context that it was built from.
 */
export function builtReport(
  image: string,
  user: 'hardened' | 'root',
  event: 'push' | 'pull_request',
  minute: number,
): Report {
  const pullRequest = event === 'push' ? null : RUN.pullRequest;
  const report = reportOf(user, minute, { ...RUN, event, pullRequest });
  return { ...report, subjects: report.subjects.map((subject) => ({ ...subject, name: image })) };
}

/** The report of a repository, with marks for what is another in each run. */
function reportIn(repository: number): Report {
  const report = reportOf(repository % EVERY.root === 0 ? 'root' : 'hardened');
  const run = {
    ...RUN,
    repository: `acme/service-${repository}`,
    commit: COMMIT,
    event: 'push',
    pullRequest: null,
  };
  const exception = {
    check: 'files',
    subject: 'project',
    reason: 'A base that is replaced.',
    owner: 'platform',
    expires: new Date(Date.now() + 10 * 86_400_000).toISOString().slice(0, 10),
    line: 3,
    state: 'used',
  } as const;
  return {
    ...report,
    createdAt: TIME,
    run,
    subjects: report.subjects.map((subject) => published(subject, repository)),
    policy: {
      ...report.policy,
      exceptions: repository % EVERY.exception === 0 ? [exception] : [],
    },
  };
}

function published(subject: SubjectReport, repository: number): SubjectReport {
  const unfiltered = repository % EVERY.unfiltered === 0;
  return {
    ...subject,
    kind: 'published',
    name: `registry.example/acme/service-${repository}:1`,
    digest: DIGEST,
    facts: { ...subject.facts, seccomp: unfiltered ? 0 : subject.facts.seccomp },
  };
}

function ofRun(text: string, repository: number, index: number): string {
  const run = Math.floor(index / REPOSITORIES);
  const digest = repository % EVERY.moved === 0 ? run % 3 : 0;
  return text
    .replaceAll(COMMIT, index.toString(16).padStart(40, '0'))
    .replaceAll(DIGEST, `sha256:${(repository * 8 + digest).toString(16).padStart(64, '0')}`)
    .replace(TIME, new Date(Date.UTC(2026, 0, 1) + run * 3_600_000).toISOString());
}
