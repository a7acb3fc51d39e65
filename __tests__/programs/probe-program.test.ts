import { spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import { closeSync, mkdtempSync, openSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { HELPERS } from '../../src/evidence/process/helper-programs.ts';
import { ARCHITECTURES, commandOf, helperBytes, writeHelperProgram } from '../support/helper-programs.ts';

/** Each program has less than this many bytes. */
const SIZES = { account: 2048, census: 8192, hold: 8192, trace: 8192 } as const;
const END = '==> end <==\n';
const DONE = '==> done <==\n';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'probe-program-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

function section(path: string, content: string): string {
  return `==> ${path} <==\n${content}\n`;
}

test('the committed bytes are what the sources give', () => {
  const { status, stderr, error } = spawnSync('script/build-probe', ['--check'], { encoding: 'utf8' });
  expect({ status, stderr, error }).toEqual({ status: 0, stderr: '', error: undefined });
}, 30_000);

describe.each(ARCHITECTURES)('the programs for %s', (architecture) => {
  test.each(['account', 'census', 'hold', 'trace'] as const)(
    '%s is small and has the sha256 that is stated',
    (name) => {
      const bytes = helperBytes(name, architecture);
      expect(bytes.length).toBeLessThan(SIZES[name]);
      expect(createHash('sha256').update(bytes).digest('hex')).toBe(HELPERS[name][architecture].sha256);
    },
  );
});

describe.each(ARCHITECTURES)('account for %s', (architecture) => {
  let command: readonly [string, ...string[]];

  beforeAll(() => {
    command = commandOf(writeHelperProgram('account', architecture, folder), architecture);
  });

  function probe(args: readonly string[], stdout: 'pipe' | number = 'pipe') {
    const [first, ...rest] = command;
    const result = spawnSync(first, [...rest, ...args], {
      stdio: ['ignore', stdout, 'pipe'],
      env: { PATH: process.env['PATH'], PROBE_TEST: 'passed on' },
      maxBuffer: 16 * 1024 * 1024,
      timeout: 20_000,
    });
    expect(result.error).toBeUndefined();
    expect(result.stderr.toString()).toBe('');
    return { status: result.status, bytes: result.stdout, stdout: result.stdout?.toString() };
  }

  test('writes the kernel account of its own process', () => {
    const { status, stdout } = probe(['/proc/self/status']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/^==> \/proc\/self\/status <==\nName:\t/);
    expect(stdout).toMatch(/^Uid:(\t\d+){4}$/m);
    expect(stdout).toMatch(/^Seccomp:\t[012]$/m);
    expect(stdout).toMatch(/\n\n$/);
  });

  test('passes over a file that is missing and goes on', () => {
    const one = file('one', 'first\n');
    const two = file('two', 'no newline at its end');
    const missing = join(folder, 'missing');
    expect(probe([missing, one, missing, two, missing])).toMatchObject({
      status: 0,
      stdout: section(one, 'first\n') + section(two, 'no newline at its end'),
    });
  });

  test('writes a large file of any bytes unchanged', () => {
    const content = randomBytes(1024 * 1024 + 1);
    const large = file('large', content);
    const { status, bytes: written } = probe([large]);
    expect(status).toBe(0);
    const expected = Buffer.concat([Buffer.from(`==> ${large} <==\n`), content, Buffer.from('\n')]);
    expect(written.equals(expected)).toBe(true);
  });

  test('writes an empty file as an empty section', () => {
    const empty = file('empty', '');
    expect(probe([empty])).toMatchObject({ status: 0, stdout: section(empty, '') });
  });

  test('ends a file that cannot be read in silence', () => {
    const after = file('after', 'read');
    expect(probe([folder, after])).toMatchObject({
      status: 0,
      stdout: section(folder, '') + section(after, 'read'),
    });
  });

  test('hands over to the first candidate that can be executed', () => {
    const one = file('one', 'first\n');
    const notExecutable = file('not-executable', '');
    const args = ['--', '/no/grep', notExecutable, '/bin/grep', '/bin/false', '--'];
    const { status, stdout } = probe([one, ...args, 'grep', 'Seccomp', '/proc/self/status']);
    expect(status).toBe(0);
    expect(stdout).toMatch(/\nfirst\n\n==> end <==\nSeccomp:\t[012]\n(.*\n)?==> done <==\n$/);
    expect(stdout?.startsWith(section(one, 'first\n') + END)).toBe(true);
  });

  test('gives all arguments after the second separator, the first as the name', () => {
    expect(
      probe(['--', '/bin/sh', '--', 'a name', '-c', 'echo "$0,$1,$2,$#"', 'zero', '', '--']),
    ).toMatchObject({ status: 0, stdout: `${END}zero,,--,2\n${DONE}` });
    const { stdout } = probe(['--', '/bin/cat', '--', 'a name', '/proc/self/cmdline']);
    expect(stdout).toBe(`${END}a name\0/proc/self/cmdline\0${DONE}`);
  });

  test('hands over its environment', () => {
    const { status, stdout } = probe(['--', '/usr/bin/env', '--', 'env']);
    expect(status).toBe(0);
    expect(stdout?.slice(END.length).split('\n')).toContain('PROBE_TEST=passed on');
  });

  test('leaves no file open for the candidate', () => {
    const one = file('one', 'first\n');
    const candidate = ['--', '/bin/ls', '--', 'ls', '-l', '/proc/self/fd'];
    const { stdout } = probe([one, ...candidate]);
    expect(stdout?.slice(stdout.indexOf(END))).not.toContain(one);
  });

  test('exits with the status of the candidate', () => {
    expect(probe(['--', '/bin/sh', '--', 'sh', '-c', 'exit 42'])).toMatchObject({
      status: 42,
      stdout: END + DONE,
    });
  });

  test('tells that the candidate has ended after all that it printed, and exits 126 when a signal ended it', () => {
    expect(probe(['--', '/bin/sh', '--', 'sh', '-c', 'echo last; kill -KILL $$'])).toMatchObject({
      status: 126,
      stdout: `${END}last\n${DONE}`,
    });
  });

  test.each([
    ['no candidate can be executed', ['--', '/no/grep', '/no/busybox', '--', 'grep'], END + DONE],
    ['there is no candidate', ['--', '--', 'grep'], END + DONE],
    ['there is no second separator', ['--', '/bin/grep'], END],
    ['there is no argument after the second separator', ['--', '/bin/grep', '--'], END],
    ['nothing follows the separator', ['--'], END],
  ])('exits 127 when %s', (_, args, stdout) => {
    expect(probe(args)).toMatchObject({ status: 127, stdout });
  });

  test('exits 0 without arguments', () => {
    expect(probe([])).toMatchObject({ status: 0, stdout: '' });
  });

  test('takes only two dashes for a separator', () => {
    expect(probe(['-', '---', '--x', '', '-x'])).toMatchObject({ status: 0, stdout: '' });
  });

  test('exits 1 when standard output is full, before anything is executed', () => {
    const full = openSync('/dev/full', 'w');
    const touched = join(folder, `touched-${architecture}`);
    try {
      expect(probe(['/proc/self/status'], full).status).toBe(1);
      expect(probe(['--', '/bin/touch', '--', 'touch', touched], full).status).toBe(1);
    } finally {
      closeSync(full);
    }
    expect(() => readFileSync(touched)).toThrow('ENOENT');
  });

  test('exits 1 when standard output is closed', () => {
    const closing = ['-c', 'exec "$@" >&-', 'sh', ...command, '/proc/self/status'];
    const { status, stderr } = spawnSync('/bin/sh', closing, { encoding: 'utf8', timeout: 20_000 });
    expect({ status, stderr }).toEqual({ status: 1, stderr: '' });
  });
});
