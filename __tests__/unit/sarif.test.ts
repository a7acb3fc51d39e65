import { readFileSync } from 'node:fs';
import { gzipSync } from 'node:zlib';
import { Ajv } from 'ajv';
import addFormats from 'ajv-formats';
import fc from 'fast-check';
import type { Log, Result } from 'sarif';
import { describe, expect, it } from 'vitest';
import type { RowStatus } from '../../src/checks/finding.ts';
import { ALL_CHECKS } from '../../src/checks/index.ts';
import { weigh } from '../../src/policy/verdict.ts';
import type { Report, Row } from '../../src/report/report.ts';
import { renderSarif, type SarifSettings } from '../../src/report/sarif.ts';
import { ATTACKS } from '../support/harmless.ts';
import { sampleReport } from '../support/sample-report.ts';

const SETTINGS: SarifSettings = {
  checks: ALL_CHECKS,
  category: 'default',
  anchor: 'services/shop/Dockerfile',
};

const schema = readFileSync(new URL('../schemas/sarif-schema-2.1.0.json', import.meta.url), 'utf8');
const ajv = new Ajv({ strict: false });
addFormats.default(ajv);
const valid = ajv.compile(JSON.parse(schema));

function render(report: Report, settings: Partial<SarifSettings> = {}): Log {
  const log: Log = JSON.parse(renderSarif(report, { ...SETTINGS, ...settings }));
  expect(valid(log) ? [] : valid.errors).toEqual([]);
  return log;
}

function results(report: Report, settings: Partial<SarifSettings> = {}): readonly Result[] {
  return render(report, settings).runs[0]?.results ?? [];
}

/** A report with these rows alone, of one image. */
function withRows(rows: readonly Row[]): Report {
  const sample = sampleReport();
  const [subject] = sample.subjects;
  if (subject === undefined) throw new Error('The sample has no image.');
  const verdict = weigh(
    rows.map(({ status }) => status),
    'failure',
  );
  return { ...sample, verdict, subjects: [{ ...subject, rows }], project: { rows: [], evidence: [] } };
}

function sampleRow(id: string): Row {
  const { subjects, project } = sampleReport();
  const row = [...subjects, project].flatMap(({ rows }) => rows).find(({ check }) => check === id);
  if (row === undefined) throw new Error(`The sample has no row of ${id}.`);
  return row;
}

const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...ATTACKS, '{0}', '\ud800', '../', '%', 'a:b', '\\', '\r\n'),
      fc.string({ unit: 'binary' }),
    ),
    {
      maxLength: 6,
    },
  )
  .map((parts) => parts.join(''));

describe('the schema of the standard', () => {
  it('takes the report, and would refuse another', () => {
    render(sampleReport());
    expect(valid({ version: '2.1.0', runs: [{ tool: { driver: {} } }] })).toBe(false);
  });

  it('takes any text of others, in any place', () => {
    fc.assert(
      fc.property(hostile, hostile, (text, anchor) => {
        const log = render(
          sampleReport(() => text),
          { anchor, category: text },
        );
        for (const { message, locations } of log.runs[0]?.results ?? []) {
          expect(message.text).not.toMatch(/\]\(|(?<!\{)\{\d+\}/);
          expect(message.text).not.toMatch(/[\u202e\u2066\u200b\ufeff\u0000]/);
          const uri = locations?.[0]?.physicalLocation?.artifactLocation?.uri ?? '';
          expect(uri).toMatch(/^(?:[\w.!~*'()/-]|%[0-9A-F]{2})*$/);
        }
      }),
      { numRuns: 100 },
    );
  });
});

describe('rules', () => {
  it('are there for every check, with what code scanning asks for', () => {
    const { rules = [] } = render(sampleReport()).runs[0]?.tool.driver ?? {};
    expect(rules.map(({ id }) => id)).toEqual(expect.arrayContaining(ALL_CHECKS.map(({ id }) => id)));
    expect(new Set(rules.map(({ id }) => id)).size).toBe(rules.length);
    for (const { id, name, shortDescription, fullDescription, help, helpUri, properties } of rules) {
      expect(name?.length).toBeLessThanOrEqual(255);
      expect(shortDescription?.text.length).toBeLessThanOrEqual(1024);
      expect(fullDescription?.text.length).toBeLessThanOrEqual(1024);
      expect(help?.text).not.toBe('');
      expect(help?.markdown).not.toBe('');
      expect(helpUri).toMatch(new RegExp(`/docs/checks\\.md#${id}$`));
      const score = Number(properties?.['security-severity']);
      expect(score > 0 && score <= 10).toBe(true);
      expect(properties?.tags).toContain('security');
    }
  });

  it('and each result leads to its own', () => {
    const run = render(sampleReport()).runs[0];
    for (const { ruleId, ruleIndex = -1 } of run?.results ?? []) {
      expect(run?.tool.driver.rules?.[ruleIndex]?.id).toBe(ruleId);
    }
  });

  it('a row of a check that is not in the list is a result all the same', () => {
    const row = { ...sampleRow('non-root'), check: 'of-tomorrow' };
    expect(results(withRows([row]))).toMatchObject([{ ruleId: 'of-tomorrow', level: 'error' }]);
  });
});

describe('a row', () => {
  it.each<[RowStatus, Result['level'] | undefined]>([
    ['fail', 'error'],
    ['error', 'error'],
    ['warning', 'warning'],
    ['pass', undefined],
    ['not-applicable', undefined],
  ])('that is %s is %s', (status, level) => {
    const report = withRows([
      { ...sampleRow('seccomp'), status },
      { ...sampleRow('build'), status: 'pass' },
    ]);
    expect(results(report).map((result) => result.level)).toEqual(level === undefined ? [] : [level]);
  });

  it('that could not be checked is said to be that, as an alert and as a notification of the run', () => {
    const row: Row = { ...sampleRow('signature'), status: 'error', seen: 'The registry answered 500.' };
    const run = render(withRows([row])).runs[0];
    const text = expect.stringContaining('Could not be checked: The registry answered 500.');
    expect(run?.results).toMatchObject([{ message: { text }, properties: { status: 'error' } }]);
    // A result of another kind than `fail` has no level, and an execution that failed has no alerts on GitHub.
    expect(run?.results?.[0]?.kind ?? 'fail').toBe('fail');
    expect(run?.invocations).toMatchObject([
      {
        executionSuccessful: true,
        toolExecutionNotifications: [
          { level: 'error', message: { text }, associatedRule: { id: 'signature' } },
        ],
      },
    ]);
  });

  it('that is excepted is suppressed, with the reason, the owner and the date', () => {
    const suppressed = results(sampleReport()).filter(({ suppressions }) => suppressions !== undefined);
    expect(suppressed).toMatchObject([
      {
        ruleId: 'vulnerabilities',
        level: 'error',
        suppressions: [
          {
            kind: 'external',
            status: 'accepted',
            justification: expect.stringMatching(/zlib.*owner: platform team, until 2027-01-31/),
          },
        ],
      },
    ]);
  });

  it('with several places is a result for each', () => {
    const places = results(withRows([sampleRow('pod-security')])).map(
      ({ locations }) => locations?.[0]?.physicalLocation,
    );
    expect(places).toMatchObject([
      {
        artifactLocation: { uri: 'services/shop/Dockerfile', uriBaseId: '%SRCROOT%' },
        region: { startLine: 12 },
      },
      { artifactLocation: { uri: 'k8s/shop.yaml', uriBaseId: '%SRCROOT%' }, region: { startLine: 31 } },
    ]);
  });

  it('without a place stands at the anchor, since code scanning refuses a file with a result that is nowhere', () => {
    const row = { ...sampleRow('seccomp'), status: 'fail' as const, location: undefined };
    const at = (anchor: string | undefined) => results(withRows([row]), { anchor })[0]?.locations?.[0];
    expect(at('a dir/Dockerfile')).toMatchObject({
      physicalLocation: { artifactLocation: { uri: 'a%20dir/Dockerfile' } },
      logicalLocations: [{ fullyQualifiedName: 'built services/shop' }],
    });
    expect(at(undefined)?.physicalLocation).toBeUndefined();
  });

  it('carries its edits as replacements of whole lines', () => {
    const edits = [
      { file: 'Dockerfile', from: 3, to: 4, lines: ['USER 1000', 'CMD ["a"]'] },
      { file: 'Dockerfile', from: 7, to: 6, lines: ['# new'] },
      { file: 'k8s/a.yaml', from: 9, to: 9, lines: [] },
    ];
    const fix = { title: 'Write', language: 'dockerfile' as const, lines: ['USER 1000'], edits };
    const [result] = results(
      withRows([{ ...sampleRow('non-root'), fixes: [fix, { ...fix, edits: undefined }] }]),
    );
    expect(result?.message.text).toContain('Write:\nUSER 1000');
    expect(result?.fixes).toEqual([
      {
        description: { text: 'Write' },
        artifactChanges: [
          {
            artifactLocation: { uri: 'Dockerfile', uriBaseId: '%SRCROOT%' },
            replacements: [
              {
                deletedRegion: { startLine: 3, startColumn: 1, endLine: 5, endColumn: 1 },
                insertedContent: { text: 'USER 1000\nCMD ["a"]\n' },
              },
              {
                deletedRegion: { startLine: 7, startColumn: 1, endLine: 7, endColumn: 1 },
                insertedContent: { text: '# new\n' },
              },
            ],
          },
          {
            artifactLocation: { uri: 'k8s/a.yaml', uriBaseId: '%SRCROOT%' },
            replacements: [{ deletedRegion: { startLine: 9, startColumn: 1, endLine: 10, endColumn: 1 } }],
          },
        ],
      },
    ]);
  });

  it('offers no change of a file that a secret was taken out of', () => {
    const edit = { file: 'Dockerfile', from: 3, to: 4, lines: ['USER 1000'] };
    const edits = [edit, { ...edit, from: 7, to: 6, lines: ['ENV A=***'] }];
    const fix = { title: 'Write', language: 'dockerfile' as const, lines: ['USER 1000'], edits };
    const row = { ...sampleRow('non-root'), fixes: [fix] };
    expect(results(withRows([row]))[0]?.fixes ?? []).toEqual([]);
  });
});

describe('what code scanning shows where there is little room', () => {
  it('is what was seen, and never reads like a pass', () => {
    const run = render(sampleReport()).runs[0];
    const row = run?.results?.find(({ ruleId }) => ruleId === 'signature');
    expect(row?.message.text).toMatch(/^Published image: Could not be checked: Seen of signature/);
    const rule = run?.tool.driver.rules?.[row?.ruleIndex ?? -1];
    expect(rule?.shortDescription?.text).toBe('Not proven: Signature verifies');
  });
});

describe('fingerprints', () => {
  const prints = (report: Report) => results(report).map(({ partialFingerprints }) => partialFingerprints);

  it('are the same when digests, words and lines change, and differ within a run', () => {
    const sample = sampleReport();
    const later: Report = JSON.parse(
      JSON.stringify(sample)
        .replaceAll('a'.repeat(64), 'e'.repeat(64))
        .replaceAll('Seen of', 'Now seen of')
        .replaceAll('"line":12', '"line":40'),
    );
    expect(prints(later)).toEqual(prints(sample));
    const ours = prints(sample).map((print) => print?.['layeredDefense/v1']);
    expect(new Set(ours).size).toBe(ours.length);
  });

  it('tell alerts apart that stand at no line, and leave those at a line to the upload action', () => {
    for (const { locations, partialFingerprints } of results(sampleReport())) {
      const line = locations?.[0]?.physicalLocation?.region?.startLine;
      expect(partialFingerprints?.['primaryLocationLineHash'] === undefined).toBe(line !== undefined);
    }
  });
});

describe('the run', () => {
  it('has a category of its own for each comment key', () => {
    expect(render(sampleReport(), { category: 'web' }).runs[0]?.automationDetails).toEqual({
      id: 'layered-defense/web/',
    });
  });

  it('says of which commit it is', () => {
    expect(render(sampleReport()).runs[0]?.versionControlProvenance).toMatchObject([
      { repositoryUri: 'https://github.example/acme/shop', revisionId: 'c'.repeat(40) },
    ]);
    expect(render({ ...sampleReport(), run: null }).runs[0]?.versionControlProvenance).toBeUndefined();
  });

  it.each<[string, readonly RowStatus[]]>([
    ['without a row', []],
    ['where nothing applies', ['not-applicable']],
  ])('%s says that nothing could be looked at', (_, statuses) => {
    const rows = statuses.map((status) => ({ ...sampleRow('build'), status }));
    expect(results(withRows(rows))).toMatchObject([
      {
        ruleId: 'report-complete',
        level: 'error',
        message: { text: expect.stringContaining('COULD NOT BE CHECKED') },
      },
    ]);
  });

  it('of which everything is excepted is no pass: it says so beside the suppressed results', () => {
    const rows = [sampleRow('vulnerabilities')];
    expect(results(withRows(rows))).toMatchObject([
      { ruleId: 'report-complete', level: 'error' },
      { ruleId: 'vulnerabilities', suppressions: [{ kind: 'external' }] },
    ]);
  });

  it('where all passes has no result', () => expect(results(withRows([sampleRow('build')]))).toEqual([]));
});

describe('the limits of code scanning', () => {
  /** Of one image, all but the last are warnings of as few words as can be. */
  const many = (count: number, size: number): Report => {
    const words = { check: 'x', title: '', expected: '', fixes: [] };
    const row = { ...sampleRow('seccomp'), ...words, status: 'warning' as const };
    const grave = { ...row, status: 'fail' as const };
    const place = { location: { file: 'a', line: 1 }, message: 'x'.repeat(size) };
    return withRows([{ ...row, places: Array(count - 1).fill(place) }, grave]);
  };

  it.each([
    { count: 25_000, size: 1, kept: 25_000, left: 0 },
    { count: 25_001, size: 1, kept: 24_999, left: 2 },
  ])('$count results: $kept are kept', ({ count, size, kept, left }) => {
    const all = results(many(count, size));
    expect(all).toHaveLength(kept + (left === 0 ? 0 : 1));
    expect(all[0]?.level).toBe('error');
    const last = all.at(-1)?.message.text;
    if (left > 0)
      expect(last).toBe(`${left} more results are left out: the JSON report of the run holds all of them.`);
  });

  it('10 MB: what is too much is left out, and counted', () => {
    const text = renderSarif(many(1_000, 15_000), SETTINGS);
    expect(text.length).toBeLessThanOrEqual(10_000_001);
    expect(gzipSync(text).length).toBeLessThan(10_000_000);
    const all = (JSON.parse(text) as Log).runs[0]?.results ?? [];
    const left = Number(/^(\d+) more results/.exec(all.at(-1)?.message.text ?? '')?.[1]);
    expect(all.length - 1 + left).toBe(1_000);
    expect(all.length).toBeGreaterThan(500);
  });
});
