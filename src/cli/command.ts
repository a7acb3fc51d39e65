import { randomUUID } from 'node:crypto';
import { realpathSync } from 'node:fs';
import { LABEL } from '../label.ts';
import { runPipeline } from '../pipeline.ts';
import { VERSION } from '../version.ts';
import { type CheckRequest, readArguments } from './arguments.ts';
import { checkoutOf } from './checkout.ts';
import { EXIT_CODES } from './exit-codes.ts';
import { terminalFrontend } from './frontend.ts';
import { columnsOf, paintFor, print } from './terminal.ts';

/**
 * Does what the words ask for, and sets the exit code of the process.
 * @param words behind the program's name.
 */
export async function runCommand(words: readonly string[]): Promise<void> {
  const command = readArguments(words);
  switch (command.kind) {
    case 'check':
      return check(command.request);
    case 'explain': {
      const { explain } = await import('./explain.ts');
      const answer = explain(command.check, columnsOf(process.stdout), paintFor(process.stdout));
      return 'text' in answer ? print(answer.text) : refuse(answer.problem);
    }
    case 'help': {
      const { helpText } = await import('./help.ts');
      return print(helpText(columnsOf(process.stdout), paintFor(process.stdout)));
    }
    case 'version':
      return print(`${VERSION}\n`);
    case 'refused':
      return refuse(command.problem);
  }
}

async function check(request: CheckRequest): Promise<void> {
  const cancelled = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.on(signal, () => cancelled.abort());
  }
  const folder = realpathSync('.');
  // All that is read lies below it, as in the action.
  process.chdir(checkoutOf(folder, request.inputs.get('context')));
  const frontend = terminalFrontend(request, folder, cancelled.signal);
  await runPipeline(frontend, `${LABEL}=${randomUUID()}`, cancelled.signal);
}

function refuse(problem: string): void {
  process.stderr.write(`layered-defense: ${problem}\n`);
  process.exitCode = EXIT_CODES.refused;
}
