import type { ChildProcess } from 'node:child_process';
import { randomInt } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { docker } from '../support/docker.ts';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';
import { runPost } from '../support/run-action.ts';

/** The runner sends SIGINT, SIGTERM after 7.5 seconds and SIGKILL after 10. */
const PATIENCE = 7_500;

interface Signals {
  readonly signals: readonly NodeJS.Signals[];
}

interface Cancelled {
  readonly run: ImageResult;
  /** Milliseconds from the signal to the end of the action. */
  readonly took: number;
}

/** Runs the action and sends it signals, one after the other, once something is under way. */
async function cancel(
  files: Files,
  isUnderWay: () => boolean | Promise<boolean>,
  signals: readonly NodeJS.Signals[],
  env: Readonly<Record<string, string>> = {},
): Promise<Cancelled> {
  let started: (child: ChildProcess) => void = () => {};
  const starting = new Promise<ChildProcess>((resolve) => {
    started = resolve;
  });
  const running = runOn(files, { env, onStart: started });
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
function processesWith(words: string): readonly string[] {
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
async function expectNoProcess(words: string): Promise<void> {
  for (let tries = 0; tries < 20 && processesWith(words).length > 0; tries += 1) await setTimeout(100);
  expect(processesWith(words)).toEqual([]);
}

function containers(label: string | undefined): Promise<string> {
  return docker('ps', '--all', '--quiet', '--filter', `label=${label}`);
}

/** Seconds to sleep, which no other process does. */
const unique = () => randomInt(1_000_000, 9_999_999);

const build = (seconds: number): Files => ({
  Dockerfile: `FROM ${BASE}\nRUN sleep ${seconds}\nUSER 1000:1000\n`,
});
/** The image's grep does not end, and ignores the signals that a client passes on. */
const probe = (seconds: number): Files => ({
  Dockerfile: `FROM ${BASE}\nRUN rm /bin/grep\nCOPY grep /bin/grep\nUSER 1000:1000\n`,
  grep: `#!/bin/sh\ntrap '' INT TERM\nsleep ${seconds}\nsleep ${seconds}\n`,
});
const isProcess = (words: string) => () =>
  processesWith(words).some((command) => command.startsWith('sleep'));

describe('a job that is cancelled', () => {
  it.concurrent.each<Signals>([{ signals: ['SIGINT'] }, { signals: ['SIGTERM'] }])(
    'in the build, by $signals',
    async ({ signals }) => {
      const seconds = unique();
      const { run, took } = await cancel(build(seconds), isProcess(`sleep ${seconds}`), signals);
      expect(took).toBeLessThan(PATIENCE);
      await expectCleanEnd(run);
      await expectNoProcess(`sleep ${seconds}`);
    },
  );

  it.concurrent('in a build without buildx', async () => {
    const seconds = unique();
    const config = await mkdtemp(join(tmpdir(), 'no-buildx-'));
    try {
      const env = { DOCKER_CONFIG: config };
      const { run, took } = await cancel(build(seconds), isProcess(`sleep ${seconds}`), ['SIGTERM'], env);
      expect(took).toBeLessThan(PATIENCE);
      await expectCleanEnd(run);
      await expectNoProcess(`sleep ${seconds}`);
    } finally {
      await rm(config, { recursive: true });
    }
  });

  it.concurrent.each<Signals>([
    { signals: ['SIGINT'] },
    { signals: ['SIGTERM'] },
    { signals: ['SIGINT', 'SIGTERM', 'SIGINT'] },
  ])('in the probe, by $signals', async ({ signals }) => {
    const seconds = unique();
    const { run, took } = await cancel(probe(seconds), isProcess(`sleep ${seconds}`), signals);
    expect(took).toBeLessThan(PATIENCE);
    await expectCleanEnd(run);
    await expectNoProcess(`sleep ${seconds}`);
  });

  it.concurrent('in the probe, by SIGKILL: the post step removes the container', async () => {
    const seconds = unique();
    const { run } = await cancel(probe(seconds), isProcess(`sleep ${seconds}`), ['SIGKILL']);
    expect(run.exitCode).toBeNull();
    expect(await containers(run.state['label'])).not.toBe('');
    expect(await runPost(run.state)).toBe('');
    expect(await containers(run.state['label'])).toBe('');
    // Without its container the docker client ends too.
    await expectNoProcess(run.state['label'] ?? '');
  });
});

/** Nothing was proven, nothing is told, and nothing stays. */
async function expectCleanEnd(run: ImageResult): Promise<void> {
  expect(run.exitCode).toBe(1);
  expect(run.log).toMatch(/^::error::Layered Defense was cancelled: nothing was proven\.$/m);
  expect(run.outputs).toEqual({});
  expect(run.summary).toBe('');
  expect(run.leftovers).toEqual([]);
  expect(run.state['label']).toMatch(/^layered-defense\.run=/);
  expect(await containers(run.state['label'])).toBe('');
  await expectNoProcess(run.state['label'] ?? '');
}

describe('the post step of a job that went well', () => {
  it.concurrent('has nothing to do and says nothing', async () => {
    const run = await runOn({ Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` });
    expect(run.exitCode).toBe(0);
    expect(await runPost(run.state)).toBe('');
  });
});
