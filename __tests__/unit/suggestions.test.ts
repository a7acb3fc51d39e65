import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Edit } from '../../src/checks/finding.ts';
import { applyEdits, type Proposal, unifiedDiff } from '../../src/report/apply-edits.ts';
import type { Row } from '../../src/report/report.ts';
import { type Suggestion, suggestionsFor } from '../../src/report/suggestions.ts';

const ROW: Row = {
  check: 'some-check',
  layer: 'Layer',
  title: 'Some title',
  severity: 'high',
  references: [],
  status: 'fail',
  expected: 'x',
  seen: 'seen <b>it</b>',
  fixes: [],
  location: undefined,
};

const TEXT = 'a\nb\nc\nd\ne\n';
const ALL = `@@ -0,0 +1,5 @@\n${[...'abcde'].map((line) => `+${line}`).join('\n')}`;

function proposal(from: number, to: number, ...lines: string[]): Proposal {
  return { edit: { file: 'f', from, to, lines }, rows: [ROW] };
}

function shown(text: string, patch: string, ...proposals: Proposal[]) {
  return suggestionsFor('f', text, patch, proposals).map(({ startLine, line, after }) => [
    startLine,
    line,
    ...after,
  ]);
}

/** The text after all suggestions were taken, as GitHub's "commit suggestions" does. */
function taken(text: string, suggestions: readonly Suggestion[]): string {
  const lines = text.split('\n');
  for (const { startLine, line, after } of suggestions.toReversed())
    lines.splice(startLine - 1, line - startLine + 1, ...after);
  return lines.join('\n');
}

describe('suggestions', () => {
  it.each<[string, string, Proposal[], (string | number)[][]]>([
    ['a line that gives way', ALL, [proposal(2, 2, 'x')], [[2, 2, 'x']]],
    ['lines that go', ALL, [proposal(2, 3)], [[2, 3]]],
    ['new lines, with the line before them', ALL, [proposal(3, 2, 'x')], [[2, 2, 'b', 'x']]],
    ['new lines at the top, with the first line', ALL, [proposal(1, 0, 'x')], [[1, 1, 'x', 'a']]],
    ['new lines at the end', ALL, [proposal(6, 5, 'x')], [[5, 5, 'e', 'x']]],
    ['two that share a line as one', ALL, [proposal(3, 3, 'x'), proposal(4, 3, 'y')], [[3, 3, 'x', 'y']]],
    [
      'two that do not, topmost first',
      ALL,
      [proposal(4, 4, 'y'), proposal(1, 1, 'x')],
      [
        [1, 1, 'x'],
        [4, 4, 'y'],
      ],
    ],
    [
      'lines that stay, and the diff shows',
      '@@ -1,3 +1,3 @@\n a\n b\n c',
      [proposal(2, 2, 'x')],
      [[2, 2, 'x']],
    ],
    [
      'new lines, with the line behind where that alone is shown',
      '@@ -3,2 +3,2 @@\n c\n d',
      [proposal(3, 2, 'x')],
      [[3, 3, 'x', 'c']],
    ],
  ])('are made of %s', (_, patch, proposals, expected) => {
    expect(shown(TEXT, patch, ...proposals)).toEqual(expected);
  });

  it.each<[string, string, string]>([
    ['is not in the diff', TEXT, '@@ -4,2 +4,2 @@\n d\n e'],
    ['is another one at the head', TEXT, '@@ -1,2 +1,2 @@\n a\n-b\n+B'],
    ['was taken away', TEXT, '@@ -1,2 +1,1 @@\n a\n-b'],
    ['is in a patch that cannot be read', TEXT, '@@ -1,2 +1,9 @@\n a\n b'],
    ['is in no patch', TEXT, 'b'],
    ['ends with CRLF', 'a\r\nb\r\n', '@@ -0,0 +1,2 @@\n+a\r\n+b\r'],
  ])('are not made of a line that %s', (_, text, patch) => {
    expect(shown(text, patch, proposal(2, 2, 'x'))).toEqual([]);
  });

  it('are not made of lines of two hunks', () => {
    expect(shown(TEXT, '@@ -1,2 +1,2 @@\n a\n b\n@@ -3,2 +3,2 @@\n c\n d', proposal(2, 3, 'x'))).toEqual([]);
  });

  it('are not made of what no reader sees', () => {
    expect(shown(TEXT, ALL, proposal(2, 2, 'x\u202e'))).toEqual([]);
  });

  it('are not made of more than a comment holds', () => {
    const long = 'x'.repeat(60_000);
    expect(shown(`${long}\n`, `@@ -0,0 +1 @@\n+${long}`, proposal(2, 1, 'y'))).toEqual([]);
  });

  it('read the lines of a hunk as its header counts them', () => {
    const text = '--- a\n+++ b\n@@ -1 +1 @@\n';
    const patch = '@@ -0,0 +1,3 @@\n+--- a\n++++ b\n+@@ -1 +1 @@';
    expect(shown(text, patch, proposal(2, 2, 'x'))).toEqual([[2, 2, 'x']]);
  });

  it('say what was found, in words that are no markdown, behind a fence that nothing closes', () => {
    const text = '```\n````suggestion\n';
    const [made] = suggestionsFor('f', text, '@@ -0,0 +1,2 @@\n+```\n+````suggestion', [proposal(3, 2, 'x')]);
    expect(made?.body.split('\n')).toEqual([
      '**Some title** (`some-check`): seen &#60;b&#62;it&#60;/b&#62;',
      '',
      '`````suggestion',
      '````suggestion',
      'x',
      '`````',
    ]);
  });

  it('say of two that want other lines at one place the first alone', () => {
    const other = { ...proposal(2, 2, 'y'), rows: [{ ...ROW, title: 'Other title' }] };
    const [made, ...more] = suggestionsFor('f', TEXT, ALL, [proposal(2, 2, 'x'), other]);
    expect(more).toEqual([]);
    expect(made?.after).toEqual(['x']);
    expect(made?.body).not.toContain('Other title');
  });

  it('all taken are the edits applied, whatever they are', () => {
    const line = fc.stringMatching(/^[a-z -]{0,3}$/);
    const edits = fc.array(
      fc
        .tuple(
          fc.integer({ min: 1, max: 9 }),
          fc.integer({ min: -1, max: 2 }),
          fc.array(line, { maxLength: 3 }),
        )
        .map(([from, more, lines]): Edit => ({ file: 'f', from, to: from + more, lines })),
      { maxLength: 4 },
    );
    fc.assert(
      fc.property(fc.array(line, { minLength: 1, maxLength: 8 }), edits, (lines, wild) => {
        const text = `${lines.join('\n')}\n`;
        const { applied, text: after } = applyEdits(text, wild);
        const patch = unifiedDiff('f', '', text).replace(/^[\s\S]*?(?=@@)/, '');
        const proposals = applied.map((edit) => ({ edit, rows: [ROW] }));
        expect(taken(text, suggestionsFor('f', text, patch, proposals))).toBe(after);
      }),
    );
  });
});
