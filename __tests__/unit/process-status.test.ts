import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { inUserNamespace, isGVisor, parseProcessStatus } from '../../src/evidence/process/process-status.ts';
import { statusText } from './evidence-fixtures.ts';

describe('parseProcessStatus', () => {
  it('reads the ids, the groups and the mode', () => {
    const parsed = parseProcessStatus(statusText(1000, 2000, [5, 6]));
    expect(parsed).toMatchObject({
      uid: [1000, 1000, 1000, 1000],
      gid: [2000, 2000, 2000, 2000],
      groups: [5, 6],
      seccomp: 2,
    });
    expect(parsed?.lines['Seccomp']).toBe('Seccomp:\t2');
    expect(parsed?.lines['Name']).toBeUndefined();
  });

  it('has no mode where the kernel prints none', () => {
    const text = statusText(1, 1, []).replaceAll(/^Seccomp.*\n/gm, '');
    expect(parseProcessStatus(text)).toMatchObject({ uid: [1, 1, 1, 1], seccomp: undefined });
  });

  it.each([[''], ['Uid:\t1000\n'], ['Uid:\tx\ty\tz\tw\nGid:\t0\t0\t0\t0\n'], ['no such file']])(
    'refuses %j',
    (text) => expect(parseProcessStatus(text)).toBeUndefined(),
  );

  it('never throws, whatever stands there', () => {
    fc.assert(fc.property(fc.string(), (text) => void parseProcessStatus(text)));
  });
});

describe('inUserNamespace', () => {
  it.each([
    ['         0          0 4294967295\n', false],
    ['', false],
    ['         0     100000      65536\n', true],
    ['         0       1000          1\n         1     100000      65536\n', true],
  ])('%j', (map, inside) => expect(inUserNamespace(map)).toBe(inside));
});

describe('isGVisor', () => {
  it.each([
    ['Linux version 4.4.0 #1 SMP Sun Jan 10 15:06:54 PST 2016\n', true],
    ['Linux version 4.19.0-gvisor #1 SMP Sun Jan 10 15:06:54 PST 2016\n', true],
    ['Linux version 6.8.0-45-generic (buildd@host) (gcc 13.2.0) #45-Ubuntu SMP PREEMPT_DYNAMIC\n', false],
    ['Linux version 4.4.0-210-generic (buildd@gvisor) (gcc 5.4.0) #242-Ubuntu SMP\n', false],
    ['', false],
  ])('%j', (version, sandboxed) => expect(isGVisor(version)).toBe(sandboxed));
});
