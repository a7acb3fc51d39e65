import type { RowStatus } from '../../checks/finding.ts';
import { type Html, html } from './markup.ts';

/** What a status is called. */
export const WORDS: Readonly<Record<RowStatus, string>> = {
  pass: 'Pass',
  fail: 'Fail',
  warning: 'Warning',
  'not-applicable': 'Not applicable',
  error: 'Could not be checked',
  excepted: 'Excepted',
};

/** A shape of its own for each status, 20 by 20: nobody has to tell it by its colour. */
const SHAPES: Readonly<Record<RowStatus, Html>> = {
  pass: html`<circle cx="10" cy="10" r="9"/><path class="in" d="M5.6 10.4l3 3 5.8-6.4"/>`,
  fail: html`<path d="M6.3 1h7.4L19 6.3v7.4L13.7 19H6.3L1 13.7V6.3z"/><path class="in" d="M6.5 6.5l7 7m0-7l-7 7"/>`,
  warning: html`<path d="M10 1.5L19.4 18.5H.6z"/><path class="in" d="M10 7.6v4.6m0 2.6v.2"/>`,
  'not-applicable': html`<circle class="out" cx="10" cy="10" r="8"/><path class="line" d="M6 10h8"/>`,
  error: html`<path d="M10 .6L19.4 10 10 19.4.6 10z"/><path class="in" d="M7.7 7.9c.2-3.2 4.9-3 4.7 0-.1 1.7-2.3 1.6-2.4 3.5m0 2.5v.2"/>`,
  excepted: html`<path d="M3 3.5h14v15H3z"/><path d="M6 1h2v4H6zm6 0h2v4h-2z"/><path class="in" d="M6.5 10h7m-7 4h4"/>`,
};

/** The shape of a status as part of a picture. */
export function shape(status: RowStatus): Html {
  return SHAPES[status];
}

/** The shape of a status as a picture beside words that say the same. */
export function sign(status: RowStatus): Html {
  return html`<svg class="sign" viewBox="0 0 20 20" aria-hidden="true">${shape(status)}</svg>`;
}

/** Shape and word of a status. */
export function result(status: RowStatus): Html {
  return html`<span class="result ${status}">${sign(status)}<span>${WORDS[status]}</span></span>`;
}
