import type { WriteStream } from 'node:tty';
import type { Log, Section } from '../publish/log.ts';
import { wholeLines } from '../publish/whole-lines.ts';
import { terminalLines, terminalWords } from '../report/escape.ts';
import { type Paint, wrapped } from '../report/terminal-text.ts';

/** Tells on standard error what is done: one line that changes on a terminal, a line a step elsewhere. */
export interface Progress extends Log {
  /** Takes the changing line away; what is told later stays. */
  stop(): void;
}

/** Milliseconds between two pictures of the line. */
const FRAME = 100;
const SIGNS = '⠋⠙⠹⠸⠼⠴⠦⠧⠇⠏';

/** Milliseconds after which a step says how long it has been going on. */
const LONG = 2_000;

/** Erases the line that the cursor is in, and goes to its start (ECMA-48, EL). */
const ERASE = '\r\x1b[2K';

/**
 * @param stream standard error.
 * @param redact takes the secrets out of a text.
 * @param verbose shows what programs print, too.
 */
export function progressOn(
  stream: WriteStream,
  paint: Paint,
  redact: (text: string) => string,
  verbose: boolean,
): Progress {
  const shown = (text: string) => terminalWords(redact(text));
  const line = stream.isTTY ? changingLine(stream, paint) : undefined;
  const say = (text: string) => line?.above(text) ?? stream.write(`${text}\n`);
  const step = (text: string) => {
    if (line === undefined || verbose) say(paint('dim', shown(text)));
    line?.show(shown(text), '');
  };
  const section = (title: string): Section => {
    step(title);
    const lines = wholeLines((text) => {
      const printed = redact(text);
      if (verbose) for (const one of printed.replace(/\n$/, '').split('\n').flatMap(terminalLines)) say(one);
      const last = printed
        .split('\n')
        .map(stepOf)
        .findLast((one) => one !== undefined);
      if (last !== undefined) line?.show(shown(title), shown(last));
    });
    return { write: lines.write, end: lines.end };
  };
  return { info: step, section, stop: () => line?.stop() };
}

/** What a line of a program says of its progress; of BuildKit's lines those that name an instruction do. */
function stepOf(line: string): string | undefined {
  if (line.trim() === '') return undefined;
  return /^#\d+ /.test(line) ? /^#\d+ (\[.+)$/.exec(line)?.[1] : line;
}

/** The last line of a terminal, which is drawn again and again. */
interface ChangingLine {
  show(step: string, detail: string): void;
  /** Leaves a line above it. */
  above(text: string): true;
  stop(): void;
}

function changingLine(stream: WriteStream, paint: Paint): ChangingLine {
  let step = '';
  let detail = '';
  let since = Date.now();
  let frame = 0;
  const draw = () => {
    if (step === '') return;
    frame += 1;
    const took = Date.now() - since;
    const time = took < LONG ? '' : ` · ${Math.round(took / 1000)} s`;
    const text = `${step}${time}${detail === '' ? '' : ` · ${detail}`}`;
    // A line that is broken by the terminal cannot be erased.
    const [first = ''] = wrapped(text, (stream.columns || 80) - 4);
    const sign = SIGNS[frame % SIGNS.length] ?? '';
    stream.write(`${ERASE}${paint('cyan', sign)} ${paint('dim', first)}`);
  };
  const timer = setInterval(draw, FRAME);
  timer.unref();
  return {
    show(text, more) {
      if (text !== step) since = Date.now();
      [step, detail] = [text, more];
    },
    above(text) {
      stream.write(`${ERASE}${text}\n`);
      return true;
    },
    stop() {
      clearInterval(timer);
      if (step !== '') stream.write(ERASE);
      step = '';
    },
  };
}
