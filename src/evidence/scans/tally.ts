import type { ScanSettings } from '../../settings.ts';
import type { ScanReport } from './report.ts';
import { SCAN_SEVERITIES, type ScanSeverity, type Scans, type Vulnerability } from './scans.ts';
import { graver } from './vulnerabilities.ts';

/** Vulnerabilities that a check and a reader get to see. */
const SHOWN = 200;

/** A report, and what a sentence calls it: its file, or `trivy`. */
export interface CalledReport {
  readonly name: string;
  readonly report: ScanReport;
}

/**
 * Puts together what several reports say of one image. The same vulnerability of the same version of a package counts
 * once, with the graver severity; what a SARIF report tells names no package and counts by itself.
 * @param untied names of those reports that name no image.
 */
export function tally(
  reports: readonly CalledReport[],
  untied: readonly string[],
  { threshold, ignoreUnfixed }: ScanSettings,
): Scans {
  const merged = merge(reports.map(({ report }) => report));
  const isUnfixed = ({ fix }: Vulnerability) => ignoreUnfixed && fix.state === 'none';
  const counted = merged.filter((one) => !isUnfixed(one));
  const untold = ignoreUnfixed ? counted.filter(({ fix }) => fix.state === 'untold') : [];
  const count = (wanted: ScanSeverity) => sum(counted.filter(({ severity }) => severity === wanted));
  return {
    policy: { threshold, ignoreUnfixed },
    scanners: [...new Set(reports.map(({ report }) => dated(report)))],
    counts: {
      critical: count('critical'),
      high: count('high'),
      medium: count('medium'),
      low: count('low'),
      negligible: count('negligible'),
      unknown: count('unknown'),
    },
    gravest: gravestFirst(counted, orderFor(threshold)).slice(0, SHOWN),
    unfixed: sum(merged.filter(isUnfixed)),
    untoldFix: sum(untold),
    suppressed: add(reports.map(({ report }) => report.suppressed)),
    unjudged: add(reports.map(({ report }) => report.unjudged)),
    untied,
    empty: reports.filter(({ report }) => report.empty).map(({ name }) => name),
  };
}

/** `Trivy 0.74.0 of 2026-11-24` */
function dated({ scanner, date }: ScanReport): string {
  const day = /^\d{4}-\d\d-\d\d/.exec(date ?? '')?.[0];
  return day === undefined ? scanner : `${scanner} of ${day}`;
}

function merge(reports: readonly ScanReport[]): readonly Vulnerability[] {
  const merged = new Map<string, Vulnerability>();
  for (const [index, { vulnerabilities }] of reports.entries()) {
    for (const [key, one] of vulnerabilities) {
      const own = one.package === undefined ? `${index} ${key}` : key;
      const known = merged.get(own);
      merged.set(own, known === undefined ? one : graver(known, one));
    }
  }
  return [...merged.values()];
}

/**
 * Sorts by gravity; what can be fixed comes first among those of one severity.
 * @param order of the severities.
 */
export function gravestFirst(
  vulnerabilities: Iterable<Vulnerability>,
  order: readonly ScanSeverity[] = SCAN_SEVERITIES,
): readonly Vulnerability[] {
  const rank = ({ severity, fix }: Vulnerability) =>
    2 * order.indexOf(severity) + (fix.state === 'available' ? 0 : 1);
  return [...vulnerabilities].sort((one, other) => rank(one) - rank(other) || compare(one.id, other.id));
}

/** What is unknown asks for a look before what is known to be harmless enough. */
function orderFor(threshold: ScanSettings['threshold']): readonly ScanSeverity[] {
  const grave = SCAN_SEVERITIES.slice(0, SCAN_SEVERITIES.indexOf(threshold) + 1);
  return [...new Set<ScanSeverity>([...grave, 'unknown', ...SCAN_SEVERITIES])];
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}

function sum(vulnerabilities: readonly Vulnerability[]): number {
  return add(vulnerabilities.map(({ count }) => count));
}

function add(numbers: readonly number[]): number {
  return numbers.reduce((total, one) => total + one, 0);
}
