import { resolve } from 'node:path';
import type { Frontend, Publisher } from '../frontend.ts';
import { terminalWords } from '../report/escape.ts';
import type { Report } from '../report/report.ts';
import type { CheckRequest } from './arguments.ts';
import { fromCheckout } from './checkout.ts';
import { EXIT_CODES, exitCodeOf } from './exit-codes.ts';
import { findInputs } from './found.ts';
import { type Progress, progressOn } from './progress.ts';
import { refusalWords } from './refusal.ts';
import { show } from './show.ts';
import { ask, canAsk, paintFor } from './terminal.ts';

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
    confinesPolicy: true,
    event: async () => undefined,
    refuse: async (problems) => {
      const sought = given.has('file')
        ? undefined
        : { file: found.input('file'), folder: resolve(given.get('context') ?? '.') };
      for (const problem of problems) {
        say(`layered-defense: ${terminalWords(refusalWords(problem, sought))}`);
      }
      process.exitCode = EXIT_CODES.refused;
    },
    begin: (_, redact, policy) => {
      const notes = [
        ...(checkout === folder ? [] : [`Paths are those of the checkout ${checkout}.`]),
        ...(policy === undefined ? [] : [`The policy file ${policy.file} sets ${policy.names.join(', ')}.`]),
        ...found.notes(),
        ...(found.notes().length > 0 ? ['--no-discovery leaves out what no flag names.'] : []),
      ];
      for (const note of notes) say(paint('dim', terminalWords(redact(note))));
      if (notes.length > 0) say('');
      progress = progressOn(process.stderr, paint, redact, request.verbose);
      return progress;
    },
    publisher: async (settings): Promise<Publisher> => ({
      before: Promise.resolve(undefined),
      run: null,
      publish: async (report) => {
        progress?.stop();
        process.exitCode = exitCodeOf(report.verdict);
        for (const fault of await show(report, request, folder, settings)) {
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

async function fix(
  report: Report,
  yes: boolean,
  signal: AbortSignal,
  say: (line: string) => void,
): Promise<void> {
  const { offerFixes } = await import('./fix.ts');
  const byUser = async (text: string) => {
    const answer = await ask(text, signal);
    if (answer === 'cancelled') process.exitCode = EXIT_CODES.cancelled;
    return answer === 'yes';
  };
  say('');
  await offerFixes(report, {
    say,
    ask: yes ? async () => true : canAsk() ? byUser : undefined,
    paint: paintFor(process.stderr),
  });
}
