import { z } from 'zod';
import type { Word } from './parse.ts';

/** The white space of Go's unicode.IsSpace at the start of a line: U+0085 is of it, U+FEFF is not. */
const LEADING_SPACE = /^[\t-\r \u0085\u00a0\u1680\u2000-\u200a\u2028\u2029\u202f\u205f\u3000]+/;

/** A directive of a Dockerfile (`# name=value`). */
interface Directive {
  /** In lower case. */
  readonly name: string;
  readonly value: string;
  /** Counted from 1. */
  readonly line: number;
}

/**
 * Finds the frontend that a Dockerfile asks for, as BuildKit's DetectSyntax does (frontend/dockerfile/parser/directives.go):
 * behind a byte order mark and a shebang line, in directives behind `#`, in those behind `//`, or in JSON.
 * @param text any text.
 * @returns the first word of `syntax`; undefined where nothing names a frontend.
 */
export function detectSyntax(text: string): Word | undefined {
  const plain = withoutMark(text);
  const [first = '', ...others] = plain.split('\n');
  const before = first.startsWith('#!') ? 1 : 0;
  const lines = before === 0 ? [first, ...others] : others;
  const named = ['#', '//']
    .map((sign) => directivesOf(lines, sign).find(({ name }) => name === 'syntax'))
    .find((one) => one !== undefined);
  if (named !== undefined) return { text: named.value.split(' ')[0] ?? '', line: before + named.line };
  const json = syntaxOfJson(lines.join('\n'));
  return json === undefined ? undefined : { text: json, line: before + 1 };
}

/**
 * Finds the escape character as BuildKit's parser does: a shebang line ends the directives, space before `#` does not.
 * @param text any text.
 * @returns a backslash or a backtick.
 */
export function detectEscape(text: string): string {
  const lines = withoutMark(text).split('\n').map(withoutLeadingSpace);
  const directive = directivesOf(lines, '#').find(({ name }) => name === 'escape');
  return directive?.value === '`' ? '`' : '\\';
}

/**
 * Writes a Dockerfile so that our parser, which knows fewer kinds of white space and reads directives by rules of its own,
 * finds in it what BuildKit finds.
 * @param text any text.
 * @returns as many lines; what stands on them has the same columns.
 */
export function forOurParser(text: string): string {
  const lines = withoutMark(text).split('\n');
  const other = lines.findIndex((line) => !withoutLeadingSpace(line).startsWith('#'));
  const comments = other === -1 ? lines.length : other;
  const head = lines
    .slice(0, comments)
    .map((_, index) => (index === 0 ? `# escape=${detectEscape(text)}` : '#'));
  return [...head, ...lines.slice(comments).map(withPlainSpace)].join('\n');
}

/** They end where a line is none, or where one is there again. */
function directivesOf(lines: readonly string[], sign: string): readonly Directive[] {
  const found: Directive[] = [];
  for (const [index, line] of lines.entries()) {
    if (!line.startsWith(sign)) break;
    const directive = withoutLeadingSpace(line.slice(sign.length));
    const [start, name] = /^([a-z][a-z0-9]*)[\t\f\r ]*=/i.exec(directive) ?? [];
    if (start === undefined || name === undefined) break;
    const key = name.toLowerCase();
    const isKnown = ['syntax', 'escape', 'check'].includes(key);
    if (!isKnown || found.some((one) => one.name === key)) break;
    const value = directive.slice(start.length);
    if (value === '') break;
    found.push({ name: key, value: trimmed(value), line: index + 1 });
  }
  return found;
}

function syntaxOfJson(text: string): string | undefined {
  // Most Dockerfiles are no JSON, which the first sign tells.
  if (!/^[\t\n\r ]*\{/.test(text)) return undefined;
  try {
    return z.object({ syntax: z.string() }).safeParse(JSON.parse(text)).data?.syntax;
  } catch {
    return undefined;
  }
}

function withoutMark(text: string): string {
  return text.startsWith('\ufeff') ? text.slice(1) : text;
}

function withoutLeadingSpace(text: string): string {
  return text.replace(LEADING_SPACE, '');
}

/** Without the white space of Go's regular expressions at both ends; a pattern would take long for a long line. */
function trimmed(text: string): string {
  let start = 0;
  let end = text.length;
  const isSpace = (index: number) => '\t\n\f\r '.includes(text.charAt(index));
  while (start < end && isSpace(start)) start += 1;
  while (end > start && isSpace(end - 1)) end -= 1;
  return text.slice(start, end);
}

/** White space at the end stays: behind an escape character it decides whether the line goes on. */
function withPlainSpace(line: string): string {
  const body = line.trimEnd().replace(LEADING_SPACE, (space) => ' '.repeat(space.length));
  return body.replaceAll(/[\v\f\r]/g, ' ') + line.slice(body.length);
}
