import { htmlText } from '../escape.ts';

/** HTML that is whole: made by `html` alone, so that no text gets into it unescaped. */
export interface Html {
  readonly markup: string;
}

/** What may stand in a template: a text is escaped, HTML is not, nothing is nothing. */
export type Part = string | number | Html | readonly Html[] | undefined;

/**
 * A template of HTML: every text put into it is shown as that text, as content or within a quoted attribute. What is not
 * `Html` cannot be markup, whoever wrote it.
 */
export function html(strings: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return { markup: strings.reduce((markup, string, at) => `${markup}${shown(parts[at - 1])}${string}`) };
}

function shown(part: Part): string {
  if (part === undefined) return '';
  if (typeof part === 'string' || typeof part === 'number') return htmlText(String(part));
  return 'markup' in part ? part.markup : part.map(({ markup }) => markup).join('\n');
}

/** A link where the address is one of the web, else its text alone. The page it leads to learns nothing of this one. */
export function link(url: string, text: string): Html {
  if (!/^https?:\/\//i.test(url)) return html`${text}`;
  return html`<a href="${url}" rel="noreferrer">${text}</a>`;
}
