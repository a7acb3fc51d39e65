import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { block, code, htmlCode, logLine, prose } from '../../src/report/escape.ts';

/** Pieces from which attacks are made, mixed with anything. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(
        '::error::x',
        '##[error]x',
        '::stop-commands::t',
        '\n::set-output name=a::b',
        '`',
        '```',
        '````\n# heading',
        '~~~',
        '|',
        '\\|',
        '**bold**',
        '_it_',
        '[a](https://evil.example)',
        '![i](https://evil.example/x.png)',
        '<img src=x onerror=alert(1)>',
        '<script>',
        '</details>',
        '<!--',
        '-->',
        '@octocat',
        'a@b.example',
        '#1',
        'o/r#1',
        'GH-1',
        'https://evil.example',
        'www.evil.example',
        '\u202e',
        '\u2066',
        '\u200b',
        '\ufeff',
        '\u0000',
        '\u001b[31m',
        '\r',
        '\r\n',
        '\n\n',
        '\u2028',
        '&lt;',
        '&#64;',
        '$x$',
        '\ud800',
        '\udc00',
        '\u{e0041}',
        'x'.repeat(400),
      ),
      fc.string({ unit: 'binary' }),
      fc.string({ unit: 'grapheme' }),
    ),
    { maxLength: 12 },
  )
  .map((parts) => parts.join(''));

const INVISIBLE = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u2028-\u202e\u2066-\u2069\ufeff]/;

describe('code', () => {
  it('is one line in which nothing is markdown, HTML, a table cell or a mention', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = code(text);
        expect(shown).not.toMatch(/[\n\r|]/);
        expect(shown).not.toMatch(INVISIBLE);
        const span = /^`([^`]+)`$/.exec(shown);
        const element = /^<code>((?:[\p{L}\p{N} ]|&#\d+;)*)<\/code>$/u.exec(shown);
        expect(span ?? element).not.toBeNull();
      }),
      { numRuns: 2_000 },
    );
  });

  it.each([
    ['sha256:abc', '`sha256:abc`'],
    ['a|b', '<code>a&#124;b</code>'],
    ['a`b', '<code>a&#96;b</code>'],
    ['', '<code>&#8203;</code>'],
    ['user\u202egnp.exe', '`user⟨U+202E⟩gnp.exe`'],
  ])('%j is %s', (text, shown) => expect(code(text)).toBe(shown));
});

describe('htmlCode', () => {
  it('has no sign but its own frame and entities', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        expect(htmlCode(text)).toMatch(/^<code>(?:[\p{L}\p{N} ]|&#\d+;)*<\/code>$/u);
      }),
      { numRuns: 1_000 },
    );
  });
});

describe('prose', () => {
  it('opens no element, link, emphasis, cell, mention or reference', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = prose(text);
        const bare = shown.replaceAll('<!-- -->', '').replaceAll(/&#\d+;/g, '');
        expect(bare).not.toMatch(/[<>`*_[\]|~\\$&\n\r]/);
        expect(shown).not.toMatch(INVISIBLE);
        expect(shown).not.toMatch(/@[\p{L}\p{N}]/u);
        expect(shown).not.toMatch(/(?<!&)#[\p{L}\p{N}]/u);
        expect(shown).not.toMatch(/:\/\/|www\.[\p{L}\p{N}]/iu);
      }),
      { numRuns: 2_000 },
    );
  });

  it('leaves plain words alone', () => {
    const text = 'Uid: 1000 1000 1000 1000 (USER 1000:1000), "quoted" and 50%.';
    expect(prose(text)).toBe(text);
  });

  it('cuts a very long text', () => expect([...prose('x'.repeat(10_000))].length).toBeLessThanOrEqual(300));
});

describe('block', () => {
  it('is closed by its own fence and by nothing inside', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const lines = block(text, 'sh').split('\n');
        const fence = /^(`{3,})sh$/.exec(lines[0] ?? '')?.[1] ?? '';
        expect(fence).not.toBe('');
        expect(lines.at(-1)).toBe(fence);
        const closers = lines.slice(1, -1).filter((line) => {
          const run = /^ {0,3}(`+)\s*$/.exec(line)?.[1];
          return run !== undefined && run.length >= fence.length;
        });
        expect(closers).toEqual([]);
        expect(lines.join('\n')).not.toMatch(INVISIBLE);
      }),
      { numRuns: 2_000 },
    );
  });

  it('keeps both ends of a very long log and cuts no character in half', () => {
    const text = `first\n${'😀'.repeat(60_000)}\nlast`;
    const shown = block(text);
    expect(shown.length).toBeLessThan(21_000);
    expect(shown).toContain('first');
    expect(shown).toContain('last');
    expect(shown).toMatch(/characters left out/);
    expect(shown.isWellFormed()).toBe(true);
  });
});

describe('logLine', () => {
  it('holds no workflow command, whatever comes in', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const line = logLine(text);
        expect(line).not.toMatch(/[\n\r]|::|##\[/);
      }),
      { numRuns: 2_000 },
    );
  });
});
