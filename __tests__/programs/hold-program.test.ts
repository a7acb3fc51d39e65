import { spawnSync } from 'node:child_process';
import { chmodSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { ARCHITECTURES, commandOf, writeHelperProgram } from '../support/helper-programs.ts';
import { BUSYBOX } from '../support/images.ts';
import { asRoot } from '../support/root.ts';

// Under emulation nothing can be traced: here /proc/self/status is made up, and tells of a tracer. What happens with a
// real one is in trace-program.test.ts.

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'hold-program-'));
  for (const [name, status] of [
    ['traced', 'Name:\thold\nPid:\t1\nTracerPid:\t17\nUid:\t0\t0\t0\t0\n'],
    ['silent', 'Name:\tTracerPid:\t1\n'],
  ] as const) {
    mkdirSync(join(folder, name, 'self'), { recursive: true });
    writeFileSync(join(folder, name, 'self/status'), status);
  }
  mkdirSync(join(folder, 'nothing'));
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

function addFile(path: string, content: string, mode: number) {
  mkdirSync(join(folder, path, '..'), { recursive: true });
  writeFileSync(join(folder, path), content);
  chmodSync(join(folder, path), mode);
}

describe.each(ARCHITECTURES)('hold for %s', (architecture) => {
  let command: readonly string[];

  beforeAll(() => {
    command = commandOf(writeHelperProgram('hold', architecture, folder), architecture);
  });

  /** Runs hold in the test's folder, with another of its folders for /proc, and with this environment alone. */
  function hold(args: readonly string[], environment = ['PATH=/usr/bin:/bin'], proc = 'traced') {
    const script = 'mount --bind "$0" /proc && cd "$1" && shift && exec /usr/bin/env -i "$@"';
    const line = ['/bin/sh', '-c', script, join(folder, proc), folder, ...environment, ...command, ...args];
    const [program = '', ...rest] = asRoot('unshare', '--mount', ...line);
    const { error, status, stdout, stderr } = spawnSync(program, rest, { encoding: 'utf8', timeout: 20_000 });
    expect(error).toBeUndefined();
    return { status, stdout, stderr };
  }

  test('becomes the program once it is traced, with its arguments and status', () => {
    const script = 'echo "$0,$1,$2,$#"; exit 42';
    expect(hold(['/bin/sh', '-c', script, 'zero', '', 'two'])).toEqual({
      status: 42,
      stdout: 'zero,,two,2\n',
      stderr: '',
    });
  });

  test('hands over its environment as it is', () => {
    const environment = ['A=1', 'B=', 'PATH=/nowhere:/usr/bin'];
    const { status, stdout } = hold(['env'], environment);
    expect(status).toBe(0);
    // The emulator turns the order round.
    expect(stdout.trimEnd().split('\n').toSorted()).toEqual(environment);
  });

  test('gives the program the name that it was called by', () => {
    const tools = join(folder, `tools-${architecture}`);
    mkdirSync(tools);
    // busybox is what it is called.
    symlinkSync(BUSYBOX, join(tools, 'basename'));
    expect(hold(['basename', '/a/b'], [`PATH=${tools}`])).toMatchObject({ status: 0, stdout: 'b\n' });
    expect(hold([join(tools, 'basename'), '/a/b'])).toMatchObject({ status: 0, stdout: 'b\n' });
  });

  test('takes the first file in PATH that can be executed', () => {
    addFile(`${architecture}/plain/tool`, '#!/bin/sh\necho plain\n', 0o644);
    mkdirSync(join(folder, `${architecture}/folder/tool`), { recursive: true });
    addFile(`${architecture}/first/tool`, '#!/bin/sh\necho first\n', 0o755);
    addFile(`${architecture}/second/tool`, '#!/bin/sh\necho second\n', 0o755);
    const folders = ['missing', 'plain', 'folder', 'first', 'second'];
    const path = folders.map((name) => `${folder}/${architecture}/${name}`).join(':');
    expect(hold(['tool'], [`PATH=${path}`])).toEqual({ status: 0, stdout: 'first\n', stderr: '' });
  });

  test.each([':/nowhere', '/nowhere:', '/nowhere::/nowhere'])(
    'takes an empty folder in PATH for the working directory (%s)',
    (path) => {
      addFile(`here-${architecture}`, '#!/bin/sh\necho "$0"\n', 0o755);
      const stdout = `./here-${architecture}\n`;
      expect(hold([`here-${architecture}`], [`PATH=${path}`])).toEqual({ status: 0, stdout, stderr: '' });
    },
  );

  test.each([
    ['missing', ['PATHS=/nowhere']],
    ['empty', ['PATH=']],
  ])('takes the usual folders when PATH is %s', (_, environment) => {
    expect(hold(['echo', 'found'], environment)).toEqual({ status: 0, stdout: 'found\n', stderr: '' });
  });

  test.each([
    ['no-such-tool', 'hold: no-such-tool: not found in PATH\n'],
    ['', 'hold: : not found in PATH\n'],
    ['/no/such/tool', 'hold: /no/such/tool: not found\n'],
    ['./no-such-tool', 'hold: ./no-such-tool: not found\n'],
  ])('exits 127 when there is no program "%s"', (name, stderr) => {
    expect(hold([name, 'argument'])).toEqual({ status: 127, stdout: '', stderr });
  });

  test('passes over a folder in PATH whose name is too long', () => {
    const path = `PATH=/${'x'.repeat(5000)}:/usr/bin`;
    expect(hold(['echo', 'found'], [path])).toEqual({ status: 0, stdout: 'found\n', stderr: '' });
  });

  test('exits 126 when the program cannot be executed', () => {
    addFile(`plain-${architecture}`, 'echo\n', 0o644);
    addFile(`empty-${architecture}`, '', 0o755);
    expect(hold([`./plain-${architecture}`])).toEqual({
      status: 126,
      stdout: '',
      stderr: `hold: ./plain-${architecture}: cannot be executed, error 13\n`,
    });
    expect(hold([`./empty-${architecture}`])).toEqual({
      status: 126,
      stdout: '',
      stderr: `hold: ./empty-${architecture}: cannot be executed, error 8\n`,
    });
    expect(hold(['/usr'])).toMatchObject({ status: 126, stdout: '' });
  });

  test('exits 125 without a program', () => {
    expect(hold([])).toEqual({ status: 125, stdout: '', stderr: 'hold: PROGRAM: is missing\n' });
  });

  test.each(['silent', 'nothing'])('exits 125 when the kernel does not tell of tracers (%s)', (proc) => {
    expect(hold(['true'], [], proc)).toEqual({
      status: 125,
      stdout: '',
      stderr: 'hold: /proc/self/status: does not tell whether a tracer is attached\n',
    });
  });
});
