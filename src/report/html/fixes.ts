import type { Edit, Fix } from '../../checks/finding.ts';
import { gravestFirst } from '../gravest-first.ts';
import type { Row } from '../report.ts';
import { type Html, html } from './markup.ts';

/** The lines that mend what is open, a part a check. */
export function fixesSection(rows: readonly Row[]): Html | undefined {
  const open = gravestFirst(rows).filter(({ status, fixes }) => status !== 'pass' && fixes.length > 0);
  if (open.length === 0) return undefined;
  return html`<section>
<h3>How to fix it</h3>
${open.map(remedy)}
</section>`;
}

function remedy({ title, fixes }: Row): Html {
  return html`<div class="remedy">
<h4>${title}</h4>
${fixes.map(lines)}
</div>`;
}

function lines({ title, lines: text, edits = [] }: Fix): Html {
  return html`<p>${title}${edits.length === 0 ? undefined : html` <span class="aside">${edits.map(placeOf).join(', ')}</span>`}</p>
<pre><code>${text.join('\n')}</code></pre>`;
}

function placeOf({ file, from, to }: Edit): string {
  if (to < from) return `${file}, before line ${from}`;
  return from === to ? `${file}, line ${from}` : `${file}, lines ${from} to ${to}`;
}
