import type { ExceptionAccount } from '../../policy/policy-evidence.ts';
import type { PolicyReport } from '../report.ts';
import { evidenceSection } from './evidence.ts';
import { facts } from './facts.ts';
import { fixesSection } from './fixes.ts';
import { type Html, html } from './markup.ts';
import { rowsTable } from './rows.ts';
import { type TableRow, table } from './table.ts';

const STATES: Readonly<Record<ExceptionAccount['state'], string>> = {
  used: 'Used: it stands for a finding of this run',
  unused: 'Unused: no finding of this run needs it',
  undecided: 'Undecided: what it is for could not be checked',
  elsewhere: 'Elsewhere: it is for an image of another run',
  expired: 'Expired: its last day is over',
};

const CHANGES: Readonly<Record<PolicyReport['files'][number]['change'], string>> = {
  none: 'Leaves it as it is',
  changed: 'Changes it',
  added: 'Adds it',
  removed: 'Removes it',
};

/** The rules that the report was judged by: levels, and exceptions with their dates. */
export function policySection({
  file,
  commit,
  levels,
  exceptions,
  files,
  rows,
  evidence,
}: PolicyReport): Html {
  const set = Object.entries(levels);
  const path = file === null ? 'There is none: every check counts as it judges.' : html`<code>${file}</code>`;
  return html`<section id="policy" aria-labelledby="policy-title">
<h2 id="policy-title">Policy</h2>
${facts([
  ['Policy file', path],
  ['Read at commit', commit === null ? undefined : html`<code>${commit}</code>`],
])}
${set.length === 0 ? undefined : table('levels', 'Levels that it sets', ['Check', 'Level'], set.map(levelRow))}
${exceptions.length === 0 ? html`<p>No finding is excepted.</p>` : exceptionsTable(exceptions)}
${files.length === 0 ? undefined : filesTable(files)}
${rowsTable(rows, 'What was seen of the rules')}
${fixesSection(rows)}
${evidenceSection(evidence)}
</section>`;
}

function levelRow([check, level]: readonly [string, string]): TableRow {
  return { kind: 'level', cells: [html`<code>${check}</code>`, level] };
}

function filesTable(files: PolicyReport['files']): Html {
  const rows = files.map(({ path, use, change }): TableRow => {
    return { kind: change, cells: [html`<code>${path}</code>`, use, CHANGES[change]] };
  });
  return table(
    'files',
    'Files that decide what is judged',
    ['File', 'What it is', 'What the change does'],
    rows,
  );
}

function exceptionsTable(exceptions: readonly ExceptionAccount[]): Html {
  const columns = ['Check', 'Reason', 'Owner', 'Holds until', 'In this run'];
  const caption = 'Exceptions: risks that somebody took on, until a date';
  return table('exceptions', caption, columns, exceptions.map(exceptionRow));
}

function exceptionRow({ check, subject, reason, owner, expires, line, state }: ExceptionAccount): TableRow {
  const head = html`<code>${check}</code><span class="aside">of <code>${subject}</code>, line ${line}</span>`;
  const until = html`<time datetime="${expires}">${expires}</time>`;
  return { kind: state, cells: [head, reason, owner, until, STATES[state]] };
}
