import { describe, expect, it, test } from 'vitest';
import {
  errorFromLoad,
  falseGreen,
  type GateEnd,
  lostComment,
  rowsOf,
  wrongVerdict,
} from '../../script/lib/soak-judge.ts';
import { withMarker } from '../../src/publish/marker.ts';

const GREEN = ['build', 'non-root', 'seccomp', 'own-gate'].map((check) => row(check, 'pass'));
const GATE = { runId: 7, image: 'hardened', pullRequest: 3, key: 'gate-7' } as const;

function row(check: string, status: string, seen = '') {
  return { check, status, seen };
}

function ended(over: Partial<GateEnd> = {}): GateEnd {
  const span = { from: 1_000, to: 2_000 };
  return { gate: GATE, exitCode: 0, verdict: 'pass', rows: GREEN, leftovers: [], log: '', ...span, ...over };
}

function couldNotLook(seen: string): GateEnd {
  return ended({ exitCode: 1, verdict: 'error', rows: [...GREEN, row('build', 'error', seen)] });
}

describe('a verdict is wrong', () => {
  const of = (image: GateEnd['gate']['image']) => ({ ...GATE, image });
  it.each<Partial<GateEnd>>([
    { verdict: 'fail', exitCode: 1 },
    { verdict: 'warning' },
    { verdict: undefined, exitCode: 1 },
    { exitCode: 1 },
    { exitCode: undefined },
    { verdict: 'error' },
    { gate: of('default') },
    { gate: of('broken') },
    { gate: of('default'), verdict: 'warning' },
    { gate: of('broken'), verdict: 'fail' },
  ])('%o', (over) => expect(wrongVerdict(ended(over))).toBeTypeOf('string'));

  it.each<Partial<GateEnd>>([
    {},
    { verdict: 'error', exitCode: 1 },
    { gate: of('default'), verdict: 'fail', exitCode: 1 },
    { gate: of('broken'), verdict: 'error', exitCode: 1 },
  ])('and is not: %o', (over) => expect(wrongVerdict(ended(over))).toBeUndefined());
});

describe('a green is false', () => {
  it('without a report', () => expect(falseGreen(ended({ rows: undefined }))).toBeTypeOf('string'));

  it.each(GREEN.map(({ check }) => check))('without %s', (check) => {
    expect(falseGreen(ended({ rows: GREEN.filter((one) => one.check !== check) }))).toContain(check);
  });

  it.each(['error', 'fail', 'warning'])('with a row of %s', (status) => {
    expect(falseGreen(ended({ rows: [...GREEN, row('more', status)] }))).toContain('more');
  });

  test('and a whole one is not, nor one that is red', () => {
    expect(falseGreen(ended({ rows: [...GREEN, row('more', 'not-applicable')] }))).toBeUndefined();
    expect(falseGreen(ended({ exitCode: 1, rows: [] }))).toBeUndefined();
  });
});

describe('a gate that could not look', () => {
  const away = [{ from: 1_500, to: 1_700 }];

  it('is excused while the engine was away', () => {
    expect(errorFromLoad(couldNotLook('No Docker engine answers.'), away)).toBeUndefined();
  });

  it('is not when it was not', () => {
    const error = couldNotLook('No Docker engine answers.');
    expect(errorFromLoad(error, [])).toContain('No Docker engine answers.');
    expect(errorFromLoad(error, [{ from: 0, to: 999 }])).toBeTypeOf('string');
    expect(errorFromLoad(error, [{ from: 2_001, to: 3_000 }])).toBeTypeOf('string');
  });

  it('is never excused for a time limit', () => {
    const error = couldNotLook('The probe did not end within its time limit.');
    expect(errorFromLoad(error, away)).toContain('time limit');
  });

  it('is never excused without a reason', () => {
    expect(errorFromLoad(ended({ verdict: 'error' }), away)).toContain('without a reason');
  });
});

describe('a comment is lost', () => {
  const comment = (words: string, runId = 7, key = 'gate-7') =>
    withMarker(`### ✅ Layered Defense · ${words}: 4 of 4`, key, {
      runId,
      runAttempt: 1,
      headSha: 'a'.repeat(40),
    });

  it.each([
    { what: 'that is not there', comments: [comment('PASS', 7, 'gate-70')] },
    { what: 'that is there twice', comments: [comment('PASS'), comment('PASS')] },
    { what: 'of another run', comments: [comment('PASS', 6)] },
    { what: 'with another verdict', comments: [comment('FAIL')] },
  ])('$what', ({ comments }) => expect(lostComment(ended(), comments)).toBeTypeOf('string'));

  it.each([
    { verdict: 'pass', words: 'PASS' },
    { verdict: 'fail', words: 'FAIL' },
    { verdict: 'error', words: 'COULD NOT BE CHECKED' },
  ])('and stands: $words', ({ verdict, words }) => {
    expect(lostComment(ended({ verdict }), ['Something else', comment(words)])).toBeUndefined();
  });
});

test('the rows of a report are those of all its parts', () => {
  const part = (check: string) => ({ rows: [row(check, 'pass')] });
  const report = { subjects: [part('a'), part('b')], project: part('c'), policy: part('d') };
  expect(rowsOf(JSON.stringify(report)).map(({ check }) => check)).toEqual(['a', 'b', 'c', 'd']);
});
