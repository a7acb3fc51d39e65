import { code } from './escape.ts';
import { changes } from './markdown-change.ts';
import { buildLog, evidence, fixes, projectEvidence, projectFixes } from './markdown-details.ts';
import { policyTable, projectTable, relation, SIGNS, subjectTable } from './markdown-subject.ts';
import type { Report, SubjectReport } from './report.ts';
import { labelOf, shortDigest } from './subject-label.ts';
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
  const { subjects, project, policy, change } = report;
  const parts = [
    headline(report),
    ...changes(change === null ? [] : [{ of: '', change }]),
    ...relation(subjects),
    ...subjects.flatMap((subject) => subjectTable(subject, subjects.length > 1)),
    ...projectTable(project),
    ...policyTable(policy),
    ...subjects.flatMap(buildLog),
    ...fixes(subjects),
    ...projectFixes(project),
    ...projectFixes(policy),
    ...evidence(subjects),
    ...projectEvidence(project),
    ...projectEvidence(policy),
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
  return `### ${SIGNS[verdict.status]} Layered Defense · ${verdictLine(verdict)} · ${digestsOf(subjects)}`;
}

/** One digest in full. Two of them fill more than a line, and more of them several: their tables name them in full. */
function digestsOf(subjects: readonly SubjectReport[]): string {
  const [digest = null, ...others] = new Set(subjects.map((subject) => subject.digest));
  if (subjects.length === 1 && digest === null) return 'no image';
  if (others.length === 0 && digest !== null) {
    return `${code(digest)}${subjects.length > 1 ? ` (${subjects.length} platforms)` : ''}`;
  }
  if (subjects.length > 2) return `${subjects.length} images`;
  return subjects.map((subject) => namedDigest(subject, subjects)).join(' and ');
}

function namedDigest(subject: SubjectReport, subjects: readonly SubjectReport[]): string {
  const label = labelOf(subject, subjects);
  if (subject.digest === null) return `no ${label} image`;
  return `${code(shortDigest(subject.digest))} (${label})`;
}

function foot({ run, failOn }: Report): string {
  const of = run === null ? '' : ` · commit ${code(run.commit.slice(0, 12))} · [run](${run.url})`;
  const rule = {
    failure: '',
    warning: ' · a warning fails the job (fail-on: warning)',
    never: ' · reports only, fails no job (fail-on: never)',
  };
  return `<sub>Layered Defense${of}${rule[failOn]}</sub>`;
}
