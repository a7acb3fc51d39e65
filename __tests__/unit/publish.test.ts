import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { type Annotation, annotate } from '../../src/publish/annotations.ts';
import { OUTPUTS, writeOutputs } from '../../src/publish/outputs.ts';
import { SUMMARY_LIMIT, writeSummary } from '../../src/publish/summary.ts';

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'publish-'));
  file = join(folder, 'file');
  await writeFile(file, '');
});

afterEach(async () => {
  vi.restoreAllMocks();
  vi.unstubAllEnvs();
  await rm(folder, { recursive: true });
});

test('the summary is appended', async () => {
  expect(await writeSummary(file, '# One')).toBeUndefined();
  expect(await writeSummary(file, '# Two\n')).toBeUndefined();
  expect(await readFile(file, 'utf8')).toBe('# One\n# Two\n');
});

test('the longest summary is within the limit whatever its letters are', async () => {
  expect(await writeSummary(file, '語'.repeat(SUMMARY_LIMIT))).toBeUndefined();
});

test('a summary over the limit of the step is told and not written', async () => {
  await writeFile(file, 'x'.repeat(1024 * 1024 - 10));
  expect(await writeSummary(file, 'x'.repeat(10))).toContain('1048577 bytes');
  expect(await readFile(file, 'utf8')).toHaveLength(1024 * 1024 - 10);
});

test('a summary that has no place is told', async () => {
  expect(await writeSummary(undefined, 'x')).toContain('GITHUB_STEP_SUMMARY is not set');
  expect(await writeSummary(folder, 'x')).toContain('could not be written');
});

function annotations(changes: Partial<Annotation>, count = 1): readonly Annotation[] {
  return Array.from({ length: count }, (_, index) => ({
    level: 'error',
    title: 'Title',
    message: `Message ${index}`,
    location: undefined,
    ...changes,
  }));
}

/** The commands to the runner, one a line. */
function printed(list: readonly Annotation[], warnings = 0): string[] {
  const write = vi.spyOn(process.stdout, 'write').mockReturnValue(true);
  annotate(list, warnings);
  const text = write.mock.calls.map(([chunk]) => String(chunk)).join('');
  write.mockRestore();
  return text.split(/\r?\n/).filter((line) => line !== '');
}

test('an annotation stands at its place', () => {
  const location = { file: 'images/Dockerfile', line: 12 };
  expect(printed(annotations({ location, level: 'warning', title: 'a,b: c', message: 'one\ntwo' }))).toEqual([
    '::warning title=a%2Cb%3A c,file=images/Dockerfile,line=12::one%0Atwo',
  ]);
});

test.each([
  { level: 'warning', count: 10, before: 0, lines: 10, last: 'Message 9' },
  { level: 'warning', count: 11, before: 0, lines: 10, last: 'and 2 more in the job summary' },
  { level: 'warning', count: 50, before: 0, lines: 10, last: 'and 41 more in the job summary' },
  { level: 'warning', count: 8, before: 2, lines: 8, last: 'Message 7' },
  { level: 'warning', count: 9, before: 2, lines: 8, last: 'and 2 more in the job summary' },
  { level: 'error', count: 9, before: 5, lines: 9, last: 'Message 8' },
  { level: 'error', count: 10, before: 5, lines: 9, last: 'and 2 more in the job summary' },
] as const)('of $count $level annotations behind $before warnings $lines are written', (one) => {
  const other = one.level === 'error' ? 'warning' : 'error';
  const list = [...annotations({ level: one.level }, one.count), ...annotations({ level: other }, 2)];
  const all = printed(list, one.before);
  const own = all.filter((line) => line.startsWith(`::${one.level}`));
  expect(own).toHaveLength(one.lines);
  expect(own.at(-1)).toContain(one.last);
  expect(all).toHaveLength(one.lines + 2);
});

test('a long message is cut, but no character', () => {
  const [line = ''] = printed(annotations({ message: `${'x'.repeat(4_094)}😀😀` }));
  expect(line).toBe(`::error title=Title::${'x'.repeat(4_094)}…`);
  expect(printed(annotations({ message: 'x'.repeat(4_096) }))[0]).not.toContain('…');
});

test('all outputs are set, those that are not known to nothing', async () => {
  vi.stubEnv('GITHUB_OUTPUT', file);
  writeOutputs({
    verdict: 'fail',
    subject: 'shop',
    digest: undefined,
    user: '',
    uid: 0,
    seccomp: 2,
    signature: undefined,
    report: '/tmp/report.json',
    'sarif-file': '/tmp/report.sarif',
    'report-html': '/tmp/report.html',
    'comment-url': 'a\nb',
    'seccomp-profile': undefined,
  });
  const text = await readFile(file, 'utf8');
  const set = [...text.matchAll(/^(.+)<<(ghadelimiter_.*)\n([\s\S]*?)\n\2$/gm)].map(([, name, , value]) => [
    name,
    value,
  ]);
  expect(Object.fromEntries(set)).toEqual({
    verdict: 'fail',
    subject: 'shop',
    digest: '',
    user: '',
    uid: '0',
    seccomp: '2',
    signature: '',
    report: '/tmp/report.json',
    'sarif-file': '/tmp/report.sarif',
    'report-html': '/tmp/report.html',
    'comment-url': 'a\nb',
    'seccomp-profile': '',
  });
  expect(Object.keys(OUTPUTS)).toHaveLength(12);
});
