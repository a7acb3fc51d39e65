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

  it('leaves the rest alone, and values too short to be told from words', () => {
    expect(redact('x marks the spot')).toBe('x marks the spot');
  });

  it('reaches every string of a report', () => {
    const report = { a: [secret, { b: `x${secret}` }], n: 1, z: null };
    expect(redactDeep(report, redact)).toEqual({ a: ['***', { b: 'x***' }], n: 1, z: null });
  });
});
