import { once } from 'node:events';
import { writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { createInterface } from 'node:readline/promises';
import type { WriteStream } from 'node:tty';
import { styleText } from 'node:util';
import type { Frontend, Publisher } from '../frontend.ts';
import { INPUTS } from '../inputs/table.ts';
import { terminalWords } from '../report/escape.ts';
import type { Report } from '../report/report.ts';
import type { Paint } from '../report/terminal-text.ts';
import { verdictLine } from '../report/verdict-words.ts';
import type { CheckRequest, ReportRequest } from './arguments.ts';
import { fromCheckout } from './checkout.ts';
import { EXIT_CODES, exitCodeOf } from './exit-codes.ts';
import { findInputs } from './found.ts';
import { type Progress, progressOn } from './progress.ts';

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

/**
 * A person at a terminal: flags for inputs and the checkout's own files where they say nothing, progress on standard
 * error, the report on standard output. It sets the exit code of the process.
 * @param folder absolute, without links: where the command was started, and the user's paths begin.
 * @param signal fires when the user cancels.
 */
export function terminalFrontend(request: CheckRequest, folder: string, signal: AbortSignal): Frontend {
  const checkout = process.cwd();
  const given = new Map(
    [...withContext(request.inputs)].map(([name, text]) => [
      name,
      fromCheckout(name, text, folder, checkout),
    ]),
  );
  const found = findInputs(given.get('context'), request.discovery);
  const paint = paintFor(process.stderr);
  let progress: Progress | undefined;
  const say = (line: string) => {
    progress?.stop();
    process.stderr.write(`${line}\n`);
  };
  return {
    input: (name) => (given.get(name) ?? '').trim(),
    fallback: found.input,
    event: async () => undefined,
    refuse: async (problems) => {
      for (const problem of problems) say(`layered-defense: ${terminalWords(asFlags(problem))}`);
      process.exitCode = EXIT_CODES.refused;
    },
    begin: (_, redact) => {
      const notes = [
        ...(checkout === folder ? [] : [`Paths are those of the checkout ${checkout}.`]),
        ...found.notes(),
        ...(found.notes().length > 0 ? ['--no-discovery leaves out what no flag names.'] : []),
      ];
      for (const note of notes) say(paint('dim', terminalWords(redact(note))));
      if (notes.length > 0) say('');
      progress = progressOn(process.stderr, paint, redact, request.verbose);
      return progress;
    },
    publisher: async (): Promise<Publisher> => ({
      run: null,
      publish: async (report) => {
        progress?.stop();
        process.exitCode = exitCodeOf(report.verdict);
        for (const fault of await show(report, request, folder)) {
          say(`layered-defense: ${fault}`);
          process.exitCode ||= EXIT_CODES.unchecked;
        }
        if (request.fix) await fix(report, request.yes, signal, say);
      },
      cancelled: () => {
        say('Cancelled: nothing was proven. What was started is removed.');
        process.exitCode = EXIT_CODES.cancelled;
      },
    }),
  };
}

/** Without a published image the folder that the command runs in is built. */
function withContext(inputs: ReadonlyMap<string, string>): ReadonlyMap<string, string> {
  const builds = ['context', 'file', 'target'].some((name) => inputs.has(name));
  return builds || !inputs.has('image') ? new Map([['context', '.'], ...inputs]) : inputs;
}

/** The user knows an input as a flag. */
function asFlags(problem: string): string {
  const names = Object.keys(INPUTS).join('|');
  return problem.replaceAll(new RegExp(`(?:\\b[Ii]nputs? )?"(${names})"`, 'g'), '--$1');
}

/** @returns one sentence a place that could not be written to. */
async function show(report: Report, request: CheckRequest, folder: string): Promise<readonly string[]> {
  const faults: string[] = [];
  for (const { format, file } of request.reports) {
    const text = await render(report, format);
    if (file === undefined) await print(text);
    else {
      const fault = await writeReport(resolve(folder, file), text);
      if (fault !== undefined) faults.push(fault);
    }
  }
  if (request.reports.some(({ file }) => file === undefined)) {
    process.stderr.write(`${verdictLine(report.verdict)}\n`);
    return faults;
  }
  const { renderTerminal } = await import('../report/terminal.ts');
  const { evidence } = request;
  await print(
    renderTerminal(report, { columns: columnsOf(process.stdout), paint: paintFor(process.stdout), evidence }),
  );
  return faults;
}

async function render(report: Report, format: ReportRequest['format']): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../report/json.ts')).renderJson(report);
    case 'markdown':
      return (await import('../report/markdown.ts')).renderMarkdown(report, Number.POSITIVE_INFINITY);
  }
}

async function writeReport(file: string, text: string): Promise<string | undefined> {
  try {
    await writeFile(file, text);
    return undefined;
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    return `The report could not be written to ${terminalWords(file)}: ${terminalWords(why)}.`;
  }
}

/** A reader that has read enough, as `head`, is no fault. */
function print(text: string): Promise<void> {
  return new Promise((done) => process.stdout.write(text, () => done()));
}

async function fix(
  report: Report,
  yes: boolean,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const { offerFixes } = await import('./fix.ts');
  const isAsked = process.stdin.isTTY && process.stderr.isTTY;
  const ask = yes ? async () => true : isAsked ? (text: string) => question(text, signal) : undefined;
  say('');
  await offerFixes(report, { say, ask, paint: paintFor(process.stderr) });
}

/** Anything but a yes is a no: the end of the input, and Ctrl-C too. */
async function question(text: string, signal: AbortSignal): Promise<boolean> {
  const lines = createInterface({ input: process.stdin, output: process.stderr });
  const closed = once(lines, 'close').then(() => '');
  const answered = lines.question(`${text} [y/N] `, { signal }).catch((error: unknown) => {
    if (!(error instanceof Error) || error.name !== 'AbortError') throw error;
    process.exitCode = EXIT_CODES.cancelled;
    return '';
  });
  const answer = await Promise.race([answered, closed]);
  lines.close();
  return /^y(?:es)?$/i.test(answer.trim());
}
