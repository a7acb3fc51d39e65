import { describe, expect, it } from 'vitest';
import { build } from '../../src/checks/build.ts';
import type { Check } from '../../src/checks/check.ts';
import { CHECKS, PROJECT_CHECKS } from '../../src/checks/index.ts';
import { nonRoot } from '../../src/checks/non-root.ts';
import { numericUser } from '../../src/checks/numeric-user.ts';
import { rootGroup } from '../../src/checks/root-group.ts';
import { seccomp } from '../../src/checks/seccomp.ts';
import { signature } from '../../src/checks/signature.ts';
import type {
  Collected,
  IdMapping,
  ImageGrep,
  ProbeOutcome,
  SubjectEvidence,
  Unlooked,
} from '../../src/evidence/evidence.ts';
import type { ProjectEvidence } from '../../src/evidence/project/project.ts';
import { DIGEST, evidence, status } from './evidence-fixtures.ts';

const say = (check: Check, given: SubjectEvidence) => {
  const found = check.judge(given);
  return found === undefined ? 'no row' : `${found.status}: ${found.seen}`;
};

/** USER, uid, gid, groups as both engines gave them; then the three verdicts about the user. */
describe('the forms of USER', () => {
  it.each([
    ['', 0, 0, [0], 'fail', 'no row', 'no row'],
    ['0', 0, 0, [0], 'fail', 'no row', 'pass'],
    ['00', 0, 0, [0], 'fail', 'no row', 'pass'],
    ['+0', 0, 0, [0], 'fail', 'no row', 'pass'],
    ['root', 0, 0, [0], 'fail', 'no row', 'no row'],
    ['0:0', 0, 0, [0], 'fail', 'no row', 'pass'],
    ['toor', 0, 0, [0], 'fail', 'no row', 'no row'],
    [':1000', 0, 1000, [1000], 'fail', 'no row', 'no row'],
    ['1000', 1000, 1000, [1000], 'pass', 'pass', 'pass'],
    ['1000:1000', 1000, 1000, [1000], 'pass', 'pass', 'pass'],
    ['1000:0', 1000, 0, [0], 'pass', 'warning', 'pass'],
    ['1000', 1000, 1000, [1000, 0], 'pass', 'warning', 'pass'],
    ['appuser', 1000, 1000, [1000], 'pass', 'pass', 'warning'],
    ['appuser:app', 1000, 1000, [1000], 'pass', 'pass', 'warning'],
  ] as const)('USER %j with uid %i, gid %i, groups %j', (user, uid, gid, groups, root, group, number) => {
    const given = evidence(user, status(uid, gid, groups));
    const statuses = [nonRoot, rootGroup, numericUser].map((check) => check.judge(given)?.status ?? 'no row');
    expect(statuses).toEqual([root, group, number]);
  });

  it('says why each form is root', () => {
    const why = (user: string, gid = 0) => say(nonRoot, evidence(user, status(0, gid, [])));
    expect(why('')).toBe('fail: Uid: 0 0 0 0: the image declares no USER, so it runs as root.');
    expect(why(':1000', 1000)).toMatch(/names a group only/);
    expect(why('toor')).toMatch(/is a name for uid 0 in the image's \/etc\/passwd/);
    expect(why('root')).toMatch(/USER root is root/);
    expect(why('00')).toMatch(/USER 00 is root/);
  });

  it('fails on any of the four ids, not only on the effective one', () => {
    const mixed = { ...status(1000, 1000, []), uid: [1000, 1000, 0, 1000] as const };
    expect(nonRoot.judge(evidence('1000', mixed))?.status).toBe('fail');
  });

  it('gives the numbers of this very image as the line to write', () => {
    const found = numericUser.judge(evidence('appuser', status(1234, 5678, [])));
    expect(found?.fixes[0]?.lines).toEqual(['USER 1234:5678']);
  });

  it('a user that the image lacks fails with the words of the engine', () => {
    const probe: Collected<ProbeOutcome> = {
      state: 'collected',
      value: {
        started: false,
        cause: 'unknown-user',
        message: 'unable to find user nosuch: no matching entries in passwd file',
      },
      records: [],
    };
    const given = { ...evidence('nosuch', status(0, 0, [])), probe };
    expect(say(nonRoot, given)).toBe(
      'fail: No container of it starts: unable to find user nosuch: no matching entries in passwd file.',
    );
    expect(nonRoot.judge(given)?.fixes.length).toBeGreaterThan(0);
    expect(say(seccomp, given)).toMatch(/^not-applicable/);
    expect(say(rootGroup, given)).toBe('no row');
  });

  it.each<[IdMapping | undefined, RegExp]>([
    [
      'rootless',
      /^fail: .*The engine is rootless, so outside the container it is the user who runs the engine;/,
    ],
    ['userns-remap', /^fail: .*to another uid outside the container \(userns-remap\);/],
    [undefined, /^fail: .*The engine runs in a user namespace, so outside of that it is another uid;/],
  ])('says what uid 0 of a user namespace is outside (%s), and fails all the same', (idMapping, words) => {
    const given = evidence('', status(0, 0, []));
    if (given.probe.state !== 'collected' || !given.probe.value.started) throw new Error('fixture');
    const probe = { ...given.probe, value: { ...given.probe.value, userNamespace: true, idMapping } };
    expect(say(nonRoot, { ...given, probe })).toMatch(words);
  });
});

describe('seccomp', () => {
  it.each([
    [2, 'pass: Seccomp: 2'],
    [1, 'pass: Seccomp: 1'],
    [0, 'fail: Seccomp: 0: no system call is filtered.'],
  ])('mode %i', (mode, words) =>
    expect(say(seccomp, evidence('1', status(1, 1, [], mode)))).toContain(words),
  );

  it('is an error where the kernel prints no line', () => {
    const { seccomp: _, ...rest } = status(1, 1, []);
    expect(say(seccomp, evidence('1', { ...rest, seccomp: undefined }))).toMatch(/^error: .*no Seccomp line/);
  });

  it.each<[number | undefined, RegExp]>([
    [0, /^warning: Seccomp: 0, as gVisor's own kernel says: /],
    [undefined, /^warning: gVisor prints no Seccomp line: /],
    [2, /^pass: Seccomp: 2/],
  ])(
    'is a warning by name where the kernel is that of gVisor and filters nothing (mode %s)',
    (mode, words) => {
      const process = status(1, 1, [], mode);
      const { Seccomp: _, ...lines } = process.lines;
      const given = evidence('1', mode === undefined ? { ...process, seccomp: mode, lines } : process);
      if (given.probe.state !== 'collected' || !given.probe.value.started) throw new Error('fixture');
      const value: ProbeOutcome = { ...given.probe.value, sandbox: 'gVisor' };
      expect(say(seccomp, { ...given, probe: { ...given.probe, value } })).toMatch(words);
    },
  );

  const withGrep = (mode: number, imageGrep: ImageGrep | undefined) => {
    const given = evidence('1', status(1, 1, [], mode));
    if (given.probe.state !== 'collected' || !given.probe.value.started) throw new Error('fixture');
    const value: ProbeOutcome = { ...given.probe.value, imageGrep };
    return say(seccomp, { ...given, probe: { ...given.probe, value } });
  };
  const printed = (text: string): ImageGrep => ({ ended: true, printed: text });

  it('believes the kernel and not the grep of the image', () => {
    expect(withGrep(0, printed('Seccomp:\t2'))).toMatch(/^fail/);
  });

  it.each([
    [
      printed('Seccomp:\t0'),
      "warning: Seccomp: 2, but the image's own grep prints something else: Seccomp:\t0",
    ],
    [printed(''), "warning: Seccomp: 2, but the image's own grep prints nothing."],
    [
      { ended: false, printed: 'Seccomp:\t2' },
      "warning: Seccomp: 2, but the image's own grep did not end and was stopped.",
    ],
  ])('warns of a grep that does not say what the kernel says: %j', (grep, words) => {
    expect(withGrep(2, grep)).toBe(words);
  });

  it('says which way the line was read', () => {
    expect(withGrep(2, undefined)).toMatch(/^pass: .*no working grep: read by a helper/);
    expect(withGrep(2, printed('Seccomp:\t2\nSeccomp_filters:\t1'))).toMatch(/^pass: .*own grep agrees/);
  });
});

describe('signature', () => {
  const published = (signatureOf: SubjectEvidence['signature']): SubjectEvidence => ({
    ...evidence('1', status(1, 1, [])),
    subject: {
      kind: 'published',
      name: 'reg.example/app:1',
      digest: DIGEST,
      pinned: `reg.example/app@${DIGEST}`,
      configDigest: DIGEST,
      platform: undefined,
      built: false,
    },
    signature: signatureOf,
  });

  it('passes by the verdict of cosign and names the signer', () => {
    const value = { verified: true, signer: 'key cosign.pub', transparencyLog: false } as const;
    expect(say(signature, published({ state: 'collected', value, records: [] }))).toMatch(
      /^pass: Signed by key cosign.pub/,
    );
  });

  it('fails when it is unsigned, with the command that signs this very digest', () => {
    const value = { verified: false, cause: 'unsigned', message: 'No signature.' } as const;
    const found = signature.judge(published({ state: 'collected', value, records: [] }));
    expect(found?.status).toBe('fail');
    expect(found?.fixes[0]?.lines[0]).toContain(`reg.example/app@${DIGEST}`);
  });
});

describe('build', () => {
  it('fails at the line and names the instruction', () => {
    const failure = {
      message: 'exit code: 1',
      instruction: 'RUN false',
      location: { file: 'app/Dockerfile', line: 3 },
      logTail: '',
    };
    const found = build.judge(
      evidence('', status(0, 0, []), {
        build: { state: 'collected', value: { built: false, failure }, records: [] },
      }),
    );
    expect(found).toMatchObject({ status: 'fail', location: { file: 'app/Dockerfile', line: 3 } });
    expect(found?.seen).toBe('The build failed at app/Dockerfile:3 (RUN false): exit code: 1');
  });
});

/** The same answer of every collector. */
function allEvidence(answer: Unlooked): SubjectEvidence {
  const { subject } = evidence('', status(0, 0, []));
  const always = { build: answer, config: answer, probe: answer, signature: answer, provenance: answer };
  const asked = { observation: answer, files: answer, deployment: answer, services: answer };
  return {
    subject,
    ...always,
    ...asked,
    leastPrivilege: answer,
    recording: answer,
    pods: answer,
    scans: answer,
  };
}

function allAround(answer: Unlooked): ProjectEvidence {
  return {
    manifests: answer,
    compose: answer,
    dockerfile: answer,
    baseImages: answer,
    host: answer,
    registries: answer,
  };
}

describe('every check', () => {
  it.each(CHECKS)('$id never passes, warns or fails on evidence that was not collected', (check) => {
    const error = { state: 'error', reason: 'could not look', records: [] } as const;
    const none = { state: 'not-applicable', reason: 'nothing to look at' } as const;
    const blind = allEvidence(error);
    expect(check.judge(blind)).toMatchObject({ status: 'error', seen: 'could not look' });
    expect(check.judge(allEvidence(none))?.status ?? 'not-applicable').toBe('not-applicable');
  });

  it.each(PROJECT_CHECKS)('$id never passes, warns or fails on evidence that was not collected', (check) => {
    const error = { state: 'error', reason: 'could not look', records: [] } as const;
    const none = { state: 'not-applicable', reason: 'nothing to look at' } as const;
    expect(check.judge(allAround(error))).toMatchObject({ status: 'error', seen: 'could not look' });
    expect(check.judge(allAround(none))?.status ?? 'not-applicable').toBe('not-applicable');
  });

  it('has an id of its own', () => {
    const ids = [...CHECKS, ...PROJECT_CHECKS].map(({ id }) => id);
    expect(new Set(ids).size).toBe(ids.length);
    for (const id of ids) expect(id).toMatch(/^[a-z]+(-[a-z]+)*$/);
  });
});
