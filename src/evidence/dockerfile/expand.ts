/** What is known of a variable: its value, that it has none, or that its value cannot be known here. */
export type Variable =
  | { readonly is: 'set'; readonly value: string }
  | { readonly is: 'unset' }
  | { readonly is: 'unknown' };

/** A word with its variables filled in, or why that cannot be done. */
export type Expansion =
  | { readonly state: 'known'; readonly text: string }
  /** `start` is what stands before the first variable whose value is not known. */
  | { readonly state: 'unknown'; readonly variable: string; readonly start: string }
  /** The reason follows a colon. */
  | { readonly state: 'fault'; readonly reason: string };

/** Characters of a word, and of what it becomes; each line may double the one before. */
const LONGEST = 4_096;

/** Substitutions within substitutions. */
const DEEPEST = 16;

interface Reader {
  readonly word: string;
  readonly escapeSign: string;
  readonly look: (name: string) => Variable;
  at: number;
  /** Ends the reading. */
  fault: string | undefined;
  /** The first one that the text needs. */
  unknown: { readonly variable: string; readonly start: string } | undefined;
}

/**
 * Takes the quotes and escapes from a word and fills in its variables, as BuildKit does (frontend/dockerfile/shell,
 * Lex.ProcessWord): `$V`, `${V}`, and `${V}` with `:-`, `-`, `:+`, `+`, `:?` and `?`. Patterns (`#`, `%`, `/`) are a
 * fault.
 * @param escapeSign the Dockerfile's escape character.
 */
export function expandWord(word: string, escapeSign: string, look: (name: string) => Variable): Expansion {
  if (word.length > LONGEST) return { state: 'fault', reason: 'it is too long' };
  const reader: Reader = { word, escapeSign, look, at: 0, fault: undefined, unknown: undefined };
  const text = readUntil(reader, undefined, 0);
  if (reader.fault !== undefined) return { state: 'fault', reason: reader.fault };
  return reader.unknown === undefined ? { state: 'known', text } : { state: 'unknown', ...reader.unknown };
}

/** Reads to a character, which is left behind, or to the end of the word. */
function readUntil(reader: Reader, stop: string | undefined, depth: number): string {
  const { word, escapeSign } = reader;
  if (depth > DEEPEST) stopReading(reader, 'its substitutions are nested too deep');
  let text = '';
  while (reader.fault === undefined && reader.at < word.length) {
    const character = word.charAt(reader.at);
    reader.at += 1;
    if (character === stop) return text;
    if (character === "'") text += readSingleQuoted(reader);
    else if (character === '"') text += readDoubleQuoted(reader, text, depth);
    else if (character === '$') text += readVariable(reader, text, depth);
    else if (character === escapeSign) {
      text += word.charAt(reader.at);
      reader.at += 1;
    } else text += character;
    if (text.length > LONGEST) stopReading(reader, 'it becomes too long');
  }
  if (stop !== undefined) stopReading(reader, `a ${stop} is missing`);
  return text;
}

function stopReading(reader: Reader, reason: string): void {
  reader.fault ??= reason;
}

function readSingleQuoted(reader: Reader): string {
  const close = reader.word.indexOf("'", reader.at);
  if (close === -1) {
    stopReading(reader, "a ' is missing");
    return '';
  }
  const text = reader.word.slice(reader.at, close);
  reader.at = close + 1;
  return text;
}

function readDoubleQuoted(reader: Reader, before: string, depth: number): string {
  const { word, escapeSign } = reader;
  let text = '';
  while (reader.fault === undefined && reader.at < word.length) {
    const character = word.charAt(reader.at);
    reader.at += 1;
    if (character === '"') return text;
    const next = word.charAt(reader.at);
    if (character === '$') text += readVariable(reader, before + text, depth);
    else if (character === escapeSign && ['"', '$', escapeSign].includes(next)) {
      text += next;
      reader.at += 1;
    } else text += character;
    if (text.length > LONGEST) stopReading(reader, 'it becomes too long');
  }
  stopReading(reader, 'a " is missing');
  return text;
}

/** Behind the `$`. */
function readVariable(reader: Reader, before: string, depth: number): string {
  const braces = reader.word.charAt(reader.at) === '{';
  if (braces) reader.at += 1;
  const name = readName(reader);
  if (!braces) return name === '' ? '$' : fill(reader, name, before);
  const modifier = /^(?::?[-+?]|\})/.exec(reader.word.slice(reader.at, reader.at + 2))?.[0];
  if (name === '' || modifier === undefined) {
    stopReading(reader, `its substitution ${name} is of a form that is not known here`);
    return '';
  }
  reader.at += modifier.length;
  if (modifier === '}') return fill(reader, name, before);

  const variable = reader.look(name);
  const aside: Reader = { ...reader, unknown: undefined };
  const word = readUntil(aside, '}', depth + 1);
  reader.at = aside.at;
  reader.fault = aside.fault;
  if (variable.is === 'unknown') return fill(reader, name, before);
  const value = variable.is === 'set' ? variable.value : undefined;
  const has = value !== undefined && (value !== '' || !modifier.startsWith(':'));
  if (modifier.endsWith('?') && !has) stopReading(reader, `${name} has no value`);
  const takesWord = modifier.endsWith('+') ? has : modifier.endsWith('-') && !has;
  if (!takesWord) return has && !modifier.endsWith('+') ? value : '';
  if (aside.unknown !== undefined)
    reader.unknown ??= { ...aside.unknown, start: before + aside.unknown.start };
  return word;
}

function readName(reader: Reader): string {
  const name = /^(?:[A-Za-z_][A-Za-z0-9_]*|[0-9]+|[@*#?$!-])/.exec(
    reader.word.slice(reader.at, reader.at + LONGEST),
  )?.[0];
  reader.at += name?.length ?? 0;
  return name ?? '';
}

function fill(reader: Reader, name: string, before: string): string {
  const variable = reader.look(name);
  if (variable.is === 'unknown') reader.unknown ??= { variable: name, start: before };
  return variable.is === 'set' ? variable.value : '';
}
