import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseCensus } from '../../src/evidence/runs/census.ts';

const HOST_IDS = '         0          0 4294967295\n';

interface Told {
  readonly pid?: number;
  readonly name?: string;
  readonly uid?: number;
  readonly uidMap?: string;
  readonly label?: string;
  readonly executable?: string;
}

/** What the helper prints of one process. */
function told({
  pid = 1,
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
  return [String(pid), status, uidMap, label, executable].map((field) => `${field}\0`).join('');
}

describe('the answer of the census helper', () => {
  it('is every process with all that is judged', () => {
    const answer = `${told({ label: 'docker-default (enforce)' })}${told({ pid: 23, uid: 0, executable: '' })}end\0`;
    const [first, second, ...rest] = parseCensus(answer) ?? [];
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
    const [process] = parseCensus(`${told({ uidMap: '         0     100000      65536\n' })}end\0`) ?? [];
    expect(process?.userNamespace).toBe(true);
  });

  it.each([
    ['nothing', ''],
    ['no process and no end', '\0'],
    ['a process without the end', told({})],
    ['an end that is cut', `${told({})}en`],
    ['an end without its NUL', `${told({})}end`],
    ['something behind the end', `${told({})}end\0x\0`],
  ])('is none when it is not whole: %s', (_, answer) => {
    expect(parseCensus(answer)).toBeUndefined();
  });

  it('counts when there are more processes than the helper prints', () => {
    expect(parseCensus(`${told({})}more\0`)).toHaveLength(1);
  });

  it('leaves out a process that ended while it was looked at', () => {
    expect(parseCensus(`${'7\0\0\0\0\0'}${told({ pid: 8 })}end\0`)?.map(({ pid }) => pid)).toEqual([8]);
  });

  it('takes no word of a process for one of the kernel', () => {
    // The kernel writes a line feed of a name as \n, and a path is a field of its own.
    const name = 'x\\nUid:\\t5';
    const executable = '/x\nUid:\t1000\t1000\t1000\t1000\nName:\tother';
    const [process] = parseCensus(`${told({ name, uid: 0, executable })}end\0`) ?? [];
    expect(process).toMatchObject({ name, executable });
    expect(process?.status.uid).toEqual([0, 0, 0, 0]);
  });

  it('never throws, whatever comes', () => {
    fc.assert(
      fc.property(fc.array(fc.oneof(fc.string(), fc.constantFrom('\0', 'end', told({})))), (parts) => {
        const processes = parseCensus(parts.join(''));
        for (const { status } of processes ?? []) expect(status.uid).toHaveLength(4);
      }),
    );
  });
});
