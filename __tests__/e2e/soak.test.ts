import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { type Act, RULES, setStage } from '../../script/lib/soak.ts';
import { undoing } from '../../script/lib/undo.ts';

/** The whole of it is script/soak. */
const ACTS: readonly Act[] = [
  { name: 'all at once', gates: 12, sideBySide: 12, restarts: 0 },
  { name: 'engine killed', gates: 12, sideBySide: 4, restarts: 1 },
];

it('many gates on one engine are right, while GitHub fails a fifth of all requests and the engine is killed', async () => {
  await undoing(async (later) => {
    const folder = await mkdtemp(join(tmpdir(), 'soak-'));
    later(() => rm(folder, { recursive: true, force: true }));
    const stage = await setStage(folder, { share: 0.2, seed: 1 }, later);
    await stage.warmUp();
    for (const act of ACTS) {
      const { ends, outages, faults } = await stage.play(act);
      expect(ends).toHaveLength(act.gates);
      expect(outages).toHaveLength(act.restarts);
      expect(faults).toEqual(Object.fromEntries(RULES.map((rule) => [rule, []])));
    }
    expect((await stage.stopGitHub()).struck).toBeGreaterThan(10);
  });
}, 300_000);
