import { code } from './escape.ts';
import { buildLog, evidence, fixes } from './markdown-details.ts';
import { relation, SIGNS, subjectTable } from './markdown-subject.ts';
import type { Report, SubjectReport } from './report.ts';
import { verdictLine } from './verdict-words.ts';

/** Longest comment that is written, in characters; GitHub refuses more than 65,536. */
export const COMMENT_BUDGET = 60_000;

const LEFT_OUT =
  '*The rest is left out, since the place is short: the JSON report of the run holds all of it.*';

/**
 * Draws the report as GitHub markdown: the verdict and the digest first, then what was seen, then how to fix it,
 * then the evidence, folded. What does not fit in the budget is left out from the end, whole parts only.
 * @param budget longest result, in UTF-16 code units; at least 1,000.
 */
export function renderMarkdown(report: Report, budget: number): string {
  const { subjects } = report;
  const parts = [
    headline(report),
    ...relation(subjects),
    ...subjects.flatMap((subject) => subjectTable(subject, subjects.length > 1)),
    ...subjects.flatMap(buildLog),
    ...fixes(subjects),
    ...subjects.flatMap((subject) => evidence(subject, subjects.length > 1)),
  ];
  return withinBudget(parts, foot(report), budget);
}

function withinBudget(parts: readonly string[], footer: string, budget: number): string {
  const whole = [...parts, footer].join('\n\n');
  if (whole.length <= budget) return whole;
  const end = `${LEFT_OUT}\n\n${footer}`;
  let text = '';
  for (const part of parts) {
    if (text.length + part.length + 2 + end.length > budget) break;
    text += `${part}\n\n`;
  }
  return text + end;
}

function headline({ verdict, subjects }: Report): string {
  const digests = subjects.length > 1 ? subjects.map(shortDigest) : subjects.map(fullDigest);
  return `### ${SIGNS[verdict.status]} Layered Defense · ${verdictLine(verdict)} · ${digests.join(' and ')}`;
}

function fullDigest({ digest }: SubjectReport): string {
  return digest === null ? 'no image' : code(digest);
}

/** Two digests fill more than a line; their tables name them in full. */
function shortDigest({ kind, digest }: SubjectReport): string {
  if (digest === null) return `no ${kind} image`;
  return `${code(digest.replace(/^(\w+:\w{12})\w+$/, '$1…'))} (${kind})`;
}

function foot({ runUrl, commit, failOn }: Report): string {
  const of = commit === null ? '' : ` · commit ${code(commit.slice(0, 12))}`;
  const run = runUrl === null ? '' : ` · [run](${runUrl})`;
  const rule = {
    failure: '',
    warning: ' · a warning fails the job (fail-on: warning)',
    never: ' · reports only, fails no job (fail-on: never)',
  };
  return `<sub>Layered Defense${of}${run}${rule[failOn]}</sub>`;
}
