import type { EvidenceRecord } from '../../evidence/evidence.ts';
import { shellCommand } from '../command.ts';
import { type Html, html } from './markup.ts';

/** What was asked, and what came back or was read from it, whole as the report has it; folded on a screen, open on paper. */
export function evidenceSection(records: readonly EvidenceRecord[]): Html | undefined {
  if (records.length === 0) return undefined;
  return html`<section>
<h3>Evidence</h3>
${records.map(record)}
</section>`;
}

function record({ title, command, output }: EvidenceRecord): Html {
  return folded(
    title,
    html`<p class="label">Asked</p>
<pre class="command"><code>${shellCommand(command)}</code></pre>
${output === '' ? html`<p class="label">Nothing was printed.</p>` : html`<p class="label">What came back, or what was read from it</p>\n${verbatim(output)}`}`,
  );
}

/** Something long behind a title of its own. */
export function folded(title: string, body: Html): Html {
  return html`<details><summary>${title}</summary>
${body}
</details>`;
}

/** A text in its own lines. */
export function verbatim(text: string): Html {
  return html`<pre><code>${text}</code></pre>`;
}
