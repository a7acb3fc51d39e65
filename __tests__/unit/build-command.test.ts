import { chmod, mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { buildxCommand } from '../../src/engine/buildx.ts';
import { childEnvironment } from '../../src/engine/process.ts';
import { cacheVariables, credentialsIn } from '../../src/subject/build.ts';

describe('cacheVariables', () => {
  const own = {
    ACTIONS_RUNTIME_TOKEN: 't',
    ACTIONS_RESULTS_URL: 'u',
    AWS_SECRET_ACCESS_KEY: 's',
    OTHER: 'x',
  };

  it.each([
    [['type=gha,scope=a'], [], { ACTIONS_RUNTIME_TOKEN: 't', ACTIONS_RESULTS_URL: 'u' }],
    [[], ['mode=max,type=s3,bucket=b'], { AWS_SECRET_ACCESS_KEY: 's' }],
    [['type=registry,ref=a/b'], ['type=local,dest=/tmp/x'], {}],
    [['user/app:cache'], [], {}],
  ])('from %j to %j', (cacheFrom, cacheTo, given) => {
    expect(cacheVariables({ cacheFrom, cacheTo }, own)).toEqual(given);
  });
});

describe('credentialsIn', () => {
  it('finds those of URLs, of caches and of their variables', () => {
    const settings = {
      context: 'https://x-access-token:ghp_PAT@github.com/o/r.git',
      file: undefined,
      target: undefined,
      buildArgs: ['REGISTRY=https://user:hunter22@npm.example/'],
      buildContexts: ['dep=https://tok3n@git.example/dep.git'],
      labels: [],
      secrets: [],
      builder: undefined,
      cacheFrom: ['type=gha'],
      cacheTo: ['type=s3,region=eu,access_key_id=AKIA1,secret_access_key=s3cr3t'],
      pull: false,
      noCache: false,
      addHosts: [],
      network: undefined,
    };
    const found = credentialsIn(settings, { ACTIONS_RUNTIME_TOKEN: 'runtime' });
    expect(found).toEqual(
      expect.arrayContaining(['ghp_PAT', 'hunter22', 'tok3n', 'AKIA1', 's3cr3t', 'runtime']),
    );
    expect(found).not.toContain('eu');
  });
});

describe('childEnvironment', () => {
  it('holds no token, no input and nothing that changes cosign', () => {
    const own = {
      PATH: '/bin',
      HOME: '/root',
      DOCKER_HOST: 'unix:///x',
      'INPUT_GITHUB-TOKEN': 'secret',
      GITHUB_TOKEN: 'secret',
      ACTIONS_RUNTIME_TOKEN: 'secret',
      COSIGN_CHECK_CLAIMS: 'false',
      SIGSTORE_ROOT_FILE: '/tmp/x',
      TUF_ROOT: '/tmp/x',
      LD_PRELOAD: '/tmp/x.so',
      NODE_OPTIONS: '--require /tmp/x.js',
    };
    expect(childEnvironment(own, { MINE: '1' })).toEqual({
      PATH: '/bin',
      HOME: '/root',
      DOCKER_HOST: 'unix:///x',
      MINE: '1',
    });
  });
});

describe('buildxCommand', () => {
  it("starts the client's own plugin directly, and asks the client where there is none that can be started", async () => {
    const folder = await mkdtemp(join(tmpdir(), 'plugins-'));
    try {
      const plugin = join(folder, 'cli-plugins/docker-buildx');
      await mkdir(join(folder, 'cli-plugins'));
      await writeFile(plugin, '');
      expect(buildxCommand({ DOCKER_CONFIG: folder })[0]).not.toBe(plugin);
      await chmod(plugin, 0o755);
      expect(buildxCommand({ DOCKER_CONFIG: folder })).toEqual([plugin]);
    } finally {
      await rm(folder, { recursive: true });
    }
  });
});
