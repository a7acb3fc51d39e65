import { mkdirSync, mkdtempSync, realpathSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { childEnvironment, run } from '../../src/engine/process.ts';
import { outsideOf, takenFromCheckout } from '../../src/engine/search-path.ts';

describe('a search path', () => {
  it.each([
    ['/usr/bin:/work/app/bin:/bin', '/usr/bin:/bin'],
    ['/work/app', ''],
    ['/work/app/../app/x:/usr/bin', '/usr/bin'],
    ['.:bin::/usr/bin', '/usr/bin'],
    ['/work/application/bin', '/work/application/bin'],
    ['/work:/', '/work:/'],
  ])('%s has outside of the checkout %s', (path, outside) => {
    expect(outsideOf('/work/app', path)).toBe(outside);
  });

  it.each([
    ['on GitHub', { GITHUB_ACTIONS: 'true' }],
    ['at a terminal, where npm adds to it', {}],
  ])('of a child has no folder of the checkout %s', (_, own) => {
    const PATH = `${process.cwd()}/node_modules/.bin:${process.cwd()}/bin:/usr/bin`;
    expect(childEnvironment({ PATH, ...own }, {})).toEqual({ PATH: '/usr/bin' });
  });

  it('of which nothing is left is not the empty one, which stands for the checkout', async () => {
    const own = join(process.cwd(), 'node_modules/.bin');
    expect(childEnvironment({ PATH: own }, {})['PATH']).toMatch(/^\/./);
    const folder = mkdtempSync(join(tmpdir(), 'hostile-'));
    const before = { path: process.env['PATH'], cwd: process.cwd() };
    try {
      writeFileSync(join(folder, 'docker'), '#!/bin/sh\necho hostile\n', { mode: 0o755 });
      process.chdir(folder);
      process.env['PATH'] = process.cwd();
      expect(await run('docker', [], { timeLimit: 10_000 })).toMatchObject({
        ended: 'not-found',
        stdout: '',
      });
    } finally {
      process.env['PATH'] = before.path;
      process.chdir(before.cwd);
      rmSync(folder, { recursive: true });
    }
  });
});

it('a link into the checkout is the checkout', () => {
  const folder = mkdtempSync(join(tmpdir(), 'links-'));
  try {
    mkdirSync(join(folder, 'checkout/bin'), { recursive: true });
    symlinkSync(join(folder, 'checkout'), join(folder, 'link'));
    const checkout = join(realpathSync(folder), 'checkout');
    expect(outsideOf(checkout, `${folder}/link/bin:/usr/bin`)).toBe('/usr/bin');
    expect(takenFromCheckout({ DOCKER_CONFIG: join(folder, 'link/not/there') }, checkout)).toHaveLength(1);
  } finally {
    rmSync(folder, { recursive: true });
  }
});

describe('variables that name folders', () => {
  it.each([
    ['DOCKER_CONFIG', '/work/app/.docker', true],
    ['DOCKER_CONFIG', '.docker', true],
    ['HOME', '/work/app', true],
    ['BUILDX_CONFIG', '/work/app/x', true],
    ['HOME', '/home/runner', false],
    ['HOME', '/work', false],
    ['DOCKER_CONFIG', '', false],
    ['OTHER', '/work/app', false],
  ])('%s=%s is of the checkout: %s', (name, folder, taken) => {
    const problems = takenFromCheckout({ [name]: folder }, '/work/app');
    expect(problems).toHaveLength(taken ? 1 : 0);
    if (taken)
      expect(problems[0]).toMatch(new RegExp(`^The variable ${name} is ".+", which lies in the checkout`));
  });
});
