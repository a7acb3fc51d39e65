import fc from 'fast-check';
import { expect, test } from 'vitest';
import { z } from 'zod';
import {
  readMarker,
  readSuggestionMarker,
  withMarker,
  withSuggestionMarker,
} from '../../src/publish/marker.ts';
import { pack, unpack } from '../../src/publish/packed.ts';
import { isNewer } from '../../src/report/run-mark.ts';

const HEAD = 'a'.repeat(40);
const MARK = { runId: 17_000_000_000, runAttempt: 2, headSha: HEAD };
const anyKey = fc.string({ unit: 'binary' });

test('the marker is the last line, and an HTML comment', () => {
  expect(withMarker('Body', 'web-app', MARK)).toBe(
    `Body\n\n<!-- layered-defense key=web-app run=17000000000 attempt=2 head=${HEAD} -->`,
  );
});

test('what is written is read again, whatever the key and the body', () => {
  fc.assert(
    fc.property(fc.string({ unit: 'binary' }), anyKey, (body, key) => {
      expect(readMarker(withMarker(body, key, MARK), key)).toEqual({ mark: MARK, data: undefined });
    }),
  );
});

test('no key looks like another', () => {
  fc.assert(
    fc.property(anyKey, anyKey, (one, other) => {
      fc.pre(one !== other);
      expect(readMarker(withMarker('', one, MARK), other)).toBeUndefined();
    }),
  );
});

test.each(['a --> <script>', '--!>', 'a\nb', 'a run=1', '%0020', ' ', '', '\ud800', 'ключ'])(
  'the key %j stays inside its comment',
  (key) => {
    const marker = withMarker('', key, MARK).trim();
    expect(marker).toMatch(/^<!-- layered-defense key=[\w.%-]* run=\d+ attempt=\d+ head=[0-9a-f]+ -->$/);
    expect(readMarker(`\n${marker}`, key)).toEqual({ mark: MARK, data: undefined });
  },
);

test.each([
  { what: 'text after it', body: `${withMarker('Body', 'k', MARK)}.` },
  { what: 'a line after it', body: `${withMarker('Body', 'k', MARK)}\n` },
  { what: 'text before it in its line', body: `> ${withMarker('', 'k', MARK).trim()}` },
  { what: 'another key', body: withMarker('Body', 'K', MARK) },
  { what: 'a run that is no number', body: withMarker('', 'k', MARK).replace('run=1', 'run=x') },
  { what: 'no body', body: '' },
])('a marker with $what does not count', ({ body }) => {
  expect(readMarker(body, 'k')).toBeUndefined();
});

test('a later run is newer, then a later attempt', () => {
  expect(isNewer({ ...MARK, runId: MARK.runId + 1, runAttempt: 1 }, MARK)).toBe(true);
  expect(isNewer({ ...MARK, runAttempt: 3 }, MARK)).toBe(true);
  expect(isNewer(MARK, MARK)).toBe(false);
  expect(isNewer({ ...MARK, runId: 1, runAttempt: 9 }, MARK)).toBe(false);
});

test('the marker of a suggestion is read at the very end alone', () => {
  const marked = withSuggestionMarker('words', '0a1b');
  expect(readSuggestionMarker(marked)).toBe('0a1b');
  expect(readSuggestionMarker(`${marked}\n`)).toBeUndefined();
  expect(readSuggestionMarker(`${marked}\nwords`)).toBeUndefined();
  expect(readSuggestionMarker(`x${marked.split('\n').at(-1)}`)).toBeUndefined();
  expect(readSuggestionMarker(withMarker('words', 'key', MARK))).toBeUndefined();
});

test('data is read again, whatever it holds, and cannot end its comment', () => {
  fc.assert(
    fc.property(fc.json(), fc.string({ unit: 'binary' }), (json, key) => {
      const body = withMarker('Body', key, MARK, pack(json));
      expect(body).toMatch(/ data=[\w-]+ -->$/);
      expect(unpack(readMarker(body, key)?.data ?? '', z.string())).toBe(json.toWellFormed());
    }),
  );
});

test.each([
  ['is no packed data', 'hello'],
  ['is nothing', ''],
  ['is of another form', pack(['x'])],
  ['unpacks to more than anybody needs', pack('x'.repeat(5 * 1024 * 1024))],
])('data that %s is no data', (_, packed) => {
  expect(unpack(packed, z.string())).toBeUndefined();
});
