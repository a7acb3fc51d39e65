import {
  Composer,
  CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isScalar,
  Lexer,
  LineCounter,
  type Node,
  type Pair,
  Parser,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';
import { yamlFault } from '../../inputs/yaml-fault.ts';
import { type BlockMap, blockMap, type YamlText } from '../yaml-lines.ts';

/** A document of a YAML stream, as plain data. */
export type YamlDocument =
  | {
      readonly parsed: true;
      readonly value: unknown;
      /** 1-based line of what a path of keys and indices leads to; of the nearest that holds it where it is not there. */
      readonly lineOf: (path: readonly (string | number)[]) => number;
      /**
       * How the mapping that a path leads to is written, and those in it to a depth; undefined where it cannot be changed
       * line by line.
       */
      readonly mapAt: (path: readonly (string | number)[], depth: number) => BlockMap | undefined;
    }
  | { readonly parsed: false; readonly line: number; readonly column: number; readonly reason: string };

/** Aliases that one document may have, and may expand to. */
const MOST_ALIASES = 1_000;

/** Keys of the maps that aliases name, each time that they are named: a merge copies them. */
const MOST_MERGED = 100_000;

/** Words and signs of one document: the longest CustomResourceDefinitions have some 100,000. */
const MOST_LEXEMES = 400_000;

/** Collections that stand in each other. */
const DEEPEST = 200;

/**
 * What Kubernetes' own reader takes otherwise than YAML 1.2 has it: go-yaml breaks lines at more characters, and kubectl
 * splits documents at the text of a line, before YAML is read.
 */
const MISREAD: readonly { readonly pattern: RegExp; readonly reason: string }[] = [
  { pattern: /(?![\t\n\r])[\x00-\x1f\x7f]/, reason: 'a control character' },
  { pattern: /[\u0085\u2028\u2029]|\r(?!\n)/, reason: 'a line break that editors do not show' },
  { pattern: /^---[^\s]/m, reason: 'a line that begins with --- and is no start of a document' },
];

/** What is wrong at a place of the text, as an offset in UTF-16 units. */
interface Fault {
  readonly offset: number;
  readonly reason: string;
}

/**
 * Reads a stream of YAML documents (JSON is one of them), one after the other, so that the memory is that of one. The
 * schema is that of YAML 1.1, as Kubernetes' own reader has it: `yes` is true, and `<<` merges. A key that stands
 * twice, a key that is no word, an alias of what holds it, more aliases, more words and deeper nesting than a person
 * writes, and control characters are refused; what stands behind a document that is too large is not read.
 */
export function* yamlDocuments(text: string): Generator<YamlDocument> {
  const counter = new LineCounter();
  const refused = ({ offset, reason }: Fault): YamlDocument => {
    const { line, col } = counter.linePos(offset);
    return { parsed: false, line: Math.max(1, line), column: Math.max(1, col), reason };
  };
  const misread = MISREAD.map(({ pattern, reason }) => ({ offset: text.search(pattern), reason }))
    .filter(({ offset }) => offset !== -1)
    .sort((one, other) => one.offset - other.offset)[0];
  if (misread !== undefined) {
    for (const { index } of text.slice(0, misread.offset).matchAll(/^/gm)) counter.addNewLine(index);
    yield refused(misread);
    return;
  }
  const source: YamlText = { lines: text.split(/\r?\n/), counter };
  const read = (document: Document): YamlDocument => {
    const anchors = new Map<string, Node>();
    const fault = faultOf(document, anchors);
    if (fault !== undefined) return refused(fault);
    try {
      const value: unknown = document.toJS({ maxAliasCount: MOST_ALIASES });
      const lineOf = (path: readonly (string | number)[]) =>
        Math.max(1, counter.linePos(offsetOf(document.contents, path, anchors)).line);
      const mapAt = (path: readonly (string | number)[], depth: number) =>
        blockMap(ownNodeAt(document.contents, path), source, depth);
      return { parsed: true, value, lineOf, mapAt };
    } catch (error) {
      const reason = error instanceof Error ? error.message : String(error);
      return refused({ offset: document.range?.[0] ?? 0, reason });
    }
  };
  const composer = new Composer({ version: '1.1', uniqueKeys: false, keepSourceTokens: false });
  for (const token of tokens(text, counter)) {
    if ('reason' in token) {
      yield refused(token);
      return;
    }
    for (const document of composer.next(token)) yield read(document);
  }
  for (const document of composer.end(false, text.length)) yield read(document);
}

/** The documents as the parser has them, or a fault at the first that is too large or too deep; then no more come. */
function* tokens(text: string, counter: LineCounter): Generator<CST.Token | Fault> {
  const parser = new Parser(counter.addNewLine);
  counter.addNewLine(0);
  let lexemes = 0;
  for (const lexeme of new Lexer().lex(text)) {
    const type = CST.tokenType(lexeme);
    lexemes = type === 'doc-start' || type === 'doc-end' ? 0 : lexemes + 1;
    if (lexemes > MOST_LEXEMES) {
      yield { offset: parser.offset, reason: `a document of more than ${MOST_LEXEMES} words and signs` };
      return;
    }
    yield* parser.next(lexeme);
    if (parser.stack.length > DEEPEST) {
      yield { offset: parser.offset, reason: `more than ${DEEPEST} collections in each other` };
      return;
    }
  }
  yield* parser.end();
}

/** What is wrong with a document, by YAML's own grammar or beyond it. */
function faultOf(document: Document, anchors: Map<string, Node>): Fault | undefined {
  const [error] = document.errors;
  if (error !== undefined) {
    return { offset: error.pos[0], reason: yamlFault(error.message) };
  }
  let fault: Fault | undefined;
  let aliases = 0;
  let merged = 0;
  const refuse = (node: Node, reason: string) => {
    fault = { offset: offsetIn(node), reason };
    return visit.BREAK;
  };
  visit(document, (_, node, path) => {
    if (isMap(node)) {
      const wrong = wrongKey(node);
      if (wrong !== undefined) return refuse(wrong.key, wrong.reason);
    }
    if (isAlias(node)) {
      aliases += 1;
      if (aliases > MOST_ALIASES) return refuse(node, `more than ${MOST_ALIASES} aliases`);
      const target = anchors.get(node.source);
      if (target === undefined) return refuse(node, `an alias without an anchor (*${node.source})`);
      if (path.includes(target)) return refuse(node, 'an alias of what holds it');
      merged += isMap(target) ? target.items.length : 0;
      if (merged > MOST_MERGED) return refuse(node, `aliases of more than ${MOST_MERGED} keys`);
    } else if (isNode(node) && node.anchor !== undefined) anchors.set(node.anchor, node);
    return undefined;
  });
  return fault;
}

const MERGE = '<<';

/** The word of a key; that of a merge is a symbol. */
function wordOf({ value }: Scalar): string {
  return typeof value === 'symbol' ? (value.description ?? '') : String(value);
}

/** The first key of a map that is no word, that stands there a second time, or that is read in two ways. */
function wrongKey({ items }: YAMLMap): { readonly key: Node; readonly reason: string } | undefined {
  const keys = new Set<string>();
  for (const { key } of items) {
    if (isCollection(key)) {
      return { key, reason: 'a key that is no word (is it a template that was not rendered?)' };
    }
    if (!isScalar(key)) continue;
    if (key.tag !== undefined) return { key, reason: 'a key with a tag' };
    const name = wordOf(key);
    // go-yaml lets a merge win over what stands before it.
    if (name === MERGE && (key.type !== 'PLAIN' || keys.size > 0)) {
      return { key, reason: 'a merge (<<) that does not stand first in its map' };
    }
    if (keys.has(name)) return { key, reason: `the key ${name} a second time` };
    keys.add(name);
  }
  return undefined;
}

function offsetIn(node: Node): number {
  return node.range?.[0] ?? 0;
}

/** Where the deepest part of a path starts that a node has: its key, or the item of a list. */
function offsetOf(
  root: Node | null,
  path: readonly (string | number)[],
  anchors: ReadonlyMap<string, Node>,
): number {
  let node: unknown = root;
  let offset = isNode(node) ? offsetIn(node) : 0;
  for (const key of path) {
    if (isAlias(node)) node = anchors.get(node.source);
    if (!isCollection(node)) break;
    const pair = isMap(node) ? pairsOf(node).get(String(key)) : undefined;
    node = isMap(node) ? pair?.value : node.get(key, true);
    const start = isScalar(pair?.key) ? pair.key : node;
    if (!isNode(start)) break;
    offset = offsetIn(start);
  }
  return offset;
}

/** What a path leads to without an alias; undefined where what holds it may stand in more than one place. */
function ownNodeAt(root: Node | null, path: readonly (string | number)[]): unknown {
  let node: unknown = root;
  for (const key of path) {
    if (!isCollection(node) || node.anchor !== undefined) return undefined;
    node = isMap(node) ? pairsOf(node).get(String(key))?.value : node.get(key, true);
  }
  return node;
}

/** Made once a map: a path is asked for of every container. */
const PAIRS = new WeakMap<YAMLMap, ReadonlyMap<string, Pair>>();

function pairsOf(map: YAMLMap): ReadonlyMap<string, Pair> {
  const known = PAIRS.get(map);
  if (known !== undefined) return known;
  const pairs = new Map(map.items.map((pair) => [isScalar(pair.key) ? String(pair.key.value) : '', pair]));
  PAIRS.set(map, pairs);
  return pairs;
}
