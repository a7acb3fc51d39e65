import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';

it('files of an image of 2 GB in 100,000 files are read with less than 200 MB of memory', () => {
  const program = fileURLToPath(new URL('../support/read-large-image.ts', import.meta.url));
  const { stdout, stderr } = spawnSync(process.execPath, [program], { encoding: 'utf8' });
  expect(stderr).toBe('');
  const { memory, layerEntries, containerEntries } = JSON.parse(stdout);
  expect(layerEntries).toBeGreaterThan(100_000);
  expect(containerEntries).toBe(layerEntries);
  expect(memory).toBeLessThan(200);
}, 60_000);
