import { mkdtemp, rm, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import type { Row } from '../../src/report/report.ts';
import { BASE, runOn } from '../support/images.ts';
import { pushImage, startRegistry } from '../support/registry.ts';
import { type ActionResult, runAction } from '../support/run-action.ts';
import { obeyedCommands } from '../support/runner-log.ts';

/** The rows around the image by the id of their check. */
function around({ report }: ActionResult): Readonly<Record<string, Row>> {
  return Object.fromEntries((report?.project.rows ?? []).map((row) => [row.check, row]));
}

describe('what the image shows of its user stands in the Dockerfile', () => {
  it.concurrent.each<[string, string, Readonly<Record<string, string>>, string, number]>([
    ['at the last USER', `FROM ${BASE}\nUSER 1000\nUSER 0\n`, {}, 'non-root', 3],
    ['where there is none, at the stage', `FROM ${BASE} AS a\nUSER 1\nFROM ${BASE}\n`, {}, 'non-root', 3],
    [
      'at the USER of the stage it is built from',
      `FROM ${BASE} AS a\nUSER appuser\nFROM a\n`,
      {},
      'numeric-user',
      2,
    ],
    [
      'of the target stage',
      `FROM ${BASE} AS a\nUSER 1000:0\nFROM ${BASE}\nUSER 1000:1000\n`,
      { target: 'a' },
      'root-group',
      2,
    ],
  ])('%s', async (_, dockerfile, inputs, check, line) => {
    const run = await runOn({ 'app/Dockerfile': dockerfile }, { inputs: { context: 'app', ...inputs } });
    expect(run.rows[check]?.location).toEqual({ file: 'app/Dockerfile', line });
    const placed = obeyedCommands(run.log).map(({ properties }) => properties);
    expect(placed.some((text) => text.includes(`file=app/Dockerfile,line=${line}`))).toBe(true);
  });

  it.concurrent('and nowhere where the image was not built from it', async () => {
    const registry = await startRegistry();
    try {
      const { digest } = await pushImage(registry.host, 'team/app', 'v1');
      const run = await runAction({ inputs: { image: `${registry.host}/team/app@${digest}` } });
      const row = run.report?.subjects[0]?.rows.find(({ check }) => check === 'non-root');
      expect(row).toMatchObject({ status: 'fail' });
      expect(row?.location).toBeUndefined();
      expect(run.report?.project.rows).toEqual([]);
    } finally {
      await registry.stop();
    }
  });
});

describe('the Dockerfile', () => {
  it.concurrent('that has nothing to complain of has no rows', async () => {
    const run = await runOn({ Dockerfile: `FROM ${BASE}\nARG VERSION=1\nENV A=b\nUSER 1000:1000\n` });
    expect(around(run)).toEqual({});
    expect(run.outputs['verdict']).toBe('pass');
  });

  it.concurrent('is warned of secrets by name and of bases by tag, and fails with a token in it', async () => {
    const registry = await startRegistry();
    try {
      await pushImage(registry.host, 'team/tool', 'v1');
      const token = `ghp_${'a1'.repeat(18)}`;
      const Dockerfile = `FROM ${BASE}\nARG API_TOKEN\nCOPY --from=${registry.host}/team/tool:v1 /hello /hello\nUSER 1000:1000\n`;
      const warned = await runOn({ Dockerfile });
      expect(warned.exitCode).toBe(0);
      expect(around(warned)).toMatchObject({
        'dockerfile-secrets': { status: 'warning', location: { file: 'Dockerfile', line: 2 } },
        'pinned-bases': { status: 'warning', location: { file: 'Dockerfile', line: 3 } },
      });
      const failed = await runOn({ Dockerfile: `FROM ${BASE}\nENV GITHUB=${token}\nUSER 1000:1000\n` });
      expect(failed.exitCode).toBe(1);
      expect(around(failed)['dockerfile-secrets']).toMatchObject({ status: 'fail' });
      expect(JSON.stringify(failed.report?.project)).not.toContain(token);
    } finally {
      await registry.stop();
    }
  });

  it.concurrent('is warned of what ADD downloads, though that build fails without a network', async () => {
    const Dockerfile = `FROM ${BASE}\nARG FROM=https://nosuch.invalid\nADD $FROM/x.tar.gz /x\n`;
    const run = await runOn({ Dockerfile });
    expect(around(run)['dockerfile-add']).toMatchObject({
      status: 'warning',
      location: { file: 'Dockerfile', line: 3 },
      seen: 'ADD of https://nosuch.invalid/x.tar.gz without a checksum (Dockerfile:3).',
    });
  });

  it.concurrent('of a Git context is not read: base-images could not be looked at', async () => {
    const context = 'https://nosuch.invalid/x.git';
    const run = await runOn({}, { inputs: { context } });
    expect(around(run)['pinned-bases']).toMatchObject({ status: 'not-applicable' });
    const asked = await runOn({}, { inputs: { context, 'base-images': 'report' } });
    expect(around(asked)['base-images']).toMatchObject({ status: 'error' });
    expect(around(asked)['base-images']?.seen).toMatch(/is not in the checkout/);
  });

  it.concurrent('that is a link out of the checkout, or longer than a Dockerfile is, could not be looked at', async () => {
    const outside = await mkdtemp(join(tmpdir(), 'outside-'));
    const checkout = await mkdtemp(join(tmpdir(), 'checkout-'));
    try {
      await writeFile(join(outside, 'Dockerfile'), `FROM ${BASE}\nENV PASSWORD=outside-words\n`);
      await symlink(join(outside, 'Dockerfile'), join(checkout, 'Dockerfile'));
      const linked = await runAction({ cwd: checkout, inputs: { context: '.', network: 'none' } });
      expect(around(linked)['pinned-bases']).toMatchObject({ status: 'error' });
      expect(around(linked)['pinned-bases']?.seen).toMatch(/a link that leads out of the checkout/);
      const long = await runOn({ Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n${'# long\n'.repeat(200_000)}` });
      expect(around(long)['pinned-bases']).toMatchObject({ status: 'error' });
      expect(around(long)['pinned-bases']?.seen).toMatch(/longer than 1 MiB/);
    } finally {
      await Promise.all([outside, checkout].map((path) => rm(path, { recursive: true })));
    }
  });
});
