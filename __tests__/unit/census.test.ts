import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCensus } from '../../src/evidence/runs/census.ts';
import type { ObservedProcess } from '../../src/evidence/runs/observation.ts';

const HOST_IDS = '         0          0 4294967295\n';

interface Told {
  readonly pid?: number;
  readonly thread?: number;
  readonly name?: string;
  readonly uid?: number;
  readonly uidMap?: string;
  readonly label?: string;
  readonly executable?: string;
}

/** What the helper prints of one process or thread. */
function told({
  pid = 1,
  thread = pid,
  name = 'app',
  uid = 1000,
  uidMap = HOST_IDS,
  label = '',
  executable = '/app',
}: Told) {
  const status = [
    `Name:\t${name}`,
    'Umask:\t0022',
    `Pid:\t${pid}`,
    `Uid:\t${uid}\t${uid}\t${uid}\t${uid}`,
    'Gid:\t1000\t1000\t1000\t1000',
    'Groups:\t1000 ',
    'VmHWM:\t    1024 kB',
    'Threads:\t7',
    'CapEff:\t0000000000000400',
    'NoNewPrivs:\t1',
    'Seccomp:\t2',
    'Seccomp_filters:\t3',
    '',
  ].join('\n');
  return [String(pid), String(thread), status, uidMap, label, executable]
    .map((field) => `${field}\0`)
    .join('');
}

/** What it prints last, when it has told of all. */
const END = '0\0end\0';

function read(answer: string): readonly ObservedProcess[] {
  const census = parseCensus(answer);
  if (typeof census === 'string') throw new Error(census);
  return census;
}

describe('the answer of the census helper', () => {
  it('is every process with all that is judged', () => {
    const answer = `${told({ label: 'docker-default (enforce)' })}${told({ pid: 23, uid: 0, executable: '' })}${END}`;
    const [first, second, ...rest] = read(answer);
    expect(rest).toEqual([]);
    expect(first).toMatchObject({
      pid: 1,
      name: 'app',
      executable: '/app',
      userNamespace: false,
      apparmor: 'docker-default (enforce)',
      threads: 7,
      peakMemory: 1024 * 1024,
      status: { uid: [1000, 1000, 1000, 1000], seccomp: 2 },
    });
    expect(first?.status.lines).toMatchObject({
      CapEff: 'CapEff:\t0000000000000400',
      NoNewPrivs: 'NoNewPrivs:\t1',
      Seccomp_filters: 'Seccomp_filters:\t3',
    });
    expect(second).toMatchObject({ pid: 23, executable: undefined, apparmor: undefined });
    expect(second?.status.uid).toEqual([0, 0, 0, 0]);
  });

  it('tells the ids of a user namespace from those of the host', () => {
    const [process] = read(told({ uidMap: '         0     100000      65536\n' }) + END);
    expect(process?.userNamespace).toBe(true);
  });

  it('tells a thread from its process, which alone counts threads and memory', () => {
    const [first, second] = read(told({ pid: 7 }) + told({ pid: 7, thread: 9, uid: 0 }) + END);
    expect(first).toMatchObject({ pid: 7, thread: undefined, threads: 7 });
    expect(second).toMatchObject({ pid: 7, thread: 9, threads: 0, peakMemory: 0 });
    expect(second?.status.uid).toEqual([0, 0, 0, 0]);
  });

  it.each([
    ['nothing', ''],
    ['no process and no end', '\0'],
    ['a process without the end', told({})],
    ['an end that is cut', `${told({})}0\0en`],
    ['an end without its NUL', `${told({})}0\0end`],
    ['no number of those that were gone', `${told({})}end\0`],
    ['something behind the end', `${told({})}${END}x\0`],
    ['a field too many', `${told({})}x\0${END}`],
    ['a process without ids', `7\x007\0Name:\tapp\n\0\0\0\0${END}`],
  ])('is none when it is not whole: %s', (_, answer) => {
    expect(parseCensus(answer)).toMatch(/ came back incomplete\.$/);
  });

  it('is none when there are more than the helper prints', () => {
    expect(parseCensus(`${told({})}0\0more\0`)).toBe(
      'The container has more than 8192 processes and threads to tell of.',
    );
  });

  it('is none when one was gone before it was read', () => {
    expect(parseCensus(`${told({})}1\0end\0`)).toBe(
      'Processes came and went while they were read, so that one may have been passed over.',
    );
  });

  it('takes no word of a process for one of the kernel', () => {
    // The kernel writes a line feed of a name as \n, and a path is a field of its own.
    const name = 'x\\nUid:\\t5';
    const executable = '/x\nUid:\t1000\t1000\t1000\t1000\nName:\tother';
    const [process] = read(told({ name, uid: 0, executable }) + END);
    expect(process).toMatchObject({ name, executable });
    expect(process?.status.uid).toEqual([0, 0, 0, 0]);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('\0', END, told({})))), (parts) => {
        const processes = parseCensus(parts.join(''));
        if (typeof processes === 'string') return;
        for (const { status } of processes) expect(status.uid).toHaveLength(4);
      }),
    );
  });
});
