import type { EvidenceRecord } from '../evidence/evidence.ts';
import { shellCommand } from './command.ts';
import { block, htmlCode, prose } from './escape.ts';
import { openRows, remediesOf } from './remedies.ts';
import type { ProjectReport, Row, SubjectReport } from './report.ts';
import { labelsOf } from './subject-label.ts';

/** How to fix what was found, a section a check; images that need the very same share it. */
export function fixes(subjects: readonly SubjectReport[]): readonly string[] {
  return remediesOf(subjects).map(({ row, of }) => {
    const whose = subjects.length > 1 ? ` (${labelsOf(of, subjects)})` : '';
    return `#### How to fix: ${row.title}${whose}\n\n${remedy(row)}`;
  });
}

/** How to fix what was found around the images, or of the rules: a section a check. */
export function projectFixes({ rows }: Pick<ProjectReport, 'rows'>): readonly string[] {
  return openRows(rows).map((row) => `#### How to fix: ${row.title}\n\n${remedy(row)}`);
}

function remedy({ expected, references, fixes: remedies }: Row): string {
  const links = references.map(({ name, url }) => `[${name}](${url})`);
  const rules = links.length === 0 ? '' : ` Rules: ${links.join(', ')}.`;
  const lines = remedies.map((fix) => `${prose(fix.title)}:\n\n${block(fix.lines.join('\n'), fix.language)}`);
  return [`Expected: ${expected}${rules}`, ...lines].join('\n\n');
}

/** The end of the log of a build that failed: it is not folded, for it holds the cause. */
export function buildLog({ buildLog: log, name }: SubjectReport): readonly string[] {
  if (log === null) return [];
  return [details(`The last lines of the build of ${htmlCode(name)}`, block(log), ' open')];
}

/** What was asked, and what came back or was read from it, folded; one part a question. What was asked once of several is shown once. */
export function evidence(subjects: readonly SubjectReport[]): readonly string[] {
  const parts = new Map<string, { readonly record: EvidenceRecord; readonly of: SubjectReport[] }>();
  for (const subject of subjects) {
    for (const record of subject.evidence) {
      const key = JSON.stringify([record.title, record.command, record.output]);
      const of = parts.get(key)?.of ?? [];
      parts.set(key, { record, of: [...of, subject] });
    }
  }
  return [...parts.values()].map(({ record, of }) =>
    folded(record, subjects.length > 1 ? ` of the ${labelsOf(of, subjects)}` : ''),
  );
}

/** The same of what stands around the images, or of the rules. */
export function projectEvidence({ evidence: records }: Pick<ProjectReport, 'evidence'>): readonly string[] {
  return records.map((record) => folded(record, ''));
}

function folded({ title, command, output }: EvidenceRecord, whose: string): string {
  const text = output === '' ? '' : `\n\n${block(output)}`;
  return details(`Evidence${whose}: ${title}`, `${block(shellCommand(command), 'sh')}${text}`);
}

/** GitHub reads markdown inside of details only behind a blank line. */
function details(summary: string, body: string, attribute = ''): string {
  return `<details${attribute}><summary>${summary}</summary>\n\n${body}\n\n</details>`;
}
