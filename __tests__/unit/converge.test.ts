import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nextStep, type OwnComment, type Wanted } from '../../src/publish/converge.ts';
import { readMarker, withMarker } from '../../src/publish/marker.ts';
import { isNewer } from '../../src/report/run-mark.ts';

const anyRun = fc.record({
  runId: fc.integer({ min: 1, max: 3 }),
  runAttempt: fc.integer({ min: 1, max: 2 }),
});

function wantedBy(run: { runId: number; runAttempt: number }, name: string): Wanted {
  const mark = { ...run, headSha: 'a'.repeat(40) };
  return { body: withMarker(name, 'key', mark), mark };
}

/** The comments of a pull request; each request sees or changes them whole. */
function conversation() {
  const bodies = new Map<number, string>();
  let nextId = 1;
  const list = (): OwnComment[] =>
    [...bodies].flatMap(([id, body]) => {
      const marker = readMarker(body, 'key');
      return marker === undefined ? [] : [{ id, body, url: '', mark: marker.mark }];
    });
  /** One run, which stands still before each of its requests. */
  function* run(wanted: Wanted): Generator<void, void> {
    for (let written = false; ; written = true) {
      yield;
      const step = nextStep(list(), wanted, written);
      if (step.do === 'nothing') return;
      yield;
      if (step.do === 'create') bodies.set(nextId++, step.body);
      else if (step.do === 'remove') for (const id of step.ids) bodies.delete(id);
      else if (bodies.has(step.id)) bodies.set(step.id, step.body);
    }
  }
  return { list, run };
}

test('runs one after the other leave one comment, of the newest', () => {
  fc.assert(
    fc.property(fc.array(anyRun, { minLength: 1, maxLength: 6 }), (runs) => {
      const pull = conversation();
      const all = runs.map((run, index) => wantedBy(run, `run ${index}`));
      for (const wanted of all) for (const _ of pull.run(wanted));
      const newest = all.reduce((best, next) => (isNewer(best.mark, next.mark) ? best : next));
      expect(pull.list()).toMatchObject([newest]);
    }),
  );
});

test('two runs that create at the same time leave one comment, of the newer, in whatever order they act', () => {
  fc.assert(
    fc.property(anyRun, anyRun, fc.array(fc.boolean(), { maxLength: 24 }), (one, other, order) => {
      const pull = conversation();
      const all = [wantedBy(one, 'one'), wantedBy(other, 'other')] as const;
      const running = [pull.run(all[0]), pull.run(all[1])] as const;
      for (const first of order) running[first ? 0 : 1].next();
      for (const run of running) while (!run.next().done);
      const newest = all.filter(({ mark }) => !all.some((rival) => isNewer(rival.mark, mark)));
      expect(pull.list()).toHaveLength(1);
      expect(newest.map(({ body }) => body)).toContain(pull.list()[0]?.body);
    }),
    { numRuns: 1_000 },
  );
});

test('takes what GitHub has made of the own text for written', () => {
  const wanted = wantedBy({ runId: 1, runAttempt: 1 }, 'a\r\nb');
  const standing = { ...wanted, id: 1, body: wanted.body.replace('\r', ''), url: '' };
  expect(nextStep([standing], wanted, false)).toMatchObject({ do: 'update' });
  expect(nextStep([standing], wanted, true)).toEqual({ do: 'nothing', standing });
});
