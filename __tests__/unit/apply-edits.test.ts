import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Edit } from '../../src/checks/finding.ts';
import { applyEdits, editsOf, unifiedDiff } from '../../src/report/apply-edits.ts';
import { redactor } from '../../src/report/redact.ts';
import { makeReport, type Row } from '../../src/report/report.ts';
import { LOCAL, NO_POLICY } from './evidence-fixtures.ts';

const edit = (from: number, to: number, ...lines: string[]): Edit => ({ file: 'f', from, to, lines });

describe('applying edits', () => {
  test.each([
    { what: 'replaces a line', text: 'a\nb\nc\n', edits: [edit(2, 2, 'x', 'y')], after: 'a\nx\ny\nc\n' },
    { what: 'takes lines out', text: 'a\nb\nc\n', edits: [edit(1, 2)], after: 'c\n' },
    { what: 'inserts before a line', text: 'a\nb\n', edits: [edit(2, 1, 'x')], after: 'a\nx\nb\n' },
    { what: 'inserts at the end', text: 'a\nb\n', edits: [edit(3, 2, 'x')], after: 'a\nb\nx\n' },
    { what: 'keeps a missing last line end', text: 'a\nb', edits: [edit(3, 2, 'x')], after: 'a\nb\nx' },
    { what: 'replaces a last line without its end', text: 'a\nb', edits: [edit(2, 2, 'x')], after: 'a\nx' },
    { what: 'takes a last line out', text: 'a\nb', edits: [edit(2, 2)], after: 'a' },
    { what: 'keeps CRLF', text: 'a\r\nb\r\n', edits: [edit(2, 2, 'x', 'y')], after: 'a\r\nx\r\ny\r\n' },
    { what: 'keeps CRLF at an open end', text: 'a\r\nb', edits: [edit(3, 2, 'x')], after: 'a\r\nb\r\nx' },
    { what: 'keeps mixed line ends', text: 'a\nb\r\nc\n', edits: [edit(2, 2, 'x')], after: 'a\nx\r\nc\n' },
    { what: 'fills an empty file', text: '', edits: [edit(1, 0, 'x')], after: 'x\n' },
    {
      what: 'applies several, whatever their order',
      text: 'a\nb\nc\nd\n',
      edits: [edit(4, 4, 'D'), edit(1, 1, 'A', 'A'), edit(3, 2, 'x')],
      after: 'A\nA\nb\nx\nc\nD\n',
    },
    {
      what: 'applies the same one once',
      text: 'a\nb\n',
      edits: [edit(2, 1, 'x'), edit(2, 1, 'x')],
      after: 'a\nx\nb\n',
    },
    {
      what: 'inserts before and behind what it replaces',
      text: 'a\nb\nc\n',
      edits: [edit(2, 2, 'B'), edit(2, 1, 'x'), edit(3, 2, 'y')],
      after: 'a\nx\nB\ny\nc\n',
    },
  ])('$what', ({ text, edits, after }) => {
    expect(applyEdits(text, edits)).toMatchObject({ text: after, refused: [] });
  });

  test.each([
    { what: 'lines that another one replaces', edits: [edit(1, 2, 'x'), edit(2, 3, 'y')] },
    { what: 'an insertion amid them', edits: [edit(1, 2, 'x'), edit(2, 1, 'y')] },
    { what: 'lines around an insertion', edits: [edit(2, 1, 'x'), edit(1, 2, 'y')] },
    { what: 'two insertions at one place', edits: [edit(2, 1, 'x'), edit(2, 1, 'y')] },
    { what: 'a line behind the end', edits: [edit(1, 1, 'x'), edit(4, 4, 'y')] },
    { what: 'a line before the start', edits: [edit(1, 1, 'x'), edit(0, 0, 'y')] },
    { what: 'an end before its start', edits: [edit(1, 1, 'x'), edit(3, 1, 'y')] },
  ])('refuses $what, and applies the first', ({ edits }) => {
    const text = 'a\nb\nc\n';
    const { refused, applied, text: after } = applyEdits(text, edits);
    expect(applied).toEqual(edits.slice(0, 1));
    expect(after).toBe(applyEdits(text, edits.slice(0, 1)).text);
    expect(refused).toEqual([expect.stringMatching(/^The edit of f.*\.$/)]);
  });

  test('leaves every line alone that no edit names, whatever the text and the edits', () => {
    const line = fc.string({ unit: 'binary' }).map((text) => text.replaceAll(/[\r\n]/g, ''));
    const wild = fc.record({
      lines: fc.array(fc.tuple(line, fc.constantFrom('\n', '\r\n')), { minLength: 1, maxLength: 12 }),
      open: fc.boolean(),
      edits: fc.array(
        fc
          .tuple(fc.integer({ min: 1, max: 13 }), fc.integer({ min: -1, max: 3 }), fc.array(line))
          .map(([from, count, lines]): Edit => ({ file: 'f', from, to: from + count, lines })),
        { maxLength: 5 },
      ),
    });
    fc.assert(
      fc.property(wild, ({ lines, open, edits }) => {
        const whole = lines.map(([text, end]) => text + end).join('');
        const text = open ? whole.replace(/\r?\n$/, '') : whole;
        const { text: after, applied, refused } = applyEdits(text, edits);
        expect(new Set([...applied, ...refused]).size).toBeLessThanOrEqual(edits.length);
        expect(applyEdits(text, applied).text).toBe(after);
        const gone = new Set(applied.flatMap(({ from, to }) => range(from, to)));
        const kept = text.split('\n').filter((_, index) => !gone.has(index + 1));
        const found = after.split('\n');
        let at = 0;
        for (const one of kept.map((text) => text.replace(/\r$/, ''))) {
          if (one === '') continue;
          while (at < found.length && found[at]?.replace(/\r$/, '') !== one) at += 1;
          expect(at).toBeLessThan(found.length);
          at += 1;
        }
      }),
    );
  });
});

function range(from: number, to: number): readonly number[] {
  return Array.from({ length: Math.max(0, to - from + 1) }, (_, index) => from + index);
}

describe('the edits of a report', () => {
  const row = (status: Row['status'], ...edits: Edit[]): Row => ({
    check: 'x',
    layer: 'x',
    title: 'x',
    severity: 'high',
    references: [],
    status,
    expected: 'x',
    seen: 'x',
    fixes: [
      { title: 'x', language: 'yaml', lines: [], edits },
      { title: 'y', language: 'sh', lines: [] },
    ],
    location: undefined,
  });
  const editsIn = (...rows: Row[]) => {
    const report = makeReport([], {}, { subject: [], project: [], policy: [] }, NO_POLICY, 'failure', LOCAL);
    return editsOf({ ...report, project: { ...report.project, rows } });
  };

  test('are those of the rows that fail or warn, each once, in their order', () => {
    const rows = [row('warning', edit(2, 2, 'b')), row('fail', edit(1, 1, 'a'), edit(2, 2, 'b'))];
    expect(editsIn(...rows)).toEqual([edit(2, 2, 'b'), edit(1, 1, 'a')]);
  });

  test.each(['pass', 'excepted', 'error', 'not-applicable'] as const)(
    'are none of a row that is %s',
    (status) => {
      expect(editsIn(row(status, edit(1, 1, 'a')))).toEqual([]);
    },
  );

  test.each(['/etc/passwd', '../Dockerfile', '..'])('are none of %s', (file) => {
    expect(editsIn(row('fail', { ...edit(1, 1, 'a'), file }))).toEqual([]);
  });

  test('are none from which a secret was taken', () => {
    const lost = edit(1, 1, redactor(['hunter22'])('ENV A=hunter22'));
    expect(editsIn(row('fail', lost, edit(2, 2, 'b')))).toEqual([edit(2, 2, 'b')]);
  });
});

describe('the diff', () => {
  test('is what patch and git read', () => {
    expect(unifiedDiff('a/Dockerfile', 'one\ntwo\n', 'one\n2\nthree')).toBe(
      [
        '--- a/a/Dockerfile',
        '+++ b/a/Dockerfile',
        '@@ -1,2 +1,3 @@',
        ' one',
        '-two',
        '+2',
        '+three',
        '\\ No newline at end of file',
        '',
      ].join('\n'),
    );
  });

  test('of what is the same is empty', () => expect(unifiedDiff('f', 'a', 'a')).toBe(''));

  test('quotes a name that would end its line', () => {
    expect(unifiedDiff('a\n+++ b/x', 'a\n', 'b\n')).toMatch(/^--- "a\/a\\n\+\+\+ b\/x"\n\+\+\+ "b\//);
  });
});
