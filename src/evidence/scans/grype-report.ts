import { z } from 'zod';
import { part, UnreadableJson } from './json-parts.ts';
import { digestsIn, type FormatReader } from './report.ts';
import type { ScanSeverity, VulnerabilityFix } from './scans.ts';
import { addToPackage, line, type Room, type VulnerabilityMap } from './vulnerabilities.ts';

/** Grype's JSON report (grype/presenter/models of Grype); `target` is a text where no image was looked at. */
const Head = z.object({
  matches: z.array(z.unknown()).nullable(),
  source: z
    .object({
      target: z.union([
        z.string(),
        z.object({
          userInput: z.string().nullish(),
          imageID: z.string().nullish(),
          manifestDigest: z.string().nullish(),
          repoDigests: z.array(z.string()).nullish(),
          layers: z.array(z.object({ digest: z.string() })).nullish(),
        }),
      ]),
    })
    .nullish(),
  descriptor: z.object({
    name: z.string(),
    version: z.string().nullish(),
    timestamp: z.string().nullish(),
    db: z
      .object({
        built: z.string().nullish(),
        status: z.object({ built: z.string().nullish() }).nullish(),
      })
      .nullish(),
  }),
});

const Match = z.object({
  vulnerability: z.object({
    id: z.string(),
    severity: z.string().nullish(),
    fix: z.object({ versions: z.array(z.string()).nullish(), state: z.string().nullish() }).nullish(),
  }),
  artifact: z.object({ name: z.string(), version: z.string().nullish() }),
});

const SEVERITIES: Readonly<Record<string, ScanSeverity>> = {
  critical: 'critical',
  high: 'high',
  medium: 'medium',
  low: 'low',
  negligible: 'negligible',
};

/** Reads what `grype -o json` writes. */
export function grypeReader(room: Room): FormatReader {
  const vulnerabilities: VulnerabilityMap = new Map();
  let suppressed = 0;
  const match = part('matches.*', Match, ({ vulnerability, artifact }) => {
    const { id, severity: word, fix } = vulnerability;
    const severity = SEVERITIES[word?.toLowerCase() ?? ''] ?? 'unknown';
    const { name, version } = artifact;
    addToPackage(vulnerabilities, { id, name, version: version ?? '', severity, fix: fixOf(fix) }, room);
  });
  const ignored = part('ignoredMatches.*', z.object({}), () => {
    suppressed += 1;
  });
  return {
    head: Head,
    parts: [match, ignored],
    end: (head) => {
      if (!Object.hasOwn(head, 'matches')) return undefined;
      const { success, data } = Head.safeParse(head);
      if (!success) throw new UnreadableJson('has the "matches" of a Grype report, and is none');
      const { name, version, timestamp, db } = data.descriptor;
      const scanner = name === 'grype' ? 'Grype' : line(name);
      const target = data.source?.target;
      const image = typeof target === 'string' ? { userInput: target } : target;
      return {
        format: 'Grype JSON',
        scanner: version ? `${scanner} ${line(version)}` : scanner,
        date: timestamp ?? undefined,
        database: db?.status?.built ?? db?.built ?? undefined,
        image: {
          name: image?.userInput == null ? undefined : line(image.userInput),
          id: digestsIn([image?.imageID])[0],
          digests: digestsIn([image?.manifestDigest, ...(image?.repoDigests ?? [])]),
          layers: digestsIn((image?.layers ?? []).map(({ digest }) => digest)),
        },
        vulnerabilities,
        suppressed,
        unjudged: 0,
        empty: false,
      };
    },
  };
}

function fixOf(fix: z.output<typeof Match>['vulnerability']['fix']): VulnerabilityFix {
  if (fix?.state === 'fixed') return { state: 'available', versions: fix.versions?.join(', ') ?? '' };
  return { state: fix?.state === 'not-fixed' || fix?.state === 'wont-fix' ? 'none' : 'untold' };
}
