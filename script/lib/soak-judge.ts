import { z } from 'zod';
import { readMarker } from '../../src/publish/marker.ts';

/** The images of a soak, and what a gate says of each when it can look. */
export const IMAGES = { hardened: 'pass', default: 'fail', broken: 'fail' } as const;

export type ImageName = keyof typeof IMAGES;

/** One run of the action on one image. */
export interface Gate {
  readonly runId: number;
  readonly image: ImageName;
  readonly pullRequest: number;
  /** Its comment key, which no other gate has. */
  readonly key: string;
}

/** A span of time, in milliseconds since 1970. */
export interface Span {
  readonly from: number;
  readonly to: number;
}

/** What one gate did. */
export interface GateEnd extends Span {
  readonly gate: Gate;
  /** Undefined when it was ended by a signal. */
  readonly exitCode: number | undefined;
  /** Its output `verdict`; undefined when it wrote none. */
  readonly verdict: string | undefined;
  /** The rows of its JSON report; undefined when there is none. */
  readonly rows: readonly JudgedRow[] | undefined;
  /** Files and folders that lie in the job's folder for temporary files and belong to nobody. */
  readonly leftovers: readonly string[];
  /** What both steps printed. */
  readonly log: string;
}

/** A row of a report. */
export type JudgedRow = z.infer<typeof row>;

const row = z.object({ check: z.string(), status: z.string(), seen: z.string() });
const rows = z.object({ rows: z.array(row) });
const report = z.object({ subjects: z.array(rows), project: rows, policy: rows });

/**
 * Reads the rows of a JSON report.
 * @throws Error when it is not of the report's form.
 */
export function rowsOf(json: string): readonly JudgedRow[] {
  const { subjects, project, policy } = report.parse(JSON.parse(json));
  return [...subjects, project, policy].flatMap((part) => part.rows);
}

/** What a gate may say of an image, and whether it is green: what it saw, or that it could not look. */
export function wrongVerdict({ gate, verdict, exitCode, rows = [] }: GateEnd): string | undefined {
  if (verdict !== IMAGES[gate.image] && verdict !== 'error') {
    const reasons = rows
      .filter(({ status }) => status === verdict)
      .map(({ check, seen }) => `${check}: ${seen}`);
    return `it says ${[verdict ?? 'nothing', ...reasons].join(', ')}`;
  }
  const expected = verdict === 'pass' ? 0 : 1;
  return exitCode === expected ? undefined : `it says ${verdict} and ends with ${exitCode ?? 'a signal'}`;
}

/** What a gate must have seen to be green. */
const SEEN = ['build', 'non-root', 'seccomp', 'own-gate'];

/** A green gate has read the rules of the base, built the image and had the account of its process. */
export function falseGreen({ exitCode, rows }: GateEnd): string | undefined {
  if (exitCode !== 0) return undefined;
  if (rows === undefined) return 'it is green without a report';
  const unseen = SEEN.filter((check) => rows.find((one) => one.check === check)?.status !== 'pass');
  const bad = rows.filter(({ status }) => !['pass', 'not-applicable'].includes(status));
  const names = [...new Set([...unseen, ...bad.map(({ check }) => check)])];
  return names.length === 0 ? undefined : `it is green without a pass of ${names.join(', ')}`;
}

const TIME_LIMIT = /within its time limit/;

/**
 * A gate may be unable to look only because the engine was away, and then it says so.
 * @param outages when the engine did not answer.
 */
export function errorFromLoad(
  { verdict, rows, from, to }: GateEnd,
  outages: readonly Span[],
): string | undefined {
  if (verdict !== 'error') return undefined;
  const reasons = (rows ?? []).filter(({ status }) => status === 'error');
  const met = outages.some((outage) => from <= outage.to && outage.from <= to);
  const inexcusable = reasons.find(({ seen }) => TIME_LIMIT.test(seen));
  if (met && reasons.length > 0 && inexcusable === undefined) return undefined;
  return `it could not look: ${(inexcusable ?? reasons[0])?.seen ?? 'without a reason'}`;
}

/** How a comment begins that tells of a verdict. */
const HEADLINES: Readonly<Record<string, RegExp>> = {
  pass: /^### \S+ Layered Defense · PASS: /,
  fail: /^### \S+ Layered Defense · FAIL: /,
  error: /^### \S+ Layered Defense · COULD NOT BE CHECKED: /,
};

/**
 * Each gate has one comment, of its run and with its verdict.
 * @param comments the bodies of all comments on the gate's pull request.
 */
export function lostComment({ gate, verdict }: GateEnd, comments: readonly string[]): string | undefined {
  const own = comments.flatMap((body) => {
    const marker = readMarker(body, gate.key);
    return marker === undefined ? [] : [{ body, mark: marker.mark }];
  });
  const [only] = own;
  if (only === undefined || own.length > 1) return `it has ${own.length} comments`;
  if (only.mark.runId !== gate.runId) return `its comment is of run ${only.mark.runId}`;
  const headline = HEADLINES[verdict ?? ''];
  return headline?.test(only.body) ? undefined : `its comment does not say ${verdict}`;
}
