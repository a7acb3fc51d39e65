import { describe, expect, it } from 'vitest';
import { EMPTY_POLICY, type Exception, type Policy } from '../../src/policy/policy.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { makeReport, type Report } from '../../src/report/report.ts';
import { ALL, evidence, LOCAL, NO_POLICY, status } from './evidence-fixtures.ts';

const root = evidence('', status(0, 0, [0]));
const named = evidence('app', status(1000, 1000, [1000]));

const EXCEPTION: Exception = {
  check: 'non-root',
  subject: '.',
  reason: 'a vendor builds it',
  owner: 'platform team',
  expires: '2026-11-25',
  line: 3,
};

/** Judged on 2026-11-25 in UTC. */
function judge(policy: Partial<Policy>, subject = root, several = false): Report {
  const rules = { ...NO_POLICY, path: 'policy.yml', policy: { ...EMPTY_POLICY, ...policy }, several };
  return makeReport([subject], {}, ALL, rules, 'failure', LOCAL);
}

function row(report: Report, check: string) {
  return [...report.subjects, report.policy].flatMap(({ rows }) => rows).find((one) => one.check === check);
}

describe('levels', () => {
  it('leave a check out, and say so', () => {
    const report = judge({ levels: { 'non-root': 'off' } });
    expect(row(report, 'non-root')).toBeUndefined();
    expect(renderMarkdown(report, 60_000)).toContain('<sub>Switched off by the policy: non-root.</sub>');
  });

  it('make a failure a warning, which passes', () => {
    const report = judge({ levels: { 'non-root': 'warning' } });
    expect(row(report, 'non-root')).toMatchObject({ status: 'warning', policy: { judged: 'fail' } });
    expect(report.verdict).toMatchObject({ status: 'warning', success: true });
  });

  it('make a warning a failure', () => {
    expect(row(judge({}, named), 'numeric-user')).toMatchObject({ status: 'warning' });
    const report = judge({ levels: { 'numeric-user': 'fail' } }, named);
    expect(row(report, 'numeric-user')).toMatchObject({ status: 'fail', policy: { judged: 'warning' } });
    expect(report.verdict.success).toBe(false);
  });

  it.each(['warning', 'fail'] as const)('"%s" leaves what could not be checked as it is', (level) => {
    const blind = evidence('1000', status(1000, 1000, [1000]), {
      probe: { state: 'error', reason: 'The engine went away.', records: [] },
    });
    const report = judge({ levels: { 'non-root': level } }, blind);
    expect(row(report, 'non-root')).toMatchObject({ status: 'error' });
    expect(report.verdict).toMatchObject({ success: false });
  });

  it('that switch all off prove nothing, which is an error', () => {
    const levels = Object.fromEntries(ALL.subject.map(({ id }) => [id, 'off' as const]));
    expect(judge({ levels }).verdict).toMatchObject({ status: 'error', success: false });
  });
});

describe('exceptions', () => {
  it('hold on their last day: the failure is excepted, with owner, reason and day', () => {
    const report = judge({ exceptions: [EXCEPTION] });
    expect(row(report, 'non-root')).toMatchObject({
      status: 'excepted',
      policy: { judged: 'fail', because: { exception: EXCEPTION } },
    });
    expect(row(report, 'exceptions')).toMatchObject({ status: 'pass' });
    expect(report.policy.exceptions).toMatchObject([{ state: 'used' }]);
    expect(report.verdict).toMatchObject({ success: true, counts: { excepted: 1, fail: 0 } });
    const text = renderMarkdown(report, 60_000);
    expect(text).toContain('Excepted until 2026-11-25 by platform team: a vendor builds it.');
    expect(text).not.toContain('How to fix: Runs as non-root');
  });

  it.each([
    ['project', 'fail'],
    ['./project', 'excepted'],
  ])('for %s leave an image of a context called project at %s', (subject, expected) => {
    const called = { ...root, subject: { ...root.subject, name: 'project' } };
    const report = judge({ exceptions: [{ ...EXCEPTION, subject }] }, called);
    expect(row(report, 'non-root')).toMatchObject({ status: expected });
  });

  it('fail by a sentence of their own the day after, and except nothing', () => {
    const report = judge({ exceptions: [{ ...EXCEPTION, expires: '2026-11-24' }] });
    expect(row(report, 'non-root')).toMatchObject({ status: 'fail' });
    expect(row(report, 'exceptions')).toMatchObject({
      status: 'fail',
      seen: 'The exception for non-root of . expired on 2026-11-24; platform team had taken it on: a vendor builds it.',
      location: { file: 'policy.yml', line: 3 },
    });
    expect(report.policy.exceptions).toMatchObject([{ state: 'expired' }]);
  });

  it('fail when they have expired also where they are not needed any more', () => {
    const fine = evidence('1000', status(1000, 1000, [1000]));
    const report = judge({ exceptions: [{ ...EXCEPTION, expires: '2020-01-01' }] }, fine);
    expect(report.verdict).toMatchObject({ status: 'fail', success: false });
  });

  it.each([
    ['another image', { subject: 'ghcr.io/acme/*' }],
    ['a check that passes', { check: 'build' }],
  ])('for %s are a warning', (_, over) => {
    const report = judge({ exceptions: [{ ...EXCEPTION, ...over }] });
    expect(row(report, 'exceptions')).toMatchObject({
      status: 'warning',
      seen: expect.stringMatching(/excepts nothing\.$/),
    });
    expect(row(report, 'non-root')).toMatchObject({ status: 'fail' });
  });

  it('for images of other runs say nothing here', () => {
    const others = { ...EXCEPTION, subject: 'ghcr.io/acme/*', expires: '2020-01-01' };
    const report = judge({ exceptions: [others] }, root, true);
    expect(row(report, 'exceptions')).toMatchObject({ status: 'not-applicable' });
    expect(report.policy.exceptions).toMatchObject([{ state: 'elsewhere' }]);
  });

  it('never except what could not be checked', () => {
    const blind = evidence('', status(0, 0, [0]), {
      probe: { state: 'error', reason: 'The engine went away.', records: [] },
    });
    const report = judge({ exceptions: [{ ...EXCEPTION, subject: '**' }] }, blind);
    expect(row(report, 'non-root')).toMatchObject({ status: 'error' });
    expect(report.policy.exceptions).toMatchObject([{ state: 'undecided' }]);
    expect(report.verdict.success).toBe(false);
  });

  it('name a published image with and without its tag, and in full', () => {
    const published = {
      ...root,
      subject: {
        kind: 'published',
        name: 'acme/app:1',
        digest: undefined,
        pinned: undefined,
        configDigest: undefined,
        platform: undefined,
        built: false,
      },
    } as const;
    for (const subject of ['acme/app:1', 'docker.io/acme/app', 'docker.io/**']) {
      const report = judge({ exceptions: [{ ...EXCEPTION, subject }] }, published);
      expect(row(report, 'non-root')?.status, subject).toBe('excepted');
    }
  });
});
