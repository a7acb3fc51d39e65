import type { ScanReport } from '../../src/evidence/scans/report.ts';
import { type ReadReport, reportReader } from '../../src/evidence/scans/report-reader.ts';
import { makeRoom, type Room } from '../../src/evidence/scans/vulnerabilities.ts';

/** A vulnerability as the tests tell it, whatever the format; `fixed` '' is none. */
export interface Told {
  readonly id: string;
  readonly severity: string;
  readonly name?: string;
  readonly version?: string;
  readonly fixed?: string;
}

const DATE = '2026-11-24T08:00:00Z';

/** A report of Trivy 0.74.0 as it writes it: members of the vulnerability that are not read are there too. */
export function trivyReport(vulnerabilities: readonly Told[], imageId?: string, more: object = {}) {
  return {
    SchemaVersion: 2,
    Trivy: { Version: '0.74.0' },
    CreatedAt: DATE,
    ArtifactName: 'shop:1',
    ArtifactType: 'container_image',
    Metadata: { OS: { Family: 'alpine', Name: '3.19.1' }, ImageID: imageId, ImageConfig: { os: 'linux' } },
    Results: [
      {
        Target: 'shop:1 (alpine 3.19.1)',
        Class: 'os-pkgs',
        Type: 'alpine',
        Packages: [{ Name: 'musl', Version: '1.2.4' }],
        Vulnerabilities: vulnerabilities.map(trivyVulnerability),
        ...more,
      },
    ],
  };
}

export function trivyVulnerability({
  id,
  severity,
  name = 'openssl',
  version = '3.1.4-r1',
  fixed = '',
}: Told) {
  return {
    VulnerabilityID: id,
    PkgName: name,
    InstalledVersion: version,
    ...(fixed === '' ? {} : { FixedVersion: fixed }),
    Status: fixed === '' ? 'affected' : 'fixed',
    Severity: severity.toUpperCase(),
    Title: 'A title',
    CVSS: { nvd: { V3Score: 7.5 } },
    References: ['https://example.com/'],
  };
}

/** A report of Grype 0.104.0 as it writes it: what it is about stands behind the matches. */
export function grypeReport(matches: readonly Told[], imageId?: string, more: object = {}) {
  return {
    matches: matches.map(grypeMatch),
    ...more,
    source: {
      type: 'image',
      target: { userInput: 'shop:1', imageID: imageId, manifestDigest: '', repoDigests: [], layers: [] },
    },
    distro: { name: 'alpine' },
    descriptor: {
      name: 'grype',
      version: '0.104.0',
      timestamp: DATE,
      db: { status: { built: '2026-11-23T00:00:00Z' } },
    },
  };
}

export function grypeMatch({ id, severity, name = 'openssl', version = '3.1.4-r1', fixed = '' }: Told) {
  return {
    vulnerability: {
      id,
      severity: `${severity.charAt(0).toUpperCase()}${severity.slice(1)}`,
      description: 'words',
      fix: { versions: fixed === '' ? [] : [fixed], state: fixed === '' ? 'not-fixed' : 'fixed' },
    },
    relatedVulnerabilities: [],
    artifact: { name, version, type: 'apk', locations: [{ path: '/lib/apk/db/installed' }] },
  };
}

/** A SARIF report of one run. */
export function sarifReport(results: readonly object[], rules: readonly object[] = [], run: object = {}) {
  return {
    $schema: 'https://json.schemastore.org/sarif-2.1.0.json',
    version: '2.1.0',
    runs: [{ results, tool: { driver: { name: 'Scan', semanticVersion: '1.2.3', rules } }, ...run }],
  };
}

/** Reads a report as the action does, in pieces. Throws UnreadableJson. */
export function readReport(content: unknown, room: Room = makeRoom(), piece = 7): ReadReport {
  const bytes = Buffer.isBuffer(content)
    ? content
    : Buffer.from(typeof content === 'string' ? content : JSON.stringify(content));
  const reader = reportReader(room);
  for (let at = 0; at < bytes.length; at += piece) reader.write(bytes.subarray(at, at + piece));
  return reader.end();
}

/** Each vulnerability of a report in a line: `critical CVE-1 openssl 3.1.4-r1 → 3.1.5`. */
export function told({ vulnerabilities }: ScanReport): readonly string[] {
  return [...vulnerabilities.values()].map(({ id, severity, package: of, fix, count }) => {
    const where = of === undefined ? `×${count}` : `${of.name} ${of.version}`;
    return `${severity} ${id} ${where} ${fix.state === 'available' ? `→ ${fix.versions}` : fix.state}`;
  });
}
