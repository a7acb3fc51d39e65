import { code, htmlCode, prose } from './escape.ts';
import { changes } from './markdown-change.ts';
import { RESULTS, SIGNS } from './markdown-subject.ts';
import { isNewer, type RunMark } from './run-mark.ts';
import type { OpenRow, Section } from './section.ts';
import { countWords, HEADS } from './verdict-words.ts';

/** How much is shown of each section: all; some rows; the verdicts; the verdicts that are no pass. */
export const DETAILS = ['rows', 'few-rows', 'verdicts', 'no-passes'] as const;
export type Detail = (typeof DETAILS)[number];

/** Longest rows of one section, in UTF-16 code units. */
const ROWS_BUDGET: Readonly<Record<Detail, number>> = {
  rows: 2_200,
  'few-rows': 600,
  verdicts: 0,
  'no-passes': 0,
};

/** How sections are ordered, and what becomes of a comment that has one of them: the first one counts. */
const ORDER = ['fail', 'error', 'waiting', 'warning', 'pass'] as const;
type State = (typeof ORDER)[number];

/** What is to be drawn around the sections. */
export interface SectionsFrame {
  readonly detail: Detail;
  /** Longest table of the sections, in UTF-16 code units; the gravest stand first. */
  readonly tableBudget: number;
  /** The page of a run. */
  readonly runUrl: (mark: RunMark) => string;
}

/**
 * Draws the comment of several sections as GitHub markdown: the verdict over all of them, the table, and then what each
 * has to say, folded. The same sections make the same text, in whatever order they came.
 * @param sections at least one; those of another commit than the newest one wait for their leg.
 */
export function renderSections(sections: readonly Section[], frame: SectionsFrame): string {
  const { mark } = sections.reduce((best, next) => (isNewer(next.mark, best.mark) ? next : best));
  const stated = sections
    .map((section) => ({ section, state: stateOf(section, mark) }))
    .sort(
      (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || compare(a.section.name, b.section.name),
    );
  const current = stated.filter(({ state }) => state !== 'waiting').map(({ section }) => section);
  const url = frame.runUrl(mark);
  return [
    `### ${headline(stated.map(({ state }) => state))}`,
    ...changes(current.flatMap(({ name, change }) => (change === null ? [] : [{ of: name, change }]))),
    table(stated, frame),
    ...current.flatMap((section) => rowsOf(section, frame)),
    `<sub>Layered Defense · commit ${code(mark.headSha.slice(0, 12))} · [run](${url}) · the job summaries hold all that was seen, and how to fix it</sub>`,
  ].join('\n\n');
}

function stateOf({ status, mark }: Section, newest: RunMark): State {
  return mark.headSha === newest.headSha ? status : 'waiting';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The gravest state speaks for all; a leg that has not reported yet is one that could not be looked at. */
function headline(states: readonly State[]): string {
  const count = (state: State) => states.filter((one) => one === state).length;
  const gravest = ORDER.find((state) => count(state) > 0) ?? 'error';
  const status = gravest === 'waiting' ? 'error' : gravest;
  const total = states.length;
  const words = {
    fail: 'failed',
    error: 'could not be checked',
    waiting: `${count('waiting') === 1 ? 'has' : 'have'} not reported for this commit yet`,
    warning: 'with warnings',
    pass: 'passed',
  };
  const said = ORDER.filter((state) => count(state) > 0).map((state) => `${count(state)} ${words[state]}`);
  const [first = '', ...others] = said;
  const sections = ` of ${total} section${total === 1 ? '' : 's'}`;
  const line = [first.replace(/^\d+/, (digits) => digits + sections), ...others].join(', ');
  return `${SIGNS[status]} Layered Defense · ${HEADS[status]}: ${line}`;
}

function table(stated: readonly { section: Section; state: State }[], frame: SectionsFrame): string {
  const shown = stated.filter(({ state }) => frame.detail !== 'no-passes' || state !== 'pass');
  const lines = ['| Section | Result | Image |', '| --- | --- | --- |'];
  let length = 0;
  let drawn = 0;
  for (const { section, state } of shown) {
    const line = tableRow(section, state);
    if (length + line.length > frame.tableBudget) break;
    length += line.length + 1;
    drawn += 1;
    lines.push(line);
  }
  const left = stated.slice(drawn).filter(({ state }) => state !== 'pass').length;
  const passes = stated.slice(drawn).length - left;
  const also = [
    ...(left > 0 ? [`${left} that did not pass`] : []),
    ...(passes > 0 ? [`${passes} that passed`] : []),
  ];
  const rest = also.length === 0 ? '' : `\n\n*And ${also.join(' and ')}, for which the place is too short.*`;
  return `${drawn === 0 ? '' : lines.join('\n')}${rest}`.trim();
}

function tableRow(section: Section, state: State): string {
  const { name, images, status, counts } = section;
  const result =
    state === 'waiting'
      ? '⏳ has not reported for this commit yet'
      : `${SIGNS[status]} ${countWords({ status, counts })}`;
  return `| ${code(name)} | ${result} | ${images.map(code).join(', ')} |`;
}

/** Nothing where a section has nothing to mend, or there is no place. */
function rowsOf(section: Section, { detail, runUrl }: SectionsFrame): readonly string[] {
  const { name, status, counts, open, mark } = section;
  const budget = ROWS_BUDGET[detail];
  if (open.length === 0 || budget === 0) return [];
  const lines: string[] = [];
  let length = 0;
  for (const row of open) {
    const line = openRow(row);
    if (length + line.length > budget) break;
    length += line.length + 1;
    lines.push(line);
  }
  const all = counts.fail + counts.error + counts.warning + counts.excepted;
  const left = all - lines.length;
  const rest = left > 0 ? `${left} more stand in ` : 'All of it stands in ';
  return [
    [
      `<details><summary>${SIGNS[status]} ${htmlCode(name)}: ${countWords({ status, counts })}</summary>`,
      '',
      ...(lines.length === 0
        ? []
        : ['| Check | Result | What was seen |', '| --- | --- | --- |', ...lines, '']),
      `${rest}[the job summary of its run](${runUrl(mark)}).`,
      '',
      '</details>',
    ].join('\n'),
  ];
}

function openRow({ status, title, seen }: OpenRow): string {
  return `| ${prose(title)} | ${SIGNS[status]}\u00a0${RESULTS[status]} | ${prose(seen)} |`;
}
