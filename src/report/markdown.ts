import type { Status } from '../checks/finding.ts';
import { shellCommand } from './command.ts';
import { block, code, htmlCode, prose } from './escape.ts';
import type { Report, Row, SubjectReport } from './report.ts';

/** Longest comment that is written, in characters; GitHub refuses more than 65,536. */
export const COMMENT_BUDGET = 60_000;

const SIGNS: Readonly<Record<Status, string>> = {
  pass: '✅ pass',
  fail: '❌ **fail**',
  warning: '⚠️ warning',
  'not-applicable': '➖ not applicable',
  error: '⛔ **could not be checked**',
};

/**
 * Draws the report as GitHub markdown: the verdict and the digest first, then what was seen, then how to fix it,
 * then the evidence, folded. What does not fit in the budget is left out from the end, whole parts only.
 * @param budget longest result, in UTF-16 code units.
 */
export function renderMarkdown(report: Report, budget: number): string {
  const parts = [
    headline(report),
    ...report.subjects.flatMap((subject) => [table(subject, report.subjects.length > 1)]),
    ...report.subjects.flatMap(fixes),
    ...report.subjects.flatMap(buildLog),
    ...report.subjects.flatMap(evidence),
  ];
  const footer = foot(report);
  const left = `*Left out, for a comment has a limited length: read the job summary or the JSON report.*`;
  let text = '';
  for (const part of parts) {
    if (text.length + part.length + footer.length + left.length + 8 > budget) {
      return `${text}${left}\n\n${footer}\n`;
    }
    text += `${part}\n\n`;
  }
  return `${text}${footer}\n`;
}

/** The verdict in words: the one line that a reader with ten seconds reads. */
export function verdictLine({ verdict }: Report): string {
  const { counts, status } = verdict;
  const judged = counts.pass + counts.fail + counts.warning + counts.error;
  if (status === 'pass') return `PASS: ${judged} of ${judged} checks passed`;
  const words = [
    counts.fail > 0 ? `${counts.fail} failed` : '',
    counts.error > 0 ? `${counts.error} could not be checked` : '',
    counts.warning > 0 ? plural(counts.warning, 'warning') : '',
    counts.pass > 0 ? `${counts.pass} passed` : '',
  ].filter((text) => text !== '');
  const head = { fail: 'FAIL', error: 'COULD NOT BE CHECKED', warning: 'WARNING' }[status];
  return words.length === 0 ? `${head}: nothing could be looked at` : `${head}: ${words.join(', ')}`;
}

function headline(report: Report): string {
  const sign = { pass: '✅', fail: '❌', warning: '⚠️', error: '⛔' }[report.verdict.status];
  const digests = report.subjects.map(({ digest }) => (digest === null ? 'no image' : code(digest)));
  return `### ${sign} Layered Defense · ${verdictLine(report)} · ${digests.join(' and ')}`;
}

function table(subject: SubjectReport, several: boolean): string {
  const title = `**${describe(subject)}**\n\n`;
  const head = '| Layer | Check | Result | What was seen |\n| --- | --- | --- | --- |';
  const rows = subject.rows.map(
    ({ layer, title: check, status, seen }) => `| ${layer} | ${check} | ${SIGNS[status]} | ${prose(seen)} |`,
  );
  const note =
    several && subject.kind === 'built'
      ? '\n\nThis is not the published image below: their configs differ.'
      : '';
  return `${title}${[head, ...rows].join('\n')}${note}`;
}

function describe({ kind, name, digest, pinned, builtFromCheckout }: SubjectReport): string {
  const of = digest === null ? 'no image' : code(digest);
  if (kind === 'built') return `Image built from ${code(name)}: ${of}`;
  const origin = builtFromCheckout ? ', the very image that the checkout builds' : '';
  return `Published image ${code(name)}${pinned === null ? `: ${of}` : `: ${code(pinned)}`}${origin}`;
}

function fixes(subject: SubjectReport): readonly string[] {
  return subject.rows
    .filter(({ fixes: lines, status }) => lines.length > 0 && status !== 'pass')
    .map((row) => {
      const head = `#### How to fix: ${row.title}\n\n${references(row)}`;
      const lines = row.fixes.map((fix) => `${fix.title}:\n\n${block(fix.lines.join('\n'), fix.language)}`);
      return [head, ...lines].filter((text) => text !== '').join('\n\n');
    });
}

function references({ expected, references: rules }: Row): string {
  const links = rules.map(({ name, url }) => `[${name}](${url})`);
  return links.length === 0 ? expected : `${expected} (${links.join(', ')})`;
}

function buildLog({ buildLog: log, name }: SubjectReport): readonly string[] {
  if (log === null) return [];
  return [details(`The last lines of the build of ${htmlCode(name)}`, block(log))];
}

function evidence({ evidence: records }: SubjectReport): readonly string[] {
  return records.map(({ title, command, output }) => {
    const text = output === '' ? '' : `\n\n${block(output)}`;
    return details(`Evidence: ${title}`, `${block(shellCommand(command), 'sh')}${text}`);
  });
}

/** GitHub reads markdown inside of details only behind a blank line. */
function details(summary: string, body: string): string {
  return `<details><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}

function foot({ runUrl, commit, failOn }: Report): string {
  const run = runUrl === null ? '' : ` · [run](${runUrl})`;
  const of = commit === null ? '' : ` · commit ${code(commit.slice(0, 12))}`;
  const rule = failOn === 'never' ? ' · reports only (fail-on: never)' : '';
  return `<sub>Layered Defense${of}${run}${rule}</sub>`;
}

function plural(count: number, word: string): string {
  return `${count} ${word}${count === 1 ? '' : 's'}`;
}
