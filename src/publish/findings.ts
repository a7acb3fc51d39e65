import { logLine } from '../report/escape.ts';
import type { Report, Row } from '../report/report.ts';
import type { Annotation } from './annotations.ts';

/**
 * What a reviewer should see beside the run and in the diff: the findings, and then what the builder says of the
 * Dockerfile. Checks that say the very same, for want of the same thing, are one annotation.
 */
export function annotationsOf({ subjects, project }: Report): readonly Annotation[] {
  const found = new Map<string, Row[]>();
  for (const row of [...subjects, project].flatMap(({ rows }) => rows)) {
    if (row.status === 'pass' || row.status === 'not-applicable') continue;
    const key = `${row.status} ${row.seen}`;
    found.set(key, [...(found.get(key) ?? []), row]);
  }
  const findings = [...found.values()].flatMap(annotation);
  const warnings = subjects.flatMap(({ buildWarnings }) =>
    buildWarnings.map(({ rule, message, location }): Annotation => {
      return { level: 'warning', title: `Dockerfile: ${rule}`, message: logLine(message), location };
    }),
  );
  return [...findings, ...warnings];
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
