import { randomUUID } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import {
  cancel,
  containers,
  expectCleanEnd,
  expectNoProcess,
  PATIENCE,
  processesWith,
  unique,
} from '../support/cancel.ts';
import { docker } from '../support/docker.ts';
import { startEngine } from '../support/engine.ts';
import { BASE, type Files, runOn } from '../support/images.ts';
import { runPost } from '../support/run-action.ts';

interface Signals {
  readonly signals: readonly NodeJS.Signals[];
}

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
      const more = { env: { DOCKER_CONFIG: config } };
      const { run, took } = await cancel(build(seconds), isProcess(`sleep ${seconds}`), ['SIGTERM'], more);
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

describe('the post step of a job that went well', () => {
  it.concurrent('has nothing to do and says nothing', async () => {
    const run = await runOn({ Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` });
    expect(run.exitCode).toBe(0);
    expect(await runPost(run.state)).toBe('');
  });
});

describe('the post step of a job whose engine was killed', () => {
  it('waits until it is there again, and removes what it has kept', async () => {
    const engine = await startEngine();
    const context = await mkdtemp(join(tmpdir(), 'nothing-'));
    try {
      await writeFile(join(context, 'Dockerfile'), 'FROM scratch\nLABEL name=nothing\n');
      const label = `layered-defense.run=${randomUUID()}`;
      const host = ['--host', engine.host];
      await docker(...host, 'build', '--tag', 'nothing', context);
      await docker(...host, 'create', '--label', label, 'nothing', 'sh');
      await engine.kill();
      const post = runPost({ label }, engine.host);
      await setTimeout(2_000);
      await engine.startAgain();
      expect(await post).toBe('');
      expect(await docker(...host, 'ps', '--all', '--quiet')).toBe('');
    } finally {
      await rm(context, { recursive: true });
      await engine.stop();
    }
  });
});
