import { code, htmlCode, prose } from './escape.ts';
import { changes } from './markdown-change.ts';
import { RESULTS, SIGNS } from './markdown-subject.ts';
import type { RunMark } from './run-mark.ts';
import type { OpenRow, Section } from './section.ts';
import { countWords, HEADS } from './verdict-words.ts';

/** How much is shown. What fits stands there, the gravest first. */
export interface SectionsSize {
  /** Longest rows of one section, in UTF-16 code units; 0 for none. */
  readonly rows: number;
  /** False: those that passed are counted alone. */
  readonly passes: boolean;
  /** Longest table of the sections, in UTF-16 code units. */
  readonly table: number;
}

/** Longest rows of a section, in UTF-16 code units: all that it has as a rule, and the first few. */
export const ALL_ROWS = 2_200;
export const FEW_ROWS = 600;

/** How sections are ordered, and what becomes of a comment that has one of them: the first one counts. */
const ORDER = ['fail', 'error', 'waiting', 'warning', 'pass'] as const;
type State = (typeof ORDER)[number];

/** What is to be drawn around the sections. */
export interface SectionsFrame {
  /** What a section is called: `section`, `report`. */
  readonly noun: string;
  /** A paragraph of our own below the verdict. */
  readonly note?: string | undefined;
  /** The page of a run. */
  readonly runUrl: (mark: RunMark) => string;
}

/**
 * Draws the comment of several sections as GitHub markdown: the verdict over all of them, the table, and then what each
 * has to say, folded. The same sections make the same text, in whatever order they came.
 * @param sections those of another commit than the newest one wait for their leg.
 * @param mark the newest run.
 */
export function renderSections(
  sections: readonly Section[],
  mark: RunMark,
  frame: SectionsFrame,
  size: SectionsSize,
): string {
  const stated = sections
    .map((section) => ({ section, state: stateOf(section, mark) }))
    .sort(
      (a, b) => ORDER.indexOf(a.state) - ORDER.indexOf(b.state) || compare(a.section.name, b.section.name),
    );
  const current = stated.filter(({ state }) => state !== 'waiting').map(({ section }) => section);
  const url = frame.runUrl(mark);
  return [
    `### ${headline(
      stated.map(({ state }) => state),
      frame.noun,
    )}`,
    ...(frame.note === undefined ? [] : [`*${frame.note}*`]),
    ...changes(current.flatMap(({ name, change }) => (change === null ? [] : [{ of: name, change }]))),
    table(stated, frame.noun, size),
    ...current.flatMap((section) => rowsOf(section, frame, size)),
    `<sub>Layered Defense · commit ${code(mark.headSha.slice(0, 12))} · [run](${url}) · the job summaries hold all that was seen, and how to fix it</sub>`,
  ].join('\n\n');
}

/** What is tried, one after the other, until it is short enough: those that passed need no place. */
const SIZES: readonly Omit<SectionsSize, 'table'>[] = [
  { rows: ALL_ROWS, passes: true },
  { rows: ALL_ROWS, passes: false },
  { rows: FEW_ROWS, passes: false },
];

/** What stands around a table alone, in UTF-16 code units. */
const AROUND = 4_000;

/**
 * Draws as much of the sections as there is place for, all of one commit.
 * @param budget longest result, in UTF-16 code units; at least 5,000.
 */
export function renderWithin(
  sections: readonly Section[],
  mark: RunMark,
  frame: SectionsFrame,
  budget: number,
): string {
  for (const size of SIZES) {
    const text = renderSections(sections, mark, frame, { ...size, table: budget });
    if (text.length <= budget) return text;
  }
  return renderSections(sections, mark, frame, { rows: 0, passes: false, table: budget - AROUND });
}

function stateOf({ status, mark }: Section, newest: RunMark): State {
  return mark.headSha === newest.headSha ? status : 'waiting';
}

function compare(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}

/** The gravest state speaks for all; a leg that has not reported yet is one that could not be looked at. */
function headline(states: readonly State[], noun: string): string {
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
  const [first = `0 ${noun}s`, ...others] = said;
  const sections = ` of ${total} ${noun}${total === 1 ? '' : 's'}`;
  const line = [first.replace(/^\d+/, (digits) => digits + sections), ...others].join(', ');
  return `${SIGNS[status]} Layered Defense · ${HEADS[status]}: ${line}`;
}

function table(
  stated: readonly { section: Section; state: State }[],
  noun: string,
  size: SectionsSize,
): string {
  const shown = stated.filter(({ state }) => size.passes || state !== 'pass');
  const lines = [
    `| ${noun.charAt(0).toUpperCase()}${noun.slice(1)} | Result | Image |`,
    '| --- | --- | --- |',
  ];
  let length = 0;
  let drawn = 0;
  for (const { section, state } of shown) {
    const line = tableRow(section, state);
    if (length + line.length > size.table) break;
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
  const rest = also.length === 0 ? '' : `\n\n*Not shown: ${also.join(', ')}.*`;
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
function rowsOf(
  section: Section,
  { runUrl }: SectionsFrame,
  { rows: budget }: SectionsSize,
): readonly string[] {
  const { name, status, counts, open, mark } = section;
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
  const rest = left > 0 ? `${left} more, and how to fix them, stand in ` : 'How to fix it stands in ';
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
