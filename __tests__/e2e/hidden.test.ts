import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { containers } from '../support/cancel.ts';
import { withClient } from '../support/client.ts';
import { engineEvents } from '../support/engine-events.ts';
import { buildHide } from '../support/hide.ts';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';
import type { ActionRun } from '../support/run-action.ts';

let folder: string;
let hide: Buffer;

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'hidden-'));
  await buildHide(join(folder, 'hide'));
  hide = await readFile(join(folder, 'hide'));
});

afterAll(() => rm(folder, { recursive: true, force: true }));

/** An image that starts as root, and wants to look as if it gave that up. */
function hiding(how: string): Files {
  return { Dockerfile: `FROM ${BASE}\nCOPY hide /hide\nCMD ["/hide", "${how}"]\n`, hide };
}

async function observe(
  files: Files,
  run: Partial<ActionRun> = {},
  inputs: ActionRun['inputs'] = {},
): Promise<ImageResult> {
  const asked = { observe: 'true', 'ready-after': '0.5', ...inputs };
  const result = await runOn(files, { ...run, inputs: asked });
  expect(await containers(result.state['label'])).toBe('');
  return result;
}

const census = (result: ImageResult) =>
  result.report?.subjects[0]?.evidence.find(({ title }) => title.startsWith("Kernel's account of every"));

/** A docker client whose engine cannot pause a container, as where there is no freezer. */
const CANNOT_PAUSE =
  '[ "$1" != pause ] || { echo "Error response from daemon: no freezer here" >&2; exit 1; }\n';

describe('a program that hides', () => {
  it.concurrent('a thread that stays root, when its process gave that up', async () => {
    const result = await observe(hiding('thread'));
    expect(result.rows['observed-non-root']).toMatchObject({
      status: 'fail',
      seen: expect.stringMatching(
        /^hide \(thread \d+ of process 1\) stays root; hide \(process 1\) runs as uid 1000\.$/,
      ),
    });
    expect(census(result)?.output).toMatch(
      /^==> \/proc\/1\/task\/TID of thread \d+ <==\nName:\thide\nexe:\t\/hide\nUid:\t0\t0\t0\t0$/m,
    );
    expect(result.exitCode).toBe(1);
  });

  it.concurrent('capabilities that are permitted, and not in effect at the moment', async () => {
    const result = await observe(hiding('capabilities'));
    expect(result.rows['observed-non-root']?.status).toBe('pass');
    expect(result.rows['observed-capabilities']).toMatchObject({
      status: 'fail',
      seen: expect.stringMatching(/^hide \(process 1\) has CHOWN, .*SETUID, .* permitted, to take up /),
    });
  });

  it.concurrent('a process that is another one all the time', async () => {
    const since = Date.now();
    const result = await observe(hiding('hop'));
    expect(result.rows['observed-non-root']).toMatchObject({
      status: 'fail',
      seen: expect.stringMatching(
        /^hide \(process(es)? \d.*\) stays? root; hide \(process 1\) runs as uid 1000\.$/,
      ),
    });
    const [key = '', value = ''] = result.state['label']?.split('=') ?? [];
    const paused = (await engineEvents(since))
      .filter(({ action, attributes }) => /^container (un)?pause$/.test(action) && attributes[key] === value)
      .map(({ action }) => action);
    expect(paused).toEqual(['container pause', 'container unpause']);
  });

  it.concurrent('the same where the engine cannot pause it', async () => {
    await withClient(CANNOT_PAUSE, async (PATH) => {
      const result = await observe(hiding('hop'), { env: { PATH } });
      const { status, seen } = result.rows['observed-non-root'] ?? {};
      // It is seen, or it is seen to be gone.
      if (status !== 'fail') {
        expect({ status, seen }).toEqual({
          status: 'error',
          seen: 'Processes came and went while they were read, so that one may have been passed over. docker pause failed: no freezer here.',
        });
      }
      expect(result.exitCode).toBe(1);
    });
  });
});

it.concurrent('a program that stands still is judged where the engine cannot pause it', async () => {
  await withClient(CANNOT_PAUSE, async (PATH) => {
    const files = { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\nCMD ["sleep", "1000"]\n` };
    const result = await observe(files, { env: { PATH } });
    expect(result.rows['observed-non-root']).toMatchObject({
      status: 'pass',
      seen: 'Its only process runs as uid 1000: sleep (process 1).',
    });
    expect(census(result)?.output).toMatch(
      /^\(read while they went on: docker pause failed: no freezer here\.\)$/m,
    );
  });
});

describe('a question that has not ended', () => {
  const asking = (healthcheck: string): Files => ({
    Dockerfile: `FROM ${BASE}\nUSER 1000:1000\nHEALTHCHECK CMD ${healthcheck}\nCMD ["sleep", "1000"]\n`,
  });

  it.concurrent('is waited for before the container is paused', async () => {
    const since = Date.now();
    const result = await observe(asking('sleep 3; false'), {}, { 'ready-timeout': '2' });
    expect(result.rows['gets-ready']?.status).toBe('fail');
    expect(result.rows['observed-non-root']?.seen).toBe(
      'Its only process runs as uid 1000: sleep (process 1).',
    );
    const [key = '', value = ''] = result.state['label']?.split('=') ?? [];
    const order = (await engineEvents(since))
      .filter(({ attributes }) => attributes[key] === value)
      .map(({ action }) => action)
      .filter((action) => /^container (exec_die|(un)?pause)$/.test(action));
    expect(order).toEqual(['container exec_die', 'container pause', 'container unpause']);
  });

  it.concurrent('keeps a container that is not ready from being paused, and not from being looked at', async () => {
    const result = await observe(asking('exec sleep 1001'), {}, { 'ready-timeout': '2' });
    expect(result.rows['gets-ready']?.status).toBe('fail');
    expect(result.rows['observed-non-root']).toMatchObject({
      status: 'pass',
      seen: expect.stringMatching(/^All 2 processes run as uid 1000: sleep \(processes 1, \d+\)\.$/),
    });
    expect(census(result)?.output).toMatch(/^\(read while they went on: A command that asked whether /);
  });

  it.concurrent('is no way for a ready one not to be paused', async () => {
    const once = 'test -e /tmp/asked || { : >/tmp/asked; exec sleep 1002; }';
    const result = await observe(asking(once));
    expect(result.rows['gets-ready']?.status).not.toBe('fail');
    expect(result.rows['observed-non-root']).toMatchObject({
      status: 'error',
      seen: 'A command that asked whether it is ready has not ended, so the container cannot be paused.',
    });
  });
});
