import { z } from 'zod';
import { part, UnreadableJson } from './json-parts.ts';
import { digestsIn, type FormatReader } from './report.ts';
import type { ScanSeverity } from './scans.ts';
import { addToPackage, line, type Room, type VulnerabilityMap } from './vulnerabilities.ts';

/** Trivy's JSON report of schema version 2 (pkg/types/report.go of Trivy). */
const Head = z.object({
  SchemaVersion: z.literal(2),
  ArtifactName: z.string(),
  Trivy: z.object({ Version: z.string().nullish() }).nullish(),
  CreatedAt: z.string().nullish(),
  Metadata: z
    .object({
      ImageID: z.string().nullish(),
      RepoDigests: z.array(z.string()).nullish(),
      DiffIDs: z.array(z.string()).nullish(),
    })
    .nullish(),
  Results: z.array(z.unknown()).nullish(),
});

const Detected = z.object({
  VulnerabilityID: z.string(),
  PkgName: z.string().nullish(),
  InstalledVersion: z.string().nullish(),
  FixedVersion: z.string().nullish(),
  Severity: z.string().nullish(),
});

const Anything = z.object({});

const SEVERITIES: Readonly<Record<string, ScanSeverity>> = {
  CRITICAL: 'critical',
  HIGH: 'high',
  MEDIUM: 'medium',
  LOW: 'low',
};

/** Reads what `trivy image --format json` writes. Only vulnerabilities count; findings of other kinds are numbered. */
export function trivyReader(room: Room): FormatReader {
  const vulnerabilities: VulnerabilityMap = new Map();
  let results = 0;
  let suppressed = 0;
  let unjudged = 0;
  const detected = part('Results.*.Vulnerabilities.*', Detected, (one) => {
    const fixed = one.FixedVersion;
    const fix = fixed ? ({ state: 'available', versions: fixed } as const) : ({ state: 'none' } as const);
    const severity = SEVERITIES[one.Severity ?? ''] ?? 'unknown';
    const [id, name, version] = [one.VulnerabilityID, one.PkgName ?? '', one.InstalledVersion ?? ''];
    addToPackage(vulnerabilities, { id, name, version, severity, fix }, room);
  });
  const misconfigured = part(
    'Results.*.Misconfigurations.*',
    z.object({ Status: z.string() }),
    ({ Status }) => {
      if (Status === 'FAIL') unjudged += 1;
    },
  );
  const others = ['Secrets', 'Licenses'].map((kind) =>
    part(`Results.*.${kind}.*`, Anything, () => {
      unjudged += 1;
    }),
  );
  const modified = part('Results.*.ExperimentalModifiedFindings.*', Anything, () => {
    suppressed += 1;
  });
  const result = part('Results.*', Anything, () => {
    results += 1;
  });
  return {
    head: Head,
    parts: [detected, misconfigured, ...others, modified, result],
    end: (head) => {
      if (!Object.hasOwn(head, 'SchemaVersion')) return undefined;
      const { success, data } = Head.safeParse(head);
      if (!success) throw new UnreadableJson('is no Trivy report of schema version 2: update Trivy');
      const { ArtifactName: name, Metadata: metadata, Trivy: trivy, CreatedAt: date } = data;
      return {
        format: 'Trivy JSON',
        scanner: trivy?.Version ? `Trivy ${line(trivy.Version)}` : 'Trivy',
        date: date ?? undefined,
        database: undefined,
        image: {
          name: line(name),
          id: digestsIn([metadata?.ImageID])[0],
          digests: digestsIn(metadata?.RepoDigests ?? []),
          layers: digestsIn(metadata?.DiffIDs ?? []),
        },
        vulnerabilities,
        suppressed,
        unjudged,
        empty: results === 0,
      };
    },
  };
}
