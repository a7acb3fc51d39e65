import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_CAPABILITIES } from '../../src/evidence/capabilities.ts';
import { allowedNames, askedNames, type Situation } from '../../src/seccomp/allowed.ts';
import { ALWAYS_NEEDED } from '../../src/seccomp/always-needed.ts';
import { conclude } from '../../src/seccomp/conclude.ts';
import { diffProfiles } from '../../src/seccomp/diff.ts';
import { DOCKER_DEFAULT } from '../../src/seccomp/docker-default.ts';
import { makeProfile } from '../../src/seccomp/make.ts';
import { mergeProfiles } from '../../src/seccomp/merge.ts';
import { formatProfile, normalise, type Profile, parseProfile } from '../../src/seccomp/profile.ts';
import { systemCallName, systemCallNames } from '../../src/seccomp/system-call-names.ts';
import { readTrace, type TracedCalls } from '../../src/seccomp/traced-calls.ts';

const HERE: Situation = { architecture: 'amd64', capabilities: DEFAULT_CAPABILITIES };
const all = [...new Set(DOCKER_DEFAULT.syscalls.flatMap(({ names }) => names)), 'keyctl', 'mount', 'bpf'];
const names = fc.subarray(all);
const profiles = fc.tuple(names, names).map(([wanted, refused]) =>
  makeProfile(
    HERE,
    wanted,
    refused.filter((name) => !wanted.includes(name)),
  ),
);
/** Profiles as others write them: any rules, under any condition. */
const foreign: fc.Arbitrary<Profile> = fc.record({
  defaultAction: fc.constantFrom('SCMP_ACT_ERRNO', 'SCMP_ACT_KILL_PROCESS', 'SCMP_ACT_TRAP'),
  defaultErrnoRet: fc.option(fc.constantFrom(1, 38), { nil: undefined }),
  archMap: fc.constantFrom([], [{ architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86'] }]),
  syscalls: fc.array(
    fc.record(
      {
        names: fc.array(fc.constantFrom('read', 'clone', 'mount', 'keyctl'), {
          minLength: 1,
          maxLength: 3,
        }),
        action: fc.constantFrom('SCMP_ACT_ALLOW', 'SCMP_ACT_LOG', 'SCMP_ACT_ERRNO'),
        args: fc.constant([{ index: 0, value: 8, op: 'SCMP_CMP_EQ' }]),
        includes: fc.constantFrom(
          { caps: ['CAP_SYS_ADMIN'] },
          { caps: ['CAP_CHOWN'] },
          { arches: ['arm64'] },
        ),
        excludes: fc.constantFrom({ caps: ['CAP_SYS_ADMIN'] }, { caps: ['CAP_KILL'] }),
      },
      { requiredKeys: ['names', 'action'] },
    ),
    { maxLength: 6 },
  ),
});

describe('a profile that is made of names', () => {
  it('lets through what was asked for, and nothing that the default refuses', () => {
    fc.assert(
      fc.property(names, (wanted) => {
        const possible = allowedNames(DOCKER_DEFAULT, HERE);
        const expected = possible.filter((name) => wanted.includes(name));
        expect(allowedNames(makeProfile(HERE, wanted), HERE)).toEqual(expected);
      }),
    );
  });

  it('keeps what the default binds to arguments or to a capability', () => {
    const { syscalls } = makeProfile(HERE, ['clone', 'socket', 'chroot', 'arch_prctl', 'read']);
    expect(syscalls).toEqual([
      { names: ['arch_prctl', 'read'], action: 'SCMP_ACT_ALLOW' },
      { names: ['clone3'], action: 'SCMP_ACT_ERRNO', errnoRet: 38 },
      { names: ['chroot'], action: 'SCMP_ACT_ALLOW', includes: { caps: ['CAP_SYS_CHROOT'] } },
      {
        names: ['clone'],
        action: 'SCMP_ACT_ALLOW',
        args: [{ index: 0, value: 0x7e020000, op: 'SCMP_CMP_MASKED_EQ' }],
      },
      ...[
        { index: 0, value: 38, op: 'SCMP_CMP_LT' },
        { index: 0, value: 39, op: 'SCMP_CMP_EQ' },
        { index: 0, value: 40, op: 'SCMP_CMP_GT' },
      ].map((argument) => ({ names: ['socket'], action: 'SCMP_ACT_ALLOW', args: [argument] })),
    ]);
  });

  it('knows no condition that containerd would pass over and so make it wider', () => {
    const { syscalls } = makeProfile(HERE, all);
    const conditions = syscalls.flatMap(({ includes, excludes }) => [includes?.arches, excludes]);
    expect(conditions.every((condition) => condition === undefined)).toBe(true);
    const bound = syscalls.flatMap(({ includes }) => includes?.caps ?? []);
    expect(bound.every((name) => DEFAULT_CAPABILITIES.includes(name.slice('CAP_'.length)))).toBe(true);
  });

  it.each([
    ['amd64', 'SCMP_ARCH_X86_64', ['SCMP_ARCH_X32', 'SCMP_ARCH_X86']],
    ['arm64', 'SCMP_ARCH_AARCH64', ['SCMP_ARCH_ARM']],
  ] as const)('has the architectures of %s', (architecture, own, others) => {
    const { archMap, defaultAction, defaultErrnoRet } = makeProfile({ ...HERE, architecture }, ['read']);
    expect(archMap).toEqual([{ architecture: own, subArchitectures: others }]);
    expect([defaultAction, defaultErrnoRet]).toEqual(['SCMP_ACT_ERRNO', 1]);
  });
});

describe('reading a profile', () => {
  const read = (json: unknown) => parseProfile(typeof json === 'string' ? json : JSON.stringify(json));

  it('reads what it writes', () => {
    fc.assert(
      fc.property(fc.oneof(profiles, foreign), (profile) => {
        const parsed = parseProfile(formatProfile(profile));
        expect(parsed.valid && normalise(parsed.profile)).toEqual(normalise(profile));
      }),
    );
  });

  it('reads the forms of the OCI specification and of older engines', () => {
    const parsed = read({
      defaultAction: 'SCMP_ACT_ERRNO',
      architectures: ['SCMP_ARCH_X86_64', 'SCMP_ARCH_X86'],
      syscalls: [
        {
          name: 'read',
          action: 'SCMP_ACT_ALLOW',
          args: [],
          comment: '',
          includes: {},
          excludes: { caps: null },
        },
        {
          names: ['clone'],
          action: 'SCMP_ACT_ALLOW',
          args: [{ index: 0, value: 1, valueTwo: 0, op: 'SCMP_CMP_EQ' }],
        },
      ],
      futureField: 1,
    });
    expect(parsed).toEqual({
      valid: true,
      profile: {
        defaultAction: 'SCMP_ACT_ERRNO',
        archMap: [{ architecture: 'SCMP_ARCH_X86_64', subArchitectures: ['SCMP_ARCH_X86'] }],
        syscalls: [
          { names: ['read'], action: 'SCMP_ACT_ALLOW' },
          { names: ['clone'], action: 'SCMP_ACT_ALLOW', args: [{ index: 0, value: 1, op: 'SCMP_CMP_EQ' }] },
        ],
      },
    });
  });

  it.each([
    ['', /no seccomp profile in JSON/],
    ['[]', /no seccomp profile in JSON/],
    ['{"defaultAction":"DENY"}', /no seccomp profile in JSON/],
    ['{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":[1],"action":"SCMP_ACT_ALLOW"}]}', /no seccomp/],
    ['{"defaultAction":"SCMP_ACT_ALLOW","syscalls":[]}', /lets through what it does not name/],
    ['{"defaultAction":"SCMP_ACT_LOG"}', /lets through what it does not name/],
  ])('says what is the matter with %j', (text, reason) => {
    const parsed = read(text);
    expect(parsed.valid ? '' : parsed.reason).toMatch(reason);
  });
});

describe('merging', () => {
  const any = fc.oneof(profiles, foreign);

  it('lets through what either does', () => {
    fc.assert(
      fc.property(any, any, (a, b) => {
        const either = new Set([...allowedNames(a, HERE), ...allowedNames(b, HERE)]);
        expect(allowedNames(mergeProfiles(a, b), HERE)).toEqual([...either].toSorted());
      }),
    );
  });

  it('does not depend on the order, nor on how often', () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(mergeProfiles(a, b)).toEqual(mergeProfiles(b, a));
        expect(mergeProfiles(mergeProfiles(a, b), c)).toEqual(mergeProfiles(a, mergeProfiles(b, c)));
        expect(mergeProfiles(a, a)).toEqual(normalise(a));
      }),
    );
  });

  it('gives the profile of all names for the profiles of some', () => {
    fc.assert(
      fc.property(names, names, (some, others) => {
        const merged = mergeProfiles(makeProfile(HERE, some), makeProfile(HERE, others));
        expect(merged).toEqual(makeProfile(HERE, [...some, ...others]));
      }),
    );
  });
});

describe('what changed', () => {
  it('is nothing between a profile and itself, and turned round the other way', () => {
    fc.assert(
      fc.property(profiles, profiles, (a, b) => {
        expect(diffProfiles(a, a, HERE)).toEqual({ added: [], removed: [] });
        const { added, removed } = diffProfiles(a, b, HERE);
        expect(diffProfiles(b, a, HERE)).toEqual({ added: removed, removed: added });
      }),
    );
  });

  it('makes the one of the other', () => {
    fc.assert(
      fc.property(profiles, profiles, (a, b) => {
        const { added, removed } = diffProfiles(a, b, HERE);
        const kept = askedNames(a, HERE).filter((name) => !removed.includes(name));
        expect([...kept, ...added].toSorted()).toEqual(askedNames(b, HERE));
      }),
    );
  });

  it('is no more once it is merged', () => {
    fc.assert(
      fc.property(profiles, profiles, (a, b) => {
        expect(diffProfiles(mergeProfiles(a, b), b, HERE).added).toEqual([]);
      }),
    );
  });
});

const run = (...made: readonly string[]): TracedCalls => ({
  names: made,
  unnamed: [],
  architectures: ['amd64'],
});

describe('what a recording comes to', () => {
  it('has what was seen in any run and what every start needs', () => {
    const { allowed, ofEngine, refused, profile, change } = conclude(
      [run('read', 'listen'), run('accept4')],
      HERE,
      undefined,
    );
    expect(allowed).toEqual(expect.arrayContaining(['accept4', 'listen', 'read', 'execve']));
    expect(ofEngine).toContain('execve');
    expect(ofEngine).not.toContain('read');
    expect([refused, change]).toEqual([[], undefined]);
    expect(allowedNames(profile, HERE)).toEqual(allowed);
  });

  it('names what the default refuses, and keeps it out of the profile', () => {
    const { allowed, refused, profile } = conclude(
      [{ ...run('keyctl', 'clone3', 'mount'), unnamed: ['number 999 of amd64'] }],
      HERE,
      undefined,
    );
    expect(refused).toEqual(['keyctl', 'mount', 'number 999 of amd64']);
    expect(allowed).not.toContain('keyctl');
    expect(allowedNames(profile, HERE)).toEqual(allowed);
  });

  it('counts the calls of a 32-bit program beside those of the machine', () => {
    const both = conclude([{ ...run('waitpid'), architectures: ['386'] }], HERE, undefined);
    const own = conclude([run('read')], HERE, undefined);
    expect(both.allowed).toEqual(expect.arrayContaining(['waitpid', 'sigreturn']));
    expect(both.allowedByDefault).toBeGreaterThan(own.allowedByDefault);
    expect(own.allowed).not.toContain('sigreturn');
  });

  it('names what a change adds, refused or not, and what was not seen again', () => {
    const before = conclude([run('read', 'sendfile')], HERE, undefined).profile;
    const { change, profile, refused } = conclude([run('read', 'splice', 'keyctl')], HERE, before);
    expect(change).toEqual({ added: ['keyctl', 'splice'], removed: ['sendfile'] });
    expect(refused).toEqual(['keyctl']);
    expect(allowedNames(profile, HERE)).toEqual(expect.arrayContaining(['sendfile', 'splice']));
    const again = conclude([run('read', 'splice', 'keyctl')], HERE, profile);
    expect(again.change).toEqual({ added: [], removed: ['sendfile'] });
    expect(again.refused).toEqual(['keyctl']);
  });

  it('names nothing as added that engines need and the image was not seen to ask for', () => {
    const bare = makeProfile(HERE, ['read']);
    expect(conclude([run('read')], HERE, bare).change?.added).toEqual([]);
    expect(conclude([run('read', 'futex')], HERE, bare).change?.added).toEqual(['futex']);
  });

  it('leaves what a profile of before lets through to it', () => {
    const custom = parseProfile(
      '{"defaultAction":"SCMP_ACT_ERRNO","syscalls":[{"names":["keyctl","mmap2"],"action":"SCMP_ACT_ALLOW"}]}',
    );
    if (!custom.valid) throw new Error(custom.reason);
    const { change, refused, profile } = conclude([run('keyctl')], HERE, custom.profile);
    expect([change, refused]).toEqual([{ added: [], removed: [] }, []]);
    expect(allowedNames(profile, HERE)).toContain('keyctl');
  });

  it('takes no more than a handful of system calls for every start', () => {
    const possible = allowedNames(DOCKER_DEFAULT, HERE);
    expect(ALWAYS_NEEDED.filter((name) => !possible.includes(name))).toEqual([]);
    expect(ALWAYS_NEEDED.length).toBeLessThan(60);
  });
});

describe('the names of system calls', () => {
  it.each([
    ['amd64', 0, 'read'],
    ['amd64', 250, 'keyctl'],
    ['amd64', 435, 'clone3'],
    ['amd64', 0x40000000 + 1, 'write'],
    ['amd64', 0x40000000 + 520, undefined],
    ['amd64', 400, undefined],
    ['386', 102, 'socketcall'],
    ['arm64', 221, 'execve'],
    ['arm64', 79, 'newfstatat'],
    ['arm', 0xf0005, 'set_tls'],
    ['arm', 0, 'restart_syscall'],
  ] as const)('%s %i is %s', (architecture, number, name) => {
    expect(systemCallName(architecture, number)).toBe(name);
  });

  it('knows every system call of Docker’s default profile that these architectures have', () => {
    const known = new Set(
      (['amd64', '386', 'arm64', 'arm'] as const).flatMap((one) => [...systemCallNames(one)]),
    );
    const unknown = all.filter((name) => !known.has(name));
    expect(unknown.every((name) => /^(s390|riscv)_|^swapcontext$|^sync_file_range2$/.test(name))).toBe(true);
  });

  it('reads what the tracer prints', () => {
    const text = 'tracing\nc000003e 250\n40000003 102\nc000003e 999\n1234 5\nc000003e 250\nc000003e 1';
    expect(readTrace(text)).toEqual({
      names: ['keyctl', 'socketcall', 'write'],
      unnamed: ['number 5 of architecture 0x1234', 'number 999 of amd64'],
      architectures: ['386', 'amd64'],
    });
  });
});
