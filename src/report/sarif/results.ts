import type { Location, Result } from 'sarif';
import type { RowStatus } from '../../checks/finding.ts';
import { sarifText } from '../escape.ts';
import type { Report, Row, RowPolicy, SubjectReport } from '../report.ts';
import { labelOf } from '../subject-label.ts';
import { verdictLine } from '../verdict-words.ts';
import { fingerprint } from './fingerprint.ts';
import { sarifFixes } from './fixes.ts';
import { artifactLocation } from './location.ts';
import { isUnlooked } from './notifications.ts';
import { COMPLETENESS } from './rules.ts';

/** What was judged as one: an image, what stands around the images, or the policy. */
interface Part {
  /** Stable over runs, so not a digest. */
  readonly name: string;
  /** What tells it from the other images, where there are several. */
  readonly label: string;
  readonly rows: readonly Row[];
}

/** What is no pass, the gravest first: of many, code scanning shows the first 5,000. */
const OPEN = ['fail', 'error', 'warning', 'excepted'] as const satisfies readonly RowStatus[];

/**
 * A result for each place of each row that is open or excepted.
 * Rows that pass or do not apply give none: code scanning shows every result as an alert, whatever its kind.
 * @param anchor path of the file that findings stand at which have no file of their own; undefined: there is none.
 */
export function resultsOf(report: Report, anchor: string | undefined): readonly Result[] {
  const parts = partsOf(report);
  const results = OPEN.flatMap((status) =>
    parts.flatMap((part) =>
      part.rows.filter((row) => row.status === status).flatMap((row) => resultsOfRow(row, part, anchor)),
    ),
  );
  if (report.verdict.status !== 'error' || results.some(isUnlooked)) return results;
  return [completeness(`${verdictLine(report.verdict)}.`, anchor), ...results];
}

/** A result about the report itself. */
export function completeness(text: string, anchor: string | undefined): Result {
  return {
    ruleId: COMPLETENESS.id,
    level: 'error',
    message: { text },
    locations: [locationOf(undefined, COMPLETENESS.layer, anchor)],
    partialFingerprints: fingerprints([COMPLETENESS.id], undefined),
    properties: { status: 'error' },
  };
}

function partsOf({ subjects, project, policy }: Report): readonly Part[] {
  const several = subjects.length > 1;
  return [
    ...subjects.map((subject) => ({
      name: nameOf(subject),
      label: several ? `${capitalized(labelOf(subject, subjects))} image: ` : '',
      rows: subject.rows,
    })),
    { name: 'project', label: '', rows: project.rows },
    { name: 'policy', label: '', rows: policy.rows },
  ];
}

function capitalized(word: string): string {
  return `${word.slice(0, 1).toUpperCase()}${word.slice(1)}`;
}

function nameOf({ kind, name, platform }: SubjectReport): string {
  return [kind, name, platform].filter((part) => part !== null).join(' ');
}

function resultsOfRow(row: Row, part: Part, anchor: string | undefined): readonly Result[] {
  const places = row.places ?? [{ location: row.location, message: row.seen }];
  const judged = row.status === 'excepted' ? row.policy?.judged : row.status;
  return places.map(({ location, message }, number): Result => {
    const identity = [row.check, part.name, location?.file ?? '', String(number)];
    const fixes = number === 0 ? sarifFixes(row.fixes) : [];
    return {
      ruleId: row.check,
      level: judged === 'warning' ? 'warning' : 'error',
      message: { text: messageOf(row, message, part) },
      locations: [locationOf(location, part.name, anchor)],
      partialFingerprints: fingerprints(identity, location),
      ...(fixes.length === 0 ? {} : { fixes }),
      ...suppressions(row.policy),
      properties: { status: row.status },
    };
  });
}

/** What was seen stands first: where there is little room, GitHub shows the first sentence alone. */
function messageOf({ status, expected, fixes }: Row, message: string, { label }: Part): string {
  const unlooked = status === 'error' ? 'Could not be checked: ' : '';
  const lines = fixes.flatMap((fix) => ['', `${fix.title}:`, ...fix.lines]);
  return sarifText([`${label}${unlooked}${message}`, `Expected: ${expected}`, ...lines].join('\n'));
}

function locationOf(place: Row['location'], name: string, anchor: string | undefined): Location {
  const logicalLocations = [{ fullyQualifiedName: sarifText(name) }];
  if (place !== undefined) {
    const region = { startLine: place.line, startColumn: 1, endLine: place.line };
    return { physicalLocation: { artifactLocation: artifactLocation(place.file), region }, logicalLocations };
  }
  if (anchor === undefined) return { logicalLocations };
  return { physicalLocation: { artifactLocation: artifactLocation(anchor) }, logicalLocations };
}

/**
 * GitHub tells alerts apart by `primaryLocationLineHash` alone. Where there is a line, its upload action hashes that, and
 * warns of any other value; a finding without a line has only ours.
 */
function fingerprints(identity: readonly string[], place: Row['location']): Record<string, string> {
  const ours = fingerprint(identity);
  return {
    'layeredDefense/v1': ours,
    ...(place === undefined ? { primaryLocationLineHash: `${ours}:1` } : {}),
  };
}

function suppressions(policy: RowPolicy | undefined): Pick<Result, 'suppressions'> {
  if (policy === undefined || !('exception' in policy.because)) return {};
  const { reason, owner, expires } = policy.because.exception;
  const justification = sarifText(`${reason} (owner: ${owner}, until ${expires})`);
  return { suppressions: [{ kind: 'external', status: 'accepted', justification }] };
}
