import { type Html, html } from './markup.ts';

/** A name with what it is; undefined is not known, and left out. */
export type Fact = readonly [name: string, value: Html | string | undefined];

/** Names and values in two columns. */
export function facts(all: readonly Fact[]): Html {
  const known = all.filter(([, value]) => value !== undefined);
  return html`<dl class="facts">
${known.map(([name, value]) => html`<div><dt>${name}</dt><dd>${value}</dd></div>`)}
</dl>`;
}

/** A moment as a reader writes it. @param iso in UTC: `2026-01-31T12:00:00.000Z`. */
export function moment(iso: string): Html {
  return html`<time datetime="${iso}">${iso.replace('T', ' ').replace(/\.\d+Z$/, ' UTC')}</time>`;
}
