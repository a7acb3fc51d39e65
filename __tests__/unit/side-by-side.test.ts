import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { sideBySide } from '../../src/evidence/runs/side-by-side.ts';

describe('work side by side', () => {
  it.each([1, 2, 3])('at most %i at the same time, all of it, in the order it came', async (most) => {
    const inTurn = sideBySide(most);
    let going = 0;
    let peak = 0;
    const begun: number[] = [];
    const work = (number: number) =>
      inTurn(async () => {
        begun.push(number);
        going += 1;
        peak = Math.max(peak, going);
        await setTimeout(number % 2);
        going -= 1;
        return number * 10;
      });
    const numbers = [0, 1, 2, 3, 4, 5, 6, 7];
    expect(await Promise.all(numbers.map(work))).toEqual(numbers.map((number) => number * 10));
    expect(begun).toEqual(numbers);
    expect(peak).toBe(most);
    expect(going).toBe(0);
  });

  it('goes on after work that failed, and passes its error on', async () => {
    const inTurn = sideBySide(1);
    const broken = inTurn(() => Promise.reject(new Error('broken')));
    const next = inTurn(() => Promise.resolve('done'));
    await expect(broken).rejects.toThrow('broken');
    expect(await next).toBe('done');
  });
});
