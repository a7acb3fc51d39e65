import { z } from 'zod';
import { part, UnreadableJson } from './json-parts.ts';
import { digestsIn, type FormatReader } from './report.ts';
import type { ScanSeverity } from './scans.ts';
import { keyOf, line, type Room, type VulnerabilityMap } from './vulnerabilities.ts';

/** Rules of one run that are kept. */
const MOST_RULES = 100_000;

/** SARIF 2.1.0 (OASIS); what it calls a run is one scanner's work. */
const Head = z.object({
  version: z.literal('2.1.0'),
  runs: z.array(z.unknown()),
});

const Run = z.object({
  tool: z.object({
    driver: z.object({
      name: z.string(),
      version: z.string().nullish(),
      semanticVersion: z.string().nullish(),
    }),
  }),
  invocations: z
    .array(z.object({ executionSuccessful: z.boolean().nullish(), endTimeUtc: z.string().nullish() }))
    .nullish(),
  /** Absent where the scanner did not get as far as to have results (3.14.23). */
  results: z.array(z.unknown()),
  /** Trivy's own members. */
  properties: z
    .object({
      imageName: z.string().nullish(),
      imageID: z.string().nullish(),
      repoDigests: z.array(z.string()).nullish(),
    })
    .nullish(),
});

const Level = z.enum(['none', 'note', 'warning', 'error']);

const Rule = z.object({
  id: z.string().nullish(),
  defaultConfiguration: z.object({ level: Level.nullish() }).nullish(),
  properties: z.object({ 'security-severity': z.union([z.string(), z.number()]).nullish() }).nullish(),
});

const Result = z.object({
  ruleId: z.string().nullish(),
  ruleIndex: z.number().nullish(),
  rule: z.object({ id: z.string().nullish() }).nullish(),
  level: Level.nullish(),
  kind: z.string().nullish(),
  baselineState: z.string().nullish(),
  suppressions: z.array(z.object({ status: z.string().nullish() })).nullish(),
});

/** Kinds of results that tell of no fault (3.27.9). */
const NO_FAULT = ['pass', 'notApplicable', 'informational'];

/** What is known of a rule's results; `score` is of CVSS. */
interface KnownRule {
  readonly score: number | undefined;
  readonly level: z.output<typeof Level> | undefined;
}

/** Results of one rule and one level. */
interface Group {
  readonly id: string | undefined;
  readonly index: number | undefined;
  readonly level: z.output<typeof Level> | undefined;
  count: number;
}

/** Results can come before the rules that tell how grave they are, so a run is judged at its end. */
export function sarifReader(room: Room): FormatReader {
  const vulnerabilities: VulnerabilityMap = new Map();
  const scanners: string[] = [];
  const dates: string[] = [];
  const images: NonNullable<z.output<typeof Run>['properties']>[] = [];
  let suppressed = 0;
  let byId = new Map<string, KnownRule>();
  let byIndex: KnownRule[] = [];
  let groups = new Map<string, Group>();

  const rule = (takeIndex: boolean) => (one: z.output<typeof Rule>) => {
    if (byId.size + byIndex.length >= MOST_RULES) {
      throw new UnreadableJson(`has a run of more than ${MOST_RULES} rules`);
    }
    const known = { score: scoreOf(one), level: one.defaultConfiguration?.level ?? undefined };
    if (takeIndex) byIndex.push(known);
    if (one.id != null) byId.set(one.id, known);
  };
  const result = (one: z.output<typeof Result>) => {
    if (NO_FAULT.includes(one.kind ?? 'fail') || one.baselineState === 'absent') return;
    if (isSuppressed(one)) {
      suppressed += 1;
      return;
    }
    const id = one.ruleId ?? one.rule?.id ?? undefined;
    const [index, level] = [one.ruleIndex ?? undefined, one.level ?? undefined];
    const key = JSON.stringify([id, id === undefined ? index : undefined, level]);
    const group = groups.get(key);
    if (group !== undefined) {
      group.count += 1;
      return;
    }
    room.take();
    groups.set(key, { id, index, level, count: 1 });
  };
  const run = (one: z.output<typeof Run>) => {
    if (one.invocations?.some(({ executionSuccessful }) => executionSuccessful === false)) {
      throw new UnreadableJson('says itself that the scan did not succeed');
    }
    const { name, version, semanticVersion } = one.tool.driver;
    const number = semanticVersion ?? version;
    scanners.push(number ? `${line(name)} ${line(number)}` : line(name));
    dates.push(...(one.invocations ?? []).flatMap(({ endTimeUtc }) => endTimeUtc ?? []));
    if (one.properties != null) images.push(one.properties);
    for (const { id, index, level, count } of groups.values()) {
      const known = id === undefined ? byIndex[index ?? -1] : ruleOf(id, byId);
      const severity = severityOf(level, known);
      const shown = { id: line(id ?? 'no rule'), severity, package: undefined, fix: UNTOLD, count };
      vulnerabilities.set(keyOf(String(scanners.length), id ?? '', String(index), level ?? ''), shown);
    }
    byId = new Map();
    byIndex = [];
    groups = new Map();
  };
  return {
    head: Head,
    parts: [
      part('runs.*', Run, run),
      part('runs.*.results.*', Result, result),
      part('runs.*.tool.driver.rules.*', Rule, rule(true)),
      part('runs.*.tool.extensions.*.rules.*', Rule, rule(false)),
    ],
    end: (head) => {
      if (!Object.hasOwn(head, 'runs')) return undefined;
      if (!Head.safeParse(head).success) throw new UnreadableJson('is no SARIF of version 2.1.0');
      if (scanners.length === 0)
        throw new UnreadableJson('is SARIF without a run: no scanner says anything in it');
      const ids = new Set(digestsIn(images.map(({ imageID }) => imageID)));
      if (ids.size > 1) throw new UnreadableJson('is about several images: write a file for each of them');
      return {
        format: 'SARIF',
        scanner: [...new Set(scanners)].slice(0, 3).join(', '),
        date: dates.toSorted()[0],
        database: undefined,
        image: {
          name: images[0]?.imageName == null ? undefined : line(images[0].imageName),
          id: [...ids][0],
          digests: digestsIn(images.flatMap(({ repoDigests }) => repoDigests ?? [])),
          layers: [],
        },
        vulnerabilities,
        suppressed,
        unjudged: 0,
        empty: false,
      };
    },
  };
}

const UNTOLD = { state: 'untold' } as const;

/** One whose every suppression was accepted; no status means accepted (3.27.23, 3.35.3). */
function isSuppressed({ suppressions }: z.output<typeof Result>): boolean {
  if (suppressions == null || suppressions.length === 0) return false;
  return suppressions.every(({ status }) => status == null || status === 'accepted');
}

/** An id may go on behind the rule's with `/` (3.27.5). */
function ruleOf(id: string, rules: ReadonlyMap<string, KnownRule>): KnownRule | undefined {
  return rules.get(id) ?? rules.get(id.split('/')[0] ?? id);
}

function scoreOf({ properties }: z.output<typeof Rule>): number | undefined {
  const told = properties?.['security-severity'];
  const score = told == null || told === '' ? Number.NaN : Number(told);
  return Number.isFinite(score) ? score : undefined;
}

/**
 * How grave: by GitHub's table of `security-severity`, a score of CVSS (critical from 9.0, high from 7.0, medium from
 * 4.0, low above 0); without one by the level, of which the rule's own stands where the result has none, and `warning`
 * where neither has one (3.27.10).
 */
function severityOf(level: Group['level'], rule: KnownRule | undefined): ScanSeverity {
  const score = rule?.score;
  if (score !== undefined) {
    if (score >= 9) return 'critical';
    if (score >= 7) return 'high';
    if (score >= 4) return 'medium';
    return score > 0 ? 'low' : 'unknown';
  }
  const byLevel = { error: 'high', warning: 'medium', note: 'low', none: 'unknown' } as const;
  return byLevel[level ?? rule?.level ?? 'warning'];
}
