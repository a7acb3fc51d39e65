import type { BuildWarning } from '../evidence/evidence.ts';
import { logLine } from '../report/escape.ts';
import type { Report, Row } from '../report/report.ts';
import type { Annotation } from './annotations.ts';

/**
 * What a reviewer should see beside the run and in the diff: the findings, and then what the builder says of the
 * Dockerfile, as far as no finding says it already. Checks that say the very same, for want of the same thing, are one
 * annotation.
 */
export function annotationsOf({ subjects, project, policy }: Report): readonly Annotation[] {
  const found = new Map<string, Row[]>();
  for (const row of [...subjects, project, policy].flatMap(({ rows }) => rows)) {
    if (!isOpen(row)) continue;
    const key = `${row.status} ${row.seen}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  const findings = [...found.values()].flatMap(annotation);
  const warnings = subjects.flatMap(({ buildWarnings }) => buildWarnings);
  const unsaid = warnings.filter((warning) => !project.rows.some((row) => says(row, warning)));
  return [
    ...findings,
    ...unsaid.map(({ rule, message, location }): Annotation => {
      return { level: 'warning', title: `Dockerfile: ${rule}`, message: logLine(message), location };
    }),
  ];
}

function isOpen({ status }: Row): boolean {
  return status === 'fail' || status === 'error' || status === 'warning';
}

/** Checks that find what a rule of the builder's finds. */
const SAME: Readonly<Record<string, string>> = { SecretsUsedInArgOrEnv: 'dockerfile-secrets' };

function says({ check, places }: Row, { rule, location }: BuildWarning): boolean {
  if (SAME[rule] !== check || location === undefined) return false;
  return places?.some((place) => place.location.line === location.line) === true;
}

function annotation(rows: readonly Row[]): readonly Annotation[] {
  const [first] = rows;
  if (first === undefined) return [];
  const titles = [...new Set(rows.map(({ title, check }) => `${title} (${check})`))];
  const level = first.status === 'warning' ? 'warning' : 'error';
  const places = first.places ?? [{ location: first.location, message: first.seen }];
  return places.map(({ location, message }) => {
    return { level, title: titles.join(', '), message: logLine(message), location };
  });
}
