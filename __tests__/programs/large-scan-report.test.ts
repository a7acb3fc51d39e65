import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { z } from 'zod';

const Answer = z.object({
  bytes: z.number().optional(),
  counts: z.record(z.string(), z.number()).optional(),
  reason: z.string().optional(),
  before: z.number(),
  peak: z.number(),
});

/** Reads a report of 100 MB in a process whose heap has 64 MB. */
function read(form: string) {
  const program = fileURLToPath(new URL('../support/read-large-report.ts', import.meta.url));
  const args = ['--max-old-space-size=64', program, form, '100'];
  const { stdout, stderr } = spawnSync(process.execPath, args, { encoding: 'utf8' });
  expect(stderr).toBe('');
  const answer = Answer.parse(JSON.parse(stdout));
  expect(answer.peak - answer.before).toBeLessThan(200);
  return answer;
}

describe('a report of 100 MB', () => {
  it.each(['trivy', 'grype', 'sarif'])(
    '%s: every finding counts',
    (form) => {
      const { bytes, counts } = read(form);
      expect(bytes).toBeGreaterThan(100 * 1024 ** 2);
      const numbers = ['critical', 'high', 'medium', 'low'].map((severity) => counts?.[severity] ?? 0);
      expect(Math.min(...numbers)).toBeGreaterThan(10_000);
      expect(Math.max(...numbers) - Math.min(...numbers)).toBeLessThan(2);
    },
    120_000,
  );

  it('that is one text', () => {
    expect(read('text').counts).toEqual({});
  }, 120_000);

  it('that is nested without end', () => {
    expect(read('nested').reason).toBe('is nested deeper than 256 levels');
  }, 120_000);
});
