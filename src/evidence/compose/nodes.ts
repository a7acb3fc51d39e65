import {
  type Alias,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  type Node,
  type ParsedNode,
  type Scalar,
  visit,
  type YAMLMap,
} from 'yaml';

/** One document of a YAML file as it is written, with its lines. */
export type ParsedDocument = Document<ParsedNode>;

/** What each alias of a file stands for: the node with the last such anchor before it. */
export type Aliases = ReadonlyMap<Alias, Node>;

/** Maps that merge one another, and aliases that stand for one another. */
const DEEPEST = 32;

/** One pair of a mapping. */
export interface Entry {
  readonly key: Node;
  readonly name: string;
  /** Without an alias; undefined where there is no value. */
  readonly value: Node | undefined;
}

/** Finds what the aliases of a document stand for, all in one walk. */
export function aliasesOf(document: ParsedDocument): Aliases {
  const anchors = new Map<string, Node>();
  const aliases = new Map<Alias, Node>();
  visit(document, {
    Alias: (_, alias) => {
      const target = anchors.get(alias.source);
      if (target !== undefined) aliases.set(alias, target);
    },
    Value: (_, node) => {
      if (node.anchor !== undefined) anchors.set(node.anchor, node);
    },
  });
  return aliases;
}

/**
 * How many nodes a document has once every alias is replaced by what it stands for, as Compose does.
 * @returns infinity where one stands for a node that it lies in.
 */
export function expandedSize(document: ParsedDocument, aliases: Aliases): number {
  const sizes = new Map<unknown, number>();
  const sizeOf = (node: unknown): number => {
    const known = sizes.get(node);
    if (known !== undefined) return known;
    if (isAlias(node)) return sizeOf(aliases.get(node));
    if (!isMap(node) && !isSeq(node)) return 1;
    sizes.set(node, Number.POSITIVE_INFINITY);
    const inside = isMap(node) ? node.items.flatMap(({ key, value }) => [key, value]) : node.items;
    const size = inside.reduce((sum: number, one) => sum + sizeOf(one), 1);
    sizes.set(node, size);
    return size;
  };
  return sizeOf(document.contents);
}

/**
 * The pair of that name of a mapping; one that a merge key (`<<`) brings where it has none of its own.
 * @returns undefined where there is none, or the node is no mapping.
 * @throws RangeError when maps merge one another more deeply than a person writes.
 */
export function entryOf(aliases: Aliases, node: Node | undefined, name: string): Entry | undefined {
  return find(aliases, unaliased(aliases, node), name, new Set());
}

/** The value of that pair, without an alias. */
export function fieldOf(aliases: Aliases, node: Node | undefined, name: string): Node | undefined {
  return entryOf(aliases, node, name)?.value;
}

/** The pairs of a mapping, merged ones behind its own; none where it is something else. */
export function entriesOf(aliases: Aliases, node: Node | undefined): readonly Entry[] {
  const entries = new Map<string, Entry>();
  const seen = new Set<Node>();
  const take = (map: Node | undefined) => {
    if (!isMap(map) || seen.has(map)) return;
    if (seen.size > DEEPEST) throw new RangeError('merged too deeply');
    seen.add(map);
    const { own, merged } = indexOf(aliases, map);
    for (const [name, entry] of own) if (!entries.has(name)) entries.set(name, entry);
    merged.forEach(take);
  };
  take(unaliased(aliases, node));
  return [...entries.values()];
}

/** The items of a list, without aliases; none where it is something else. */
export function itemsOf(aliases: Aliases, node: Node | undefined): readonly Node[] {
  const list = unaliased(aliases, node);
  if (!isSeq(list)) return [];
  return list.items.flatMap((item) => (isNode(item) ? (unaliased(aliases, item) ?? []) : []));
}

/** A scalar, or the scalars of a list. */
export function scalarsOf(aliases: Aliases, node: Node | undefined): readonly Scalar[] {
  const plain = unaliased(aliases, node);
  return (isScalar(plain) ? [plain] : itemsOf(aliases, plain)).filter((one) => isScalar(one));
}

function find(
  aliases: Aliases,
  map: Node | undefined,
  name: string,
  within: ReadonlySet<Node>,
): Entry | undefined {
  if (!isMap(map) || within.has(map)) return undefined;
  if (within.size > DEEPEST) throw new RangeError('merged too deeply');
  const { own, merged } = indexOf(aliases, map);
  const entry = own.get(name);
  if (entry !== undefined || merged.length === 0) return entry;
  const path = new Set([...within, map]);
  for (const other of merged) {
    const found = find(aliases, other, name, path);
    if (found !== undefined) return found;
  }
  return undefined;
}

interface Index {
  readonly own: ReadonlyMap<string, Entry>;
  readonly merged: readonly Node[];
}

const INDEXES = new WeakMap<YAMLMap, Index>();

function indexOf(aliases: Aliases, map: YAMLMap): Index {
  const known = INDEXES.get(map);
  if (known !== undefined) return known;
  const own = new Map<string, Entry>();
  const merged: Node[] = [];
  for (const { key, value } of map.items) {
    const name = isNode(key) ? unaliased(aliases, key) : undefined;
    if (!isNode(key) || !isScalar(name)) continue;
    const plain = isNode(value) ? unaliased(aliases, value) : undefined;
    // The parser reads a merge key as a symbol of that name.
    if (typeof name.value === 'symbol' || name.value === '<<') {
      if (plain !== undefined) merged.push(...(isSeq(plain) ? itemsOf(aliases, plain) : [plain]));
    } else own.set(String(name.value), { key, name: String(name.value), value: plain });
  }
  const index = { own, merged };
  INDEXES.set(map, index);
  return index;
}

/** What an alias stands for, and any other node itself. */
function unaliased(aliases: Aliases, node: Node | undefined): Node | undefined {
  let plain = node;
  for (let depth = 0; isAlias(plain) && depth < DEEPEST; depth += 1) plain = aliases.get(plain);
  return isAlias(plain) ? undefined : plain;
}
