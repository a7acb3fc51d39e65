import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { z } from 'zod';

const Answer = z.object({
  before: z.number(),
  peak: z.number(),
  verdict: z.string(),
  line: z.string(),
  length: z.number(),
  shown: z.number(),
});

it('10,000 reports are merged in one go, in a heap of 96 MB', () => {
  const program = fileURLToPath(new URL('../support/merge-many.ts', import.meta.url));
  const args = ['--max-old-space-size=96', program, '10000'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { before, peak, ...answer } = Answer.parse(JSON.parse(stdout));
  expect(peak - before).toBeLessThan(200);
  expect(answer).toMatchObject({
    verdict: 'fail',
    line: '### ❌ Layered Defense · FAIL: 10 of 10000 reports failed, 9990 passed',
    shown: 10,
  });
  expect(answer.length).toBeLessThanOrEqual(60_000);
}, 240_000);
