/** The text of an input as a sentence quotes it: on one line, and not too long. */
export function quoted(given: string): string {
  return JSON.stringify(given.length > 120 ? `${given.slice(0, 119)}…` : given);
}
