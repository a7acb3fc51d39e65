import type { BlockPair, InlineValue } from '../evidence/yaml-lines.ts';
import type { Edit } from './finding.ts';

/** A change of lines, of a file that is told elsewhere. */
export type LineEdit = Omit<Edit, 'file'>;

/**
 * New lines before a line.
 * @param line counted from 1.
 * @param indent columns before each of them.
 */
export function insertAt(line: number, indent: number, lines: readonly string[]): LineEdit {
  return { from: line, to: line - 1, lines: lines.map((text) => ' '.repeat(indent) + text) };
}

/**
 * Another value for a pair, all else of its line kept.
 * @returns none where its value does not stand on that line, or is that value.
 */
export function withValue({ from, inline }: BlockPair, value: string): readonly LineEdit[] {
  if (inline === undefined) return [];
  const { line, start, end } = inline;
  const fresh = line.slice(0, start) + value + line.slice(end);
  return fresh === line ? [] : [{ from, to: from, lines: [fresh] }];
}

/**
 * The first pairs of a mapping that is written as `{}`; none where the pair has another value.
 * @param indent columns before the pair.
 */
export function withPairs(
  { from, inline }: BlockPair,
  indent: number,
  pairs: readonly string[],
): readonly LineEdit[] {
  if (inline === undefined || !/^\{ *\}$/.test(textOf(inline))) return [];
  const { line, start, end } = inline;
  const key = line.slice(0, start).trimEnd() + line.slice(end);
  const inside = pairs.map((text) => ' '.repeat(indent + 2) + text);
  return [{ from, to: from, lines: [key, ...inside] }];
}

/** The value alone. */
export function textOf({ line, start, end }: InlineValue): string {
  return line.slice(start, end);
}

/** A new first item of a list in block style; none where the pair has another value. */
export function withItem({ list }: BlockPair, item: string): readonly LineEdit[] {
  return list === undefined ? [] : [insertAt(list.from, list.indent, [`- ${item}`])];
}

/** The edits of one file. Of what is inserted at one place the deepest comes first: it goes on with lines before it. */
export function joined(file: string, edits: readonly LineEdit[]): readonly Edit[] {
  const isInsertion = ({ from, to }: LineEdit) => to < from;
  const byPlace = Map.groupBy(edits.filter(isInsertion), ({ from }) => from);
  const inserted = [...byPlace].map(([from, same]): Edit => {
    const ordered = same.toSorted((one, other) => depthOf(other) - depthOf(one));
    return { file, from, to: from - 1, lines: ordered.flatMap(({ lines }) => lines) };
  });
  return [...inserted, ...edits.filter((edit) => !isInsertion(edit)).map((edit) => ({ file, ...edit }))];
}

function depthOf({ lines: [first = ''] }: LineEdit): number {
  return first.length - first.trimStart().length;
}
