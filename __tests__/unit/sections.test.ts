import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planSections } from '../../src/publish/converge-sections.ts';
import { readMarker, withMarker } from '../../src/publish/marker.ts';
import { pack } from '../../src/publish/packed.ts';
import { composeSections, newestOf, readData } from '../../src/publish/section-data.ts';
import { COMMENT_BUDGET } from '../../src/report/markdown.ts';
import { renderWithin } from '../../src/report/markdown-sections.ts';
import type { Section } from '../../src/report/section.ts';
import { ATTACKS, expectHarmless, expectHarmlessComment } from '../support/harmless.ts';

const OWN = 'https://github.example/acme/shop/';
const STATUSES = ['pass', 'fail', 'warning', 'error'] as const;

function section(name: string, over: Partial<Section> = {}): Section {
  return {
    name,
    mark: { runId: 5, runAttempt: 1, headSha: 'a'.repeat(40) },
    status: 'pass',
    counts: { pass: 6, fail: 0, warning: 0, error: 0, excepted: 0, 'not-applicable': 1 },
    images: [`sha256:${name.length.toString(16).padStart(12, '0')}…`],
    open: [],
    change: null,
    history: { before: null, now: { commit: 'a'.repeat(40), failing: [] } },
    ...over,
  };
}

/** A section as full as one can be. */
function full(name: string, text: string): Section {
  const changed = Array.from({ length: 20 }, () => ({ subject: text, check: 'x', title: text }));
  return section(name, {
    status: 'fail',
    counts: { pass: 1, fail: 20, warning: 0, error: 0, excepted: 0, 'not-applicable': 0 },
    images: [text],
    open: Array.from({ length: 20 }, () => ({
      status: 'fail',
      title: text,
      seen: text.repeat(9).slice(0, 300),
    })),
    change: { since: 'previous run', commit: 'b'.repeat(40), newlyFailing: changed, fixed: changed },
    history: { before: null, now: null },
  });
}

function compose(sections: readonly Section[]): string {
  return composeSections(sections, 'key', ({ runId }) => `${OWN}actions/runs/${runId}`);
}

function readBack(body: string): readonly Section[] {
  const data = readData(readMarker(body, 'key')?.data);
  return data !== undefined && 'sections' in data ? data.sections : [];
}

describe('a comment of several sections', () => {
  it.each([
    ['another status', { status: '***' }],
    ['no name', { name: undefined }],
    ['a mark of no run', { mark: null }],
  ])('loses a section that cannot be read (%s), and no other', (_, broken) => {
    const red = section('api', { status: 'fail' });
    const packed = pack({ sections: [red, { ...section('web'), ...broken }, null, section('db')] });
    const body = withMarker('', 'key', red.mark, packed);
    expect(readBack(body)).toEqual([red, section('db')]);
  });

  it.each([1, 2, 24, 100, 256, 1_000])('holds all of %i, within the budget', (number) => {
    const sections = Array.from({ length: number }, (_, index) =>
      full(`ubuntu-24.04, linux/arm64, service-${index}`, `Uid: 0 0 0 0 of service ${index}.`),
    );
    const body = compose(sections);
    expect(body.length).toBeLessThanOrEqual(COMMENT_BUDGET);
    expect(readBack(body).map(({ name, status }) => ({ name, status }))).toEqual(
      sections.map(({ name, status }) => ({ name, status })),
    );
    const line = `### ❌ Layered Defense · FAIL: ${number} of ${number} section${number === 1 ? '' : 's'} failed\n`;
    expect(body.startsWith(line)).toBe(true);
    expectHarmlessComment(body, OWN);
  });

  it('says of every section of 24 what was seen, and of 256 the verdict', () => {
    const many = (number: number) =>
      Array.from({ length: number }, (_, index) =>
        section(`leg ${index}`, {
          status: 'fail',
          counts: { pass: 1, fail: 1, warning: 0, error: 0, excepted: 0, 'not-applicable': 0 },
          open: [{ status: 'fail', title: 'Runs as non-root', seen: `Uid: 0, the ${index}th` }],
        }),
      );
    for (let index = 0; index < 24; index += 1) {
      expect(compose(many(24))).toContain(`Uid: 0, the ${index}th`);
    }
    const body = compose(many(256));
    for (let index = 0; index < 256; index += 1) expect(body).toContain(`| \`leg ${index}\` | ❌ 1 failed`);
  });

  it('is the same in whatever order the sections come', () => {
    const sections = STATUSES.map((status, index) => section(`leg ${index}`, { status }));
    fc.assert(
      fc.property(fc.shuffledSubarray(sections, { minLength: 4 }), (shuffled) => {
        const plan = planSections([], shuffled, shuffled[0] ?? section('none'), true);
        expect(compose(plan.sections)).toBe(compose(sections));
      }),
    );
  });

  it('draws nothing that an attack could use, whatever the texts are', () => {
    const attack = fc
      .array(fc.constantFrom(...ATTACKS), { minLength: 1, maxLength: 4 })
      .map((all) => all.join(' '));
    fc.assert(
      fc.property(attack, attack, (name, text) => {
        expectHarmlessComment(compose([full(name.slice(0, 60), text), section('api')]), OWN);
      }),
      { numRuns: 200 },
    );
  });
});

describe('a comment of several reports', () => {
  const frame = { noun: 'report', runUrl: () => OWN };

  it.each([1, 30, 10_000])('of %i with hostile words fits, the gravest first', (number) => {
    const sections = Array.from({ length: number }, (_, index) =>
      index % 2 === 0 ? full(`${'<'.repeat(50)}${index}`, '&'.repeat(300)) : section(`job ${index}`),
    );
    const text = renderWithin(sections, newestOf(sections), frame, COMMENT_BUDGET);
    expect(text.length).toBeLessThanOrEqual(COMMENT_BUDGET);
    expect(text).toMatch(/^### ❌ Layered Defense · FAIL: \d+ of \d+ reports? failed/);
    expect(text).toContain('| ❌ 20 failed');
    expectHarmless(text, OWN);
  });

  it('shows what failed where the place is too short for what passed', () => {
    const passed = Array.from({ length: 3_000 }, (_, index) => section(`job ${index}`));
    const sections = [...passed, full('the one', 'Uid: 0')];
    const text = renderWithin(sections, newestOf(sections), frame, COMMENT_BUDGET);
    expect(text).toContain('| `the one` | ❌ 20 failed');
    expect(text).toContain('| Uid: 0 |');
    expect(text).toContain('*Not shown: 3000 that passed.*');
  });
});

describe('the sections of a pull request', () => {
  const anySection = fc
    .record({
      name: fc.constantFrom('api', 'web', 'cli'),
      runId: fc.integer({ min: 1, max: 4 }),
      runAttempt: fc.integer({ min: 1, max: 2 }),
    })
    .map(({ name, runId, runAttempt }) =>
      // Two runs of each commit.
      section(name, { mark: { runId, runAttempt, headSha: String(runId >> 1).repeat(40) } }),
    );

  it('come to the same in whatever order and grouping legs see them', () => {
    const names = (sections: readonly Section[]) =>
      sections.map(({ name, mark }) => `${name} ${mark.runId} ${mark.runAttempt}`);
    fc.assert(
      fc.property(fc.array(anySection, { minLength: 1, maxLength: 8 }), fc.nat(7), (all, at) => {
        const [wanted = section('none')] = all;
        const whole = planSections([], all, wanted, true).sections;
        const comment = (id: number, sections: readonly Section[]) => ({ id, body: '', url: '', sections });
        const parts = [comment(2, all.slice(at)), comment(1, all.slice(0, at))];
        const grouped = planSections(parts, [], wanted, true).sections;
        expect(names(grouped)).toEqual(names(whole));
        expect(new Set(whole.map(({ mark }) => mark.headSha)).size).toBeLessThanOrEqual(2);
        expect(whole.map(({ mark }) => mark)).toContainEqual(newestOf(all));
      }),
    );
  });
});
