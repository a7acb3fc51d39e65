import { describe, expect, it } from 'vitest';
import { BASE, runOn } from '../support/images.ts';

interface Form {
  /** What stands behind USER; '' for no such line. */
  readonly user: string;
  /** Statuses of the checks non-root, root-group and numeric-user; null where one has nothing to say. */
  readonly statuses: readonly (string | null)[];
  /** Effective uid by the kernel; '' where no container starts. */
  readonly uid: string;
  /** Words of the row about non-root. */
  readonly why: string | RegExp;
  /** Line to copy that the summary holds. */
  readonly line?: string;
}

const ROOT = { statuses: ['fail', null, null], uid: '0', line: 'USER 1000:1000' } as const;
/** The kubelet can tell a number, also when it is root's. */
const ROOT_BY_NUMBER = { ...ROOT, statuses: ['fail', null, 'pass'] } as const;
const FINE = { statuses: ['pass', 'pass', 'pass'], uid: '1000', why: 'Uid: 1000 1000 1000 1000' } as const;
const NO_START = { uid: '', line: 'USER 1000:1000' } as const;

const FORMS: readonly Form[] = [
  { user: '', ...ROOT, why: 'the image declares no USER, so it runs as root' },
  { user: '0', ...ROOT_BY_NUMBER, why: 'USER 0 is root' },
  { user: '00', ...ROOT_BY_NUMBER, why: 'USER 00 is root' },
  { user: '+0', ...ROOT_BY_NUMBER, why: 'USER +0 is root' },
  { user: 'root', ...ROOT, why: 'USER root is root' },
  { user: '0:0', ...ROOT_BY_NUMBER, why: 'USER 0:0 is root' },
  { user: 'toor', ...ROOT, why: "USER toor is a name for uid 0 in the image's /etc/passwd" },
  { user: ':1000', ...ROOT, why: 'USER :1000 names a group only, so the user stays root' },
  { user: '1000', ...FINE },
  { user: '1000:1000', ...FINE },
  { user: '1000:0', ...FINE, statuses: ['pass', 'warning', 'pass'], line: 'USER 1000:1000' },
  {
    // No entry in /etc/passwd: the engine takes group 0.
    user: '2000',
    statuses: ['pass', 'warning', 'pass'],
    uid: '2000',
    why: 'Uid: 2000 2000 2000 2000',
    line: 'USER 2000:2000',
  },
  { user: 'appuser', ...FINE, statuses: ['pass', 'pass', 'warning'], line: 'USER 1000:1000' },
  { user: 'appuser:appuser', ...FINE, statuses: ['pass', 'pass', 'warning'], line: 'USER 1000:1000' },
  { user: 'appuser:root', ...FINE, statuses: ['pass', 'warning', 'warning'], line: 'runAsGroup: 1000' },
  {
    user: 'nosuch',
    ...NO_START,
    statuses: ['fail', null, 'warning'],
    why: /^No container of it starts: unable to find user nosuch: no matching entries in passwd file\.$/,
  },
  {
    user: '1000:nosuch',
    ...NO_START,
    statuses: ['fail', null, 'pass'],
    why: /^No container of it starts: unable to find group nosuch: no matching entries in group file\.$/,
  },
  {
    user: '4294967295',
    ...NO_START,
    statuses: ['fail', null, 'pass'],
    why: /^No container of it starts: uids and gids must be in range 0-2147483647\.$/,
  },
];

const CHECKS = ['non-root', 'root-group', 'numeric-user'];

describe('what USER declares and what the kernel says', () => {
  it.concurrent.each(FORMS)('USER $user', async ({ user, statuses, uid, why, line }) => {
    const Dockerfile = user === '' ? `FROM ${BASE}\n` : `FROM ${BASE}\nUSER ${user}\n`;
    const run = await runOn({ Dockerfile });
    expect(CHECKS.map((id) => run.rows[id]?.status ?? null)).toEqual(statuses);
    expect(run.rows['non-root']?.seen).toMatch(why);
    expect(run.outputs).toMatchObject({ user, uid });
    // Without a process there is nothing to ask about its filter, which is no pass.
    expect(run.rows['seccomp']?.status).toBe(uid === '' ? 'not-applicable' : 'pass');
    expect(run.exitCode).toBe(statuses.includes('fail') ? 1 : 0);
    if (line === undefined) expect(run.summary).not.toContain('How to fix');
    else expect(run.summary).toMatch(new RegExp(`^ *${line}$`, 'm'));
  });

  it.concurrent.each([
    ['', 'fail', '0'],
    ['ID=1000', 'pass', '1000'],
    ['ID=toor', 'fail', 'toor'],
  ])('USER from a build argument (%j)', async (argument, status, user) => {
    const Dockerfile = `FROM ${BASE}\nARG ID=0\nUSER \${ID}\n`;
    const run = await runOn({ Dockerfile }, { inputs: { 'build-args': argument } });
    expect(run.rows['non-root']?.status).toBe(status);
    expect(run.outputs['user']).toBe(user);
  });
});
