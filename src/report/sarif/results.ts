import type { Location, Result } from 'sarif';
import type { Place, RowStatus } from '../../checks/finding.ts';
import { sarifText } from '../escape.ts';
import { gravestFirst } from '../gravest-first.ts';
import type { Report, Row, RowPolicy, SubjectReport } from '../report.ts';
import { labelOf } from '../subject-label.ts';
import { verdictLine } from '../verdict-words.ts';
import { fingerprint } from './fingerprint.ts';
import { sarifFixes } from './fixes.ts';
import { artifactLocation } from './location.ts';
import { COMPLETENESS } from './rules.ts';

/** What was judged as one: an image, what stands around the images, or the policy. */
interface Part {
  /** Stable over runs, so not a digest. */
  readonly name: string;
  /** What tells it from the other images, where there are several. */
  readonly label: string;
  readonly rows: readonly Row[];
}

/**
 * A result for each place of each row that is open or excepted, the gravest first.
 * Rows that pass or do not apply give none: code scanning shows every result as an alert, whatever its kind.
 * @param anchor path of the file that findings stand at which have no file of their own; undefined: there is none.
 */
export function resultsOf(report: Report, anchor: string | undefined): readonly Result[] {
  const open = partsOf(report).flatMap((part) =>
    gravestFirst(part.rows).flatMap((row) => resultsOfRow(row, part, anchor)),
  );
  if (open.length > 0 || report.verdict.status === 'pass') return byLevel(open);
  return [completeness(`${verdictLine(report.verdict)}.`, anchor)];
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
      label: several ? ` (${labelOf(subject, subjects)} image)` : '',
      rows: subject.rows,
    })),
    { name: 'project', label: '', rows: project.rows },
    { name: 'policy', label: '', rows: policy.rows },
  ];
}

function nameOf({ kind, name, platform }: SubjectReport): string {
  return [kind, name, platform].filter((part) => part !== null).join(' ');
}

/** Undefined: it is no finding. */
const LEVELS: Readonly<Record<RowStatus, 'error' | 'warning' | undefined>> = {
  fail: 'error',
  error: 'error',
  warning: 'warning',
  excepted: 'warning',
  pass: undefined,
  'not-applicable': undefined,
};

function resultsOfRow(row: Row, part: Part, anchor: string | undefined): readonly Result[] {
  const level = LEVELS[row.status];
  if (level === undefined) return [];
  const places = row.places ?? [{ location: row.location, message: row.seen }];
  const fixes = sarifFixes(row.fixes);
  return places.map((place, number): Result => {
    const identity = [row.check, part.name, place.location?.file ?? '', String(number)];
    return {
      ruleId: row.check,
      level: row.policy?.judged === 'fail' && row.status === 'excepted' ? 'error' : level,
      message: { text: messageOf(row, place, part) },
      locations: [locationOf(place.location, part.name, anchor)],
      partialFingerprints: fingerprints(identity, place.location),
      ...(fixes.length === 0 || number > 0 ? {} : { fixes }),
      ...suppressions(row.policy),
      properties: { status: row.status },
    };
  });
}

function messageOf(row: Row, { message }: Pick<Place, 'message'>, { label }: Part): string {
  const unlooked = row.status === 'error' ? 'Could not be checked: ' : '';
  const lines = row.fixes.flatMap((fix) => ['', `${fix.title}:`, ...fix.lines]);
  return sarifText(
    [`${row.title}${label}. ${unlooked}${message}`, `Expected: ${row.expected}`, ...lines].join('\n'),
  );
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

/** The gravest first: of many, code scanning shows the first 5,000 by severity. */
function byLevel(results: readonly Result[]): readonly Result[] {
  const grave = (level: Result['level']) => results.filter((result) => result.level === level);
  return [...grave('error'), ...grave('warning')];
}
