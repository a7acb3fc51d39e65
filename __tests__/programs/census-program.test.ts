import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  chmodSync,
  copyFileSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  symlinkSync,
  unlinkSync,
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

/** The records among the fields by `process/thread`: status, uid_map, attr/current, exe. */
function records(fields: readonly string[]): Map<string, readonly string[]> {
  const found = new Map<string, readonly string[]>();
  for (let at = 0; at + 6 <= fields.length; at += 6) {
    found.set(fields.slice(at, at + 2).join('/'), fields.slice(at + 2, at + 6));
  }
  return found;
}

/** What stands behind the records when nothing was gone and all were told. */
const END = ['0', 'end'];

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
    expect(fields.length % 6).toBe(2);
    expect(fields.at(-1)).toBe('end');
    const all = records(fields);
    expect(all.has(`${own}/${own}`)).toBe(false);
    const [account = '', uidMap, , exe] = all.get(`${pid}/${pid}`) ?? [];
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
    expect(census(asRoot(...namespace, programs[NATIVE]))).toMatchObject({ status: 0, fields: END });
  });

  test.each(ARCHITECTURES)('tells of a thread that is another user alone (%s)', async (architecture) => {
    const script = `
import ctypes, threading, time
def become():
    assert ctypes.CDLL(None).syscall(SETRESUID, 1000, 1000, 1000) == 0
    time.sleep(20)
for work in (become, lambda: time.sleep(20)):
    threading.Thread(target=work, daemon=True).start()
print(threading.enumerate()[1].native_id, flush=True)
time.sleep(20)
`.replace('SETRESUID', NATIVE === 'amd64' ? '117' : '147');
    const [program = '', ...args] = asRoot('python3', '-c', script);
    const child = spawn(program, args, { stdio: ['ignore', 'pipe', 'inherit'] });
    children.push(child);
    const thread = String((await once(child.stdout, 'data'))[0]).trim();
    const told = () => {
      const { fields } = census(asRoot(...commandOf(programs[architecture], architecture)));
      return [...records(fields)].filter(([name, [account = '']]) => {
        const [pid, own] = name.split('/');
        return (
          account.startsWith('Name:\tpython3\n') &&
          (own === thread || (pid !== own && pid === `${child.pid}`))
        );
      });
    };
    await expect.poll(told, { timeout: 5_000 }).toHaveLength(1);
    const [[, [account, , , exe] = []] = []] = told();
    expect(account).toContain(`\nPid:\t${thread}\n`);
    expect(account).toContain('\nUid:\t1000\t1000\t1000\t1000\n');
    expect(exe).toMatch(/python3/);
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

interface ProcFiles {
  readonly status?: string;
  readonly uidMap?: string;
  readonly label?: string;
  readonly exe?: string;
}

/** A process of it with one thread; what is undefined is not there. */
function add(pid: string, files: ProcFiles) {
  write(join(proc, pid), files);
  mkdirSync(join(proc, pid, 'task', pid), { recursive: true });
}

function addThread(pid: string, thread: string, files: ProcFiles) {
  write(join(proc, pid, 'task', thread), files);
}

function write(folder: string, files: ProcFiles) {
  mkdirSync(join(folder, 'attr'), { recursive: true });
  if (files.status !== undefined) writeFileSync(join(folder, 'status'), files.status);
  if (files.uidMap !== undefined) writeFileSync(join(folder, 'uid_map'), files.uidMap);
  if (files.label !== undefined) writeFileSync(join(folder, 'attr/current'), files.label);
  if (files.exe !== undefined) symlinkSync(files.exe, join(folder, 'exe'));
}

/** Lines of a status that are judged, among others. */
const PRIVILEGES = [
  'Uid:\t0\t0\t0\t0',
  'Gid:\t0\t0\t0\t0',
  'Groups:\t0 1 ',
  'CapInh:\t0000000000000000',
  'CapPrm:\t00000000a80425fb',
  'CapEff:\t00000000a80425fb',
  'CapBnd:\t00000000a80425fb',
  'CapAmb:\t0000000000000000',
  'NoNewPrivs:\t0',
  'Seccomp:\t2',
  'Seccomp_filters:\t1',
] as const;

function account(name: string, pid: number, lines: readonly string[] = PRIVILEGES): string {
  return [`Name:\t${name}`, `Pid:\t${pid}`, ...lines, `voluntary_ctxt_switches:\t${pid}`, ''].join('\n');
}

function censusOfProc(architecture: Architecture) {
  const command = commandOf(programs[architecture], architecture);
  const script = 'mount --bind "$0" /proc && exec "$@"';
  return census(asRoot('unshare', '--mount', '/bin/sh', '-c', script, proc, ...command));
}

describe.each(ARCHITECTURES)('census for %s on a /proc made up', (architecture) => {
  beforeEach(makeProc);

  test('prints the six fields, without the end of a security label', () => {
    add('71', { status: 'Name:\ta\n', uidMap: '0 0 1\n', label: 'docker-default (enforce)\n', exe: '/a\nb' });
    add('72', { status: 'Name:\tb\n', uidMap: '', label: 'system_u:system_r:container_t:s0\0', exe: '/b' });
    const { status, fields } = censusOfProc(architecture);
    expect(status).toBe(0);
    expect(fields).toHaveLength(14);
    expect(fields.slice(-2)).toEqual(END);
    expect(records(fields)).toEqual(
      new Map([
        ['71/71', ['Name:\ta\n', '0 0 1\n', 'docker-default (enforce)', '/a\nb']],
        ['72/72', ['Name:\tb\n', '', 'system_u:system_r:container_t:s0', '/b']],
      ]),
    );
  });

  test('leaves a field that cannot be read empty, and counts the processes that are gone', () => {
    add('5', { status: 'Name:\ta\n' });
    add('6', { uidMap: '0 0 1\n', label: 'x', exe: '/x' });
    add('7', { status: '', uidMap: '0 0 1\n' });
    mkdirSync(join(proc, '8/status'), { recursive: true });
    expect(censusOfProc(architecture).fields).toEqual(['5', '5', 'Name:\ta\n', '', '', '', '3', 'end']);
  });

  test('takes only names that are numbers for processes', () => {
    for (const name of ['self', '12a', 'a12', '-3', '0']) add(name, { status: 'Name:\tno\n' });
    expect(censusOfProc(architecture).fields).toEqual(END);
  });

  test('cuts what is read at a NUL', () => {
    add('9', { status: 'Name:\ta\0forged\n', uidMap: '1\x002', label: 'x\n\0end\0' });
    expect(censusOfProc(architecture).fields).toEqual(['9', '9', 'Name:\ta', '1', 'x\n', '', ...END]);
  });

  test('prints a long account whole', () => {
    const long = `Groups:\t${'1234567 '.repeat(100_000)}\n`;
    add('9', { status: long, uidMap: '\n' });
    expect(censusOfProc(architecture).fields).toEqual(['9', '9', long, '\n', '', '', ...END]);
  });

  test('passes over a thread that has the privileges of its process', () => {
    add('9', { status: account('a', 9) });
    addThread('9', '10', { status: account('Uid:', 10) });
    expect(records(censusOfProc(architecture).fields)).toEqual(
      new Map([['9/9', [account('a', 9), '', '', '']]]),
    );
  });

  test.each(PRIVILEGES)('tells of a thread that has another %s', (line) => {
    add('9', { status: account('a', 9) });
    const other = PRIVILEGES.map((one) => (one === line ? one.replace(/[0-9](?=[ \t]?$)|b$/, '7') : one));
    expect(other).not.toEqual(PRIVILEGES);
    const status = account('b', 10, other);
    addThread('9', '10', { status, uidMap: '0 0 1\n', label: 'x (enforce)\n', exe: '/b' });
    const { fields } = censusOfProc(architecture);
    expect(fields.slice(6)).toEqual(['9', '10', status, '0 0 1\n', 'x (enforce)', '/b', ...END]);
  });

  test('finds what differs far behind, and what one of them has more', () => {
    const many = `Groups:\t${'1234567 '.repeat(1_000)}`;
    add('9', { status: account('a', 9, [many]) });
    addThread('9', '10', { status: account('a', 10, [many]) });
    addThread('9', '11', { status: account('a', 11, [`${many}8 `]) });
    addThread('9', '12', { status: account('a', 12, [many, 'Seccomp:\t0']) });
    const { fields } = censusOfProc(architecture);
    expect([...records(fields).keys()]).toEqual(['9/9', '9/11', '9/12']);
    expect(fields.slice(-2)).toEqual(END);
  });

  test('counts the threads that are gone, and a process whose threads cannot be read', () => {
    add('9', { status: account('a', 9) });
    addThread('9', '10', {});
    addThread('9', '11', { status: '' });
    write(join(proc, '12'), { status: account('b', 12) });
    const { fields } = censusOfProc(architecture);
    expect([...records(fields).keys()]).toEqual(['9/9', '12/12']);
    expect(fields.slice(-2)).toEqual(['3', 'end']);
  });
});

describe('census for this machine on a /proc made up', () => {
  beforeEach(makeProc);

  test('ends with "more" after 8192 processes and threads', () => {
    // Above what the kernel gives, so that none is the number of the census itself.
    add('5000001', { status: account('many', 5000001) });
    addThread('5000001', '5000001', { status: account('many', 5000001) });
    for (let pid = 5000002; pid <= 5008192; pid += 1) symlinkSync('5000001', join(proc, String(pid)));
    const { fields: all } = censusOfProc(NATIVE);
    expect([all.length, ...all.slice(-2)]).toEqual([6 * 8192 + 2, ...END]);
    symlinkSync('5000001', join(proc, '5008193'));
    const { status, fields } = censusOfProc(NATIVE);
    expect([status, fields.length, fields.at(-1)]).toEqual([0, 6 * 8192 + 2, 'more']);
    unlinkSync(join(proc, '5008193'));
    // A thread for which there is no room any more.
    addThread('5000001', '6', { status: account('many', 6, ['Uid:\t0']) });
    expect(censusOfProc(NATIVE).fields.at(-1)).toBe('more');
  }, 20_000);

  test('exits 1 when there is no /proc', () => {
    copyFileSync(programs[NATIVE], join(proc, 'census'));
    chmodSync(join(proc, 'census'), 0o755);
    expect(census(asRoot('chroot', proc, '/census'))).toMatchObject({ status: 1, fields: [] });
  });
});
