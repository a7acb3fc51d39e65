import { describe, expect, it } from 'vitest';
import { redactDeep, redactor } from '../../src/report/redact.ts';

describe('redactor', () => {
  const secret = 'p@ss"wörd/1';
  const redact = redactor([secret, 'first line\nsecond line\n', '', 'x']);

  it.each([
    ['as it is', secret],
    ['in base64', Buffer.from(secret).toString('base64')],
    ['in a URL', encodeURIComponent(secret)],
    ['in a JSON string', JSON.stringify(secret).slice(1, -1)],
    ['one line of it', 'second line'],
  ])('takes it out %s', (_, form) => expect(redact(`before ${form} after`)).toBe('before *** after'));

  it.each(['', 'a', 'ab', 'octocat:', 'x:'])(
    'takes it out of the base64 of a longer text (%j before it)',
    (start) => {
      const told = redact(Buffer.from(`${start}${secret}`).toString('base64'));
      expect(told).toContain('***');
      expect(Buffer.from(told.replace('***', ''), 'base64').toString()).not.toContain(secret.slice(2, -2));
    },
  );

  it('takes a long one out of base64 with broken lines', () => {
    const long = 'correct horse battery staple '.repeat(8);
    const lines =
      Buffer.from(long)
        .toString('base64')
        .match(/.{1,76}/g) ?? [];
    const told = redactor([long])(lines.join('\n'));
    expect(lines.filter((line) => told.includes(line))).toEqual([]);
  });

  it('leaves the rest alone, and values too short to be told from words', () => {
    expect(redact('x marks the spot')).toBe('x marks the spot');
  });

  it('reaches every string of a report', () => {
    const report = { a: [secret, { b: `x${secret}` }], n: 1, z: null };
    expect(redactDeep(report, redact)).toEqual({ a: ['***', { b: 'x***' }], n: 1, z: null });
  });
});
