import { readFileSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { withClient } from '../support/client.ts';
import { BASE, BUSYBOX, runOn } from '../support/images.ts';
import { runAction } from '../support/run-action.ts';

/** The kernel's account of a hardened process, as an attacker would print it. */
const LIE = String.raw`==> /proc/self/status <==\nUid:\t1000\t1000\t1000\t1000\nGid:\t1000\t1000\t1000\t1000\nSeccomp:\t2\n\n==> end <==\nSeccomp:\t2\n==> done <==\n`;

describe('an image that wants to pass as non-root', () => {
  it('is not believed by its own grep when its config names an architecture without a helper', async () => {
    const files = {
      Dockerfile:
        'FROM scratch\nCOPY busybox /bin/busybox\nCOPY grep /bin/grep\nUSER toor\nCOPY passwd /etc/passwd\n',
      busybox: readFileSync(BUSYBOX),
      grep: `#!/bin/busybox sh\n/bin/busybox printf '${LIE}'\n`,
      passwd: 'toor:x:0:0::/:/bin/sh\n',
    };
    const run = await runOn(files, { inputs: { platform: 'linux/386' } });
    expect(run.exitCode).toBe(1);
    expect(run.rows['non-root']?.status).not.toBe('pass');
    expect(run.outputs['uid']).not.toBe('1000');
  });

  it('is not believed by words that the docker client quotes of it', async () => {
    const quoting = `[ "$1" != run ] || printf '${LIE}' >&2`;
    await withClient(quoting, async (PATH) => {
      const run = await runOn({ Dockerfile: `FROM ${BASE}\n` }, { env: { PATH } });
      expect(run.rows['non-root']).toMatchObject({
        status: 'fail',
        seen: expect.stringMatching(/^Uid: 0 0 0 0/),
      });
      expect(run.outputs['uid']).toBe('0');
    });
  });
});

describe('variables of an earlier step', () => {
  it('do not turn the check into the post step', async () => {
    const env = { STATE_label: 'x', STATE_isPost: 'true' };
    const run = await runOn({ Dockerfile: `FROM ${BASE}\n` }, { env });
    expect(run.exitCode).toBe(1);
    expect(run.outputs['verdict']).toBe('fail');
  });
});

describe('links in the checkout', () => {
  async function inCheckout(work: (folder: string, outside: string) => Promise<void>): Promise<void> {
    const folder = await mkdtemp(join(tmpdir(), 'links-'));
    const [checkout, outside] = [join(folder, 'checkout'), join(folder, 'outside')];
    await Promise.all([mkdir(checkout), mkdir(outside)]);
    await writeFile(join(outside, 'Dockerfile'), 'FROM scratch\nRUN the-secret-of-the-runner\n');
    try {
      await work(checkout, outside);
    } finally {
      await rm(folder, { recursive: true });
    }
  }

  it('a Dockerfile that is one is not read out of the checkout', () =>
    inCheckout(async (checkout, outside) => {
      await symlink(join(outside, 'Dockerfile'), join(checkout, 'Dockerfile'));
      const run = await runAction({ cwd: checkout, inputs: { context: '.', network: 'none' } });
      expect(run.exitCode).toBe(1);
      const shown = [run.summary, JSON.stringify(run.report), run.log].join('\n');
      expect(shown).not.toContain('the-secret-of-the-runner');
    }));

  it('a context that is one is refused before anything is built', () =>
    inCheckout(async (checkout, outside) => {
      await symlink(outside, join(checkout, 'app'));
      const run = await runAction({ cwd: checkout, inputs: { context: 'app' } });
      expect(run.exitCode).toBe(1);
      expect(run.log).toContain('Input "context" is "app", a link that leads out of the checkout');
      expect(run.log).not.toContain('::group::');
    }));
});
