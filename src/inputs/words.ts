import { split } from 'shlex';

/**
 * Splits a text into the words that a POSIX shell would make of it (XCU 2.2, 2.6.5): quotes and backslashes are read,
 * a backslash at the end of a line joins it with the next; nothing is expanded.
 * @returns undefined when a quote does not end.
 */
export function words(text: string): readonly string[] | undefined {
  try {
    return split(text.replaceAll(/\\\r?\n/g, ' '));
  } catch {
    return undefined;
  }
}
