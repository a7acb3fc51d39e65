import { placeWords } from '../../checks/places.ts';
import { gravestFirst } from '../gravest-first.ts';
import type { Row, RowPolicy } from '../report.ts';
import { type Html, html, link } from './markup.ts';
import { result, WORDS } from './signs.ts';
import { type TableRow, table } from './table.ts';

/**
 * What was seen, the gravest first, what is not applicable last.
 * @param caption names the table.
 */
export function rowsTable(rows: readonly Row[], caption: string): Html | undefined {
  if (rows.length === 0) return undefined;
  const quiet = rows.filter(({ status }) => status === 'not-applicable');
  const all = [...gravestFirst(rows), ...quiet];
  return table('rows', caption, ['Check', 'Result', 'What was seen'], all.map(tableRow));
}

function tableRow(row: Row): TableRow {
  const { status, title, layer, check } = row;
  const head = html`${title}<span class="aside">${layer} · <code>${check}</code></span>`;
  return { kind: status, cells: [head, result(status), seen(row)] };
}

function seen({ seen: words, expected, places, location, policy, references }: Row): Html {
  const where = places ?? [];
  return html`<p>${words}</p>
${location === undefined || where.length > 0 ? undefined : html`<p class="place"><code>${placeWords(location)}</code></p>`}
${where.length === 0 ? undefined : html`<ul class="places">${where.map((place) => html`<li><code>${placeWords(place.location)}</code> ${place.message}</li>`)}</ul>`}
${policy === undefined ? undefined : html`<p class="policy-note">${policyWords(policy)}</p>`}
<p class="aside">Expected: ${expected}</p>
${references.length === 0 ? undefined : html`<p class="aside">Rules: ${references.map(({ name, url }) => link(url, name))}</p>`}`;
}

function policyWords({ judged, because }: RowPolicy): string {
  const said = `The check itself said “${WORDS[judged].toLowerCase()}”`;
  if ('level' in because) return `${said}; the policy sets its level to “${because.level}”.`;
  const { reason, owner, expires } = because.exception;
  return `${said}; ${owner} took that on until ${expires}: ${reason}`;
}
