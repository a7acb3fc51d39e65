import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { run } from '../../src/engine/process.ts';

/** The hunks that git, and so GitHub, makes of a change of one file, without the headers above them. */
export async function gitPatch(before: string, after: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'patch-'));
  try {
    await writeFile(join(folder, 'a'), before);
    await writeFile(join(folder, 'b'), after);
    const args = ['diff', '--no-index', '--no-color', '--', join(folder, 'a'), join(folder, 'b')];
    const { stdout } = await run('git', args, { timeLimit: 30_000 });
    return stdout.slice(Math.max(0, stdout.indexOf('@@'))).replace(/\n$/, '');
  } finally {
    await rm(folder, { recursive: true });
  }
}
