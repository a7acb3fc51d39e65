import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/checks/check.ts';
import { deployedAppArmor } from '../../src/checks/deployed-apparmor.ts';
import { deployedCapabilities } from '../../src/checks/deployed-capabilities.ts';
import { deployedNoNewPrivileges } from '../../src/checks/deployed-no-new-privileges.ts';
import { deployedNonRoot } from '../../src/checks/deployed-non-root.ts';
import { deployedOptions } from '../../src/checks/deployed-options.ts';
import { deployedReadOnly } from '../../src/checks/deployed-read-only.ts';
import { deployedSeccomp } from '../../src/checks/deployed-seccomp.ts';
import {
  CAPABILITIES,
  capabilityName,
  capabilityNames,
  DEFAULT_CAPABILITIES,
} from '../../src/evidence/capabilities.ts';
import type { DeployedAccount } from '../../src/evidence/deployment/deployment.ts';
import type { SubjectEvidence } from '../../src/evidence/evidence.ts';
import { parseAppArmor } from '../../src/evidence/process/apparmor.ts';
import type { ProcessStatus } from '../../src/evidence/process/process-status.ts';
import { parseProcessStatus } from '../../src/evidence/process/process-status.ts';
import { parseRunOptions } from '../../src/inputs/run-options/run-options.ts';
import { words } from '../../src/inputs/words.ts';
import { evidence, status, statusText } from './evidence-fixtures.ts';

const CHECKS = [
  deployedOptions,
  deployedNonRoot,
  deployedSeccomp,
  deployedCapabilities,
  deployedNoNewPrivileges,
  deployedAppArmor,
  deployedReadOnly,
];

const ACCOUNT: DeployedAccount = {
  state: 'collected',
  status: status(1000, 1000, []),
  userNamespace: false,
  sandbox: undefined,
  apparmor: undefined,
  readOnlyRoot: false,
  profile: undefined,
};

/** The account of a process whose lines are these instead. */
function changed(lines: Readonly<Record<string, string>>): ProcessStatus {
  const text = Object.entries(lines).reduce(
    (all, [field, value]) => all.replace(new RegExp(`^${field}:.*$`, 'm'), `${field}:\t${value}`),
    statusText(1000, 1000, []),
  );
  const parsed = parseProcessStatus(text);
  if (parsed === undefined) throw new Error('fixture does not parse');
  return parsed;
}

function judge(
  check: Check,
  options: string,
  account: Partial<DeployedAccount> | { readonly reason: string } = {},
  over: Partial<SubjectEvidence> = {},
) {
  const read = parseRunOptions(words(options) ?? []);
  if ('problem' in read) throw new Error(read.problem);
  const given =
    'reason' in account ? { state: 'error' as const, reason: account.reason } : { ...ACCOUNT, ...account };
  const deployment = {
    state: 'collected' as const,
    value: { options: read.options, account: given },
    records: [],
  };
  return check.judge(evidence('1000', status(1000, 1000, []), { deployment, ...over }));
}

function say(...args: Parameters<typeof judge>): string {
  const found = judge(...args);
  return found === undefined ? 'no row' : `${found.status}: ${found.seen}`;
}

describe('every check of the deployment', () => {
  it.each(CHECKS)('$id has no row without run-options', (check) => {
    expect(check.judge(evidence('1000', status(1000, 1000, [])))).toBeUndefined();
  });

  it.each(CHECKS)('$id says when no container started, but for what the options prove', (check) => {
    const expected =
      check === deployedOptions ? 'pass: None of the flags takes protection away.' : 'error: no start';
    expect(say(check, '--user 1000', { reason: 'no start' })).toBe(expected);
  });

  it('what --privileged means needs no container', () => {
    const statuses = CHECKS.map((check) => judge(check, '--privileged', { reason: 'no start' })?.status);
    expect(statuses).toEqual(['fail', 'error', 'fail', 'fail', 'error', 'fail', 'error']);
  });
});

describe('options', () => {
  it('the gravest come first, and a medium one is a warning', () => {
    expect(say(deployedOptions, '--uts host --privileged')).toMatch(
      /^fail: 2 flags: --privileged, --uts host\. --privileged \(critical\): .*\. --uts host \(medium\): .*\.$/,
    );
    expect(say(deployedOptions, '--uts host')).toMatch(/^warning: --uts host/);
  });

  it('the fix is the command without them, quoted for a shell', () => {
    const found = judge(deployedOptions, `--privileged -l 'a b=c' --user root -v "/srv/a b:/x"`);
    expect(found?.fixes[0]?.lines).toEqual([
      "docker run --label 'a b=…' --user 1000:1000 --volume '/srv/a b:/x' IMAGE",
    ]);
  });
});

describe('user', () => {
  it('is told with the flag that made it so', () => {
    expect(say(deployedNonRoot, '')).toBe(
      "pass: Uid: 1000 1000 1000 1000 (without --user, so by the image's own USER)",
    );
    expect(say(deployedNonRoot, '-u toor', { status: status(0, 0, [0]) })).toBe(
      'fail: Uid: 0 0 0 0 (by --user toor): the process is root.',
    );
    expect(say(deployedNonRoot, '', { status: status(0, 0, []), userNamespace: true })).toMatch(
      /^fail: .*another uid outside/,
    );
    expect(say(deployedNonRoot, '', { status: status(1000, 0, []) })).toMatch(/^warning: .*group 0/);
    expect(say(deployedNonRoot, '', { status: status(1000, 1000, [0]) })).toMatch(/^warning: .*group 0/);
  });
});

describe('seccomp', () => {
  const profile = { path: 'p.json', defaultAction: 'SCMP_ACT_ERRNO', refuses: true };

  it.each([
    [{}, /^pass: Seccomp: 2, Seccomp_filters: 1 \(the engine's default profile\)$/],
    [{ profile }, /^pass: .*\(the profile p.json, SCMP_ACT_ERRNO for what it does not name\)$/],
    [{ profile: { ...profile, defaultAction: 'SCMP_ACT_LOG' } }, /^warning: .*\(SCMP_ACT_LOG\)/],
    [
      { profile: { ...profile, defaultAction: 'SCMP_ACT_ALLOW', refuses: false } },
      /^fail: .*refuses no system call/,
    ],
    [{ status: status(1, 1, [], 0), profile }, /^fail: Seccomp: 0.*since the profile p.json makes no filter/],
    [{ status: status(1, 1, [], 0) }, /^fail: Seccomp: 0, .*: no system call is filtered\.$/],
    [{ status: status(1, 1, [], 0), sandbox: 'gVisor' }, /^warning: Seccomp: 0.*gVisor/],
    [{ status: { ...status(1, 1, []), seccomp: undefined } }, /^error: /],
  ] as [Partial<DeployedAccount>, RegExp][])('%j', (account, words) => {
    expect(say(deployedSeccomp, '', account)).toMatch(words);
  });
});

describe('capabilities', () => {
  const bounded = (mask: string) => ({ status: changed({ CapBnd: mask }) });

  it.each([
    ['0000000000000000', 'pass: CapBnd: 0000000000000000: none.'],
    ['0000000000000400', 'pass: CapBnd: 0000000000000400: NET_BIND_SERVICE alone.'],
    ['0000000000000001', 'warning: CapBnd: 0000000000000001: CHOWN.'],
    ['00000000a80425fb', 'warning: CapBnd: 00000000a80425fb: the 14 that Docker gives by default stand.'],
    ['00000000a82425fb', 'fail: CapBnd: 00000000a82425fb: SYS_ADMIN beyond what Docker gives by default.'],
    ['0000020000000000', 'fail: CapBnd: 0000020000000000: 41 beyond what Docker gives by default.'],
  ])('%s', (mask, words) => expect(say(deployedCapabilities, '', bounded(mask))).toBe(words));

  it.each([
    [true, 'pass: CapBnd: 0000000000000001: CHOWN, and the image does not get ready with less.'],
    [false, 'warning: CapBnd: 0000000000000001: CHOWN.'],
  ])('what a search left, when it went to the end: %j', (minimal, words) => {
    const privileges = {
      ...{ capabilities: ['CHOWN'], tmpfs: [], noNewPrivileges: true, user: undefined },
      ...{ memory: 2 ** 25, pids: 16 },
    };
    const value = {
      ...{ privileges, minimal, whyWritable: undefined, ownUser: undefined, starts: 24 },
      ...{ givenTmpfs: [], lowPorts: [], required: false },
    };
    const leastPrivilege = { state: 'collected' as const, value, records: [] };
    expect(say(deployedCapabilities, '', bounded('0000000000000001'), { leastPrivilege })).toBe(words);
  });

  it('ALL needs no container to be a failure', () => {
    expect(say(deployedCapabilities, '--cap-add all', { reason: 'no start' })).toMatch(
      /^fail: --cap-add ALL/,
    );
  });
});

describe('no-new-privileges and the root file system', () => {
  it('are what the kernel says', () => {
    expect(say(deployedNoNewPrivileges, '', { status: changed({ NoNewPrivs: '1' }) })).toBe(
      'pass: NoNewPrivs: 1',
    );
    expect(say(deployedNoNewPrivileges, '--security-opt no-new-privileges')).toMatch(
      /^warning: NoNewPrivs: 0/,
    );
    expect(say(deployedReadOnly, '', { readOnlyRoot: true })).toMatch(/^pass/);
    expect(say(deployedReadOnly, '--read-only', { readOnlyRoot: false })).toMatch(/^warning/);
    expect(say(deployedReadOnly, '--read-only', { readOnlyRoot: undefined })).toMatch(
      /^not-applicable: --read-only was not tried/,
    );
  });
});

describe('AppArmor', () => {
  it.each([
    ['', undefined, /^not-applicable: Not available on this host/],
    ['--security-opt apparmor=shop', undefined, /^error: The profile shop could not be checked/],
    ['--security-opt apparmor=unconfined', undefined, /^fail: apparmor=unconfined/],
    ['--privileged', 'docker-default (enforce)', /^fail: --privileged/],
    ['', 'docker-default (enforce)', /^pass: docker-default \(enforce\)$/],
    ['', 'docker-default (complain)', /^warning: docker-default \(complain\)/],
    ['', 'unconfined', /^fail: unconfined/],
    ['--security-opt apparmor=shop', 'shop (enforce)', /^pass/],
    ['--security-opt apparmor=shop', 'docker-default (enforce)', /^fail: .*not the profile shop/],
    ['--privileged --security-opt apparmor=shop', 'shop (enforce)', /^pass/],
  ])('%j with %j', (options, apparmor, words) => {
    expect(say(deployedAppArmor, options, { apparmor })).toMatch(words);
  });

  it.each([
    ['docker-default (enforce)\n', 'docker-default (enforce)'],
    ['a (b) (complain)\0', 'a (b) (complain)'],
    ['unconfined\n', 'unconfined'],
    ['', undefined],
    ['system_u:system_r:container_t:s0:c1,c2\0', undefined],
    ['kernel', undefined],
  ])('reads %j', (text, label) => expect(parseAppArmor(text)).toBe(label));
});

describe('the names of capabilities', () => {
  it('are those of the kernel, by their bit', () => {
    expect(CAPABILITIES.indexOf('SYS_ADMIN')).toBe(21);
    expect(CAPABILITIES).toHaveLength(41);
    expect(capabilityNames('000001ffffffffff')).toEqual(CAPABILITIES);
    expect(capabilityNames('0000000000000000')).toEqual([]);
    expect(capabilityNames('x')).toEqual([]);
    expect(DEFAULT_CAPABILITIES).toHaveLength(14);
    expect(DEFAULT_CAPABILITIES).toContain('AUDIT_WRITE');
    expect(capabilityName('cap_chown')).toBe('CHOWN');
  });
});
