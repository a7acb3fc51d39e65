/**
 * The one escaper. Every text that the action did not write itself (logs, labels, references, file names, branch
 * names, what an image prints) goes through it before it stands in markdown.
 */

/** Longest text that one table cell or inline quote shows, in characters. */
const INLINE_LIMIT = 300;

/** Longest text that stands beside a row on a terminal, in characters. */
const TERMINAL_LIMIT = 1_000;

/** Longest text that one block shows, in characters. */
const BLOCK_LIMIT = 20_000;

/**
 * Controls, bidirectional overrides, zero-width and other invisible characters (Unicode TR36, TR39): they make a
 * text read as what it is not. Tab and line feed stay.
 */
const INVISIBLE = /[\p{Default_Ignorable_Code_Point}\p{Cf}\p{Zl}\p{Zp}]|(?![\t\n])\p{Cc}/gu;

/** Half of a surrogate pair, which no encoder takes. */
const LONE_SURROGATE = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/**
 * Untrusted text as inline code on one line: nothing in it is markdown, HTML, a link or a mention.
 * A text with a backtick or a pipe, which end a code span or a table cell, stands in `<code>` as entities instead.
 */
export function code(text: string): string {
  const shown = oneLine(text);
  return shown === '' || /[`|]/.test(shown) ? htmlCode(text) : `\`${shown}\``;
}

/** The same where markdown is not read, as in a `<summary>`. */
export function htmlCode(text: string): string {
  const shown = oneLine(text);
  return `<code>${shown === '' ? '&#8203;' : entities(shown, /[^\p{L}\p{N} ]/gu)}</code>`;
}

/**
 * Untrusted words inside a sentence: signs of markdown and HTML as entities; mentions, references to issues and
 * links, which GitHub makes after it has decoded entities, are broken by an empty comment.
 */
export function prose(text: string): string {
  return entities(oneLine(text), /[&<>`*_[\]|~\\$]/g)
    .replaceAll(/(?<!&)([@#])(?=[\p{L}\p{N}])|\bGH-(?=\d)/giu, '$&<!-- -->')
    .replaceAll(/:(?=\/\/)|www(?=\.)/gi, '$&<!-- -->')
    .replaceAll(/\b[0-9a-f]{6}(?=[0-9a-f])/gi, '$&<!-- -->');
}

/**
 * Untrusted text as a fenced block. The fence is longer than any run of its sign inside, so nothing closes it early.
 * @param language word behind the fence; ours, not untrusted.
 */
export function block(text: string, language = ''): string {
  const shown = shortenMiddle(visible(text.replaceAll('\r\n', '\n')), BLOCK_LIMIT);
  const fence = fenceAround(shown);
  return `${fence}${language}\n${shown.replace(/\n+$/, '')}\n${fence}`;
}

/**
 * Lines that GitHub offers to put in the place of others. They are taken as they stand, so that nothing in them can be
 * shown in another way.
 * @returns undefined where they hold what no reader sees; a CR is that, and what GitHub makes of one is not documented.
 */
export function suggestion(lines: readonly string[]): string | undefined {
  const text = lines.join('\n');
  if (visible(text) !== text) return undefined;
  const fence = fenceAround(text);
  return [`${fence}suggestion`, ...lines, fence].join('\n');
}

/** Untrusted text as one line of a log: invisible characters are shown and no workflow command can stand in it. */
export function logLine(text: string): string {
  return visible(text)
    .replaceAll(/\s+/g, ' ')
    .replaceAll('##[', '##\u2060[')
    .replaceAll('::', ':\u2060:')
    .trim();
}

/**
 * Untrusted text as a message of SARIF (2.1.0, 3.11): invisible characters are shown, and nothing in it is a link to
 * elsewhere or a place for an argument. Line feeds stay.
 */
export function sarifText(text: string): string {
  return shortenMiddle(visible(text.replaceAll('\r\n', '\n')), BLOCK_LIMIT)
    .replaceAll('](', '] (')
    .replaceAll(/\{(?=\d+\})/g, '{{');
}

/**
 * Untrusted text as text of HTML, or within a quoted attribute: no sign of it is markup. Invisible characters are shown, tab
 * and line feed stay, and nothing is left out.
 */
export function htmlText(text: string): string {
  return entities(visible(text.replaceAll('\r\n', '\n')), /[&<>"'`=]/g);
}

/**
 * Untrusted words on one line of a terminal: no sign in them moves the cursor, sets a colour or turns the direction of
 * what stands beside them.
 */
export function terminalWords(text: string): string {
  return shorten(visible(text).replaceAll(/\s+/g, ' ').trim(), TERMINAL_LIMIT);
}

/** Untrusted lines for a terminal, as `terminalWords`; tab and line feed stay. */
export function terminalLines(text: string): readonly string[] {
  const shown = shortenMiddle(visible(text.replaceAll('\r\n', '\n')), BLOCK_LIMIT);
  return shown.replace(/\n+$/, '').split('\n');
}

function fenceAround(text: string): string {
  const longest = Math.max(2, ...[...text.matchAll(/`+/g)].map((run) => run[0].length));
  return '`'.repeat(longest + 1);
}

function visible(text: string): string {
  return text
    .replaceAll(LONE_SURROGATE, '\ufffd')
    .replaceAll(INVISIBLE, (character) => `\u27e8U+${hex(character)}\u27e9`);
}

function hex(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0');
}

function oneLine(text: string): string {
  return shorten(visible(text).replaceAll(/\s+/g, ' ').trim(), INLINE_LIMIT);
}

function entities(text: string, signs: RegExp): string {
  return text.replaceAll(signs, (sign) => `&#${sign.codePointAt(0)};`);
}

function shorten(text: string, limit: number): string {
  const characters = [...text];
  return characters.length <= limit ? text : `${characters.slice(0, limit - 1).join('')}\u2026`;
}

/** Keeps both ends: a command is at the start of a log, the error at its end. */
function shortenMiddle(text: string, limit: number): string {
  if (text.length <= limit) return text;
  const half = Math.floor(limit / 2);
  const lines = `\n\u2026 ${text.length - 2 * half} characters left out \u2026\n`;
  return `${text.slice(0, half).replace(LONE_SURROGATE, '')}${lines}${text.slice(-half).replace(LONE_SURROGATE, '')}`;
}
