import { hash } from 'node:crypto';
import { UnreadableJson } from './json-parts.ts';
import { SCAN_SEVERITIES, type ScanSeverity, type Vulnerability, type VulnerabilityFix } from './scans.ts';

/** Vulnerabilities of all reports of a run that are kept; an image with thousands of them is a bad one. */
const MOST = 100_000;

/** Characters of an id, a name or a version that are kept. */
const LONGEST = 120;

/** Room for the vulnerabilities of all reports of one run. */
export interface Room {
  /** Throws UnreadableJson when there is none left. */
  readonly take: () => void;
}

/** @param most vulnerabilities of all reports that share it. */
export function makeRoom(most = MOST): Room {
  let left = most;
  return {
    take: () => {
      if (left === 0)
        throw new UnreadableJson(`has, with the other reports, more than ${most} vulnerabilities`);
      left -= 1;
    },
  };
}

/** Vulnerabilities by what makes two of them the same one. */
export type VulnerabilityMap = Map<string, Vulnerability>;

/** A vulnerability of a package as a report has it; texts may be of any length. */
export interface PackageVulnerability {
  readonly id: string;
  readonly name: string;
  readonly version: string;
  readonly severity: ScanSeverity;
  readonly fix: VulnerabilityFix;
}

/** Adds a vulnerability of a package; the same one of the same version of it, in another file of the image, is one. */
export function addToPackage(
  map: VulnerabilityMap,
  { id, name, version, severity, fix }: PackageVulnerability,
  room: Room,
): void {
  const one: Vulnerability = {
    id: line(id),
    severity,
    package: { name: line(name), version: line(version) },
    fix: fix.state === 'available' ? { ...fix, versions: line(fix.versions) } : fix,
    count: 1,
  };
  addVulnerability(map, keyOf(id, name, version), one, room);
}

/** Adds a vulnerability; of one that is there already the graver severity and the better fix count. */
export function addVulnerability(map: VulnerabilityMap, key: string, one: Vulnerability, room: Room): void {
  const known = map.get(key);
  if (known === undefined) room.take();
  map.set(key, known === undefined ? one : graver(known, one));
}

/** A text that stands for all of them, whatever their length. */
export function keyOf(...texts: readonly string[]): string {
  return hash('sha256', JSON.stringify(texts), 'base64');
}

/** Untrusted text on one line, cut where it is long. */
export function line(text: string): string {
  const short = text.slice(0, LONGEST + 1).replaceAll(/\s+/g, ' ');
  return short.length <= LONGEST ? short : `${short.slice(0, LONGEST - 1)}…`.toWellFormed();
}

const FIXES: readonly VulnerabilityFix['state'][] = ['available', 'untold', 'none'];

/** The same vulnerability as two reports tell it. */
export function graver(one: Vulnerability, other: Vulnerability): Vulnerability {
  const severities = [one.severity, other.severity];
  const fixes = [one.fix, other.fix];
  return {
    ...one,
    severity: SCAN_SEVERITIES.find((severity) => severities.includes(severity)) ?? one.severity,
    fix: FIXES.flatMap((state) => fixes.filter((fix) => fix.state === state))[0] ?? one.fix,
  };
}
