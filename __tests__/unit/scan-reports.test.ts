import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { part, readJsonParts, UnreadableJson } from '../../src/evidence/scans/json-parts.ts';
import { makeRoom } from '../../src/evidence/scans/vulnerabilities.ts';
import {
  grypeMatch,
  grypeReport,
  readReport,
  sarifReport,
  told,
  trivyReport,
} from '../support/scan-reports.ts';

const ID = `sha256:${'1'.repeat(64)}`;

describe('Trivy JSON', () => {
  it('gives every vulnerability, and the image by its id, digests and layers', () => {
    const layers = [`sha256:${'2'.repeat(64)}`];
    const content = trivyReport(
      [
        { id: 'CVE-1', severity: 'critical', fixed: '3.1.5' },
        { id: 'CVE-2', severity: 'high' },
        { id: 'CVE-3', severity: 'UNKNOWN' },
        { id: 'CVE-4', severity: 'new word' },
      ],
      ID,
    );
    const metadata = { ...content.Metadata, RepoDigests: [`shop@${ID}`, 'shop@x'], DiffIDs: layers };
    const { report, bytes } = readReport({ ...content, Metadata: metadata });
    expect(told(report)).toEqual([
      'critical CVE-1 openssl 3.1.4-r1 → 3.1.5',
      'high CVE-2 openssl 3.1.4-r1 none',
      'unknown CVE-3 openssl 3.1.4-r1 none',
      'unknown CVE-4 openssl 3.1.4-r1 none',
    ]);
    expect(report).toMatchObject({ format: 'Trivy JSON', scanner: 'Trivy 0.74.0', empty: false });
    expect(report.image).toEqual({ name: 'shop:1', id: ID, digests: [ID], layers });
    expect(bytes).toBe(JSON.stringify({ ...content, Metadata: metadata }).length);
  });

  it('counts one vulnerability of one version of a package once, and two versions twice', () => {
    const one = { id: 'CVE-1', severity: 'low' };
    const { report } = readReport(
      trivyReport([one, { ...one, severity: 'high', fixed: '2' }, one, { ...one, version: '2' }]),
    );
    expect(told(report)).toEqual(['high CVE-1 openssl 3.1.4-r1 → 2', 'low CVE-1 openssl 2 none']);
  });

  it('says what it does not judge, and what was suppressed', () => {
    const more = {
      Secrets: [{ RuleID: 'aws' }],
      Misconfigurations: [{ Status: 'FAIL' }, { Status: 'PASS' }],
      ExperimentalModifiedFindings: [{ Type: 'vulnerability', Status: 'ignored', Finding: {} }],
    };
    const { report } = readReport(trivyReport([], ID, more));
    expect(report).toMatchObject({ unjudged: 2, suppressed: 1 });
  });

  it('without results is empty', () => {
    const { Results: _, ...rest } = trivyReport([]);
    expect(readReport(rest).report).toMatchObject({ empty: true, image: { id: undefined } });
  });
});

describe('Grype JSON', () => {
  it('gives every match, and reads what stands behind them', () => {
    const { report } = readReport(
      grypeReport(
        [
          { id: 'CVE-1', severity: 'critical', fixed: '3.1.5' },
          { id: 'CVE-2', severity: 'negligible' },
          { id: 'GHSA-3', severity: 'unknown' },
        ],
        ID,
        { ignoredMatches: [{ vulnerability: { id: 'CVE-9' } }] },
      ),
    );
    expect(told(report)).toEqual([
      'critical CVE-1 openssl 3.1.4-r1 → 3.1.5',
      'negligible CVE-2 openssl 3.1.4-r1 none',
      'unknown GHSA-3 openssl 3.1.4-r1 none',
    ]);
    expect(report).toMatchObject({ scanner: 'Grype 0.104.0', suppressed: 1, image: { id: ID } });
    expect(report.database).toBe('2026-11-23T00:00:00Z');
  });

  it.each([
    ['fixed', 'available'],
    ['not-fixed', 'none'],
    ['wont-fix', 'none'],
    ['unknown', 'untold'],
    ['', 'untold'],
  ])('a fix of state %j is %s', (state, expected) => {
    const match = grypeMatch({ id: 'CVE-1', severity: 'low' });
    const vulnerability = { ...match.vulnerability, fix: { versions: [], state } };
    const { report } = readReport({ ...grypeReport([]), matches: [{ ...match, vulnerability }] });
    expect([...report.vulnerabilities.values()][0]?.fix.state).toBe(expected);
  });

  it('of a folder names no image by a digest', () => {
    const content = { ...grypeReport([]), source: { type: 'directory', target: '/src' } };
    expect(readReport(content).report.image).toEqual({
      name: '/src',
      id: undefined,
      digests: [],
      layers: [],
    });
  });
});

describe('SARIF', () => {
  const severityOf = (rule: object, result: object = {}) => {
    const content = sarifReport([{ ruleId: 'R1', ...result }], [{ id: 'R1', ...rule }]);
    return [...readReport(content).report.vulnerabilities.values()].map(({ severity }) => severity);
  };
  const scored = (score: unknown) => ({ properties: { 'security-severity': score } });

  it.each([
    ['10.0', 'critical'],
    ['9.0', 'critical'],
    ['8.9', 'high'],
    [7, 'high'],
    ['6.9', 'medium'],
    ['4.0', 'medium'],
    ['3.9', 'low'],
    ['0.1', 'low'],
    ['0.0', 'unknown'],
  ])('security-severity %j is %s, whatever the level', (score, severity) => {
    expect(severityOf(scored(score), { level: 'none' })).toEqual([severity]);
  });

  it.each([
    ['error', 'high'],
    ['warning', 'medium'],
    ['note', 'low'],
    ['none', 'unknown'],
  ])('level %s is %s where there is no score', (level, severity) => {
    expect(severityOf({}, { level })).toEqual([severity]);
    expect(severityOf({ defaultConfiguration: { level } })).toEqual([severity]);
    expect(severityOf(scored('no number'), { level })).toEqual([severity]);
  });

  it('neither score nor level is a warning', () => {
    expect(severityOf({})).toEqual(['medium']);
  });

  it.each([
    ['by its id', { ruleId: 'R2' }],
    ['by an id that goes on', { ruleId: 'R2/sub' }],
    ['by the id of its reference', { rule: { id: 'R2' } }],
    ['by its place', { ruleIndex: 1 }],
  ])('a result finds its rule %s, though the rules come later', (_, result) => {
    const rules = [{ id: 'R1' }, { id: 'R2', ...scored('9.8') }];
    const { report } = readReport(sarifReport([result], rules));
    expect([...report.vulnerabilities.values()]).toMatchObject([{ severity: 'critical' }]);
  });

  it('rules of extensions count, and those of one run are not those of another', () => {
    const rules = [{ id: 'R1', ...scored('9.8') }];
    const driver = { name: 'A' };
    const results = [{ ruleId: 'R1' }];
    const extended = { tool: { extensions: [{ name: 'pack', rules }], driver }, results };
    const { report } = readReport({ version: '2.1.0', runs: [extended, { tool: { driver }, results }] });
    expect(told(report)).toEqual(['critical R1 ×1 untold', 'medium R1 ×1 untold']);
  });

  it('counts what is a fault and not suppressed', () => {
    const suppressed = (...statuses: (string | undefined)[]) => ({
      ruleId: 'R1',
      suppressions: statuses.map((status) => ({ kind: 'external', status })),
    });
    const { report } = readReport(
      sarifReport([
        { ruleId: 'R1' },
        { ruleId: 'R1' },
        { ruleId: 'R1', kind: 'pass' },
        { ruleId: 'R1', kind: 'notApplicable' },
        { ruleId: 'R1', kind: 'review' },
        { ruleId: 'R1', baselineState: 'absent' },
        suppressed(undefined),
        suppressed('accepted', 'accepted'),
        suppressed('accepted', 'underReview'),
        suppressed('rejected'),
        suppressed(),
      ]),
    );
    expect(told(report)).toEqual(['medium R1 ×6 untold']);
    expect(report.suppressed).toBe(2);
  });

  it("is tied to an image by Trivy's members, and to none otherwise", () => {
    const properties = { imageName: 'shop:1', imageID: ID, repoDigests: null };
    expect(readReport(sarifReport([], [], { properties })).report.image).toMatchObject({ id: ID });
    expect(readReport(sarifReport([])).report.image).toMatchObject({ id: undefined, digests: [] });
  });

  const other = { properties: { imageID: `sha256:${'3'.repeat(64)}` } };
  it.each([
    ['of another version', { ...sarifReport([]), version: '2.0.0' }, /is no SARIF of version 2.1.0/],
    ['without a run', { version: '2.1.0', runs: [] }, /is SARIF without a run/],
    [
      'without results',
      sarifReport([], [], { results: undefined }),
      /has at runs\.\* what is not known there/,
    ],
    [
      'of a scan that failed',
      sarifReport([], [], { invocations: [{ executionSuccessful: false }] }),
      /says itself that the scan did not succeed/,
    ],
    [
      'about two images',
      {
        version: '2.1.0',
        runs: [
          ...sarifReport([], [], { properties: { imageID: ID } }).runs,
          ...sarifReport([], [], other).runs,
        ],
      },
      /is about several images/,
    ],
  ])('%s is refused', (_, content, message) => {
    expect(() => readReport(content)).toThrow(message);
  });
});

describe('what is no report', () => {
  const whole = JSON.stringify(trivyReport([{ id: 'CVE-1', severity: 'low' }]));

  it.each([
    ['', /ends too early/],
    ['  \n', /ends too early/],
    ['{', /ends too early/],
    ['{}', /is no report of a known format/],
    ['[]', /is no report of a known format/],
    ['"Results"', /is no report of a known format/],
    ['{"Results": []}', /is no report of a known format/],
    ['{"bomFormat": "CycloneDX", "vulnerabilities": []}', /is no report of a known format/],
    ['<html></html>', /is no JSON/],
    ['{"SchemaVersion": 2, }', /is no JSON/],
    [`${whole} {}`, /is no JSON/],
    ['{"SchemaVersion": 1, "ArtifactName": "x"}', /is no Trivy report of schema version 2/],
    ['{"SchemaVersion": 2}', /is no Trivy report of schema version 2/],
    ['{"SchemaVersion": 2, "ArtifactName": "x", "Results": {}}', /is no Trivy report/],
    ['{"SchemaVersion": 2, "ArtifactName": {"a": 1}}', /is no Trivy report/],
    [
      '{"SchemaVersion": 2, "ArtifactName": "x", "Results": [{"Vulnerabilities": [{"VulnerabilityID": []}]}]}',
      /has at Results\.\*\.Vulnerabilities\.\* what is not known there/,
    ],
    ['{"matches": []}', /is none/],
    ['{"matches": {}, "descriptor": {"name": "grype"}}', /is none/],
    ['{"matches": [1], "descriptor": {"name": "grype"}}', /has at matches\.\* what is not known there/],
    [
      `${whole.slice(0, -1)}, "version": "2.1.0", "runs": [${JSON.stringify(sarifReport([]).runs[0])}]}`,
      /two formats/,
    ],
  ])('%.60s', (text, message) => {
    expect(() => readReport(text)).toThrow(message);
  });

  it('every report that is cut anywhere', () => {
    for (let length = 0; length < whole.length; length += 7) {
      expect(() => readReport(whole.slice(0, length))).toThrow(/ends too early/);
    }
  });

  it('in another encoding', () => {
    expect(() => readReport(Buffer.from(`\ufeff${whole}`, 'utf16le'))).toThrow(/is no text in UTF-8/);
    expect(told(readReport(`\ufeff${whole}`).report)).toHaveLength(1);
  });
});

describe('hostile reports', () => {
  it.each([
    ['arrays', '['.repeat(300)],
    ['arrays in a member that is read', `{"SchemaVersion":2,"Results":${'['.repeat(300)}`],
    ['objects', '{"a":'.repeat(300)],
  ])('nested %s', (_, text) => {
    expect(() => readReport(text)).toThrow(/nested deeper than 256 levels/);
  });

  it('a text that is read may not be huge, one that is not may be', () => {
    const huge = 'x'.repeat(1_000_000);
    const one = { id: 'CVE-1', severity: 'low' };
    expect(() => readReport(trivyReport([{ ...one, name: huge }]), makeRoom(), 65_536)).toThrow(
      /a text of more than 65536 characters/,
    );
    const { report } = readReport(trivyReport([one], ID, { [huge]: huge, Target: huge }), makeRoom(), 65_536);
    expect(told(report)).toHaveLength(1);
  });

  it('a list beside the vulnerabilities may not be huge', () => {
    const metadata = { RepoDigests: Array.from({ length: 300_000 }, () => 'x') };
    const content = { ...trivyReport([]), Metadata: metadata };
    expect(() => readReport(content, makeRoom(), 65_536)).toThrow(/has a list of more than/);
  });

  it('more vulnerabilities than there is room for', () => {
    const many = Array.from({ length: 11 }, (_, id) => ({ id: `CVE-${id}`, severity: 'low' }));
    expect(() => readReport(trivyReport(many), makeRoom(10))).toThrow(/more than 10 vulnerabilities/);
    expect(
      told(readReport(trivyReport([...many.slice(0, 10), ...many.slice(0, 10)]), makeRoom(10)).report),
    ).toHaveLength(10);
  });

  it('names of JavaScript and control characters are texts like others', () => {
    const hostile = '__proto__\n\u0000\u202e```| <img>';
    const content = `{"__proto__": {"SchemaVersion": 2}, ${JSON.stringify(
      trivyReport([{ id: hostile, severity: '__proto__', name: 'constructor' }]),
    ).slice(1)}`;
    const [one] = readReport(content).report.vulnerabilities.values();
    expect(one).toMatchObject({ severity: 'unknown', package: { name: 'constructor' } });
    expect(one?.id).not.toContain('\n');
  });

  it('a member that is there twice: vulnerabilities of both count', () => {
    const list = (id: string) => `"Vulnerabilities": [{"VulnerabilityID": "${id}", "Severity": "LOW"}]`;
    const text = `{"SchemaVersion": 2, "ArtifactName": "x", "Results": [{${list('CVE-1')}, ${list('CVE-2')}}]}`;
    expect(told(readReport(text).report)).toEqual(['low CVE-1   none', 'low CVE-2   none']);
  });

  it('any bytes end in a report or in a reason', () => {
    const pieces = fc.array(
      fc.oneof(
        fc.constantFrom('{', '}', '[', ']', ',', ':', '"', 'null', '1e9', '\\u0000', '"runs"', '"matches"'),
        fc.constantFrom('"Results"', '"Vulnerabilities"', '"SchemaVersion"', '2', ' '),
        fc.string(),
        fc.json(),
      ),
    );
    fc.assert(
      fc.property(pieces, fc.integer({ min: 1, max: 9 }), (texts, piece) => {
        try {
          readReport(texts.join(''), makeRoom(), piece);
        } catch (error) {
          expect(error).toBeInstanceOf(UnreadableJson);
        }
      }),
    );
  });
});

describe('parts of a JSON text', () => {
  const Whole = z.object({ a: z.unknown(), list: z.array(z.unknown()) });

  it('any JSON is read as JSON.parse reads it, in pieces of any size', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 1, max: 50 }), (value, piece) => {
        const parsed: unknown[] = [];
        // A part takes what an object of its schema has: the texts, numbers and words in it.
        const reader = readJsonParts(Whole, [part('list.*', z.unknown(), (one) => parsed.push(one))]);
        const list = Array.isArray(value) ? value : [value];
        const bytes = Buffer.from(JSON.stringify({ other: value, list, a: 1 }));
        for (let at = 0; at < bytes.length; at += piece) reader.write(bytes.subarray(at, at + piece));
        expect(reader.end()).toEqual({ list: [], a: 1 });
        const plain = (one: unknown) => (Array.isArray(one) ? [] : typeof one === 'object' && one ? {} : one);
        const expected: unknown[] = JSON.parse(JSON.stringify(list)).map(plain);
        expect(parsed.map(String)).toEqual(
          expected.map((one) => (typeof one === 'string' ? one.toWellFormed() : one)).map(String),
        );
      }),
    );
  });
});
