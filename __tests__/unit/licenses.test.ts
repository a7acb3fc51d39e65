import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const read = (path: string) => readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8');
const Lock = z.object({ packages: z.record(z.string(), z.object({ dev: z.boolean().optional() })) });

/** Installed with a dependency, but only its types are used. */
const NOT_BUNDLED = ['@octokit/types', '@octokit/openapi-types'];

it('the bundle carries the license of every package in it', () => {
  const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
  const names = Object.entries(packages)
    .filter(([path, { dev }]) => path.startsWith('node_modules/') && !dev)
    .map(([path]) => path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length));
  const licensed = new Set(read('dist/licenses.txt').split('\n'));
  expect(names.filter((name) => !licensed.has(name) && !NOT_BUNDLED.includes(name))).toEqual([]);
});
