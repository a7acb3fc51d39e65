import { once } from 'node:events';
import { createInterface } from 'node:readline/promises';
import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { Paint } from '../report/terminal-text.ts';

/** Columns where nobody says how many there are, and the most in which a sentence is read with ease. */
const USUAL_WIDTH = 100;
const WIDEST = 120;

/** Columns for a text on a stream. */
export function columnsOf(stream: WriteStream): number {
  return Math.min(stream.columns || USUAL_WIDTH, WIDEST);
}

/** Colours where the stream takes them: on a terminal, as NO_COLOR and FORCE_COLOR say. */
export function paintFor(stream: WriteStream): Paint {
  return (style, text) => styleText(style, text, { stream });
}

/** Writes to standard output. A reader that has read enough, as `head`, is no fault. */
export function print(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()));
}

/** Whether somebody sits at a terminal who can answer a question. */
export function canAsk(): boolean {
  return process.stdin.isTTY && process.stderr.isTTY;
}

/**
 * Asks a question on standard error. Anything but a yes is a no, the end of the input too.
 * @param signal ends the question.
 * @returns `cancelled` where the signal or Ctrl-C has ended it.
 */
export async function ask(text: string, signal: AbortSignal): Promise<'yes' | 'no' | 'cancelled'> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const closed = once(lines, 'close').then(() => 'no' as const);
  const answered = lines.question(`${text} [y/N] `, { signal }).then(
    (answer) => (/^y(?:es)?$/i.test(answer.trim()) ? 'yes' : 'no'),
    (error: unknown) => {
      if (error instanceof Error && error.name === 'AbortError') return 'cancelled' as const;
      throw error;
    },
  );
  const answer = await Promise.race([answered, closed]);
  lines.close();
  return answer;
}
