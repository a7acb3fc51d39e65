import type { RowStatus } from '../checks/finding.ts';
import { weigh } from '../policy/verdict.ts';
import { code, prose } from './escape.ts';
import { gravestFirst } from './gravest-first.ts';
import { type MergedRow, mergeRows } from './merge-rows.ts';
import { levelWords } from './policy-words.ts';
import type { PolicyReport, ProjectReport, Row, SubjectReport } from './report.ts';
import { countWords } from './verdict-words.ts';

/** The sign of each result. */
export const SIGNS: Readonly<Record<RowStatus, string>> = {
  pass: '✅',
  fail: '❌',
  warning: '⚠️',
  'not-applicable': '➖',
  error: '⛔',
  excepted: '📌',
};

/** Each result in words, markdown. */
export const RESULTS: Readonly<Record<RowStatus, string>> = {
  pass: 'pass',
  fail: '**fail**',
  warning: 'warning',
  'not-applicable': 'not applicable',
  error: '**could not be checked**',
  excepted: 'excepted',
};

/** A sign and its word stay on one line. */
const SPACE = '\u00a0';

/** Says how the built and the published image of a platform stand to each other; nothing where there is only one. */
export function relation(subjects: readonly SubjectReport[]): readonly string[] {
  const platforms = new Map<string, (string | null)[]>();
  for (const built of subjects.filter(({ kind }) => kind === 'built')) {
    const published = subjects.find((one) => one.kind === 'published' && one.platform === built.platform);
    if (published === undefined) continue;
    const sentence = compare(built, published);
    platforms.set(sentence, [...(platforms.get(sentence) ?? []), built.platform]);
  }
  const several = new Set(subjects.map(({ platform }) => platform)).size > 1;
  return [...platforms].map(([sentence, of]) => (several ? `${of.join(', ')}: ${sentence}` : sentence));
}

function compare(built: SubjectReport, published: SubjectReport): string {
  if (built.digest === null) {
    return 'These are two images: no image was built to compare with the published one.';
  }
  if (published.configDigest === null) {
    return 'These are two images: the published one could not be compared with the one that was built.';
  }
  return 'These are two images: the checkout does not build to the published one, their configs differ. Each has rows of its own.';
}

/** The title of one image and what was seen of it, the gravest first. What is not applicable stands below, small. */
export function subjectTable(subject: SubjectReport, several: boolean): readonly string[] {
  const title = `**${several ? ownVerdict(subject) : describe(subject)}**${identity(subject, several)}`;
  return table(title, subject.rows);
}

/** What was seen around the images; nothing where nothing was asked for. */
export function projectTable({ rows }: ProjectReport): readonly string[] {
  return rows.length === 0 ? [] : table('**Around the image**', rows);
}

/** The rules that it was judged by, as far as there is something to say of them. */
export function policyTable({ rows, levels }: PolicyReport): readonly string[] {
  const lines = levelWords(levels).map((words) => `<sub>${words}</sub>`);
  if (rows.length === 0) return lines.length === 0 ? [] : [lines.join('\n\n')];
  return [[...table('**Policy**', rows), ...lines].join('\n\n')];
}

function table(title: string, rows: readonly Row[]): readonly string[] {
  const judged = mergeRows(gravestFirst(rows));
  const quiet = mergeRows(rows.filter(({ status }) => status === 'not-applicable'));
  const head = '| Layer | Check | Result | What was seen |\n| --- | --- | --- | --- |';
  const seen = judged.length === 0 ? [] : [[head, ...judged.map(tableRow)].join('\n')];
  return [[title, ...seen, ...quiet.map(quietLine)].join('\n\n')];
}

function ownVerdict(subject: SubjectReport): string {
  const verdict = weigh(
    subject.rows.map(({ status }) => status),
    'failure',
  );
  return `${SIGNS[verdict.status]} ${describe(subject)}: ${countWords(verdict)}`;
}

function describe({ kind, name, platform, builtFromCheckout }: SubjectReport): string {
  const of = platform === null ? '' : ` for ${code(platform)}`;
  if (kind === 'built') return `Image built from ${code(name)}${of}`;
  return `Published image ${code(name)}${of}${builtFromCheckout ? ', the very image that the checkout builds' : ''}`;
}

/** What the image is known by, in full; the first line of the report names the digest of an only image already. */
function identity({ kind, name, digest, pinned }: SubjectReport, several: boolean): string {
  const full = kind === 'published' ? pinned : several ? digest : null;
  return full === null || full === name ? '' : ` · ${code(full)}`;
}

function tableRow({ status, layers, rows, seen }: MergedRow): string {
  const titles = rows.map(({ title }) => title);
  const result = `${SIGNS[status]}${SPACE}${RESULTS[status]}`;
  return `| ${layers.join(', ')} | ${titles.join(', ')} | ${result} | ${prose(seen)} |`;
}

function quietLine({ status, rows, seen }: MergedRow): string {
  const titles = rows.map(({ title }) => title);
  return `<sub>${SIGNS[status]}${SPACE}${RESULTS[status]}: ${titles.join(', ')}. ${prose(seen)}</sub>`;
}
