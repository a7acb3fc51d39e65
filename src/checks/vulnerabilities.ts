import {
  SCAN_SEVERITIES,
  type ScanSeverity,
  type Scans,
  type Vulnerability,
} from '../evidence/scans/scans.ts';
import type { Check } from './check.ts';
import { type Finding, type Fix, finding, unlooked } from './finding.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

/** Vulnerabilities that a row names, packages that a fix names, and ids beside each. */
const NAMED = 3;
const UPGRADES = 10;
const IDS = 3;

const EXPECTED = 'No scanner knows a vulnerability that is as grave as scan-threshold, or graver.';

export const vulnerabilities: Check = {
  id: 'vulnerabilities',
  layer: 'Scanners',
  title: 'No grave vulnerability is known',
  severity: 'high',
  reason:
    'What is known to be broken is tried first: for a published vulnerability there is often a program that anyone can run.',
  method:
    'Reads the reports of scanners (Trivy JSON, Grype JSON, SARIF) that scan-reports names, holds the image that each of them names against this one, and with "scan: trivy" runs trivy on it. The same vulnerability of the same version of a package counts once. SARIF has no packages and fixes: each of its results counts, and is as grave as security-severity or, without that, the level says (error: high, warning: medium, note: low). One of unknown severity is a warning.',
  references: [NIST_800_190('section 4.1.1'), CIS_DOCKER('4.4')],
  judge: ({ scans }) => {
    if (scans === undefined) return undefined;
    if (scans.state !== 'collected') return unlooked(EXPECTED, scans);
    return judge(scans.value);
  },
};

function judge(scans: Scans): Finding {
  const { policy, counts } = scans;
  const grave = SCAN_SEVERITIES.slice(0, SCAN_SEVERITIES.indexOf(policy.threshold) + 1);
  const fixable = policy.ignoreUnfixed ? ', and that has a fix' : '';
  const expected = `No scanner knows a vulnerability that is ${policy.threshold}${grave.length > 1 ? ' or graver' : ''}${fixable}.`;
  const fails = grave.some((severity) => counts[severity] > 0);
  const status = fails ? 'fail' : counts.unknown > 0 ? 'warning' : 'pass';
  const seen = [summary(scans), ...(status === 'pass' ? [] : [named(scans)]), ...remarks(scans)].join(' ');
  const wanted: readonly ScanSeverity[] = fails ? grave : ['unknown'];
  const open = scans.gravest.filter(({ severity }) => wanted.includes(severity));
  return finding(status, expected, seen, status === 'pass' ? [] : fixes(open, policy.ignoreUnfixed));
}

/** `Trivy 0.74.0: 1 critical, 3 high (5 without a fix not counted).` */
function summary({ scanners, counts, unfixed }: Scans): string {
  const found = SCAN_SEVERITIES.filter((severity) => counts[severity] > 0);
  const words = found.map((severity) => `${counts[severity]} ${severity}`).join(', ');
  const left = unfixed > 0 ? ` (${unfixed} without a fix not counted)` : '';
  return `${scanners.join(', ')}: ${words === '' ? 'no vulnerability' : words}${left}.`;
}

function named({ gravest }: Scans): string {
  const names = gravest.slice(0, NAMED).map((one) => {
    const { id, package: of, fix, count } = one;
    if (of === undefined) return count === 1 ? id : `${id} (${count} times)`;
    const fixed = fix.state === 'available' ? ` (fixed in ${fix.versions})` : '';
    return `${id} in ${of.name} ${of.version}${fixed}`;
  });
  return `${names.join(', ')}${gravest.length > NAMED ? ', …' : '.'}`;
}

/** What a reader has to know of the counts. */
function remarks({ untied, empty, untoldFix, suppressed, unjudged }: Scans): readonly string[] {
  const [first, ...others] = untied;
  const more = others.length === 0 ? '' : ` and ${others.length} more`;
  return [
    ...(first === undefined ? [] : [`Not tied to this image by a digest: ${first}${more}.`]),
    ...empty.slice(0, 1).map((name) => `No package was found to look at (${name}).`),
    ...(suppressed > 0 ? [`Taken out by the scanner's own rules: ${suppressed}.`] : []),
    ...(untoldFix > 0 ? [`Counted without knowing of a fix: ${untoldFix}.`] : []),
    ...(unjudged > 0 ? [`Findings of other kinds, not judged here: ${unjudged}.`] : []),
  ];
}

function fixes(open: readonly Vulnerability[], ignoreUnfixed: boolean): readonly Fix[] {
  const upgrades = upgradeLines(open);
  const rest = upgrades.length - UPGRADES;
  const more = rest > 0 ? [`# and ${rest} more packages`] : [];
  const upgrade: Fix = {
    title: 'Upgrade these packages, or build upon a newer base image',
    language: 'yaml',
    lines: [...upgrades.slice(0, UPGRADES), ...more],
  };
  const later: Fix = {
    title: 'Where there is no fix yet, in the workflow: count only what has one',
    language: 'yaml',
    lines: ['scan-ignore-unfixed: true'],
  };
  const hasUnfixed = !ignoreUnfixed && open.some(({ fix }) => fix.state === 'none');
  return [...(upgrades.length > 0 ? [upgrade] : []), ...(hasUnfixed ? [later] : [])];
}

/** `openssl: 3.0.1 → 3.0.2 # CVE-2024-0001`, one a package. */
function upgradeLines(open: readonly Vulnerability[]): readonly string[] {
  const packages = new Map<string, { readonly versions: Set<string>; readonly ids: Set<string> }>();
  for (const { id, package: of, fix } of open) {
    if (of === undefined || fix.state !== 'available') continue;
    const name = `${of.name}: ${of.version}`;
    const known = packages.get(name) ?? { versions: new Set(), ids: new Set() };
    packages.set(name, { versions: known.versions.add(fix.versions), ids: known.ids.add(id) });
  }
  return [...packages].map(([name, { versions, ids }]) => `${name} → ${several(versions)} # ${several(ids)}`);
}

function several(texts: ReadonlySet<string>): string {
  return `${[...texts].slice(0, IDS).join(', ')}${texts.size > IDS ? ', …' : ''}`;
}
