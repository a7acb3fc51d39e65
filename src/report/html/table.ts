import { type Html, html, type Part } from './markup.ts';

/** One row: its first cell is its head. */
export interface TableRow {
  /** Words for the style; ours, not untrusted. */
  readonly kind: string;
  readonly cells: readonly Part[];
}

/**
 * A table with a caption and heads. Where there is no room for columns, the style sets the cells below each other: so
 * roles say what they are, and each cell carries the head of its column.
 * @param kind a word for the style.
 */
export function table(
  kind: string,
  caption: string,
  columns: readonly string[],
  rows: readonly TableRow[],
): Html {
  return html`<table class="${kind}" role="table">
<caption>${caption}</caption>
<thead role="rowgroup"><tr role="row">${columns.map((column) => html`<th scope="col" role="columnheader">${column}</th>`)}</tr></thead>
<tbody role="rowgroup">
${rows.map((row) => html`<tr class="${row.kind}" role="row">${row.cells.map((cell, at) => tableCell(cell, at, columns))}</tr>`)}
</tbody>
</table>`;
}

function tableCell(cell: Part, at: number, columns: readonly string[]): Html {
  if (at === 0) return html`<th scope="row" role="rowheader">${cell}</th>`;
  return html`<td role="cell" data-column="${columns[at]}">${cell}</td>`;
}
