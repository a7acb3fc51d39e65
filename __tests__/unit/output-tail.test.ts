import { describe, expect, it } from 'vitest';
import { outputTail } from '../../src/evidence/runs/output-tail.ts';

/** What is known of a match when all that was printed has been looked at. */
async function matched(pattern: RegExp, chunks: readonly string[]): Promise<boolean | 'nothing'> {
  const tail = outputTail(pattern, 5_000);
  for (const chunk of chunks) tail.add(chunk, 'stdout');
  return Promise.race([tail.matched, Promise.resolve('nothing' as const)]);
}

describe('the lines of an output', () => {
  it.each([
    ['a line in pieces', ['listen', 'ing on 80\nmore\n'], true],
    ['a line without an end', ['x\nlistening on 80'], true],
    ['another line', ['not listening on x\n'], 'nothing'],
    ['within 512 characters', [`${' '.repeat(497)}listening on 80`], true],
    ['beyond 512 characters', [`${' '.repeat(498)}listening on 80`], 'nothing'],
    ['beyond them in pieces', [' '.repeat(300), `${' '.repeat(300)}listening on 80`], 'nothing'],
  ])('%s', async (_, chunks, answer) => {
    expect(await matched(/listening on \d\d$/u, chunks)).toBe(answer);
  });

  it('are kept, the last of them', () => {
    const tail = outputTail(undefined, 5_000);
    for (let line = 1; line <= 30; line += 1) tail.add(`line ${line}\n`, 'stdout');
    expect(tail.lastLines().split('\n')).toEqual(Array.from({ length: 20 }, (_, at) => `line ${at + 11}`));
  });

  it('are not matched any more when nobody waits', async () => {
    const tail = outputTail(/ready/u, 5_000);
    tail.stopMatching();
    tail.add('ready\n', 'stdout');
    expect(await Promise.race([tail.matched, Promise.resolve('nothing')])).toBe('nothing');
  });
});

describe('a pattern that a line keeps busy', () => {
  it('is given up after its time, in the middle of a line too', async () => {
    const tail = outputTail(/^(a+)+$/u, 200);
    const began = performance.now();
    tail.add(`${'a'.repeat(40)}b\n`, 'stdout');
    expect(await tail.matched).toBe(false);
    expect(performance.now() - began).toBeLessThan(2_000);
    // From here on it costs nothing.
    const after = performance.now();
    tail.add(`${'a'.repeat(40)}b\n`, 'stdout');
    expect(performance.now() - after).toBeLessThan(100);
  });
});
