import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { minimalSet } from '../../src/evidence/least-privilege/minimal-set.ts';

type Names = readonly string[];

/** Works when all members of one of these sets are there: every monotone question can be put like this. */
function oracle(minimal: readonly Names[], budget = Number.POSITIVE_INFINITY) {
  const asked: Names[] = [];
  const isEnough = (set: Names) => minimal.some((needed) => needed.every((name) => set.includes(name)));
  const works = async (set: Names) => {
    if (asked.length >= budget) return undefined;
    asked.push(set);
    return isEnough(set);
  };
  return { asked, isEnough, works };
}

const ALL: Names = ['A', 'B', 'C', 'D', 'E', 'F', 'G', 'H'];
const some = fc.subarray([...ALL], { minLength: 1 });
const families = fc.array(some, { minLength: 1, maxLength: 5 });
/** Growing sets, up to all. */
const ladders = fc.array(some, { maxLength: 3 }).map((steps) => {
  const grown = steps.map((_, at) =>
    ALL.filter((name) =>
      steps
        .slice(0, at + 1)
        .flat()
        .includes(name),
    ),
  );
  return [...grown, ALL];
});

describe('the smallest set that works', () => {
  it('works, was itself tried, and does not work without any of its members', async () => {
    await fc.assert(
      fc.asyncProperty(families, ladders, async (family, ladder) => {
        const { asked, isEnough, works } = oracle(family);
        const found = await minimalSet(ladder, works);
        expect(found?.minimal).toBe(true);
        const set = found?.set ?? [];
        expect(asked).toContainEqual(set);
        expect(isEnough(set)).toBe(true);
        for (const member of set) expect(isEnough(set.filter((one) => one !== member))).toBe(false);
      }),
    );
  });

  it('takes no more tries than the steps, and two for each member of the one that works', async () => {
    await fc.assert(
      fc.asyncProperty(families, ladders, async (family, ladder) => {
        const { asked, isEnough, works } = oracle(family);
        await minimalSet(ladder, works);
        const start = ladder.find(isEnough) ?? [];
        expect(asked.length).toBeLessThanOrEqual(ladder.length + 2 * start.length);
      }),
    );
  });

  it('takes one try for each member and one more when there is one smallest set', async () => {
    await fc.assert(
      fc.asyncProperty(some, async (needed) => {
        const { asked, works } = oracle([needed]);
        expect(await minimalSet([ALL], works)).toEqual({ set: needed, minimal: true });
        expect(asked.length).toBeLessThanOrEqual(1 + ALL.length + 1);
      }),
    );
  });

  it('says that it is not shown to be the smallest when the tries end before, and works all the same', async () => {
    await fc.assert(
      fc.asyncProperty(families, ladders, fc.nat(20), async (family, ladder, budget) => {
        const limited = oracle(family, budget);
        const found = await minimalSet(ladder, limited.works);
        if (found === undefined) return;
        expect(limited.isEnough(found.set)).toBe(true);
        expect(limited.asked).toContainEqual(found.set);
        const smaller = found.set.map((member) => found.set.filter((one) => one !== member));
        if (found.minimal) for (const set of smaller) expect(limited.isEnough(set)).toBe(false);
      }),
    );
    expect(await minimalSet([ALL], oracle([['A']], 3).works)).toEqual({
      set: expect.any(Array),
      minimal: false,
    });
  });

  it('is nothing when no set works, or no try is left', async () => {
    expect(await minimalSet([['A'], ALL], async () => false)).toBeUndefined();
    expect(await minimalSet([['A'], ALL], async () => undefined)).toBeUndefined();
    expect(await minimalSet([], async () => true)).toBeUndefined();
  });

  it('takes the first step that works, and looks no further', async () => {
    const { asked, works } = oracle([['B']]);
    expect(await minimalSet([['A'], ['B'], ALL], works)).toEqual({ set: ['B'], minimal: true });
    expect(asked).toEqual([['A'], ['B']]);
  });

  it('keeps one of two that stand in for each other', async () => {
    const { works } = oracle([
      ['A', 'C'],
      ['B', 'C'],
    ]);
    const found = await minimalSet([['A', 'B', 'C', 'D']], works);
    expect([
      ['A', 'C'],
      ['B', 'C'],
    ]).toContainEqual(found?.set);
    expect(found?.minimal).toBe(true);
  });
});
