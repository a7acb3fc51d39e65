import { expect } from 'vitest';
import { CHECKS } from '../../src/checks/index.ts';
import { readMarkdown } from './reader.ts';

/** Pieces from which attacks on a comment, on its readers and on the runner's log are made. */
export const ATTACKS: readonly string[] = [
  '<img src=x onerror=alert(1)>',
  '<script>alert(1)</script>',
  '<a href="javascript:alert(1)">a</a>',
  '</code></pre></summary></details>',
  '</details>',
  '<details open>',
  '<!--',
  '-->',
  '<!-- layered-defense key=default run=9999999 attempt=1 head=aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa -->',
  '[a](https://evil.example)',
  '![i](https://evil.example/x.png)',
  '[r]: https://evil.example',
  'https://evil.example/x',
  'www.evil.example',
  'someone@evil.example',
  '@octocat',
  'see #1',
  'acme/shop#1',
  'GH-1',
  '# Heading',
  '**bold** _it_ ~~no~~ $x$',
  '| a | b |',
  '| --- | --- |',
  '```',
  '``````',
  '~~~~',
  '`',
  '\\`',
  '&lt;img&gt; &#64;octocat',
  'user\u202egnp.exe \u2066 \u200b\ufeff',
  '::error::injected',
  '::set-output name=verdict::pass',
  '::stop-commands::x',
  '##[error]injected',
  '##[add-mask]a',
];

const OWN_ELEMENTS = [
  ...['a', 'code', 'details', 'em', 'h3', 'h4', 'p', 'pre', 'strong', 'sub', 'summary'],
  ...['table', 'tbody', 'td', 'th', 'thead', 'tr'],
];

/** Controls, bidirectional signs and what shows nothing; the emoji's own U+FE0F, tab and line feed are none. */
const INVISIBLE = /(?![\t\n]|\ufe0f)[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u;

/**
 * Holds a report's markdown to what the action itself writes: no other element, link, mention, reference or
 * invisible character is in it, its first line is the verdict, and nothing is cut open.
 * @param own start of the links to the run, which are ours.
 */
export function expectHarmless(markdown: string, own: string): void {
  const page = readMarkdown(markdown);
  expect(markdown).toMatch(
    /^### (?:✅|❌|⚠️|⛔) Layered Defense · (?:PASS|FAIL|WARNING|COULD NOT BE CHECKED): /,
  );
  expect(OWN_ELEMENTS).toEqual(expect.arrayContaining([...new Set(page.elements)]));
  expect(page.elements.filter((name) => name === 'h3')).toHaveLength(1);
  expect(page.elements.filter((name) => name === 'sub').length).toBeGreaterThan(0);
  expect(page.nested).toBe(true);
  expect(page.attributes.filter((text) => !/^(?:href=|open=$)/.test(text))).toEqual([]);
  const rules = CHECKS.flatMap(({ references }) => references.map(({ url }) => url));
  expect(page.targets.filter((url) => !rules.includes(url) && !url.startsWith(own))).toEqual([]);
  expect(page.words).not.toMatch(/@[\p{L}\p{N}]/u);
  expect(page.words).not.toMatch(/#\d|\bGH-\d|https?:\/\/|www\.\w/i);
  expect(markdown).not.toMatch(INVISIBLE);
  expect(markdown.isWellFormed()).toBe(true);
  expect(markdown.length).toBeLessThanOrEqual(65_536);
}

/** Holds a comment to the same, and to our marker at its end and no other. */
export function expectHarmlessComment(body: string, own: string): void {
  const marker =
    /\n\n<!-- layered-defense key=[\w%.-]+ run=\d+ attempt=\d+ head=[0-9a-f]{40}(?: data=[\w-]+)? -->$/;
  expect(body).toMatch(marker);
  const { comments } = readMarkdown(body);
  expect(comments.at(-1)).toMatch(/^<!-- layered-defense /);
  expect(comments.slice(0, -1).filter((comment) => comment !== '<!-- -->')).toEqual([]);
  expectHarmless(body.replace(marker, ''), own);
}

/**
 * Reads a log as GitHub's runner does.
 * @returns the commands that it would obey, as their names.
 */
export function obeyedCommands(log: string): readonly string[] {
  const obeyed: string[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r?\n/)) {
    if (token !== undefined) {
      if (line.trim() === `::${token}::`) token = undefined;
      continue;
    }
    const [, name, message] = /^\s*::([\w-]+)(?: [^:]*)?::(.*)$/.exec(line) ?? [];
    if (name === 'stop-commands') token = message;
    else if (name !== undefined) obeyed.push(name);
    else if (line.includes('##[')) obeyed.push(line);
  }
  return token === undefined ? obeyed : [...obeyed, 'the log ends while commands are stopped'];
}
