import { CHECKS, POLICY_CHECKS, PROJECT_CHECKS } from '../../src/checks/index.ts';
import type { SubjectEvidence } from '../../src/evidence/evidence.ts';
import type { ProcessStatus } from '../../src/evidence/process/process-status.ts';
import { parseProcessStatus } from '../../src/evidence/process/process-status.ts';
import { EMPTY_POLICY } from '../../src/policy/policy.ts';
import type { Checks } from '../../src/report/report.ts';
import type { Rules } from '../../src/rules/rules.ts';

/** The kernel's text for a process with these ids, as an engine with its default profile prints it. */
export function statusText(uid: number, gid: number, groups: readonly number[], seccomp = 2): string {
  return [
    'Name:\tprobe',
    `Uid:\t${uid}\t${uid}\t${uid}\t${uid}`,
    `Gid:\t${gid}\t${gid}\t${gid}\t${gid}`,
    `Groups:\t${groups.join(' ')} `,
    'CapEff:\t0000000000000000',
    'CapBnd:\t00000000a80425fb',
    'NoNewPrivs:\t0',
    `Seccomp:\t${seccomp}`,
    'Seccomp_filters:\t1',
    '',
  ].join('\n');
}

export function status(uid: number, gid: number, groups: readonly number[], seccomp = 2): ProcessStatus {
  const parsed = parseProcessStatus(statusText(uid, gid, groups, seccomp));
  if (parsed === undefined) throw new Error('fixture does not parse');
  return parsed;
}

/** The evidence of a hardened image; tests change what they are about. */
export function evidence(
  user: string,
  process: ProcessStatus,
  over: Partial<SubjectEvidence> = {},
): SubjectEvidence {
  return {
    subject: { kind: 'built', name: '.', id: DIGEST, configDigest: DIGEST },
    build: { state: 'collected', value: { built: true, warnings: [] }, records: [] },
    config: { state: 'collected', value: { user, architecture: 'amd64', os: 'linux' }, records: [] },
    probe: {
      state: 'collected',
      value: {
        started: true,
        status: process,
        userNamespace: false,
        imageGrep: { ended: true, printed: process.lines['Seccomp'] ?? '' },
      },
      records: [
        {
          title: "Kernel's account of the first process",
          command: ['docker', 'run', 'x'],
          output: statusText(1, 1, []),
        },
      ],
    },
    signature: { state: 'not-applicable', reason: 'The image is not published.' },
    ...over,
  };
}

export const ALL: Checks = { subject: CHECKS, project: PROJECT_CHECKS, policy: POLICY_CHECKS };

/** The rules of a repository without a policy file. */
export const NO_POLICY: Rules & { readonly several: boolean } = {
  policy: EMPTY_POLICY,
  path: undefined,
  commit: undefined,
  base: undefined,
  unread: undefined,
  files: [],
  records: [],
  several: false,
};

/** A report that was made outside of GitHub. */
export const LOCAL = { createdAt: '2026-11-25T12:00:00.000Z', run: null } as const;

export const DIGEST = `sha256:${'a'.repeat(64)}`;
