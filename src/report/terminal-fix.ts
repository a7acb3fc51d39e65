import type { Fix } from '../checks/finding.ts';
import { terminalLines, terminalWords } from './escape.ts';
import { indented, type Paint, wrapped } from './terminal-text.ts';

/** Where to write something, and below it the lines to copy, which are not broken. */
export function fixLines({ title, lines }: Fix, columns: number, paint: Paint): readonly string[] {
  const copied = terminalLines(lines.join('\n')).map((line) => paint('cyan', line));
  return [...wrapped(`${terminalWords(title)}:`, columns), ...indented(copied, 2)];
}
