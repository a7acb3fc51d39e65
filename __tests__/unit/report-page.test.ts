import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { RowStatus } from '../../src/checks/finding.ts';
import { htmlText, sarifText } from '../../src/report/escape.ts';
import { layersOf } from '../../src/report/html/layers.ts';
import { html, link } from '../../src/report/html/markup.ts';
import { renderHtml } from '../../src/report/html.ts';
import type { Report, Row } from '../../src/report/report.ts';
import { ATTACKS } from '../support/harmless.ts';
import { sampleReport } from '../support/sample-report.ts';

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ATTACKS, '"', "'", '\ud800', '\r\n', '\u0000'),
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 8,
    },
  )
  .map((parts) => parts.join(''));

/** The page without its texts: elements and the names of their attributes. */
function skeleton(page: string): string {
  return page.replaceAll(/="[^"]*"/g, '=""').replaceAll(/>[^<]+/g, '>');
}

describe('text in HTML', () => {
  it('opens no element, ends no attribute, and shows what cannot be seen', () => {
    fc.assert(
      fc.property(hostile, (text) => {
        const shown = htmlText(text);
        expect(shown).not.toMatch(/[<>"'`=]|&(?!#\d+;)/);
        expect(shown).not.toMatch(/(?![\t\n])[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Default_Ignorable_Code_Point}]/u);
        expect(shown.isWellFormed()).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is all there, however long', () => expect(htmlText('x'.repeat(100_000))).toHaveLength(100_000));

  it('is escaped by the template, and what is HTML already is not', () => {
    const name = '<b>&"';
    expect(html`<p title="${name}">${html`<i>${name}</i>`}${undefined}${3}</p>`.markup).toBe(
      '<p title="&#60;b&#62;&#38;&#34;"><i>&#60;b&#62;&#38;&#34;</i>3</p>',
    );
  });

  it.each([
    ['https://example.com/a?b=1&c', '<a href="https://example.com/a?b&#61;1&#38;c" rel="noreferrer">x</a>'],
    ['javascript:alert(1)', 'x'],
    ['data:text/html,x', 'x'],
    [' https://example.com', 'x'],
    ['//example.com', 'x'],
  ])('a link to %s', (url, markup) => expect(link(url, 'x').markup).toBe(markup));
});

describe('a message of SARIF', () => {
  it.each([
    ['[a](https://evil.example)', '[a] (https://evil.example)'],
    ['[a](1) {0} {"b": 1}', '[a] (1) {{0} {"b": 1}'],
    ['user\u202egnp', 'user⟨U+202E⟩gnp'],
    ['a\r\nb\tc', 'a\nb\tc'],
  ])('%j is %j', (text, shown) => expect(sarifText(text)).toBe(shown));
});

describe('the report page', () => {
  it('has the same elements and attributes whatever the texts of others are', () => {
    const plain = skeleton(renderHtml(sampleReport(() => 'x')));
    fc.assert(
      fc.property(hostile, (text) => {
        // No address of the web, which would be a link, and not empty, which is said in words.
        const page = renderHtml(sampleReport(() => `x${text}`));
        expect(skeleton(page) === plain).toBe(true);
      }),
      { numRuns: 100 },
    );
  });

  it('runs nothing, loads nothing, and lets one style in by its hash', () => {
    const page = renderHtml(sampleReport());
    expect(page).not.toMatch(/<script|<img|<link|<iframe| on\w+=| style=| src=/i);
    expect(page.match(/<style>/g)).toHaveLength(1);
    expect(page).toMatch(
      /content="default-src &#39;none&#39;; style-src &#39;sha256-[\w+/&#;]+&#39;; base-uri &#39;none&#39;; form-action &#39;none&#39;"/,
    );
  });

  it('of a run that judged nothing says so', () => {
    const sample = sampleReport();
    const empty: Report = {
      ...sample,
      verdict: { status: 'error', success: false, counts: { ...sample.verdict.counts, pass: 0 } },
      subjects: [],
      project: { rows: [], evidence: [] },
      policy: {
        ...sample.policy,
        file: null,
        commit: null,
        levels: {},
        exceptions: [],
        files: [],
        rows: [],
        evidence: [],
      },
      run: null,
    };
    const page = renderHtml(empty);
    expect(page).toContain('<h1>COULD NOT BE CHECKED');
    for (const words of [
      'No layer was looked at.',
      'Outside of GitHub',
      'No image',
      'No finding is excepted.',
    ]) {
      expect(page).toContain(words);
    }
  });
});

describe('the state of a layer', () => {
  const layer = (...statuses: readonly RowStatus[]) => {
    const sample = sampleReport();
    const [subject] = sample.subjects;
    const [row] = subject?.rows ?? [];
    if (subject === undefined || row === undefined) throw new Error('The sample has no row.');
    const rows = statuses.map((status) => ({ ...row, layer: 'Files', status }));
    const nothing = { rows: [], evidence: [] };
    const policy = { ...sample.policy, rows: [] };
    return layersOf({ ...sample, subjects: [{ ...subject, rows }], project: nothing, policy });
  };

  it.each<[readonly RowStatus[], RowStatus, string]>([
    [['pass', 'pass', 'not-applicable'], 'pass', '2 passed'],
    [['pass', 'fail', 'error'], 'fail', '1 failed, 1 could not be checked, 1 passed'],
    [['error', 'warning'], 'error', '1 could not be checked, 1 warning'],
    [['warning', 'excepted'], 'warning', '1 warning, 1 excepted'],
    [['pass', 'excepted'], 'excepted', '1 passed, 1 excepted'],
    [['excepted', 'excepted'], 'excepted', '2 excepted'],
    [['not-applicable'], 'not-applicable', 'not applicable'],
  ])('of %j is %s', (statuses, status, words) => {
    expect(layer(...statuses)).toEqual([{ name: 'Files', status, words }]);
  });
});

it('the layers stand from the image outwards, whatever the order of the rows', () => {
  const sample = sampleReport();
  const [subject] = sample.subjects;
  const [row] = subject?.rows ?? [];
  if (subject === undefined || row === undefined) throw new Error('The sample has no row.');
  const of = (...layers: readonly string[]) =>
    layers.map((layer): Row => ({ ...row, layer, status: 'pass' }));
  const report = {
    ...sample,
    subjects: [{ ...subject, rows: of('New', 'Supply chain', 'Image', 'Files') }],
    project: {
      rows: [...of('Host isolation'), { ...row, layer: 'Compose', status: 'not-applicable' as const }],
      evidence: [],
    },
    policy: { ...sample.policy, rows: [] },
  };
  const names = ['Image', 'Files', 'Compose', 'Supply chain', 'Host isolation', 'New'];
  expect(layersOf(report).map(({ name }) => name)).toEqual(names);
  const [picture = ''] = /<svg class="layers wide".*?<\/svg>/s.exec(renderHtml(report)) ?? [];
  const drawn = [...picture.matchAll(/<text class="name"[^>]*>([^<]*)</g)].map(([, name]) => name);
  expect(drawn).toEqual(['New', 'Host isolation', 'Supply chain', 'Files', 'Image']);
});

it('the page says that evidence may be shortened, and not that it is verbatim', () => {
  const page = renderHtml(sampleReport());
  expect(page).toContain('What came back, or what was read from it');
  expect(page).toContain('long answers are shortened or reduced to the fields that are judged');
});

it('the page names the folder of what is built, where it is given', () => {
  expect(renderHtml(sampleReport(), 'shop<b>')).toMatch(
    /<h2 [^>]*>Image built from [^<]* in shop&#60;b&#62;/,
  );
  expect(renderHtml(sampleReport())).not.toMatch(/Image built from [^<]* in /);
});
