import { type RunResult, run } from '../../src/engine/process.ts';

/** The command by which root runs a command: itself for root, by sudo for others, with this PATH. */
export function asRoot(...command: readonly string[]): readonly string[] {
  if (process.getuid?.() === 0) return command;
  return ['sudo', '--preserve-env', 'env', `PATH=${process.env['PATH']}`, ...command];
}

/** Runs a command as root and waits for its end, a minute at most. */
export function runAsRoot(...command: readonly string[]): Promise<RunResult> {
  const [program = '', ...args] = asRoot(...command);
  return run(program, args, { timeLimit: 60_000 });
}
