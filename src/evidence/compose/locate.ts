import { isMap, isScalar, type Node } from 'yaml';
import type { SourceLocation } from '../evidence.ts';
import { blockMap } from '../yaml-lines.ts';
import type { WrittenService } from './compose.ts';
import { type Aliases, entriesOf, entryOf, fieldOf, itemsOf } from './nodes.ts';
import { type ComposeSource, locationOf } from './sources.ts';

/** Finds where something of a service is written. */
export interface Locator {
  /**
   * The line of a service, of a field of it, or of an item of that field.
   * @param find what the text of the item holds.
   * @returns the file that counts last, and where nothing is found what holds it: field, service, first file.
   */
  readonly lineOf: (service: string, key?: string, find?: string) => SourceLocation;
  /** Every text of a field as it is written in any of the files, before variables are read. */
  readonly textsOf: (service: string, key: string) => readonly WrittenText[];
  /** How a service is written, where that is one place, and what it extends or merges is none. */
  readonly writtenAt: (service: string) => WrittenService | undefined;
}

export interface WrittenText {
  readonly text: string;
  readonly location: SourceLocation;
}

/** A service in one of the files. */
interface Declaration {
  readonly source: ComposeSource;
  readonly aliases: Aliases;
  readonly key: Node;
  readonly service: Node | undefined;
}

/** Services that extend one another, one after the other. */
const LONGEST_CHAIN = 20;

/**
 * @param sources as `readSources` gives them.
 * @param given how many of them, from the first on, are the given files, of which the last counts most.
 */
export function locator(sources: readonly ComposeSource[], given: number): Locator {
  const inOrder = [...sources.slice(0, given).reverse(), ...sources.slice(given)];
  const first = { file: sources[0]?.path ?? '', line: 1 };
  const known = new Map<string, readonly Declaration[]>();
  const declarations = (service: string) => {
    const found = known.get(service) ?? withExtended(inOrder, service);
    known.set(service, found);
    return found;
  };
  return {
    lineOf: (service, key, find) => {
      const all = declarations(service);
      const [declared] = all;
      if (declared === undefined) return first;
      if (key === undefined) return locationOf(declared.source, declared.key);
      const fields = all.flatMap(({ source, aliases, service: node }) => {
        const entry = entryOf(aliases, node, key);
        return entry === undefined ? [] : [{ source, aliases, entry }];
      });
      const items = fields.flatMap(({ source, aliases, entry }) =>
        itemsOf(aliases, entry.value).map((item) => ({ source, item })),
      );
      const item = find === undefined ? undefined : itemWith(items, find);
      if (item !== undefined) return locationOf(item.source, item.item);
      const [field] = fields;
      return field === undefined
        ? locationOf(declared.source, declared.key)
        : locationOf(field.source, field.entry.key);
    },
    textsOf: (service, key) =>
      declarations(service).flatMap(({ source, aliases, service: node }) =>
        leaves(aliases, fieldOf(aliases, node, key), 0).map((leaf) => {
          return { text: textOf(source, leaf), location: locationOf(source, leaf) };
        }),
      ),
    writtenAt: (service) => {
      const [declared, ...others] = declarations(service);
      return declared === undefined || others.length > 0 ? undefined : writtenService(declared, service);
    },
  };
}

/** Not by way of an alias or of a mapping with an anchor: those may stand for other services too. */
function writtenService({ source }: Declaration, name: string): WrittenService | undefined {
  const inside = (node: unknown, key: string) => {
    const pairs = isMap(node) && node.anchor === undefined ? node.items : [];
    return pairs.find((pair) => isScalar(pair.key) && pair.key.value === key)?.value;
  };
  const found = source.tops.flatMap(({ top }) =>
    ['services', 'jobs'].flatMap((kind) => inside(inside(top, kind), name) ?? []),
  );
  const text = { lines: source.text.split(/\r?\n/), counter: source.lines };
  const map = found.length === 1 ? blockMap(found[0], text, 0) : undefined;
  return map === undefined || map.pairs.has('extends') ? undefined : { file: source.path, map };
}

/** The service of each file in their order, each with those that it extends behind it. */
function withExtended(sources: readonly ComposeSource[], name: string): readonly Declaration[] {
  const found: Declaration[] = [];
  const seen = new Set<string>();
  const wanted = [name];
  for (let next = wanted.shift(); next !== undefined && seen.size < LONGEST_CHAIN; next = wanted.shift()) {
    if (seen.has(next)) continue;
    seen.add(next);
    const declared = sources.flatMap((source) => declaredIn(source, next));
    found.push(...declared);
    for (const { aliases, service } of declared) {
      const extended = fieldOf(aliases, service, 'extends');
      const base = isMap(extended) ? fieldOf(aliases, extended, 'service') : extended;
      if (isScalar(base)) wanted.push(String(base.value));
    }
  }
  return found;
}

function declaredIn(source: ComposeSource, name: string): readonly Declaration[] {
  return source.tops.flatMap(({ top, aliases }) =>
    ['services', 'jobs'].flatMap((kind) => {
      const entry = entryOf(aliases, fieldOf(aliases, top, kind), name);
      return entry === undefined ? [] : [{ source, aliases, key: entry.key, service: entry.value }];
    }),
  );
}

interface Item {
  readonly source: ComposeSource;
  readonly item: Node;
}

function itemWith(items: readonly Item[], find: string): Item | undefined {
  const texts = items.map((one) => textOf(one.source, one.item).replace(/^(["'])(.*)\1$/, '$2'));
  const exact = texts.indexOf(find);
  return items[exact === -1 ? texts.findIndex((text) => text.includes(find)) : exact];
}

function textOf({ text }: ComposeSource, { range }: Node): string {
  return range == null ? '' : text.slice(range[0], range[1]);
}

/** The texts of a value: itself, of a list its items, of mappings in it their values. */
function leaves(aliases: Aliases, node: Node | undefined, depth: number): readonly Node[] {
  if (isScalar(node)) return [node];
  if (depth > 2) return [];
  const inside = isMap(node)
    ? entriesOf(aliases, node).flatMap(({ value }) => value ?? [])
    : itemsOf(aliases, node);
  return inside.flatMap((one) => leaves(aliases, one, depth + 1));
}
