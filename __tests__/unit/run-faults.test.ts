import { mkdirSync, mkdtempSync, realpathSync, renameSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { fileFault, orFault } from '../../src/evidence/file-fault.ts';
import { probe } from '../../src/evidence/process/probe.ts';
import { type RunContext, withContainer } from '../../src/evidence/runs/running-container.ts';
import type { RunSettings, RunVolume } from '../../src/settings.ts';

let folder = '';
beforeAll(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'run-faults-')));
});
afterAll(() => rmSync(folder, { recursive: true }));

/** A run that, if it were started, had no image to run. */
function context(settings: Partial<RunSettings>, own: string, ending: Promise<unknown>[]): RunContext {
  return {
    ...{ image: 'layered-defense/no-such-image:1', platform: undefined, label: 'test=run-faults' },
    program: {
      ...{ entrypoint: [], command: [], workingFolder: '', env: [], healthcheck: undefined },
      ...{ exposedPorts: [], volumes: [] },
    },
    settings: {
      ...{ command: undefined, env: [], volumes: [], tmpfs: [], network: 'none' },
      ready: { command: undefined, log: undefined, after: 100, timeLimit: 1_000 },
      ...settings,
    },
    folder: own,
    signal: new AbortController().signal,
    later: (end) => ending.push(end),
  };
}

async function reason(settings: Partial<RunSettings>, own = folder): Promise<string> {
  const ending: Promise<unknown>[] = [];
  const variant = { flags: [], timeLimit: 1_000 };
  const answer = await withContainer(context(settings, own, ending), variant, async () => 'looked');
  await Promise.all(ending);
  return answer.ran ? 'ran' : answer.reason;
}

describe('a disk that takes no file', () => {
  const nowhere = '/nowhere/at/all';

  it('is no proof, and no end without a report: the environment of a run', async () => {
    expect(await reason({ env: [{ name: 'A', value: '1' }] }, nowhere)).toBe(
      'The runner refused what the look needs (open: ENOENT).',
    );
  });

  it('is no proof, and no end without a report: the helper of the probe', async () => {
    const asked = await probe({
      ...{ image: 'x', platform: undefined, architecture: 'amd64', folder: nowhere, label: 'a=b' },
      ...{ signal: new AbortController().signal, later: () => {} },
    });
    expect(asked).toEqual({
      state: 'error',
      reason: 'The runner refused what the look needs (open: ENOENT).',
      records: [],
    });
  });

  it('is said to be full when it is', () => {
    const error = Object.assign(new Error('ENOSPC: no space left'), { code: 'ENOSPC', syscall: 'write' });
    expect(fileFault(error)).toBe("The runner's disk is full (write: ENOSPC).");
  });

  it('is told from faults of the program, which are thrown', async () => {
    const work = () => {
      throw new TypeError('of ours');
    };
    await expect(orFault(work, (why) => why)).rejects.toThrow('of ours');
  });
});

describe('a folder to mount', () => {
  const moved =
    'Input "volumes" mounts a folder or file at /data that was moved, or replaced by a link, since the action began: nothing was started with it.';
  const volume = (source: string): RunVolume => ({ target: '/data', source, readOnly: true });

  it('that was replaced by a link, or one above it, is mounted in no run', async () => {
    const source = join(folder, 'checkout/data');
    mkdirSync(source, { recursive: true });
    expect(await reason({ volumes: [volume(source)] })).not.toBe(moved);
    renameSync(source, `${source}-before`);
    symlinkSync('/etc', source);
    expect(await reason({ volumes: [volume(source)] })).toBe(moved);
    rmSync(source);
    expect(await reason({ volumes: [volume(source)] })).toBe(moved);
    symlinkSync(join(folder, 'checkout'), join(folder, 'link'));
    expect(await reason({ volumes: [volume(join(folder, 'link/data-before'))] })).toBe(moved);
  });
});
