import { getManyValues, none } from 'stream-chain/defs.js';
import { jsonParser, type Token } from 'stream-json/core/parser.js';
import { z } from 'zod';

/** Deepest nesting that is read; reports of scanners have some 20. */
const DEEPEST = 256;

/** Characters of the longest text that is kept. */
const LONGEST_TEXT = 65_536;

/** Characters of all that is kept of one part, or of the rest of the file; a value is taken for so many more. */
const LARGEST_PART = 4 * 1024 * 1024;
const VALUE = 16;

/** Characters of the name of a member that count; all that are asked for are shorter. */
const LONGEST_NAME = 256;

/** A text that cannot be read; its message goes on from the name of the file: "ends too early". */
export class UnreadableJson extends Error {}

/** An element of a long list, which is handed on by itself and then forgotten. */
export interface Part {
  /** Names of members, `*` for each element: `Results.*.Vulnerabilities.*`. */
  readonly path: string;
  readonly schema: z.ZodType;
  readonly take: (element: unknown) => void;
}

/**
 * @param schema what an element has to be; of its members only those are kept that the schema names.
 * @param take gets each element. It may throw UnreadableJson.
 */
export function part<T>(path: string, schema: z.ZodType<T>, take: (element: T) => void): Part {
  return {
    path,
    schema,
    take: (element) => {
      const { success, data } = schema.safeParse(element);
      if (!success) throw new UnreadableJson(`has at ${path} what is not known there`);
      take(data);
    },
  };
}

/** Takes a JSON text piece by piece; both throw UnreadableJson. */
export interface JsonPartsReader {
  readonly write: (bytes: Buffer) => void;
  /** The members of the whole that its schema names, without the elements that were handed on; it checks no schema. */
  readonly end: () => unknown;
}

/**
 * Reads a JSON text of any length in bounded memory: what neither the schema nor a part names is read past, and never
 * becomes a value.
 * @param whole of its form no more is used than which members are to be kept.
 */
export function readJsonParts(whole: z.ZodType, parts: readonly Part[]): JsonPartsReader {
  const root = wantedBy(whole);
  for (const one of parts) insert(root, one);
  const picker = pick(root);
  const parse = jsonParser({ packValues: false });
  const decoder = new TextDecoder('utf-8', { fatal: true });
  return {
    write: (bytes) => {
      const tokens = tokensOf(parse, textOf(decoder, bytes));
      for (const token of tokens) picker.see(token);
    },
    end: picker.end,
  };
}

function textOf(decoder: InstanceType<typeof TextDecoder>, bytes: Buffer): string {
  try {
    return decoder.decode(bytes, { stream: true });
  } catch {
    throw new UnreadableJson('is no text in UTF-8');
  }
}

function tokensOf(parse: ReturnType<typeof jsonParser>, text: string): readonly Token[] {
  try {
    const tokens = parse(text);
    return tokens === none ? [] : getManyValues(tokens);
  } catch {
    throw new UnreadableJson('is no JSON');
  }
}

/** What is kept at one place of the text. */
interface Wanted {
  readonly members: Map<string, Wanted>;
  element: Wanted | undefined;
  take: Part['take'] | undefined;
}

function wantedBy(schema: unknown): Wanted {
  const wanted: Wanted = { members: new Map(), element: undefined, take: undefined };
  add(wanted, schema);
  return wanted;
}

function add(wanted: Wanted, schema: unknown): void {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable) add(wanted, schema.unwrap());
  else if (schema instanceof z.ZodUnion) for (const option of schema.options) add(wanted, option);
  else if (schema instanceof z.ZodArray) wanted.element = wantedBy(schema.element);
  else if (schema instanceof z.ZodObject) {
    for (const [name, member] of Object.entries(schema.shape)) wanted.members.set(name, wantedBy(member));
  }
}

function insert(root: Wanted, { path, schema, take }: Part): void {
  let place = root;
  for (const name of path.split('.')) {
    const next = name === '*' ? place.element : place.members.get(name);
    const found = next ?? wantedBy(undefined);
    if (name === '*') place.element = found;
    else place.members.set(name, found);
    place = found;
  }
  add(place, schema);
  place.take = take;
}

/** An object or an array that is kept and not yet complete. */
interface Open {
  readonly wanted: Wanted;
  readonly value: Record<string, unknown> | unknown[];
  /** Of an object: the name of the member that comes next. */
  name: string;
  /** Characters in it that are kept. */
  size: number;
}

function pick(root: Wanted): { readonly see: (token: Token) => void; readonly end: () => unknown } {
  const open: Open[] = [];
  /** Objects and arrays around the place that are not kept. */
  let passed = 0;
  let whole: { readonly value: unknown } | undefined;
  /** What is known yet of the name, and of the text or number that is kept, whose pieces come. */
  let name: string | undefined;
  let text: string | undefined;

  const place = (): Wanted | undefined => {
    if (passed > 0) return undefined;
    const around = open.at(-1);
    if (around === undefined) return root;
    return Array.isArray(around.value) ? around.wanted.element : around.wanted.members.get(around.name);
  };
  const put = (value: unknown, size: number) => {
    const wanted = place();
    if (wanted === undefined) return;
    if (wanted.take !== undefined) return wanted.take(value);
    const around = open.at(-1);
    if (around === undefined) {
      whole = { value };
      return;
    }
    around.size += size + VALUE;
    if (around.size > LARGEST_PART)
      throw new UnreadableJson(`has a list of more than ${LARGEST_PART} characters`);
    if (Array.isArray(around.value)) around.value.push(value);
    else around.value[around.name] = value;
  };
  const start = (value: Open['value']) => {
    if (open.length + passed >= DEEPEST) throw new UnreadableJson(`is nested deeper than ${DEEPEST} levels`);
    const wanted = place();
    if (wanted === undefined) passed += 1;
    else open.push({ wanted, value, name: '', size: 0 });
  };
  const finish = () => {
    if (passed > 0) {
      passed -= 1;
      return;
    }
    const ended = open.pop();
    if (ended !== undefined) put(ended.value, ended.size);
  };
  const see = (token: Token) => {
    switch (token.name) {
      case 'startObject':
        return start({});
      case 'startArray':
        return start([]);
      case 'endObject':
      case 'endArray':
        return finish();
      case 'startKey':
        if (passed === 0) name = '';
        return;
      case 'endKey': {
        const around = open.at(-1);
        if (name !== undefined && around !== undefined) around.name = ownCopy(name);
        name = undefined;
        return;
      }
      case 'startString':
      case 'startNumber':
        if (place() !== undefined) text = '';
        return;
      case 'stringChunk':
      case 'numberChunk':
        if (name !== undefined) name = (name + token.value).slice(0, LONGEST_NAME);
        if (text === undefined) return;
        text += token.value;
        if (text.length > LONGEST_TEXT) {
          throw new UnreadableJson(`has a text of more than ${LONGEST_TEXT} characters`);
        }
        return;
      case 'endString':
      case 'endNumber': {
        const ended = text;
        text = undefined;
        if (ended === undefined) return;
        return put(token.name === 'endNumber' ? Number(ended) : ownCopy(ended), ended.length);
      }
      case 'trueValue':
      case 'falseValue':
      case 'nullValue':
        return put(token.value, 0);
    }
  };
  const end = () => {
    if (whole === undefined) throw new UnreadableJson('ends too early: it is not complete');
    return whole.value;
  };
  return { see, end };
}

/** A part of a string keeps the whole of it in memory, and what is read in between would never be freed. */
function ownCopy(text: string): string {
  return Buffer.from(text).toString();
}
