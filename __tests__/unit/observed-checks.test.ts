import { describe, expect, it } from 'vitest';
import type { Check } from '../../src/checks/check.ts';
import { composeAsDeployed } from '../../src/checks/compose-as-deployed.ts';
import { deployedNonRoot } from '../../src/checks/deployed-non-root.ts';
import { getsReady } from '../../src/checks/gets-ready.ts';
import { kubeletUser } from '../../src/checks/kubelet-user.ts';
import { leastPrivilege } from '../../src/checks/least-privilege.ts';
import { nonRoot } from '../../src/checks/non-root.ts';
import { observedCapabilities } from '../../src/checks/observed-capabilities.ts';
import { observedNonRoot } from '../../src/checks/observed-non-root.ts';
import { observedSeccomp } from '../../src/checks/observed-seccomp.ts';
import type { DeployedAccount } from '../../src/evidence/deployment/deployment.ts';
import type { SubjectEvidence } from '../../src/evidence/evidence.ts';
import type { LeastPrivilege } from '../../src/evidence/least-privilege/least-privilege.ts';
import type { ObservedProcess, Readiness } from '../../src/evidence/runs/observation.ts';
import { parseRunOptions } from '../../src/inputs/run-options/run-options.ts';
import { words } from '../../src/inputs/words.ts';
import { evidence, status } from './evidence-fixtures.ts';

const OBSERVED = [observedNonRoot, observedCapabilities, observedSeccomp];

const READY: Readiness = { ready: true, by: 'ready-after', after: 1234 };

interface Running {
  readonly pid?: number;
  readonly thread?: number;
  readonly name?: string;
  readonly uid?: number;
  readonly ids?: readonly [number, number, number, number];
  readonly effective?: string;
  readonly permitted?: string;
  readonly ambient?: string;
  readonly seccomp?: number | undefined;
  readonly filters?: number | undefined;
  readonly userNamespace?: boolean;
}

function running(given: Running): ObservedProcess {
  const { pid = 1, name = 'app', uid = 1000, ids, effective = '0000000000000000' } = given;
  const { permitted = effective, ambient = '0000000000000000' } = given;
  const { seccomp = 2, filters = 1, userNamespace = false, thread } = given;
  const account = status(uid, uid, []);
  const { Seccomp_filters: _, ...lines } = account.lines;
  return {
    pid,
    thread,
    name,
    executable: `/bin/${name}`,
    status: {
      ...account,
      uid: ids ?? account.uid,
      seccomp: 'seccomp' in given ? given.seccomp : seccomp,
      lines: {
        ...lines,
        CapPrm: `CapPrm:\t${permitted}`,
        CapEff: `CapEff:\t${effective}`,
        CapAmb: `CapAmb:\t${ambient}`,
        ...('filters' in given && given.filters === undefined
          ? {}
          : { Seccomp_filters: `Seccomp_filters:\t${filters}` }),
      },
    },
    userNamespace,
    apparmor: undefined,
    threads: 1,
    peakMemory: 0,
  };
}

function observed(
  processes: readonly Running[],
  readiness: Readiness = READY,
  startsAs = 1000,
): SubjectEvidence {
  const value = { readiness, processes: processes.map(running) };
  return {
    ...evidence('', status(startsAs, startsAs, [])),
    observation: { state: 'collected', value, records: [] },
  };
}

const say = (check: Check, given: SubjectEvidence) => {
  const found = check.judge(given);
  return found === undefined ? 'no row' : `${found.status}: ${found.seen}`;
};

describe('what is not asked for', () => {
  it.each([getsReady, ...OBSERVED, leastPrivilege])('has no row: $id', (check) => {
    expect(check.judge(evidence('', status(0, 0, [])))).toBeUndefined();
  });
});

describe('gets ready', () => {
  it.each([
    ['healthcheck', 'its HEALTHCHECK'],
    ['ready-command', 'ready-command'],
    ['ready-log', 'ready-log'],
    ['ready-after', 'still running'],
  ] as const)('says by what: %s', (by, words) => {
    expect(say(getsReady, observed([{}], { ready: true, by, after: 1234 }))).toBe(
      `pass: Ready after 1.2 s, by ${words}.`,
    );
  });

  it('quotes the last lines of one that ended, and what to do', () => {
    const given = observed([], {
      ready: false,
      cause: 'exited',
      message: 'It ended before it was ready, with exit code 3.',
      lastLines: 'no database\ngiving up',
    });
    expect(say(getsReady, given)).toBe(
      'fail: It ended before it was ready, with exit code 3. Its last lines: no database\ngiving up',
    );
    expect(getsReady.judge(given)?.fixes.length).toBeGreaterThan(0);
  });

  it.each(['exited', 'not-ready'] as const)(
    'says so when one that is not ready printed nothing: %s',
    (cause) => {
      const given = observed([], { ready: false, cause, message: 'It ended.', lastLines: '' });
      expect(say(getsReady, given)).toBe('fail: It ended. It printed nothing.');
    },
  );

  it('gives the words of the engine alone for one that never ran', () => {
    const message = 'It does not start: exec: "/nosuch": no such file or directory.';
    const given = observed([], { ready: false, cause: 'not-started', message, lastLines: '' });
    expect(say(getsReady, given)).toBe(`fail: ${message}`);
  });
});

describe('every process is non-root', () => {
  it.each<[string, readonly Running[], string]>([
    ['one process', [{}], 'pass: Its only process runs as uid 1000: app (process 1).'],
    [
      'several, of two users',
      [{}, { pid: 7, name: 'worker', uid: 33 }, { pid: 8, name: 'worker', uid: 33 }],
      'pass: All 3 processes run as uid 33, 1000: app (process 1), worker (processes 7, 8).',
    ],
    [
      'stays root',
      [{ uid: 0 }, { pid: 9, uid: 0 }],
      'fail: Stays root: every process is uid 0: app (processes 1, 9).',
    ],
    [
      'a master that stays root',
      [
        { uid: 0, name: 'nginx' },
        { pid: 7, name: 'worker', uid: 33 },
        { pid: 8, name: 'worker', uid: 33 },
      ],
      'fail: nginx (process 1) stays root; worker (processes 7, 8) run as uid 33.',
    ],
    [
      'two that stay root beside one that does not',
      [{ uid: 0 }, { pid: 2, uid: 0, name: 'cron' }, { pid: 7, name: 'worker', uid: 33 }],
      'fail: app (process 1), cron (process 2) stay root; worker (process 7) runs as uid 33.',
    ],
    [
      'threads that stay root',
      [{}, { thread: 8, uid: 0, name: 'io' }, { thread: 9, uid: 0, name: 'io' }],
      'fail: io (threads 8, 9 of process 1) stay root; app (process 1) runs as uid 1000.',
    ],
    [
      'a thread of another user',
      [{}, { thread: 8, uid: 33 }],
      'pass: Its only process runs as uid 33, 1000: app (process 1), app (thread 8 of process 1).',
    ],
  ])('%s', (_, processes, words) => expect(say(observedNonRoot, observed(processes))).toBe(words));

  it('tells an image that starts as root and drops it', () => {
    expect(say(observedNonRoot, observed([{ uid: 999 }], READY, 0))).toBe(
      'pass: Starts as root and drops it: its only process runs as uid 999: app (process 1).',
    );
  });

  it.each([0, 1, 2, 3])('fails on any of the four ids (%i)', (at) => {
    const ids = [1000, 1000, 1000, 1000].map((id, index) => (index === at ? 0 : id));
    const [real = 1, effective = 1, saved = 1, files = 1] = ids;
    expect(say(observedNonRoot, observed([{ ids: [real, effective, saved, files] }]))).toMatch(/^fail/);
  });

  it('gives the user to which it drops already as the line to write', () => {
    const given = observed([{ uid: 0 }, { pid: 7, uid: 33 }]);
    expect(observedNonRoot.judge(given)?.fixes[0]?.lines).toEqual(['USER 33:33']);
    expect(observedNonRoot.judge(observed([{ uid: 0 }]))?.fixes[0]?.lines).toEqual(['USER 1000:1000']);
  });

  it('says that root of a user namespace is another uid outside, and fails all the same', () => {
    expect(say(observedNonRoot, observed([{ uid: 0, userNamespace: true }]))).toMatch(
      /^fail: .*maps root to another uid outside the container/,
    );
  });

  it('shows five processes of a name and five names, and counts the others', () => {
    const many = Array.from({ length: 8 }, (_, at) => ({ pid: at + 1 }));
    expect(say(observedNonRoot, observed(many))).toContain('app (processes 1, 2, 3, 4, 5 and 3 more).');
    const names = Array.from({ length: 8 }, (_, at) => ({ pid: at + 1, name: `p${at}` }));
    expect(say(observedNonRoot, observed(names))).toMatch(/p4 \(process 5\), 3 other programs\.$/);
  });
});

describe('capabilities', () => {
  it.each<[string, readonly Running[], string]>([
    ['none', [{}], 'pass: CapPrm, CapEff and CapAmb: 0 in app (process 1).'],
    [
      'permitted alone',
      [{ permitted: '0000000000000080' }],
      'fail: app (process 1) has SETUID permitted, to take up whenever it is wanted.',
    ],
    [
      'permitted beside others that are in effect',
      [{ effective: '0000000000000400', permitted: '0000000000000480' }],
      'fail: app (process 1) has NET_BIND_SERVICE in effect. app (process 1) has SETUID permitted, to take up whenever it is wanted.',
    ],
    [
      'ambient alone',
      [{ ambient: '0000000000002000' }],
      'fail: app (process 1) has NET_RAW permitted, to take up whenever it is wanted.',
    ],
    [
      'of a thread',
      [{}, { thread: 5, permitted: '0000000000000080' }],
      'fail: app (thread 5 of process 1) has SETUID permitted, to take up whenever it is wanted.',
    ],
    [
      'NET_BIND_SERVICE alone, permitted',
      [{ permitted: '0000000000000400' }],
      'pass: app (process 1) has NET_BIND_SERVICE permitted, to take up whenever it is wanted.',
    ],
    [
      'of root are not asked for',
      [{ uid: 0, effective: '00000000a80425fb' }],
      'not-applicable: Every process of it is root.',
    ],
    [
      'of one beside root',
      [
        { uid: 0, effective: '00000000a80425fb' },
        { pid: 7, effective: '0000000000002000' },
      ],
      'fail: app (process 7) has NET_RAW in effect.',
    ],
    [
      'NET_BIND_SERVICE alone',
      [{ effective: '0000000000000400' }],
      'pass: app (process 1) has NET_BIND_SERVICE in effect.',
    ],
    [
      'NET_BIND_SERVICE beside another',
      [{ effective: '0000000000000400' }, { pid: 2, effective: '0000000000200400' }],
      'fail: app (processes 1, 2) have NET_BIND_SERVICE, SYS_ADMIN in effect.',
    ],
  ])('%s', (_, processes, words) => expect(say(observedCapabilities, observed(processes))).toBe(words));
});

describe('filters', () => {
  it.each<[string, readonly Running[], string]>([
    ['one', [{}], 'pass: Seccomp: 2 in the only process (1 filter each).'],
    ['several', [{}, { pid: 2, filters: 3 }], 'pass: Seccomp: 2 in all 2 processes (1 or 3 filters each).'],
    ['a kernel that does not count them', [{ filters: undefined }], 'pass: Seccomp: 2 in the only process.'],
    ['a thread beside one', [{}, { thread: 2 }], 'pass: Seccomp: 2 in the only process (1 filter each).'],
    ['none in a thread', [{}, { thread: 2, seccomp: 0 }], 'fail: Seccomp: 0 in app (thread 2 of process 1).'],
    ['none in one of them', [{}, { pid: 9, name: 'sh', seccomp: 0 }], 'fail: Seccomp: 0 in sh (process 9).'],
    [
      'a kernel that prints no line',
      [{ seccomp: undefined }],
      'error: The kernel prints no Seccomp line for app (process 1).',
    ],
  ])('%s', (_, processes, words) => expect(say(observedSeccomp, observed(processes))).toBe(words));
});

describe('a container in which nothing runs', () => {
  it.each(OBSERVED)('says nothing of its processes: $id', (check) => {
    const readiness: Readiness = { ready: false, cause: 'exited', message: 'It ended.', lastLines: '' };
    expect(check.judge(observed([], readiness))?.status).toBe('not-applicable');
  });

  it.each(OBSERVED)('is judged when it runs and does not get ready: $id', (check) => {
    const readiness: Readiness = { ready: false, cause: 'not-ready', message: 'It was not.', lastLines: '' };
    expect(check.judge(observed([{}], readiness))?.status).toBe('pass');
  });
});

const NEEDED: LeastPrivilege = {
  privileges: {
    capabilities: [],
    tmpfs: [],
    noNewPrivileges: true,
    user: undefined,
    memory: 2 ** 25,
    pids: 16,
  },
  minimal: true,
  whyWritable: undefined,
  givenTmpfs: [],
  ownUser: '1000:1000',
  starts: 1,
  lowPorts: [],
  required: false,
};

interface Granted {
  readonly options: string;
  readonly uid?: number;
  /** As the kernel prints it. */
  readonly bounding?: string;
  readonly noNewPrivileges?: boolean;
}

function least(
  over: Omit<Partial<LeastPrivilege>, 'privileges'> & {
    readonly privileges?: Partial<LeastPrivilege['privileges']>;
  },
  granted?: Granted,
): SubjectEvidence {
  const value = { ...NEEDED, ...over, privileges: { ...NEEDED.privileges, ...over.privileges } };
  const found = { state: 'collected', value, records: [] } as const;
  const given = { ...evidence('', status(0, 0, [])), leastPrivilege: found };
  if (granted === undefined) return given;
  const { options, uid = 1000, bounding = '0000000000000000', noNewPrivileges = false } = granted;
  const answer = parseRunOptions(words(options) ?? []);
  if (!('options' in answer)) throw new Error(answer.problem);
  const account = status(uid, uid, []);
  const lines = {
    ...account.lines,
    CapBnd: `CapBnd:\t${bounding}`,
    NoNewPrivs: `NoNewPrivs:\t${noNewPrivileges ? 1 : 0}`,
  };
  const deployed: DeployedAccount = {
    state: 'collected',
    status: { ...account, lines },
    userNamespace: false,
    sandbox: undefined,
    apparmor: undefined,
    readOnlyRoot: answer.options.readOnly,
    profile: undefined,
  };
  const deployment = { options: answer.options, account: deployed };
  return { ...given, deployment: { state: 'collected', value: deployment, records: [] } };
}

describe('least privilege', () => {
  it.each<[string, Parameters<typeof least>[0], string]>([
    ['nothing', {}, 'Gets ready with no capability, a read-only root (1 start).'],
    [
      'another user, who was tried',
      { ownUser: undefined, starts: 2, privileges: { user: '65532:65532' } },
      'Gets ready with no capability, a read-only root, as user 65532:65532 (2 starts).',
    ],
    [
      'mounts',
      {
        privileges: {
          tmpfs: [
            { path: '/run', owner: '0:0' },
            { path: '/tmp', owner: '0:0' },
          ],
        },
      },
      'Gets ready with no capability, a read-only root with tmpfs on /run, /tmp (1 start).',
    ],
    [
      'capabilities, as root',
      { ownUser: undefined, starts: 6, privileges: { capabilities: ['SETGID', 'SETUID'] } },
      'Gets ready with SETGID, SETUID, a read-only root, as root (no other user was found that it gets ready as) (6 starts).',
    ],
    [
      'a writable root',
      { whyWritable: 'it writes into /.', privileges: { tmpfs: undefined } },
      'Gets ready with no capability, a writable root (it writes into /) (1 start).',
    ],
    [
      'a setuid program',
      { privileges: { noNewPrivileges: false } },
      'Gets ready with no capability, a read-only root, and has to gain privileges (a setuid program or file capabilities) (1 start).',
    ],
    [
      'more than was shown to be needed',
      { minimal: false, starts: 24, privileges: { capabilities: ['CHOWN', 'SETUID'] } },
      'Gets ready with CHOWN, SETUID (fewer may do: the number of starts ended before each was shown to be needed), a read-only root (24 starts).',
    ],
  ])('says what is needed: %s', (_, over, words) => {
    expect(leastPrivilege.judge(least(over))?.seen).toContain(words);
  });

  it('compares the defaults of Docker, where no options are given, and gives lines to copy', () => {
    const found = leastPrivilege.judge(least({ ownUser: undefined, privileges: { user: '65532:65532' } }));
    expect(found?.status).toBe('warning');
    expect(found?.seen).toMatch(
      /Docker's defaults grant more: 14 capabilities; a writable root; gaining privileges; root\.$/,
    );
    expect(found?.fixes.map(({ title }) => title)).toEqual([
      'docker run',
      'Kubernetes, in the Pod (or the Pod template)',
      'Compose',
    ]);
  });

  it('fails by the same words when it is required', () => {
    const [asked, required] = [false, true].map((one) => leastPrivilege.judge(least({ required: one })));
    expect(required).toEqual({ ...asked, status: 'fail' });
    expect(asked?.status).toBe('warning');
  });

  const JUST: Granted = {
    options: '--user 1000 --cap-drop ALL --read-only --security-opt no-new-privileges',
    noNewPrivileges: true,
  };
  it('passes with options that grant what is needed', () => {
    const found = leastPrivilege.judge(least({ required: true }, JUST));
    expect(found).toMatchObject({ status: 'pass', fixes: [] });
  });

  it.each<[string, Partial<Granted>, Parameters<typeof least>[0], RegExp]>([
    ['all capabilities', { bounding: '00000000a80425fb' }, {}, / run-options grant more: 14 capabilities\.$/],
    [
      'one capability',
      { bounding: '0000000000000401' },
      { privileges: { capabilities: ['CHOWN'] } },
      /more: capabilities NET_BIND_SERVICE\.$/,
    ],
    ['gaining privileges', { noNewPrivileges: false }, {}, /more: gaining privileges\.$/],
    [
      'a writable root',
      { options: '--user 1000 --cap-drop ALL --security-opt no-new-privileges' },
      {},
      /more: a writable root\.$/,
    ],
    ['root', { uid: 0 }, { ownUser: undefined, privileges: { user: '65532:65532' } }, /more: root\.$/],
    ['everything', { options: `${JUST.options} --privileged` }, {}, /more: everything \(--privileged\)\.$/],
  ])('fails with options that grant more when it is required: %s', (_, granted, over, words) => {
    const found = leastPrivilege.judge(least({ ...over, required: true }, { ...JUST, ...granted }));
    expect(found?.status).toBe('fail');
    expect(found?.seen).toMatch(words);
  });

  const DATA = { path: '/data', owner: '1000:1000' };
  it.each<[string, Partial<Granted>, Parameters<typeof least>[0], RegExp]>([
    ['a capability', {}, { privileges: { capabilities: ['CHOWN'] } }, /with: no --cap-add CHOWN\.$/],
    ['a tmpfs', {}, { privileges: { tmpfs: [DATA] } }, /with: nothing to write to at \/data\.$/],
    [
      'a writable root',
      {},
      { whyWritable: 'it does.', privileges: { tmpfs: undefined } },
      /with: --read-only\.$/,
    ],
    ['new privileges', {}, { privileges: { noNewPrivileges: false } }, /with: no new privileges\.$/],
  ])('fails with options that grant less when it is required: %s', (_, granted, over, words) => {
    const found = leastPrivilege.judge(least({ ...over, required: true }, { ...JUST, ...granted }));
    expect(found?.status).toBe('fail');
    expect(found?.seen).toMatch(words);
  });

  it.each(['--tmpfs /data', '-v files:/data', '--mount type=volume,target=/data'])(
    'takes %s for a place to write',
    (mount) => {
      const options = `${JUST.options} ${mount}`;
      const found = leastPrivilege.judge(least({ privileges: { tmpfs: [DATA] } }, { ...JUST, options }));
      expect(found?.status).toBe('pass');
    },
  );

  it('does not blame options for what is needed', () => {
    const needed = { privileges: { capabilities: ['CHOWN'], tmpfs: undefined, noNewPrivileges: false } };
    const granted = { options: '--cap-drop ALL --cap-add CHOWN', uid: 0, bounding: '0000000000000001' };
    const found = leastPrivilege.judge(
      least({ ...needed, whyWritable: 'it does.', required: true }, granted),
    );
    expect(found?.status).toBe('pass');
  });

  it.each([true, false])('is an error when the options could not be tried (required: %s)', (required) => {
    const given = least({ required }, JUST);
    if (given.deployment?.state !== 'collected') throw new Error('fixture');
    const account = { state: 'error', reason: 'The engine refused them.' } as const;
    const deployment = { ...given.deployment, value: { ...given.deployment.value, account } };
    expect(say(leastPrivilege, { ...given, deployment })).toBe('error: The engine refused them.');
    const unasked = { state: 'error', reason: 'No engine.', records: [] } as const;
    expect(say(leastPrivilege, { ...given, deployment: unasked })).toBe('error: No engine.');
  });
});

describe('whom to run as instead of root', () => {
  const CHECKS = [nonRoot, observedNonRoot, deployedNonRoot, composeAsDeployed, kubeletUser];
  const written = { file: 'compose.yaml', map: { indent: 4, to: 3, pairs: new Map() } } as const;

  /** An image that runs as root, of which a search found this. */
  function asRoot(over: Parameters<typeof least>[0]): SubjectEvidence {
    const given = least(over, { options: '', uid: 0 });
    const { deployment } = given;
    if (deployment === undefined) throw new Error('no deployment');
    const probe = { names: ['web'], location: { file: 'c', line: 1 }, unset: [], deployment };
    const pod = {
      name: 'Pod web',
      location: { file: 'p', line: 1 },
      runAsNonRoot: true,
      runAsUser: undefined,
    };
    return {
      ...given,
      pods: { state: 'collected', value: { names: ['web'], pods: [pod], others: [] }, records: [] },
      userLines: { file: 'Dockerfile', end: { from: 2, to: 1 }, last: undefined },
      observation: {
        state: 'collected',
        value: { readiness: READY, processes: [{ uid: 0 }, { uid: 101, pid: 7 }].map(running) },
        records: [],
      },
      services: {
        state: 'collected',
        value: { probes: [{ ...probe, written: [written] }], untried: [] },
        records: [],
      },
    };
  }

  const copied = (given: SubjectEvidence) =>
    CHECKS.map((check) => {
      const fixes = check.judge(given)?.fixes ?? [];
      return JSON.stringify(fixes.map(({ lines, edits }) => [lines, edits]));
    });

  it('is the one that the search found, in each of them', () => {
    const given = asRoot({
      ownUser: undefined,
      privileges: { user: '65532:65532', tmpfs: [{ path: '/run', owner: '0:0' }] },
    });
    for (const text of copied(given)) expect(text).toMatch(/65532/);
    for (const text of copied(given)) expect(text).not.toMatch(/1000|101/);
    expect(nonRoot.judge(given)?.fixes[0]?.edits?.[0]?.lines).toEqual([
      '# It got ready so with a tmpfs on "/run": let them belong to that user, or mount one.',
      'USER 65532:65532',
    ]);
  });

  it('is nobody where the search found none', () => {
    const given = asRoot({ ownUser: undefined, privileges: { capabilities: ['SETUID'] } });
    for (const text of copied(given)) expect(text).not.toMatch(/USER|--user|1000|101|"user:|runAsUser/);
    expect(nonRoot.judge(given)?.fixes.flatMap(({ edits = [] }) => edits)).toEqual([]);
    expect(nonRoot.judge(given)?.fixes[0]?.title).toMatch(/^No other user was found.*gosu/);
    expect(copied(given)[3]).toContain('# user: no other user was found');
  });
});
