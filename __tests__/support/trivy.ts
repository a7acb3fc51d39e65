import { existsSync } from 'node:fs';
import { chmod, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';

/** Folder of the real trivy and of the maker of its database. */
export const REAL_TRIVY = dirname(process.env['TRIVY'] ?? '');

/** How a stand-in was started, one after the other. */
export interface Start {
  readonly args: readonly string[];
  readonly env: readonly string[];
  readonly folder: string;
}

/**
 * Puts a program named trivy in front of PATH, and does some work with it. It answers `version` itself.
 * @param lines of a shell script that runs for `trivy image`; `$image` is what it is to scan.
 * @param work gets the PATH that has it first, and tells how it was started until then.
 */
export async function withTrivy<T>(
  lines: string,
  work: (path: string, starts: () => Promise<readonly Start[]>) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'trivy-'));
  const told = join(folder, 'starts');
  const script = `#!${process.execPath}
const { appendFileSync } = require('node:fs');
const { spawnSync } = require('node:child_process');
const args = process.argv.slice(2);
const env = Object.keys(process.env);
appendFileSync(${JSON.stringify(told)}, JSON.stringify({ args, env, folder: process.cwd() }) + '\\n');
if (args[0] === 'version') {
  console.log('{"Version": "0.99.0", "VulnerabilityDB": {"Version": 2, "UpdatedAt": "2026-11-24T06:00:00Z"}}');
} else {
  const { status } = spawnSync('sh', ['-c', ${JSON.stringify(lines)}], {
    stdio: 'inherit',
    env: { ...process.env, image: args.at(-1) },
  });
  process.exitCode = status ?? 1;
}
`;
  try {
    await writeFile(join(folder, 'trivy'), script);
    await chmod(join(folder, 'trivy'), 0o755);
    return await work(`${folder}:${process.env['PATH']}`, async () => {
      const text = existsSync(told) ? await readFile(told, 'utf8') : '';
      return text
        .split('\n')
        .filter((line) => line !== '')
        .map((line) => JSON.parse(line));
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** PATH without any trivy of this machine. */
export function pathWithoutTrivy(): string {
  const folders = (process.env['PATH'] ?? '').split(':');
  return folders.filter((folder) => !existsSync(join(folder, 'trivy'))).join(':');
}
