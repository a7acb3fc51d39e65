import { createTwoFilesPatch, FILE_HEADERS_ONLY } from 'diff';
import type { Edit } from '../checks/finding.ts';
import { REDACTED } from './redact.ts';
import type { Report, Row } from './report.ts';

/** A text after its edits. */
export interface Applied {
  readonly text: string;
  /** The edits that stand in it. */
  readonly applied: readonly Edit[];
  /** Why others do not: one sentence each, which may hold untrusted words. */
  readonly refused: readonly string[];
}

/**
 * The edits that the findings of a report propose: of rows that fail or warn, each once, in the order of the rows. What
 * is excepted needs none. No path is absolute or starts with `..`; whether a link of the checkout leads out of it, whoever
 * writes the file has to see.
 */
export function editsOf(report: Report): readonly Edit[] {
  return proposalsOf(report).map(({ edit }) => edit);
}

/** An edit and the rows that ask for it, one at least. */
export interface Proposal {
  readonly edit: Edit;
  readonly rows: readonly Row[];
}

/** The same edits, each with the rows that propose it. */
export function proposalsOf({ subjects, project, policy }: Report): readonly Proposal[] {
  const rows = [...subjects, project, policy].flatMap((one) => one.rows);
  const open = rows.filter(({ status }) => status === 'fail' || status === 'warning');
  const all = open.flatMap((row) =>
    row.fixes.flatMap(({ edits = [] }) => edits.map((edit) => ({ edit, row }))),
  );
  const good = all.filter(({ edit }) => isOfCheckout(edit.file) && isWhole(edit));
  return [...Map.groupBy(good, ({ edit }) => keyOf(edit)).values()].flatMap((same) => {
    const [first] = same;
    return first === undefined ? [] : [{ edit: first.edit, rows: same.map(({ row }) => row) }];
  });
}

/**
 * Applies edits of one file to its text. The same edit counts once. Of two that touch the same lines the first stands
 * and the other is refused: judged again, the new text may still need it.
 * @param text of the file; its line ends (LF or CRLF, each line its own) and a missing last one stay.
 * @param edits all of one file; the lines are those of `text`.
 */
export function applyEdits(text: string, edits: readonly Edit[]): Applied {
  const lines = linesOf(text);
  const applied: Edit[] = [];
  const refused: string[] = [];
  for (const edit of once(edits)) {
    const fault = faultOf(edit, lines.length) ?? collision(edit, applied);
    if (fault === undefined) applied.push(edit);
    else refused.push(fault);
  }
  const usual = lineEnd(lines[0]) || '\n';
  // From the end on, so that the lines before keep their numbers. What is inserted stands before what gives way.
  for (const { from, to, lines: fresh } of applied.toSorted((a, b) => b.from - a.from || b.to - a.to)) {
    const end = lineEnd(lines[from - 1]) || usual;
    lines.splice(from - 1, to - from + 1, ...fresh.map((line) => line + end));
  }
  const whole = lines.map((line) => (lineEnd(line) === '' ? line + usual : line)).join('');
  const isOpen = text !== '' && !text.endsWith('\n');
  return { text: isOpen ? whole.replace(/\r?\n$/, '') : whole, applied, refused };
}

/**
 * What changes a text, as a unified diff with three lines around each change; '' when nothing does.
 * @param file path that both headers name, quoted as git does where it has other signs than a line should.
 */
export function unifiedDiff(file: string, before: string, after: string): string {
  if (before === after) return '';
  const options = { context: 3, headerOptions: FILE_HEADERS_ONLY };
  return createTwoFilesPatch(`a/${file}`, `b/${file}`, before, after, undefined, undefined, options);
}

function isOfCheckout(file: string): boolean {
  return !/^(?:\/|\.\.(?:\/|$))/.test(file);
}

/** Is all of an edit there? Where a secret was taken out of it, the file would lose that. */
export function isWhole({ file, lines }: Edit): boolean {
  return ![file, ...lines].some((text) => text.includes(REDACTED));
}

function keyOf({ file, from, to, lines }: Edit): string {
  return JSON.stringify([file, from, to, lines]);
}

function once(edits: readonly Edit[]): readonly Edit[] {
  return [...new Map(edits.map((edit) => [keyOf(edit), edit])).values()];
}

/** Each line with its end; the last one has none where the text ends without. */
function linesOf(text: string): string[] {
  return text.match(/[^\n]*\n|[^\n]+$/g) ?? [];
}

function lineEnd(line: string | undefined): string {
  return /\r?\n$/.exec(line ?? '')?.[0] ?? '';
}

function faultOf({ file, from, to }: Edit, count: number): string | undefined {
  if (from >= 1 && to >= from - 1 && to <= count) return undefined;
  return `The edit of ${file}, lines ${from} to ${to}, is of no lines of it: it has ${count}.`;
}

function collision(edit: Edit, applied: readonly Edit[]): string | undefined {
  const other = applied.find((one) => touch(one, edit));
  if (other === undefined) return undefined;
  return `The edit of ${edit.file} at line ${edit.from} touches the same lines as another one: apply it after that.`;
}

/** Two insertions at one place, whose order nobody knows, or an insertion amid lines that give way, or shared lines. */
function touch(one: Edit, other: Edit): boolean {
  const inserts = ({ from, to }: Edit) => to < from;
  if (inserts(one) && inserts(other)) return one.from === other.from;
  if (inserts(one)) return one.from > other.from && one.from <= other.to;
  if (inserts(other)) return touch(other, one);
  return one.from <= other.to && other.from <= one.to;
}
