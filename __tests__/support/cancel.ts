import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { expect } from 'vitest';
import { docker } from './docker.ts';
import { type Files, type ImageResult, runOn } from './images.ts';
import type { ActionRun } from './run-action.ts';

/** The runner sends SIGINT, SIGTERM after 7.5 seconds and SIGKILL after 10. */
export const PATIENCE = 7_500;

export interface Cancelled {
  readonly run: ImageResult;
  /** Milliseconds from the signal to the end of the action. */
  readonly took: number;
}

/** Runs the action and sends it signals, one after the other, once something is under way. */
export async function cancel(
  files: Files,
  isUnderWay: () => boolean | Promise<boolean>,
  signals: readonly NodeJS.Signals[],
  more: Partial<ActionRun> = {},
): Promise<Cancelled> {
  let started: (child: ChildProcess) => void = () => {};
  const starting = new Promise<ChildProcess>((resolve) => {
    started = resolve;
  });
  const running = runOn(files, { ...more, onStart: started });
  const child = await starting;
  while (!(await isUnderWay())) {
    if (child.exitCode !== null) throw new Error(`The action ended by itself:\n${(await running).log}`);
    await setTimeout(50);
  }
  const start = Date.now();
  for (const signal of signals) {
    child.kill(signal);
    await setTimeout(20);
  }
  const run = await running;
  return { run, took: Date.now() - start };
}

/** The processes of this machine, the engine's containers among them, in whose command these words stand. */
export function processesWith(words: string): readonly string[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((pid) => {
      try {
        return [readFileSync(`/proc/${pid}/cmdline`, 'utf8').replaceAll('\0', ' ')];
      } catch {
        return [];
      }
    })
    .filter((command) => command.includes(words));
}

/** A process that is being ended has some moments for it. */
export async function expectNoProcess(words: string): Promise<void> {
  for (let tries = 0; tries < 20 && processesWith(words).length > 0; tries += 1) await setTimeout(100);
  expect(processesWith(words)).toEqual([]);
}

export function containers(label: string | undefined): Promise<string> {
  return docker('ps', '--all', '--quiet', '--filter', `label=${label}`);
}

/** The networks that carry a label, one id a line. */
export function networks(label: string | undefined): Promise<string> {
  return docker('network', 'ls', '--quiet', '--filter', `label=${label}`);
}

/** Seconds to sleep, which no other process does. */
export const unique = () => randomInt(1_000_000, 9_999_999);

/** Nothing was proven, nothing is told, and nothing stays. */
export async function expectCleanEnd(run: ImageResult): Promise<void> {
  expect(run.exitCode).toBe(1);
  expect(run.log).toMatch(/^::error::Layered Defense was cancelled: nothing was proven\.$/m);
  expect(run.outputs).toEqual({});
  expect(run.summary).toBe('');
  expect(run.leftovers).toEqual([]);
  expect(run.state['label']).toMatch(/^layered-defense\.run=/);
  expect(await containers(run.state['label'])).toBe('');
  expect(await networks(run.state['label'])).toBe('');
  await expectNoProcess(run.state['label'] ?? '');
}
