import type { RowStatus } from '../checks/finding.ts';
import { weigh } from '../policy/verdict.ts';
import { code, prose } from './escape.ts';
import { gravestFirst } from './gravest-first.ts';
import type { ProjectReport, Row, SubjectReport } from './report.ts';
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

function table(title: string, rows: readonly Row[]): readonly string[] {
  const judged = merge(gravestFirst(rows));
  const quiet = merge(rows.filter(({ status }) => status === 'not-applicable'));
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

/** Checks that say the very same for want of the same thing: one row, since it is one fault. */
interface MergedRow {
  readonly status: RowStatus;
  readonly layers: readonly string[];
  readonly titles: readonly string[];
  readonly seen: string;
}

function merge(rows: readonly Row[]): readonly MergedRow[] {
  const merged: MergedRow[] = [];
  for (const { status, layer, title, seen } of rows) {
    const same = merged.findIndex((one) => one.status === status && one.seen === seen);
    const known = merged[same];
    const mergeable = known !== undefined && (status === 'error' || status === 'not-applicable');
    if (mergeable) {
      const layers = known.layers.includes(layer) ? known.layers : [...known.layers, layer];
      merged[same] = { ...known, layers, titles: [...known.titles, title] };
    } else merged.push({ status, layers: [layer], titles: [title], seen });
  }
  return merged;
}

function tableRow({ status, layers, titles, seen }: MergedRow): string {
  const result = `${SIGNS[status]}${SPACE}${RESULTS[status]}`;
  return `| ${layers.join(', ')} | ${titles.join(', ')} | ${result} | ${prose(seen)} |`;
}

function quietLine({ status, titles, seen }: MergedRow): string {
  return `<sub>${SIGNS[status]}${SPACE}${RESULTS[status]}: ${titles.join(', ')}. ${prose(seen)}</sub>`;
}
