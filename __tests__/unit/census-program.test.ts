import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, test } from 'vitest';
import {
  ARCHITECTURES,
  type Architecture,
  commandOf,
  NATIVE,
  writeHelperProgram,
} from '../support/helper-programs.ts';
import { asRoot } from '../support/root.ts';

let folder: string;
let programs: Record<Architecture, string>;
const children: ChildProcess[] = [];

beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'census-program-'));
  programs = {
    amd64: writeHelperProgram('census', 'amd64', folder),
    arm64: writeHelperProgram('census', 'arm64', folder),
  };
});

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a command and gives the fields that it printed; each ends with a NUL. */
function census(command: readonly string[]) {
  const [program = '', ...args] = command;
  const result = spawnSync(program, args, { maxBuffer: 64 * 1024 * 1024, timeout: 20_000 });
  expect({ error: result.error, stderr: result.stderr.toString() }).toEqual({ error: undefined, stderr: '' });
  const stdout = result.stdout.toString();
  expect(stdout).toMatch(/(^|\0)$/);
  return { status: result.status, pid: result.pid, fields: stdout.split('\0').slice(0, -1) };
}

/** The records among the fields by pid: status, uid_map, attr/current, exe. */
function records(fields: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (let at = 0; at + 5 <= fields.length; at += 5) {
    found.set(fields[at] ?? '', fields.slice(at + 1, at + 5));
  }
  return found;
}

async function start(program: string, ...args: readonly string[]): Promise<number> {
  const child = spawn(program, args, { stdio: 'ignore' });
  children.push(child);
  await new Promise((resolve, reject) => child.once('spawn', resolve).once('error', reject));
  return child.pid ?? 0;
}

describe('census on the kernel’s /proc', () => {
  test.each(ARCHITECTURES)('tells of a running process (%s)', async (architecture) => {
    // The name of a file can hold all but a NUL: it must not look like another record.
    const forged = join(folder, `sleep ${architecture}\n1\nend\n`);
    copyFileSync('/bin/sleep', forged);
    const pid = await start(forged, '20');
    const { status, fields, pid: own } = census(commandOf(programs[architecture], architecture));
    expect(status).toBe(0);
    expect(fields.length % 5).toBe(1);
    expect(fields.at(-1)).toBe('end');
    const all = records(fields);
    expect(all.has(String(own))).toBe(false);
    const [account = '', uidMap, , exe] = all.get(String(pid)) ?? [];
    const uid = process.getuid?.();
    expect(account).toMatch(/^Name:\tsleep a/);
    expect(account).toContain(`\nPid:\t${pid}\n`);
    expect(account).toContain(`\nUid:\t${uid}\t${uid}\t${uid}\t${uid}\n`);
    expect(account).toMatch(/\nSeccomp:\t[012]\n/);
    expect(account).toMatch(/\n$/);
    expect(uidMap).toBe(readFileSync(`/proc/${pid}/uid_map`, 'utf8'));
    expect(exe).toBe(forged);
  });

  test('leaves itself out of a pid namespace', () => {
    const namespace = ['unshare', '--pid', '--fork', '--mount-proc', '--kill-child'];
    expect(census(asRoot(...namespace, programs[NATIVE]))).toMatchObject({ status: 0, fields: ['end'] });
  });

  test('exits 1 when standard output is full', () => {
    const full = ['-c', 'exec "$0" >/dev/full', programs[NATIVE]];
    expect(spawnSync('/bin/sh', full, { encoding: 'utf8' })).toMatchObject({ status: 1, stderr: '' });
  });
});

/** A folder that stands in for /proc. */
let proc: string;

function makeProc() {
  proc = mkdtempSync(join(folder, 'proc-'));
}

/** A process of it; what is undefined is not there. */
function add(pid: string, files: { status?: string; uidMap?: string; label?: string; exe?: string }) {
  mkdirSync(join(proc, pid, 'attr'), { recursive: true });
  if (files.status !== undefined) writeFileSync(join(proc, pid, 'status'), files.status);
  if (files.uidMap !== undefined) writeFileSync(join(proc, pid, 'uid_map'), files.uidMap);
  if (files.label !== undefined) writeFileSync(join(proc, pid, 'attr/current'), files.label);
  if (files.exe !== undefined) symlinkSync(files.exe, join(proc, pid, 'exe'));
}

function censusOfProc(architecture: Architecture) {
  const command = commandOf(programs[architecture], architecture);
  const script = 'mount --bind "$0" /proc && exec "$@"';
  return census(asRoot('unshare', '--mount', '/bin/sh', '-c', script, proc, ...command));
}

describe.each(ARCHITECTURES)('census for %s on a /proc made up', (architecture) => {
  beforeEach(makeProc);

  test('prints the five fields, without the end of a security label', () => {
    add('71', { status: 'Name:\ta\n', uidMap: '0 0 1\n', label: 'docker-default (enforce)\n', exe: '/a\nb' });
    add('72', { status: 'Name:\tb\n', uidMap: '', label: 'system_u:system_r:container_t:s0\0', exe: '/b' });
    const { status, fields } = censusOfProc(architecture);
    expect(status).toBe(0);
    expect(fields).toHaveLength(11);
    expect(fields.at(-1)).toBe('end');
    expect(records(fields)).toEqual(
      new Map([
        ['71', ['Name:\ta\n', '0 0 1\n', 'docker-default (enforce)', '/a\nb']],
        ['72', ['Name:\tb\n', '', 'system_u:system_r:container_t:s0', '/b']],
      ]),
    );
  });

  test('leaves a field that cannot be read empty, and passes over a process that is gone', () => {
    add('5', { status: 'Name:\ta\n' });
    add('6', { uidMap: '0 0 1\n', label: 'x', exe: '/x' });
    add('7', { status: '', uidMap: '0 0 1\n' });
    mkdirSync(join(proc, '8/status'), { recursive: true });
    expect(censusOfProc(architecture).fields).toEqual(['5', 'Name:\ta\n', '', '', '', 'end']);
  });

  test('takes only names that are numbers for processes', () => {
    for (const name of ['self', '12a', 'a12', '-3', '0']) add(name, { status: 'Name:\tno\n' });
    expect(censusOfProc(architecture).fields).toEqual(['end']);
  });

  test('cuts what is read at a NUL', () => {
    add('9', { status: 'Name:\ta\0forged\n', uidMap: '1\x002', label: 'x\n\0end\0' });
    expect(censusOfProc(architecture).fields).toEqual(['9', 'Name:\ta', '1', 'x\n', '', 'end']);
  });

  test('prints a long account whole', () => {
    const long = `Groups:\t${'1234567 '.repeat(100_000)}\n`;
    add('9', { status: long, uidMap: '\n' });
    expect(censusOfProc(architecture).fields).toEqual(['9', long, '\n', '', '', 'end']);
  });
});

describe('census for this machine on a /proc made up', () => {
  beforeEach(makeProc);

  test('ends with "more" after 8192 processes', () => {
    // Above what the kernel gives, so that none is the number of the census itself.
    add('5000001', { status: 'Name:\tmany\n' });
    for (let pid = 5000002; pid <= 5008192; pid += 1) symlinkSync('5000001', join(proc, String(pid)));
    const { fields: all } = censusOfProc(NATIVE);
    expect([all.length, all.at(-1)]).toEqual([5 * 8192 + 1, 'end']);
    symlinkSync('5000001', join(proc, '5008193'));
    const { status, fields } = censusOfProc(NATIVE);
    expect([status, fields.length, fields.at(-1)]).toEqual([0, 5 * 8192 + 1, 'more']);
  }, 20_000);

  test('exits 1 when there is no /proc', () => {
    copyFileSync(programs[NATIVE], join(proc, 'census'));
    chmodSync(join(proc, 'census'), 0o755);
    expect(census(asRoot('chroot', proc, '/census'))).toMatchObject({ status: 1, fields: [] });
  });
});
