import type { RowStatus } from '../checks/finding.ts';
import type { EvidenceRecord } from '../evidence/evidence.ts';
import { editsOf } from './apply-edits.ts';
import { shellCommand } from './command.ts';
import { terminalLines, terminalWords } from './escape.ts';
import { gravestFirst } from './gravest-first.ts';
import { relation } from './markdown-subject.ts';
import { type MergedRow, mergeRows } from './merge-rows.ts';
import { levelWords } from './policy-words.ts';
import { openRows, remediesOf } from './remedies.ts';
import type { Report, Row, SubjectReport } from './report.ts';
import { labelOf, labelsOf } from './subject-label.ts';
import { fixLines } from './terminal-fix.ts';
import {
  beside,
  columnsOf,
  indented,
  type Paint,
  padded,
  type TerminalStyle,
  wrapped,
} from './terminal-text.ts';
import { countWords } from './verdict-words.ts';

/** How the report is drawn. */
export interface TerminalOptions {
  /** Columns of the terminal. */
  readonly columns: number;
  readonly paint: Paint;
  /** Shows every command, and what came back or was read from it. */
  readonly evidence: boolean;
  /** Name of the checkout's folder, which tells one project from another; undefined where nothing is built of it. */
  readonly folder?: string | undefined;
}

/** A sign, a word and a style for each status; the sign alone tells them apart where there are no colours. */
const LOOKS: Readonly<
  Record<RowStatus, { readonly sign: string; readonly word: string; readonly style: TerminalStyle }>
> = {
  pass: { sign: '✓', word: 'pass', style: 'green' },
  fail: { sign: '✗', word: 'fail', style: 'red' },
  warning: { sign: '!', word: 'warning', style: 'yellow' },
  'not-applicable': { sign: '–', word: 'not applicable', style: 'dim' },
  error: { sign: '?', word: 'unchecked', style: 'red' },
  excepted: { sign: '◆', word: 'excepted', style: 'cyan' },
};

/** Columns of a row before the check's title: indent, sign and word. */
const STATUS_WIDTH = 15;

/** Columns of a title, and what stands between it and what was seen. */
const LONGEST_TITLE = 36;
const GAP = 2;

/** Columns below which what was seen stands below the title, not beside it. */
const NARROW = 90;

/** Places of one finding that are shown; the JSON report has all. */
const MOST_PLACES = 10;

/**
 * Draws the report for a terminal: the verdict first, then what was seen, the gravest first, then how to fix it, and
 * the evidence where it is asked for. No text that is not ours can move the cursor or set a colour.
 */
export function renderTerminal(report: Report, options: TerminalOptions): string {
  const { subjects, project, policy } = report;
  const several = subjects.length > 1;
  const parts: readonly (readonly string[])[] = [
    headline(report, options),
    ...relation(subjects).map((sentence) => wrapped(terminalWords(sentence), options.columns)),
    ...subjects.map((subject) => [
      ...subjectHead(subject, subjects, options),
      ...table(subject.rows, options),
    ]),
    around('Around the image', project.rows, options),
    around('Policy', policy.rows, options),
    levelWords(policy.levels).flatMap((words) => wrapped(terminalWords(words), options.columns)),
    ...subjects.map(({ buildLog }) => log(buildLog, options)),
    ...remediesOf(subjects).map(({ row, of }) =>
      remedy(row, several ? ` (${terminalWords(labelsOf(of, subjects))})` : '', options),
    ),
    ...[...openRows(project.rows), ...openRows(policy.rows)].map((row) => remedy(row, '', options)),
    ...(options.evidence ? evidence(report, options) : []),
    foot(report, options),
  ];
  return `${parts
    .filter((part) => part.length > 0)
    .map((part) => part.join('\n'))
    .join('\n\n')}\n`;
}

function headline({ verdict }: Report, { paint }: TerminalOptions): readonly string[] {
  const head = { pass: 'PASS', fail: 'FAIL', error: 'COULD NOT BE CHECKED', warning: 'WARNING' };
  const { sign, style } = LOOKS[verdict.status];
  return [`${paint(style, paint('bold', `${sign} ${head[verdict.status]}`))}  ${countWords(verdict)}`];
}

function subjectHead(
  subject: SubjectReport,
  subjects: readonly SubjectReport[],
  { columns, paint, folder }: TerminalOptions,
): readonly string[] {
  const { kind, name, platform, digest, pinned, builtFromCheckout } = subject;
  const where = platform === null ? '' : ` for ${terminalWords(platform)}`;
  const same = kind === 'published' && builtFromCheckout ? ', the very image that the checkout builds' : '';
  const what = kind === 'built' ? 'Image built from' : 'Published image';
  const label = subjects.length > 1 ? ` (${terminalWords(labelOf(subject, subjects))})` : '';
  const place = kind === 'built' && folder !== undefined ? ` in ${terminalWords(folder)}` : '';
  const title = wrapped(`${what} ${terminalWords(name)}${place}${where}${same}${label}`, columns);
  const identity = terminalWords((kind === 'published' ? pinned : null) ?? digest ?? 'no image');
  return [...title.map((line) => paint('bold', line)), paint('dim', identity)];
}

function around(title: string, rows: readonly Row[], options: TerminalOptions): readonly string[] {
  return rows.length === 0 ? [] : [options.paint('bold', title), ...table(rows, options)];
}

function table(rows: readonly Row[], options: TerminalOptions): readonly string[] {
  const judged = mergeRows(gravestFirst(rows));
  const quiet = mergeRows(rows.filter(({ status }) => status === 'not-applicable'));
  const titles = judged.map((row) => columnsOf(titleOf(row)));
  const width = Math.min(LONGEST_TITLE, Math.max(0, ...titles));
  return [
    ...judged.flatMap((row) => tableRow(row, width, options)),
    ...quiet.flatMap((row) => quietRow(row, options)),
  ];
}

function titleOf({ rows }: MergedRow): string {
  return rows.map(({ title }) => title).join(', ');
}

function tableRow(row: MergedRow, width: number, { columns, paint }: TerminalOptions): readonly string[] {
  const { sign, word, style } = LOOKS[row.status];
  const status = `  ${paint(style, padded(`${sign} ${word}`, STATUS_WIDTH - 2))}`;
  const title = titleOf(row);
  const seen = terminalWords(row.seen);
  // What went well steps back.
  const quiet = (line: string) => (row.status === 'pass' ? paint('dim', line) : line);
  const places = placesOf(row).map((place) => paint('dim', place));
  if (columns < NARROW || row.rows.length > 1) {
    const room = columns - STATUS_WIDTH;
    const lines =
      row.status === 'pass'
        ? wrapped(`${title}: ${seen}`, room)
        : [...wrapped(title, room), ...wrapped(seen, room)];
    const [first = '', ...rest] = [...lines, ...places];
    return [`${status}${first}`, ...rest.map((line) => ' '.repeat(STATUS_WIDTH) + line)];
  }
  const left = wrapped(title, width);
  const right = [...wrapped(seen, columns - STATUS_WIDTH - width - GAP).map(quiet), ...places];
  return Array.from({ length: Math.max(left.length, right.length) }, (_, index) => {
    const start = index === 0 ? status : ' '.repeat(STATUS_WIDTH);
    return `${start}${padded(left[index] ?? '', width + GAP)}${right[index] ?? ''}`.trimEnd();
  });
}

/** `file:line`, which terminals and editors make links of, each once and none that stands in the words already. */
function placesOf({ rows }: MergedRow): readonly string[] {
  const locations = rows.flatMap(({ status, location, places }) => {
    if (status === 'pass' || status === 'excepted') return [];
    return places?.map((place) => place.location) ?? (location === undefined ? [] : [location]);
  });
  const named = new Set(locations.map(({ file, line }) => terminalWords(`${file}:${line}`)));
  const all = [...named].filter((place) => !rows.some(({ seen }) => seen.includes(place)));
  const left = all.length - MOST_PLACES;
  return left > 0 ? [...all.slice(0, MOST_PLACES), `and ${left} more`] : all;
}

function quietRow(row: MergedRow, { columns, paint }: TerminalOptions): readonly string[] {
  const { sign, word, style } = LOOKS[row.status];
  const text = `${word}: ${titleOf(row)}. ${terminalWords(row.seen)}`;
  return beside(`  ${sign}`, 4, wrapped(text, columns - 4)).map((line) => paint(style, line));
}

function log(buildLog: string | null, { paint }: TerminalOptions): readonly string[] {
  return buildLog === null
    ? []
    : [paint('bold', 'The last lines of the build'), ...indented(terminalLines(buildLog), 2)];
}

function remedy(row: Row, whose: string, options: TerminalOptions): readonly string[] {
  const { columns, paint } = options;
  const words = (text: string) => indented(wrapped(text, columns - 2), 2);
  const rules = row.references.map(({ name }) => name).join('; ');
  return [
    `${paint('bold', `How to fix: ${row.title}${whose}`)}  ${paint('dim', row.check)}`,
    ...words(`Expected: ${terminalWords(row.expected)}`),
    ...(rules === '' ? [] : words(`Rules: ${rules}.`).map((line) => paint('dim', line))),
    ...row.fixes.flatMap((fix) => ['', ...indented(fixLines(fix, columns - 2, paint), 2)]),
  ];
}

function evidence({ subjects, project, policy }: Report, options: TerminalOptions): readonly string[][] {
  const ofSubjects = subjects.flatMap((subject) => {
    const whose = subjects.length > 1 ? ` of the ${terminalWords(labelOf(subject, subjects))} image` : '';
    return subject.evidence.map((record) => evidenceRecord(record, whose, options));
  });
  const others = [...project.evidence, ...policy.evidence];
  return [...ofSubjects, ...others.map((record) => evidenceRecord(record, '', options))];
}

function evidenceRecord({ title, command, output }: EvidenceRecord, whose: string, options: TerminalOptions) {
  const { paint } = options;
  const typed = terminalLines(shellCommand(command)).map((line) => paint('cyan', line));
  return [
    paint('bold', `Evidence${whose}: ${terminalWords(title)}`),
    ...indented(typed, 2),
    ...(output === '' ? [] : indented(terminalLines(output), 2)),
  ];
}

/** What else the command can tell or do. */
function foot(report: Report, { columns, paint, evidence: shown }: TerminalOptions): readonly string[] {
  const hints = [
    editsOf(report).length > 0 ? '--fix writes what is known to the line.' : '',
    shown ? '' : '--evidence shows every command and what it answered.',
    'layered-defense explain CHECK says why a check matters.',
  ];
  return wrapped(hints.filter((hint) => hint !== '').join(' '), columns).map((line) => paint('dim', line));
}
