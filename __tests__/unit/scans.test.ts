import { describe, expect, it } from 'vitest';
import { vulnerabilities } from '../../src/checks/vulnerabilities.ts';
import type { ScanReport } from '../../src/evidence/scans/report.ts';
import { tally } from '../../src/evidence/scans/tally.ts';
import { tie } from '../../src/evidence/scans/tie.ts';
import type { ScanSettings } from '../../src/settings.ts';
import { grypeReport, readReport, sarifReport, type Told, trivyReport } from '../support/scan-reports.ts';
import { evidence, status } from './evidence-fixtures.ts';

const trivy = (list: readonly Told[], more?: object) => readReport(trivyReport(list, undefined, more)).report;
const grype = (list: readonly Told[], more?: object) => readReport(grypeReport(list, undefined, more)).report;
const sarif = (...results: object[]) => readReport(sarifReport(results)).report;

interface Judged extends Partial<Pick<ScanSettings, 'threshold' | 'ignoreUnfixed'>> {
  readonly untied?: readonly string[];
}

function judge(reports: readonly ScanReport[], { untied = [], ...settings }: Judged = {}) {
  const called = reports.map((report, index) => ({ name: `${index}.json`, report }));
  const all: ScanSettings = {
    reports: [],
    trivy: false,
    threshold: 'high',
    ignoreUnfixed: false,
    ...settings,
  };
  const scans = { state: 'collected', value: tally(called, untied, all), records: [] } as const;
  const found = vulnerabilities.judge(evidence('1', status(1, 1, []), { scans }));
  if (found === undefined) throw new Error('There is no row.');
  return found;
}

const CRITICAL: Told = { id: 'CVE-1', severity: 'critical', fixed: '3.1.5' };
const HIGH: Told = { id: 'CVE-2', severity: 'high' };
const MEDIUM: Told = { id: 'CVE-3', severity: 'medium', name: 'musl', version: '1.2.4', fixed: '1.2.5' };
const LOW: Told = { id: 'CVE-4', severity: 'low' };
const UNKNOWN: Told = { id: 'CVE-5', severity: 'unknown' };

describe('the row of vulnerabilities', () => {
  it('says who scanned when, how many of each severity, and which are the gravest', () => {
    const { status: result, seen } = judge([trivy([LOW, MEDIUM, HIGH, CRITICAL])]);
    expect(result).toBe('fail');
    expect(seen).toBe(
      'Trivy 0.74.0 of 2026-11-24: 1 critical, 1 high, 1 medium, 1 low. CVE-1 in openssl 3.1.4-r1 (fixed in 3.1.5), CVE-2 in openssl 3.1.4-r1, CVE-3 in musl 1.2.4 (fixed in 1.2.5), …',
    );
  });

  it.each([
    ['critical', [HIGH, MEDIUM, LOW], 'pass'],
    ['critical', [CRITICAL], 'fail'],
    ['high', [MEDIUM, LOW], 'pass'],
    ['high', [HIGH], 'fail'],
    ['high', [CRITICAL], 'fail'],
    ['medium', [LOW], 'pass'],
    ['medium', [MEDIUM], 'fail'],
    ['low', [LOW], 'fail'],
    ['low', [{ ...LOW, severity: 'negligible' }], 'pass'],
    ['low', [], 'pass'],
    ['critical', [UNKNOWN], 'warning'],
    ['low', [UNKNOWN, LOW], 'fail'],
  ] as const)('from %s on: %j is %s', (threshold, list, expected) => {
    expect(judge([grype(list)], { threshold }).status).toBe(expected);
  });

  it('names the unknown ones where they are what is left to look at', () => {
    const { seen } = judge([trivy([LOW, MEDIUM, UNKNOWN])]);
    expect(seen).toMatch(/1 medium, 1 low, 1 unknown\. CVE-5 in openssl/);
  });

  it('leaves out what has no fix, when it is asked to', () => {
    const { status: result, seen, expected } = judge([trivy([HIGH, MEDIUM])], { ignoreUnfixed: true });
    expect(result).toBe('pass');
    expect(seen).toBe('Trivy 0.74.0 of 2026-11-24: 1 medium (1 without a fix not counted).');
    expect(expected).toBe('No scanner knows a vulnerability that is high or graver, and that has a fix.');
    expect(judge([trivy([CRITICAL])], { ignoreUnfixed: true }).status).toBe('fail');
  });

  it('counts what SARIF tells, which says of no fix, and says so', () => {
    const { status: result, seen } = judge([sarif({ ruleId: 'R1', level: 'error' })], {
      ignoreUnfixed: true,
      untied: ['0.json'],
    });
    expect(result).toBe('fail');
    expect(seen).toBe(
      'Scan 1.2.3: 1 high. R1. Not tied to this image by a digest: 0.json. Counted without knowing of a fix: 1.',
    );
  });

  it('counts once what two scanners know, the graver severity and the fix', () => {
    const { seen, fixes } = judge([
      trivy([{ ...MEDIUM, fixed: '' }]),
      grype([{ ...MEDIUM, severity: 'high' }]),
    ]);
    expect(seen).toMatch(/^Trivy 0\.74\.0 of 2026-11-24, Grype 0\.104\.0 of 2026-11-24: 1 high\. /);
    expect(fixes[0]?.lines).toEqual(['musl: 1.2.4 → 1.2.5 # CVE-3']);
  });

  it('counts each result of two SARIF reports', () => {
    const one = { ruleId: 'R1', level: 'error' };
    expect(judge([sarif(one, one), sarif(one)]).seen).toMatch(/: 3 high\. R1 \(2 times\), R1\./);
  });

  it('does not hide what was suppressed, or is of another kind, or was not found at all', () => {
    const more = { Secrets: [{}], ExperimentalModifiedFindings: [{}, {}] };
    expect(judge([trivy([], more)]).seen).toBe(
      "Trivy 0.74.0 of 2026-11-24: no vulnerability. Taken out by the scanner's own rules: 2. Findings of other kinds, not judged here: 1.",
    );
    const { Results: _, ...empty } = trivyReport([]);
    expect(judge([readReport(empty).report])).toMatchObject({
      status: 'pass',
      seen: 'Trivy 0.74.0 of 2026-11-24: no vulnerability. No package was found to look at (0.json).',
    });
  });
});

describe('how to fix them', () => {
  it('gives a line a package, of what fails alone, and says how many more there are', () => {
    const many = Array.from({ length: 12 }, (_, index) => ({ ...CRITICAL, name: `p${index}` }));
    const [upgrade, ...others] = judge([
      trivy([...many, { ...CRITICAL, name: 'p0', id: 'CVE-9', fixed: '4' }, MEDIUM]),
    ]).fixes;
    expect(upgrade?.lines).toHaveLength(11);
    expect(upgrade?.lines).toContain('p0: 3.1.4-r1 → 3.1.5, 4 # CVE-1, CVE-9');
    expect(upgrade?.lines.at(-1)).toBe('# and 2 more packages');
    expect(others).toEqual([]);
  });

  it('of what has no fix: the input by which it does not count', () => {
    expect(judge([trivy([HIGH])]).fixes.map(({ lines }) => lines)).toEqual([['scan-ignore-unfixed: true']]);
    expect(judge([trivy([LOW])]).fixes).toEqual([]);
    expect(judge([sarif({ ruleId: 'R1', level: 'error' })]).fixes).toEqual([]);
  });
});

describe('which image a report is about', () => {
  const digest = (sign: string) => `sha256:${sign.repeat(64)}`;
  const names = new Set(['reg.example/acme/shop']);
  const image = { digests: new Set([digest('1'), digest('2')]), names, layers: [digest('a'), digest('b')] };
  const none = { name: 'reg.example/acme/shop:1', id: undefined, digests: [], layers: [] };

  it.each([
    ['its id', { id: digest('1') }, 'about'],
    ['a digest of it', { digests: [digest('9'), digest('2')] }, 'about'],
    ['the very same layers', { id: digest('9'), layers: [digest('a'), digest('b')] }, 'about'],
    ['another id', { id: digest('9') }, 'other'],
    ['another id, and the digest of its index', { id: digest('9'), digests: [digest('2')] }, 'other'],
    ['fewer layers', { id: digest('9'), layers: [digest('a')] }, 'other'],
    ['layers in another order', { id: digest('9'), layers: [digest('b'), digest('a')] }, 'other'],
    ['another digest', { digests: [digest('9')] }, 'other'],
    ['its name alone', {}, 'untold'],
    ['no name', { name: undefined }, 'untold'],
    ['what is no name of an image', { name: '/srv/app.tar' }, 'untold'],
    ['the name of another image', { name: 'nginx:1.27' }, 'other'],
  ])('%s', (_, named, expected) => {
    expect(tie({ ...none, ...named }, image)).toBe(expected);
  });

  it('layers that nobody knows are not the same', () => {
    expect(tie({ ...none, id: digest('9') }, { digests: new Set(), names, layers: [] })).toBe('other');
  });
});
