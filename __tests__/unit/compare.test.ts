import { describe, expect, it } from 'vitest';
import { type Before, compareReport, snapshotOf } from '../../src/report/compare.ts';
import { COMMENT_BUDGET, renderMarkdown } from '../../src/report/markdown.ts';
import { makeReport, type Report } from '../../src/report/report.ts';
import { ALL, evidence, LOCAL, NO_POLICY, status } from './evidence-fixtures.ts';

const COMMIT = 'c'.repeat(40);
const hardened = make(evidence('1000:1000', status(1000, 1000, [1000])));
const root = make(evidence('', status(0, 0, [0])));

function make(subject: ReturnType<typeof evidence>): Report {
  return makeReport([subject], {}, ALL, NO_POLICY, 'failure', LOCAL);
}

function since(report: Report): Before {
  return { since: 'previous run', snapshot: { ...snapshotOf(report), commit: COMMIT } };
}

function withStatus(report: Report, check: string, of: 'error' | 'excepted' | 'not-applicable'): Report {
  return {
    ...report,
    subjects: report.subjects.map((subject) => ({
      ...subject,
      rows: subject.rows.map((row) => (row.check === check ? { ...row, status: of } : row)),
    })),
  };
}

const nonRoot = { subject: 'built', check: 'non-root', title: 'Runs as non-root' };

describe('what has changed', () => {
  it('names what fails and did not', () => {
    const { change } = compareReport(root, since(hardened));
    expect(change).toEqual({ since: 'previous run', commit: COMMIT, newlyFailing: [nonRoot], fixed: [] });
  });

  it('names what is fixed', () => {
    const { change } = compareReport(hardened, since(root));
    expect(change).toMatchObject({ newlyFailing: [], fixed: [nonRoot] });
  });

  it('is nothing where nothing has', () => {
    const report = compareReport(root, since(root));
    expect(report.change).toMatchObject({ newlyFailing: [], fixed: [] });
    expect(renderMarkdown(report, COMMENT_BUDGET)).not.toMatch(/Newly failing|Fixed/);
  });

  it('is not known where there is nothing to compare with', () => {
    expect(compareReport(root, undefined)).toBe(root);
  });

  it.each(['excepted', 'not-applicable', 'error'] as const)('takes %s for no fix', (of) => {
    const { change } = compareReport(withStatus(hardened, 'non-root', of), since(root));
    expect(change).toMatchObject({ newlyFailing: [], fixed: [] });
  });

  it('counts what could not be checked as failing', () => {
    const { change } = compareReport(withStatus(hardened, 'non-root', 'error'), since(hardened));
    expect(change?.newlyFailing).toEqual([nonRoot]);
  });

  it('stands below the verdict', () => {
    const lines = renderMarkdown(compareReport(root, since(hardened)), COMMENT_BUDGET).split('\n\n');
    expect(lines[1]).toBe(
      '**Newly failing**: Runs as non-root. <sub>Since the previous run, of commit `cccccccccccc`.</sub>',
    );
    const base: Before = { ...since(root), since: 'base' };
    const fixed = renderMarkdown(compareReport(hardened, base), COMMENT_BUDGET).split('\n\n');
    expect(fixed[1]).toBe(
      '**Fixed by this change**: Runs as non-root. <sub>Since the base, of commit `cccccccccccc`.</sub>',
    );
  });
});
