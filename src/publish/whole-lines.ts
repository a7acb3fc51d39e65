/** Characters of a line that are kept back until its end comes, so that a secret in it is seen whole. */
const LONGEST_LINE = 64 * 1024;

/** Takes a text in pieces. */
export interface Pieces {
  write(text: string): void;
  /** There are no more: what is left is a line too. */
  end(): void;
}

/**
 * Hands a text that comes in pieces on in whole lines.
 * @param print gets one or more lines, each with its line feed; of a line that does not end what there is of it.
 */
export function wholeLines(print: (lines: string) => void): Pieces {
  let partial = '';
  return {
    write(text) {
      partial += text;
      const whole = partial.length > LONGEST_LINE ? partial.length : partial.lastIndexOf('\n') + 1;
      if (whole === 0) return;
      print(partial.slice(0, whole));
      partial = partial.slice(whole);
    },
    end() {
      if (partial !== '') print(`${partial}\n`);
      partial = '';
    },
  };
}
