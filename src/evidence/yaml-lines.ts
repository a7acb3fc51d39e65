import {
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type LineCounter,
  type Node,
  type Pair,
  type YAMLMap,
} from 'yaml';
import type { LineRange } from './evidence.ts';

/** A mapping in block style, as it is written. Nothing else in the file stands for the same: it has no anchor. */
export interface BlockMap {
  /** Columns before its keys. */
  readonly indent: number;
  /** Its last line. */
  readonly to: number;
  readonly pairs: ReadonlyMap<string, BlockPair>;
}

/** A pair of such a mapping: its lines from the key to the end of its value. */
export interface BlockPair extends LineRange {
  /** The line where it starts with the comments right above it; undefined where its line starts with something else. */
  readonly lead: number | undefined;
  /** Its value where that stands on the line of the key. */
  readonly inline: InlineValue | undefined;
  /** Its value where that is a mapping in block style. */
  readonly map: BlockMap | undefined;
  /** Its value where that is a list in block style. */
  readonly list: BlockList | undefined;
}

/** A list in block style. */
export interface BlockList {
  /** The line of its first item. */
  readonly from: number;
  /** Columns before its dashes. */
  readonly indent: number;
  /** Its items that are scalars, as text. */
  readonly items: readonly string[];
}

/** A value on one line: the line, and the columns from where to where it stands. */
export interface InlineValue {
  readonly line: string;
  readonly start: number;
  readonly end: number;
}

/** A text of YAML and where its lines start. */
export interface YamlText {
  /** Without their ends. */
  readonly lines: readonly string[];
  readonly counter: LineCounter;
}

/**
 * Tells how a mapping is written, so that it can be changed line by line.
 * @param depth of the mappings in it that are told too.
 * @returns undefined where it is not in block style, has an anchor or a tag, merges another one, or has other keys than
 *   plain words.
 */
export function blockMap(node: unknown, text: YamlText, depth: number): BlockMap | undefined {
  if (!isMap(node) || !isPlain(node) || node.items.length === 0) return undefined;
  const pairs = new Map<string, BlockPair>();
  let indent: number | undefined;
  let to = 0;
  for (const { key, value } of node.items) {
    const found = blockPair(key, value, text, depth);
    indent ??= found?.column;
    if (found === undefined || found.column !== indent) return undefined;
    pairs.set(found.name, found.pair);
    to = found.pair.to;
  }
  return { indent: indent ?? 0, to, pairs };
}

function isPlain(node: Node): boolean {
  return !isFlow(node) && !hasProperties(node);
}

function isFlow(node: Node): boolean {
  return isCollection(node) && node.flow === true;
}

function hasProperties(node: Node): boolean {
  return ('anchor' in node && node.anchor !== undefined) || node.tag !== undefined;
}

function blockPair(
  key: Pair['key'],
  value: Pair['value'],
  text: YamlText,
  depth: number,
): { readonly name: string; readonly column: number; readonly pair: BlockPair } | undefined {
  if (!isScalar(key) || key.range == null || hasProperties(key)) return undefined;
  if (typeof key.value !== 'string' || key.value === '<<' || key.type !== 'PLAIN') return undefined;
  const { line: from, col } = text.counter.linePos(key.range[0]);
  const before = text.lines[from - 1]?.slice(0, col - 1) ?? '';
  if (!/^ *(?:- +)*$/.test(before)) return undefined;
  const found = { name: key.value, column: col - 1 };
  const pair = {
    from,
    to: isNode(value) ? Math.max(from, lastLine(value, text)) : from,
    lead: before.trim() === '' ? leadOf(from, before, text) : undefined,
  };
  if (!isNode(value) || isAlias(value) || hasProperties(value)) {
    return { ...found, pair: { ...pair, inline: undefined, map: undefined, list: undefined } };
  }
  const inline = inlineValue(value, from, text);
  const map = depth > 0 ? blockMap(value, text, depth - 1) : undefined;
  return { ...found, pair: { ...pair, inline, map, list: blockList(value, text) } };
}

function blockList(node: Node, { counter }: YamlText): BlockList | undefined {
  if (!isSeq(node) || !isPlain(node) || node.range == null) return undefined;
  const { line, col } = counter.linePos(node.range[0]);
  const items = node.items.flatMap((item) => (isScalar(item) ? [String(item.value)] : []));
  return { from: line, indent: col - 1, items };
}

function inlineValue({ range }: Node, from: number, { lines, counter }: YamlText): InlineValue | undefined {
  if (range == null || range[0] === range[1]) return undefined;
  const start = counter.linePos(range[0]);
  const end = counter.linePos(range[1]);
  if (start.line !== from || end.line !== from) return undefined;
  return { line: lines[from - 1] ?? '', start: start.col - 1, end: end.col - 1 };
}

/** The first of the comments right above a line which are indented as it is. */
function leadOf(from: number, indentation: string, { lines }: YamlText): number {
  let lead = from;
  while (lines[lead - 2]?.startsWith(`${indentation}#`)) lead -= 1;
  return lead;
}

/** The line of the last word of a node; a collection's own range takes in what follows it. */
function lastLine(node: Node, text: YamlText): number {
  const inside = isMap(node) ? lastOf(node) : isSeq(node) ? node.items.at(-1) : undefined;
  if (isNode(inside) && !isFlow(node)) return lastLine(inside, text);
  const [start, end] = node.range ?? [0, 0];
  const { line: first } = text.counter.linePos(start);
  // Behind a block scalar stand line ends, which are of its text or not.
  let { line, col } = text.counter.linePos(end);
  while (line > first && text.lines[line - 1]?.slice(0, col - 1).trim() === '') {
    line -= 1;
    col = Number.POSITIVE_INFINITY;
  }
  return line;
}

/** The value of the last pair of a mapping, or its key where it has none. */
function lastOf({ items }: YAMLMap): unknown {
  const last = items.at(-1);
  const { value, key } = last ?? {};
  const isEmpty = isScalar(value) && value.range?.[0] === value.range?.[1];
  return isNode(value) && !isEmpty ? value : key;
}
