import { globSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { z } from 'zod';

const ROOT = new URL('../../', import.meta.url);
const read = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

const Names = z.record(z.string(), z.string()).optional();
const Package = z.object({ dependencies: Names });
const Lock = z.object({ packages: z.record(z.string(), Package) });

/** Installed with a dependency, but only its types are used. */
const NOT_BUNDLED = ['@octokit/types', '@octokit/openapi-types'];

/** Packages that a file imports, statically or not; types leave nothing in a bundle, and Node.js has its own. */
const NAME = "'(?!node:)((?:@[^/']+/)?[^./'@][^/']*)";
const IMPORTS = new RegExp(`^(?:import|export)(?! type)[^;]*? from ${NAME}|import\\(${NAME}`, 'gm');

/** The packages that the source imports, and what those need in turn. */
function bundled(): ReadonlySet<string> {
  const { packages } = Lock.parse(JSON.parse(read('package-lock.json')));
  const names = new Set<string>();
  const add = (name: string) => {
    if (names.has(name) || NOT_BUNDLED.includes(name)) return;
    names.add(name);
    const versions = Object.entries(packages).filter(([path]) => path.endsWith(`node_modules/${name}`));
    for (const [, { dependencies = {} }] of versions) Object.keys(dependencies).forEach(add);
  };
  for (const file of globSync('src/**/*.ts', { cwd: ROOT })) {
    for (const [, one, other] of read(file).matchAll(IMPORTS)) add(one ?? other ?? '');
  }
  return names;
}

it('the bundles carry the license of every package in them', () => {
  const names = bundled();
  expect(names).toContain('zod');
  expect(names).toContain('@octokit/core');
  const licensed = new Set(read('dist/licenses.txt').split('\n'));
  expect([...names].filter((name) => !licensed.has(name))).toEqual([]);
});

it('the npm package installs nothing: all that the command needs is in its bundle', () => {
  expect(Package.parse(JSON.parse(read('package.json'))).dependencies).toBeUndefined();
});
