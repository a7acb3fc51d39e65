import type { ExceptionReport, PolicyReport } from '../report.ts';
import { evidenceSection } from './evidence.ts';
import { facts } from './facts.ts';
import { fixesSection } from './fixes.ts';
import { type Html, html } from './markup.ts';
import { rowsTable } from './rows.ts';
import { type TableRow, table } from './table.ts';

const STATES = {
  used: 'Used: it stands for a finding of this run',
  unused: 'Unused: no finding of this run needs it',
  expired: 'Expired: it stands for nothing any more',
};

/** The rules that the report was judged by: levels, and exceptions with their dates. */
export function policySection({ file, commit, levels, exceptions, rows, evidence }: PolicyReport): Html {
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
${rowsTable(rows, 'What was seen of the policy')}
${fixesSection(rows)}
${evidenceSection(evidence)}
</section>`;
}

function levelRow([check, level]: readonly [string, string]): TableRow {
  return { kind: 'level', cells: [html`<code>${check}</code>`, level] };
}

function exceptionsTable(exceptions: readonly ExceptionReport[]): Html {
  const columns = ['Check', 'Reason', 'Owner', 'Holds until', 'In this run'];
  const caption = 'Exceptions: risks that somebody took on, until a date';
  return table('exceptions', caption, columns, exceptions.map(exceptionRow));
}

function exceptionRow({ check, subject, reason, owner, expires, state }: ExceptionReport): TableRow {
  const head = html`<code>${check}</code><span class="aside">of <code>${subject}</code></span>`;
  const until = html`<time datetime="${expires}">${expires}</time>`;
  return { kind: state, cells: [head, reason, owner, until, STATES[state]] };
}
