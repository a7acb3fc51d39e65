import { type SpawnSyncReturns, spawnSync } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { NATIVE, writeHelperProgram } from '../support/helper-programs.ts';
import { buildHide } from '../support/hide.ts';
import { asRoot } from '../support/root.ts';

// Only the program of this machine's architecture: under emulation nothing can be traced.

/** Numbers of system calls that a C library makes in one way on an architecture. */
const CALLS = {
  amd64: {
    arch: 'c000003e',
    mkdir: 83,
    rmdir: 84,
    execve: 59,
    wait4: 61,
    nanosleep: 35,
    sync: 162,
    mkdirat: 258,
  },
  arm64: {
    arch: 'c00000b7',
    mkdir: 34,
    rmdir: 35,
    execve: 221,
    wait4: 260,
    nanosleep: 101,
    sync: 81,
    mkdirat: 34,
  },
}[NATIVE];

/**
 * Starts hold as the first process of a pid namespace, and the tracer beside it, whose output goes to file 3. `LATE`
 * is run when the first process says so: it can start more inside, or "outside", with other mounts.
 */
const RECORD = `
outside() {
  nsenter --pid=/proc/$first/ns/pid_for_children "$@"
}
inside() {
  outside --mount=/proc/$first/ns/mnt "$@"
}
unshare --pid --fork --kill-child --mount-proc "$HOLD" "$@" 3>&- &
first=$!
until inside sh -c '[ "$(readlink /proc/1/exe)" = "$HOLD" ]' 2>/dev/null; do sleep 0.01; done
inside "$TRACE" "$HOLD" >&3 &
if [ -n "$LATE" ]; then
  exec 3>&-
  until [ -e ready ]; do sleep 0.01; done
  eval "$LATE"
  echo "late: $?"
  touch done
fi
wait $first
`;

let folder: string;
let hold: string;
let trace: string;
let python: string;
let hide: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'trace-program-'));
  chmodSync(folder, 0o755);
  hold = writeHelperProgram('hold', NATIVE, folder);
  trace = writeHelperProgram('trace', NATIVE, folder);
  hide = join(folder, 'hide');
  await buildHide(hide);
  // What is called python3 may be a script that finds it.
  const where = ['-c', 'import sys; print(sys.executable)'];
  python = spawnSync('python3', where, { encoding: 'utf8' }).stdout.trim();
}, 60_000);

afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

/** Runs a program under the tracer in a folder of its own, and gives what it did and the calls that were seen. */
function record(program: readonly string[], late = '') {
  const cwd = mkdtempSync(join(folder, 'run-'));
  chmodSync(cwd, 0o777);
  const [sudo = '', ...rest] = asRoot('/bin/sh', '-c', RECORD, 'sh', ...program);
  const result: SpawnSyncReturns<string> = spawnSync(sudo, rest, {
    cwd,
    encoding: 'utf8',
    env: { PATH: '/usr/sbin:/usr/bin:/sbin:/bin', HOLD: hold, TRACE: trace, LATE: late },
    stdio: ['ignore', 'pipe', 'pipe', 'pipe'],
    timeout: 20_000,
  });
  expect(result.error).toBeUndefined();
  const printed = result.output[3] ?? '';
  expect(printed).toMatch(/^tracing\n([0-9a-f]{8} -?\d+\n)*$/);
  const lines = printed.trimEnd().split('\n').slice(1);
  expect(new Set(lines).size).toBe(lines.length);
  const { status, stdout, stderr } = result;
  return { status, stdout, stderr, cwd, lines, calls: new Set(lines) };
}

const call = (number: number): string => `${CALLS.arch} ${number}`;

/** A Python program without what its start would load for comfort. */
const runPython = (script: string): readonly string[] => [python, '-I', '-S', '-c', script];

describe('trace', { timeout: 20_000 }, () => {
  test('prints each system call of the program once, and none of hold', () => {
    const { status, calls } = record(['mkdir', 'a', 'b', 'c']);
    expect(status).toBe(0);
    expect(calls).toContain(call(CALLS.mkdir));
    for (const other of [CALLS.rmdir, CALLS.nanosleep, CALLS.execve, CALLS.wait4]) {
      expect(calls).not.toContain(call(other));
    }
  });

  test('follows the children of a shell, and changes neither their output nor their status', () => {
    const { status, stdout, calls } = record([
      'sh',
      '-c',
      'mkdir a; rmdir a | cat; (exit 3); echo $?; exit 42',
    ]);
    expect({ status, stdout }).toEqual({ status: 42, stdout: '3\n' });
    for (const number of [CALLS.mkdir, CALLS.rmdir, CALLS.execve, CALLS.wait4]) {
      expect(calls).toContain(call(number));
    }
  });

  test('hands over no file and no signal setting', () => {
    const script = 'ls /proc/self/fd; grep -E "^Sig(Ign|Blk|Cgt)|^NoNewPrivs|^Cap" /proc/self/status';
    // In the background as well, where a shell lets two signals be ignored.
    const [program = '', ...rest] = asRoot('/bin/sh', '-c', 'sh -c "$0" & wait $!', script);
    const { stdout } = spawnSync(program, rest, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
    expect(stdout).toContain('SigIgn');
    expect(record(['sh', '-c', script])).toMatchObject({ status: 0, stdout });
  });

  test('sees what a thread calls', () => {
    const script = `
import os, threading
thread = threading.Thread(target=lambda: os.mkdir('a'))
thread.start()
thread.join()
`;
    const { status, calls } = record(runPython(script));
    expect(status).toBe(0);
    expect(calls).toContain(call(CALLS.mkdir));
  });

  test('follows an execve that a thread calls', () => {
    const script = `
import os, threading, time
for _ in range(3):
    threading.Thread(target=lambda: time.sleep(9), daemon=True).start()
threading.Thread(target=lambda: os.execv('/bin/sh', ['sh', '-c', 'mkdir a; exit 12'])).start()
time.sleep(9)
`;
    const { status, calls } = record(runPython(script));
    expect(status).toBe(12);
    expect(calls).toContain(call(CALLS.mkdir));
  });

  test('delivers each signal', () => {
    const script = `
import os, signal
got = []
for number in (signal.SIGUSR1, signal.SIGTRAP):
    signal.signal(number, lambda number, frame: got.append(number))
for _ in range(50):
    os.kill(os.getpid(), signal.SIGUSR1)
    os.kill(os.getpid(), signal.SIGTRAP)
print(len(got))
for number in (signal.SIGTERM, signal.SIGKILL, signal.SIGTRAP, signal.SIGSEGV):
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGTRAP, signal.SIG_DFL)
        os.kill(os.getpid(), number)
        os._exit(1)
    print(os.WTERMSIG(os.waitpid(child, 0)[1]))
`;
    expect(record(runPython(script))).toMatchObject({ status: 0, stdout: '100\n15\n9\n5\n11\n' });
  });

  test('lets a process be stopped and continued', () => {
    const script = `
import os, signal, threading, time
def started(work):
    child = os.fork()
    if child == 0:
        signal.signal(signal.SIGUSR1, lambda number, frame: os._exit(9))
        work()
        os._exit(4)
    # In a group without a parent outside of it, the kernel passes over SIGTSTP.
    os.setpgid(child, child)
    return child
def stop(child, number):
    os.kill(child, number)
    status = os.waitpid(child, os.WUNTRACED)[1]
    print(os.WIFSTOPPED(status) and os.WSTOPSIG(status) == number)
sleeper = started(lambda: time.sleep(9))
time.sleep(0.05)
stop(sleeper, signal.SIGSTOP)
os.kill(sleeper, signal.SIGUSR1)
time.sleep(0.1)
print(os.waitpid(sleeper, os.WNOHANG))
os.kill(sleeper, signal.SIGCONT)
print(os.WEXITSTATUS(os.waitpid(sleeper, 0)[1]))

def work():
    threads = [threading.Thread(target=time.sleep, args=(0.1,)) for _ in range(3)]
    for thread in threads: thread.start()
    for thread in threads: thread.join()
threaded = started(work)
stop(threaded, signal.SIGTSTP)
time.sleep(0.2)
print(os.waitpid(threaded, os.WNOHANG))
os.kill(threaded, signal.SIGCONT)
print(os.WEXITSTATUS(os.waitpid(threaded, 0)[1]))

stopped = started(lambda: time.sleep(9))
stop(stopped, signal.SIGSTOP)
os.kill(stopped, signal.SIGKILL)
print(os.WTERMSIG(os.waitpid(stopped, 0)[1]))
`;
    const { status, stdout } = record(runPython(script));
    const expected = ['True', '(0, 0)', '9', 'True', '(0, 0)', '4', 'True', '9'];
    expect({ status, stdout }).toEqual({ status: 0, stdout: `${expected.join('\n')}\n` });
  });

  test('survives many short processes', () => {
    const script = `
import os, signal
for number in range(90):
    child = os.fork()
    if child == 0:
        if number % 3 == 0: os.kill(os.getpid(), signal.SIGKILL)
        if number % 3 == 1 and os.fork() == 0: os._exit(0)
        os._exit(5)
    status = os.waitpid(child, 0)[1]
    assert os.WTERMSIG(status) == 9 if number % 3 == 0 else os.WEXITSTATUS(status) == 5, (number, status)
os.mkdir('a')
`;
    const { status, calls } = record(runPython(script));
    expect(status).toBe(0);
    expect(calls).toContain(call(CALLS.mkdir));
  });

  test('prints numbers that it does not know once too, and 64 of them at most', () => {
    const script = `
import ctypes
call = ctypes.CDLL(None).syscall
for number in (5000, 5000, 5000):
    call(number)
for number in range(6000, 6100):
    call(number)
`;
    const { status, calls } = record(runPython(script));
    const unknown = [5000, ...Array.from({ length: 100 }, (_, index) => 6000 + index)];
    expect(status).toBe(0);
    expect([...calls].filter((line) => Number(line.split(' ')[1]) >= 1024)).toEqual(
      unknown.slice(0, 64).map(call),
    );
  });

  test('keeps what setuid gives, and sees what follows', () => {
    const script = [
      'cp /usr/bin/id id',
      'chmod 4755 id',
      'setpriv --reuid=1000 --regid=1000 --clear-groups ./id -u',
      'setpriv --reuid=1000 --regid=1000 --clear-groups --no-new-privs ./id -u',
    ];
    expect(record(['sh', '-c', script.join('\n')])).toMatchObject({ status: 0, stdout: '0\n1000\n' });
  });

  test('finds a program that is started later beside the first', () => {
    const first = ['sh', '-c', 'touch ready; until [ -e done ]; do sleep 0.02; done; exit 3'];
    const { status, stdout, calls } = record(first, 'inside "$HOLD" sh -c "mkdir a; exit 7"');
    expect({ status, stdout }).toEqual({ status: 3, stdout: 'late: 7\n' });
    expect(calls).toContain(call(CALLS.mkdir));
  });

  test.each(['child-named-runc', 'untraced-child-named-runc', 'untraced-thread'])(
    'is not deceived: %s',
    (how) => {
      const { status, calls } = record([hide, how]);
      expect(status).toBe(0);
      expect(calls).toContain(call(CALLS.mkdirat));
    },
  );

  test('is not deceived by a program that is called as the engine names its runtime', () => {
    const script = `cp ${hide} 'runc:[2:INIT]' && exec './runc:[2:INIT]' untraced-thread`;
    const { status, calls } = record(['sh', '-c', script]);
    expect(status).toBe(0);
    expect(calls).toContain(call(CALLS.mkdirat));
  });

  test('leaves a program of another container alone', () => {
    const first = ['sh', '-c', 'touch ready; until [ -e done ]; do sleep 0.02; done'];
    const late = 'outside sh -c "for i in 1 2 3 4; do sleep 0.02; done; sync"';
    const { status, stdout, calls } = record(first, late);
    expect({ status, stdout }).toEqual({ status: 0, stdout: 'late: 0\n' });
    expect(calls).not.toContain(call(CALLS.sync));
  });

  test('leaves the program running when it is killed', () => {
    const script = `
import os, signal, time
def tracer():
    with open('/proc/self/status') as file:
        return int(next(line for line in file if line.startswith('TracerPid')).split()[1])
child = os.fork()
if child == 0:
    time.sleep(0.1)
    os._exit(8)
os.mkdir('a')
os.kill(tracer(), signal.SIGKILL)
while tracer() != 0: time.sleep(0.01)
os.rmdir('a')
print(os.WEXITSTATUS(os.waitpid(child, 0)[1]))
`;
    const { status, stdout, calls } = record(runPython(script));
    expect({ status, stdout }).toEqual({ status: 0, stdout: '8\n' });
    expect(calls).toContain(call(CALLS.mkdir));
    expect(calls).not.toContain(call(CALLS.rmdir));
  });

  test('exits 1 when it may not trace, and says so', () => {
    const root = asRoot('setpriv', '--bounding-set=-sys_ptrace', '--inh-caps=-sys_ptrace', trace, hold);
    const [program = '', ...rest] = root;
    const unshared = [
      'unshare',
      '--pid',
      '--fork',
      '--kill-child',
      '--mount-proc',
      'sh',
      '-c',
      '"$@"; echo $?',
      'sh',
    ];
    const [first = '', ...others] = asRoot(...unshared, program, ...rest);
    const { stdout, stderr } = spawnSync(first, others, { encoding: 'utf8', timeout: 20_000 });
    expect({ stdout, stderr }).toEqual({
      stdout: '1\n',
      stderr: 'trace: process 1 cannot be traced, error 1\n',
    });
  });

  test('exits 1 without the place of hold', () => {
    expect(spawnSync(trace, { encoding: 'utf8' })).toMatchObject({
      status: 1,
      stdout: '',
      stderr: 'trace: HOLD is missing\n',
    });
  });

  // Only x86 runs programs of its smaller sibling wherever Linux does.
  if (NATIVE === 'amd64') {
    test('tells the calls of a 32-bit program apart', () => {
      const file = join(folder, 'exit-32');
      writeFileSync(file, exit32(), { mode: 0o755 });
      const { status, lines } = record([file]);
      expect({ status, lines }).toEqual({ status: 6, lines: ['40000003 1'] });
    });
  }
});

/** An i386 program that calls exit(6), which is number 1 there. */
function exit32(): Buffer {
  const base = 0x08048000;
  const code = Buffer.from([0xb8, 1, 0, 0, 0, 0xbb, 6, 0, 0, 0, 0xcd, 0x80]);
  const file = Buffer.alloc(84 + code.length);
  Buffer.from([0x7f, 0x45, 0x4c, 0x46, 1, 1, 1]).copy(file);
  const header: readonly (readonly [offset: number, value: number])[] = [
    [20, 1],
    [24, base + 84],
    [28, 52],
    [52, 1],
    [60, base],
    [64, base],
    [68, file.length],
    [72, file.length],
    [76, 5],
    [80, 0x1000],
  ];
  for (const [offset, value] of header) file.writeUInt32LE(value, offset);
  file.writeUInt16LE(2, 16);
  file.writeUInt16LE(3, 18);
  file.writeUInt16LE(52, 40);
  file.writeUInt16LE(32, 42);
  file.writeUInt16LE(1, 44);
  code.copy(file, 84);
  return file;
}
