import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { mergeReports } from '../../src/merge/merge.ts';
import { COMMENT_BUDGET } from '../../src/report/markdown.ts';
import { renderWithin } from '../../src/report/markdown-sections.ts';
import { RUN, reportOf } from './reports.ts';

/**
 * Merges so many reports, of which every 1,000th fails, and prints as JSON what it took: milliseconds, the memory of
 * this process in MB before and at most, and the first line and the length of the comment.
 * `node merge-many.ts NUMBER`
 */
const number = Number(process.argv[2]);
const folder = await mkdtemp(join(tmpdir(), 'layered-defense-merge-'));
try {
  for (let index = 0; index < number; index += 1) {
    const job = join(folder, `job-${index}`);
    await mkdir(job);
    const report = reportOf(index % 1_000 === 999 ? 'root' : 'hardened', index);
    await writeFile(join(job, 'report.json'), JSON.stringify(report));
  }
  const before = memory('VmRSS');
  const began = performance.now();
  const mark = { runId: RUN.id, runAttempt: RUN.attempt, headSha: RUN.commit };
  const of = { repository: RUN.repository, mark };
  const complete = { expected: number, needs: {} };
  const { sections, verdict } = await mergeReports(folder, of, complete, undefined, 'failure');
  const frame = { noun: 'report', runUrl: () => RUN.url };
  const comment = renderWithin(sections, mark, frame, COMMENT_BUDGET);
  const milliseconds = Math.round(performance.now() - began);
  const shown = sections.filter(({ name, status }) => status === 'fail' && comment.includes(`\`${name}\``));
  console.log(
    JSON.stringify({
      milliseconds,
      before,
      peak: memory('VmHWM'),
      verdict: verdict.status,
      line: comment.split('\n')[0],
      length: comment.length,
      shown: shown.length,
    }),
  );
} finally {
  await rm(folder, { recursive: true });
}

/** Of this program alone, in MB: resourceUsage() counts what the process had before it became this program. */
function memory(name: 'VmRSS' | 'VmHWM'): number {
  const status = readFileSync('/proc/self/status', 'utf8');
  return Math.round(Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1]) / 1_024);
}
