import { readFileSync } from 'node:fs';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run } from '../../src/engine/process.ts';
import {
  cancel,
  containers,
  expectCleanEnd,
  expectNoProcess,
  networks,
  PATIENCE,
  processesWith,
  unique,
} from '../support/cancel.ts';
import { withClient } from '../support/client.ts';
import { type SecondEngine, startEngine } from '../support/engine.ts';
import type { FakeGitHub } from '../support/fake-github/server.ts';
import { expectHarmlessComment } from '../support/harmless.ts';
import { BASE, BUSYBOX, type Files, type ImageResult, runOn } from '../support/images.ts';
import { readMarkdown } from '../support/reader.ts';
import { type ActionRun, PULL, runPost, startGitHub } from '../support/run-action.ts';
import { obeyedCommands } from '../support/runner-log.ts';

/** An image whose program is a script of its shell. */
function program(script: string, user = 'USER 1000:1000\n'): Files {
  return { Dockerfile: `FROM ${BASE}\n${user}CMD ["sh", "/program"]\nCOPY program /\n`, program: script };
}

/** Runs the action and the image; within so many milliseconds it ends, and nothing of it stays. */
async function within(
  milliseconds: number,
  files: Files,
  inputs: ActionRun['inputs'],
  more: Partial<ActionRun> = {},
): Promise<ImageResult> {
  const began = Date.now();
  const result = await runOn(files, { ...more, inputs: { observe: 'true', ...inputs } });
  expect(Date.now() - began).toBeLessThan(milliseconds);
  expect(result.leftovers, result.log).toEqual([]);
  expect(await containers(result.state['label'])).toBe('');
  expect(await networks(result.state['label'])).toBe('');
  await expectNoProcess(result.state['label'] ?? '');
  return result;
}

const seen = (result: ImageResult, check: string) => result.rows[check]?.seen;

describe('an image that goes wild', () => {
  it.concurrent('never gets ready: that is the finding, and its processes are judged', async () => {
    const seconds = unique();
    const files = program(`echo waiting; trap : TERM INT; while :; do sleep ${seconds}; done\n`);
    const result = await within(30_000, files, { 'ready-log': '^ready$', 'ready-timeout': '3' });
    expect(result.rows['gets-ready']?.status).toBe('fail');
    expect(seen(result, 'gets-ready')).toBe(
      'It was not ready within 3 s: no line of its output matched "ready-log". Its last lines: waiting',
    );
    expect(result.rows['observed-non-root']?.status).toBe('pass');
    await expectNoProcess(`sleep ${seconds}`);
  });

  it.concurrent('has a ready-command that does not end', async () => {
    const seconds = unique();
    const inputs = { 'ready-command': `sleep ${seconds}`, 'ready-timeout': '1' };
    const result = await within(30_000, program('exec sleep 1000\n'), inputs);
    expect(seen(result, 'gets-ready')).toMatch(
      /^It was not ready within 1 s: the command of "ready-command" /,
    );
    await expectNoProcess(`sleep ${seconds}`);
  });

  it.concurrent('starts processes without end: it is held, and seen', async () => {
    const seconds = unique();
    const files = program(`f() { f & f & sleep ${seconds}; }; f; sleep ${seconds}\n`);
    const result = await within(45_000, files, { 'ready-after': '1' });
    expect(['pass', 'fail']).toContain(result.rows['gets-ready']?.status);
    expect(seen(result, 'observed-non-root')).toMatch(/^All \d{3} processes run as uid 1000: |No process/);
    await expectNoProcess(`sleep ${seconds}`);
  });

  it.concurrent('prints without end, while it is searched for what it needs', async () => {
    const files = program('yes "a line that nobody reads" & exec yes >&2\n');
    const inputs = { 'ready-after': '0.5', 'least-privilege': 'report' };
    const result = await within(60_000, files, inputs);
    expect(result.rows['gets-ready']?.status).toBe('pass');
    expect(result.rows['least-privilege']?.status).toBe('warning');
    expect(JSON.stringify(result.report).length).toBeLessThan(100_000);
  });

  it.concurrent('prints one line without end, which is matched with a pattern', async () => {
    const files = program('exec tr "\\\\0" x </dev/zero\n');
    const result = await within(45_000, files, { 'ready-log': 'y$', 'ready-timeout': '2' });
    expect(result.rows['gets-ready']?.status).toBe('fail');
    expect(seen(result, 'gets-ready')).toMatch(/^It was not ready within 2 s: /);
  });

  it.concurrent('prints lines that keep the pattern busy', async () => {
    const files = program(`while :; do echo ${'x'.repeat(40)}; sleep 0.1; done\n`);
    const result = await within(45_000, files, { 'ready-log': '^(x+)+y$', 'ready-timeout': '30' });
    expect(result.rows['gets-ready']?.status).toBe('fail');
    expect(seen(result, 'gets-ready')).toMatch(
      /^Nothing told that it was ready: .* "ready-log" took more than 5 s in all; make the pattern simpler/,
    );
    expect(result.rows['observed-non-root']?.status).toBe('pass');
  });

  it.concurrent('takes no notice of being ended', async () => {
    const seconds = unique();
    const files = program(`trap '' TERM INT HUP QUIT; sleep ${seconds} & while :; do sleep 0.1; done\n`);
    const result = await within(30_000, files, { 'ready-after': '0.5' });
    expect(result.rows['gets-ready']?.status).toBe('pass');
    await expectNoProcess(`sleep ${seconds}`);
  });
});

describe('an image that prints what it likes', () => {
  let github: FakeGitHub;
  beforeAll(async () => {
    github = await startGitHub();
  });
  afterAll(async () => {
    await github.stop();
    expect(github.violations).toEqual([]);
  });

  const HOSTILE = [
    '::error::pwned-1',
    '##[error]pwned-2',
    '::set-output name=verdict::pass',
    '::stop-commands::pwned-3',
    '::add-mask::verdict',
    String.raw`\033[2J\033[31m::warning::pwned-4\033[0m`,
    String.raw`\r::error::pwned-5\r`,
    '</details> <img src=x onerror=alert(1)> @octocat [link](http://evil.example) --> ``` | # pwned-6',
    '```',
  ];

  it.each([
    ['when it has ended', 'exit 1'],
    ['and whose processes are called so', 'while :; do sleep 1; done'],
  ])('as its last words, %s', async (_, end) => {
    const key = String(unique());
    const lines = HOSTILE.map((line) => `printf '${line}\\n'\n`).join('');
    const name = `printf '::error::pwn\\033' >/proc/self/comm\n`;
    const files = program(`${name}${lines}${end}\n`);
    const inputs = { 'ready-log': 'never', 'ready-timeout': '3', 'comment-key': key };
    const result = await within(30_000, files, inputs, { github });
    expect(result.outputs['verdict']).toBe('fail');
    const words = `${seen(result, 'gets-ready')} ${seen(result, 'observed-non-root')}`;
    expect(words).toContain(end === 'exit 1' ? '::error::pwned-1' : '::error::pwn\u001b (process 1)');
    const comment = github.comments(PULL).find(({ body }) => body.includes(key))?.body ?? '';
    expectHarmlessComment(comment, github.apiUrl);
    expect(readMarkdown(comment).code.join()).toContain('pwned-1');
    // What is obeyed are our own annotations, in which nothing stands as a command.
    const commands = obeyedCommands(result.log);
    const known = ['error', 'warning', 'group', 'endgroup'];
    const others = commands.filter(({ name }) => !known.includes(name));
    // A token of ours, which no image can know, guards the log of the build.
    for (const { name, message } of others)
      expect(`${name} ${message}`).toMatch(/^stop-commands [0-9a-f-]{36}$/);
    for (const { message } of commands) expect(message).not.toMatch(/^pwned/);
    expect(result.log).not.toContain('\u001b');
    expect(result.summary).not.toContain('\u001b');
  });
});

/** True once a container of the image's own program runs, which sleeps so long, and was started in this way. */
function runs(seconds: number, flag: string): () => Promise<boolean> {
  const clients = () => processesWith('docker run').filter((command) => command.includes(flag));
  return async () =>
    clients().length > 0 && processesWith(`sleep ${seconds}`).some((command) => command.startsWith('sleep'));
}

describe('a job that is cancelled', () => {
  const network = { 'run-network': 'internal' };
  const asked = { observe: 'true', 'ready-after': '5', ...network };
  const searched = { 'least-privilege': 'report', 'ready-after': '1', ...network };

  it.concurrent.each([
    ['while the image runs', asked, '--network layered-defense-'],
    ['in the search', searched, '--cap-drop ALL --read-only'],
  ])('%s', async (_, inputs, flag) => {
    const seconds = unique();
    const files = program(`trap '' TERM INT; while :; do sleep ${seconds}; done\n`);
    const { run, took } = await cancel(files, runs(seconds, flag), ['SIGTERM'], { inputs });
    expect(took).toBeLessThan(PATIENCE);
    await expectCleanEnd(run);
    await expectNoProcess(`sleep ${seconds}`);
  });

  it.concurrent('by SIGKILL: the post step removes its containers and its networks', async () => {
    const seconds = unique();
    const files = program(`while :; do sleep ${seconds}; done\n`);
    const { run } = await cancel(files, runs(seconds, '--cap-drop ALL --read-only'), ['SIGKILL'], {
      inputs: searched,
    });
    expect(run.exitCode).toBeNull();
    const label = run.state['label'];
    expect(await containers(label)).not.toBe('');
    expect(await networks(label)).not.toBe('');
    expect(await runPost(run.state)).toBe('');
    // A client of the killed action may have been in the middle of it.
    await expectNoProcess(label ?? '');
    expect(await runPost(run.state)).toBe('');
    expect(await containers(label)).toBe('');
    expect(await networks(label)).toBe('');
    await expectNoProcess(`sleep ${seconds}`);
  });
});

describe('an engine that is killed', () => {
  const busybox = readFileSync(BUSYBOX);
  const whole: Files = {
    Dockerfile: 'FROM scratch\nCOPY busybox /bin/sleep\nUSER 1000:1000\nCMD ["/bin/sleep", "1000"]\n',
    busybox,
  };

  /** Kills the engine once a container has these settings. */
  async function killWhen(engine: SecondEngine, format: string, words: string, ended: () => boolean) {
    const ask = (args: readonly string[]) =>
      run('docker', ['--host', engine.host, ...args], { timeLimit: 10_000 });
    while (!ended()) {
      const ids = (await ask(['ps', '--quiet'])).stdout.split('\n').filter((id) => id !== '');
      const told = ids.length === 0 ? '' : (await ask(['inspect', '--format', format, ...ids])).stdout;
      if (told.includes(words)) return engine.kill();
      await setTimeout(20);
    }
  }

  it.concurrent.each([
    ['while the image runs', { observe: 'true' }, '{{.Path}}', '/bin/sleep', 'observed-non-root'],
    [
      'in the search',
      { 'least-privilege': 'require' },
      '{{.HostConfig.ReadonlyRootfs}}',
      'true',
      'least-privilege',
    ],
  ])('%s: an error, and no verdict about the image', async (_, asked, format, words, check) => {
    const engine = await startEngine();
    try {
      let ended = false;
      const inputs = { ...asked, 'ready-after': '2' };
      const running = runOn(whole, { inputs, env: { DOCKER_HOST: engine.host } }).finally(() => {
        ended = true;
      });
      await killWhen(engine, format, words, () => ended);
      const killed = Date.now();
      const result = await running;
      expect(Date.now() - killed).toBeLessThan(20_000);
      expect(result.rows['non-root']?.status, result.log).toBe('pass');
      expect(result.rows[check]?.status, seen(result, check)).toBe('error');
      expect(seen(result, check)).toMatch(/^(No Docker engine answers|The Docker engine broke off)[^\n]*\.$/);
      expect(result.outputs['verdict']).toBe('error');
      expect(result.leftovers).toEqual([]);
      await expectNoProcess(result.state['label'] ?? '');
    } finally {
      await engine.stop();
    }
  });
});

describe('an engine that refuses', () => {
  it.concurrent('a run in the search: an error, and nothing is said to be needed', async () => {
    const fault = 'docker: Error response from daemon: the storage driver is out of order.';
    const guard = `case "$*" in *--read-only*) echo '${fault}' >&2; exit 125 ;; esac`;
    await withClient(guard, async (PATH) => {
      const inputs = { 'least-privilege': 'require', 'ready-after': '0.5' };
      const result = await within(30_000, program('exec sleep 1000\n'), inputs, { env: { PATH } });
      expect(result.rows['least-privilege']?.status).toBe('error');
      expect(seen(result, 'least-privilege')).toBe(
        'The container failed: the storage driver is out of order.',
      );
    });
  });

  it.concurrent('a network', async () => {
    const fault = 'Error response from daemon: could not find an available address pool.';
    const guard = `[ "$1 $2" != 'network create' ] || { echo '${fault}' >&2; exit 1; }`;
    await withClient(guard, async (PATH) => {
      const inputs = { 'run-network': 'internal' };
      const result = await within(30_000, program('exec sleep 1000\n'), inputs, { env: { PATH } });
      expect(result.rows['gets-ready']?.status).toBe('error');
      expect(seen(result, 'gets-ready')).toMatch(
        /^docker network create failed: could not find an available /,
      );
    });
  });
});
