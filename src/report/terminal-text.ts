import stringWidth from 'string-width';
import wrapAnsi from 'wrap-ansi';

/** Ways in which a terminal shows a text; a renderer knows their names, and its caller what they look like. */
export type TerminalStyle = 'bold' | 'dim' | 'red' | 'green' | 'yellow' | 'cyan';

/** Shows a text in a style, or leaves it as it is where there are no colours. */
export type Paint = (style: TerminalStyle, text: string) => string;

/** Columns in which words still read as sentences. */
const NARROWEST = 20;

/**
 * Breaks words into lines of at most so many columns, never less than a few words; a longer word is broken too.
 * @param text plain, without control characters.
 */
export function wrapped(text: string, columns: number): readonly string[] {
  return wrapAnsi(text, Math.max(NARROWEST, columns), { hard: true }).split('\n');
}

/** Fills a text with spaces up to so many columns. */
export function padded(text: string, columns: number): string {
  return text + ' '.repeat(Math.max(0, columns - stringWidth(text)));
}

/** Columns that a text takes on a terminal. */
export const columnsOf: (text: string) => number = stringWidth;

/** Sets lines beside a head: the head stands before the first, and spaces of its width before the others. */
export function beside(head: string, width: number, lines: readonly string[]): readonly string[] {
  const [first = '', ...rest] = lines;
  return [`${padded(head, width)}${first}`, ...rest.map((line) => `${' '.repeat(width)}${line}`)].map(
    (line) => line.trimEnd(),
  );
}

/** Moves lines to the right; an empty one stays empty. */
export function indented(lines: readonly string[], columns: number): readonly string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(columns) + line));
}
