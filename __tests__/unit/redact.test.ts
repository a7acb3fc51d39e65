import type { Log } from 'sarif';
import { describe, expect, it } from 'vitest';
import { ALL_CHECKS } from '../../src/checks/index.ts';
import { annotationsOf } from '../../src/publish/findings.ts';
import { renderMarkdown } from '../../src/report/markdown.ts';
import { redactor, redactReport } from '../../src/report/redact.ts';
import type { Report } from '../../src/report/report.ts';
import { reportJsonSchema, reportSchema } from '../../src/report/report-schema.ts';
import { renderSarif } from '../../src/report/sarif.ts';
import { sampleReport } from '../support/sample-report.ts';

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
});

describe('a redacted report', () => {
  const sample = sampleReport();
  const SETTINGS = { checks: ALL_CHECKS, category: 'default', anchor: 'Dockerfile' };

  /** What readers and the required check go by. */
  function said(report: Report) {
    const { runs } = JSON.parse(renderSarif(report, SETTINGS)) as Log;
    return {
      verdict: report.verdict,
      headline: renderMarkdown(report, Number.POSITIVE_INFINITY).split('\n', 1),
      results: runs[0]?.results?.map(({ ruleId, level }) => [ruleId, level]),
      levels: annotationsOf(report).map(({ level }) => level),
    };
  }

  it.each(ownWords())('says the same where %j is a secret', (word) => {
    const redacted = redactReport(sample, redactor([word]));
    expect(reportSchema.safeParse(JSON.parse(JSON.stringify(redacted))).error).toBeUndefined();
    expect(said(redacted)).toEqual(said(sample));
  });

  /** The words of every enumeration of the report, and what it says in its members of checks and runs. */
  function ownWords(): readonly string[] {
    const enums: string[] = [];
    JSON.stringify(reportJsonSchema(), (key, value: unknown) => {
      if (key === 'enum' && Array.isArray(value)) enums.push(...value.map(String));
      return value;
    });
    expect(enums).toEqual(
      expect.arrayContaining(['fail', 'pass', 'built', 'critical', 'dockerfile', 'unused']),
    );
    const { run, subjects, createdAt, policy } = sample;
    const plain = [run, { createdAt, commit: policy.commit }, ...subjects.map(({ digest }) => ({ digest }))];
    const texts = plain.flatMap((one) => Object.values(one ?? {}).map(String));
    const checks = ALL_CHECKS.flatMap(({ id, layer, title }) => [id, layer, title]);
    return [...new Set([...enums, ...checks, ...texts, 'sha256', 'https', '2027', 'linux'])];
  }

  it('has no secret in all that others wrote', () => {
    const secret = 'correct-horse';
    const report = redactReport(
      sampleReport((own) => `${own} ${secret}`),
      redactor([secret]),
    );
    expect(JSON.stringify(report)).not.toContain(secret);
    expect(JSON.stringify(report)).toContain('***');
  });
});
