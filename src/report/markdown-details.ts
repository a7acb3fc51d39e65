import { shellCommand } from './command.ts';
import { block, htmlCode } from './escape.ts';
import type { Row, SubjectReport } from './report.ts';

/** How to fix what was found, a section a check; two images that need the very same share it. */
export function fixes(subjects: readonly SubjectReport[]): readonly string[] {
  const sections: { readonly title: string; readonly body: string; readonly kinds: string[] }[] = [];
  for (const { kind, rows } of subjects) {
    for (const row of rows.filter(({ fixes: lines, status }) => lines.length > 0 && status !== 'pass')) {
      const body = remedy(row);
      const same = sections.find((one) => one.title === row.title && one.body === body);
      if (same === undefined) sections.push({ title: row.title, body, kinds: [kind] });
      else same.kinds.push(kind);
    }
  }
  return sections.map(({ title, body, kinds }) => {
    const of = subjects.length > 1 ? ` (${kinds.join(' and ')} image)` : '';
    return `#### How to fix: ${title}${of}\n\n${body}`;
  });
}

function remedy({ expected, references, fixes: remedies }: Row): string {
  const links = references.map(({ name, url }) => `[${name}](${url})`);
  const rules = links.length === 0 ? '' : ` Rules: ${links.join(', ')}.`;
  const lines = remedies.map((fix) => `${fix.title}:\n\n${block(fix.lines.join('\n'), fix.language)}`);
  return [`Expected: ${expected}${rules}`, ...lines].join('\n\n');
}

/** The end of the log of a build that failed: it is not folded, for it holds the cause. */
export function buildLog({ buildLog: log, name }: SubjectReport): readonly string[] {
  if (log === null) return [];
  return [details(`The last lines of the build of ${htmlCode(name)}`, block(log), ' open')];
}

/** What was asked and answered, verbatim, folded; one part a question. */
export function evidence({ kind, evidence: records }: SubjectReport, several: boolean): readonly string[] {
  const of = several ? ` of the ${kind} image` : '';
  return records.map(({ title, command, output }) => {
    const text = output === '' ? '' : `\n\n${block(output)}`;
    return details(`Evidence${of}: ${title}`, `${block(shellCommand(command), 'sh')}${text}`);
  });
}

/** GitHub reads markdown inside of details only behind a blank line. */
function details(summary: string, body: string, attribute = ''): string {
  return `<details${attribute}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
