import type { Check } from '../checks/check.ts';
import { ALL_CHECKS } from '../checks/index.ts';
import { quoted } from '../inputs/quoted.ts';
import { fixLines } from '../report/terminal-fix.ts';
import { beside, indented, type Paint, wrapped } from '../report/terminal-text.ts';
import { didYouMean } from './nearest.ts';

/** A check as it is told of, whatever it judges. */
type Words = Omit<Check, 'judge'>;

const ALL: readonly Words[] = ALL_CHECKS;

/** What is said of a check, or one sentence that no such check is there. */
export type Explanation = { readonly text: string } | { readonly problem: string };

/**
 * Says what a check looks at and why, from the registry.
 * @param id undefined: all are listed.
 * @param columns of the terminal.
 */
export function explain(id: string | undefined, columns: number, paint: Paint): Explanation {
  if (id === undefined) return { text: list(columns, paint) };
  const check = ALL.find((one) => one.id === id);
  if (check !== undefined) return { text: page(check, columns, paint) };
  const meant = didYouMean(
    id,
    ALL.map((one) => one.id),
  );
  return { problem: `There is no check ${quoted(id)}: ${meant}layered-defense explain lists them.` };
}

function list(columns: number, paint: Paint): string {
  const width = Math.max(...ALL.map(({ id }) => id.length)) + 4;
  const lines = [...Map.groupBy(ALL, ({ layer }) => layer)].flatMap(([layer, checks]) => [
    paint('bold', layer),
    ...checks.flatMap(({ id, title }) => beside(`  ${id}`, width, wrapped(title, columns - width))),
    '',
  ]);
  return lines.join('\n');
}

function page(
  { id, title, layer, severity, reason, method, references, usualFix }: Words,
  columns: number,
  paint: Paint,
): string {
  const section = (head: string, lines: readonly string[]) => [
    '',
    paint('bold', head),
    ...lines.flatMap((line) => wrapped(line, columns - 2).map((one) => `  ${one}`)),
  ];
  const rules = references.flatMap(({ name, url }) => [name, paint('dim', url)]);
  const fixes = usualFix?.().map((fix) => indented(fixLines(fix, columns - 2, paint), 2)) ?? [
    ['  It depends on what is found: the report has the lines.'],
  ];
  return [
    `${paint('bold', title)}  ${paint('dim', id)}`,
    `Layer: ${layer} · severity: ${severity}`,
    ...section('Why', [reason]),
    ...section('How it looks', [method]),
    ...(rules.length === 0 ? [] : section('Rules it follows', rules)),
    ...fixes.flatMap((lines, at) => [
      '',
      ...(at === 0 ? [paint('bold', 'How it is usually fixed')] : []),
      ...lines,
    ]),
    '',
  ].join('\n');
}
