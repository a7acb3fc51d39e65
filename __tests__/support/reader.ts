import { micromark } from 'micromark';
import { gfm, gfmHtml } from 'micromark-extension-gfm';

/** What a browser shows of a comment. */
export interface Page {
  /** Names of all elements, in order, each as often as it is opened. */
  readonly elements: readonly string[];
  /** Their attributes, `name=value`, without those that GFM's own tables and code blocks bear. */
  readonly attributes: readonly string[];
  /** Targets of all links and pictures, and whatever else an attribute points to. */
  readonly targets: readonly string[];
  /** The words outside of code. An HTML comment parts words, as it does for GitHub's filters. */
  readonly words: string;
  /** The texts of code blocks and code spans. */
  readonly code: readonly string[];
  /** The HTML comments, with their signs. */
  readonly comments: readonly string[];
  /** True when every element is closed where it was opened. */
  readonly nested: boolean;
}

const TOKEN =
  /(?<comment><!--[\s\S]*?-->)|<(?<end>\/?)(?<name>[a-zA-Z][\w-]*)(?<rest>[^>]*)>|(?<text>[^<]+|<)/g;

/**
 * Reads GitHub flavoured markdown with a real renderer, raw HTML let through as it is: nothing is sanitized, so what
 * is not there was never there.
 */
export function readMarkdown(markdown: string): Page {
  const html = micromark(markdown, {
    allowDangerousHtml: true,
    allowDangerousProtocol: true,
    extensions: [gfm()],
    htmlExtensions: [gfmHtml()],
  });
  const elements: string[] = [];
  const attributes: string[] = [];
  const comments: string[] = [];
  const code: string[] = [];
  const open: string[] = [];
  let words = '';
  let nested = true;
  for (const { groups = {} } of html.matchAll(TOKEN)) {
    const { comment, end, name, rest = '', text } = groups;
    if (comment !== undefined) comments.push(comment);
    const inCode = open.includes('code') || open.includes('pre');
    if (comment !== undefined && !inCode) words += '\u0000';
    if (text !== undefined) {
      if (!inCode) words += decode(text);
      else code.push((code.pop() ?? '') + decode(text));
    }
    if (name === undefined) continue;
    if (end === '/') {
      if (open.pop() !== name) nested = false;
      continue;
    }
    elements.push(name);
    if (name === 'code') code.push('');
    if (!['br', 'hr', 'img', 'input'].includes(name)) open.push(name);
    for (const [, key = '', value = ''] of rest.matchAll(/([^\s="'/]+)(?:="([^"]*)")?/g)) {
      const own = key === 'class' && /^language-\w+$/.test(value);
      if (!own) attributes.push(`${key}=${decode(value)}`);
    }
  }
  const targets = attributes.flatMap(
    (text) => /^(?:href|src|srcset|action|formaction|poster)=(.*)$/s.exec(text)?.[1] ?? [],
  );
  return { elements, attributes, targets, words, code, comments, nested: nested && open.length === 0 };
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };

function decode(text: string): string {
  return text.replaceAll(/&(?:#(\d+)|(\w+));/g, (whole, number?: string, name?: string) =>
    number === undefined ? (NAMED[name ?? ''] ?? whole) : String.fromCodePoint(Number(number)),
  );
}
