import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { inRepository } from '../../src/rules/in-repository.ts';

const HEAD = 'a'.repeat(40);
const folders: string[] = [];
afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A workspace with git's configuration of each repository that is checked out in it. */
function workspace(origins: Readonly<Record<string, string>>, files: Readonly<Record<string, string>> = {}) {
  const folder = mkdtempSync(join(tmpdir(), 'workspace-'));
  folders.push(folder);
  const write = (path: string, text: string) => {
    mkdirSync(join(folder, dirname(path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  for (const [where, origin] of Object.entries(origins)) {
    write(join(where, '.git/config'), `[core]\n\tbare = false\n[remote "origin"]\n\turl = ${origin}\n`);
  }
  for (const [path, text] of Object.entries(files)) write(path, text);
  const own = { repositories: ['acme/shop', 'mallory/shop'], commits: [HEAD] };
  return { folder, place: inRepository(folder, own) };
}

const OWN = 'https://github.com/Acme/shop';

it.each([
  ['policy.yml', 'policy.yml'],
  ['./keys/../keys/cosign.pub', 'keys/cosign.pub'],
  ['../policy.yml', undefined],
  ['/etc/policy.yml', undefined],
  ['.', ''],
])('%s in the repository of the run is %s', (path, inside) => {
  expect(workspace({ '.': OWN }).place(path)).toBe(inside);
});

it('takes an absolute path of the workspace for what it is', () => {
  const { folder, place } = workspace({ '.': OWN });
  expect(place(join(folder, 'cosign.pub'))).toBe('cosign.pub');
});

it.each([
  'git@github.com:acme/shop.git',
  'ssh://git@github.com/acme/shop',
  'https://ghes.example/acme/shop.git',
])('knows the repository by %s, in a folder of its own too', (origin) => {
  expect(workspace({ code: origin }).place('code/keys/cosign.pub')).toBe('keys/cosign.pub');
});

it('leaves a file of another repository to the workflow that has checked it out', () => {
  const { place } = workspace({ '.': OWN, central: 'https://github.com/acme/policies' });
  expect(place('central/policy.yml')).toBeUndefined();
  expect(place('policy.yml')).toBe('policy.yml');
});

it.each(['/srv/mirror/shop', ''])('takes a repository whose origin is "%s" for that of the run', (origin) => {
  expect(workspace({ '.': origin }).place('policy.yml')).toBe('policy.yml');
});

it('takes the fork that a change comes from for the repository of the run, by its name and by its commit', () => {
  const { place } = workspace(
    {
      named: 'https://github.com/mallory/shop',
      renamed: 'https://github.com/mallory/other',
      other: 'https://github.com/mallory/other',
    },
    { 'renamed/.git/HEAD': `${HEAD}\n`, 'other/.git/HEAD': 'ref: refs/heads/main\n' },
  );
  expect(place('named/policy.yml')).toBe('policy.yml');
  expect(place('renamed/policy.yml')).toBe('policy.yml');
  expect(place('other/policy.yml')).toBeUndefined();
});

it('takes a path through a link to the workspace for what it is', () => {
  const { folder, place } = workspace({ '.': OWN });
  const link = `${folder}-link`;
  symlinkSync(folder, link);
  folders.push(link);
  expect(place(join(link, 'keys/cosign.pub'))).toBe('keys/cosign.pub');
});

it('takes a submodule for a folder, whose commit the change may set', () => {
  const { place } = workspace({ '.': OWN }, { 'sub/.git': 'gitdir: ../.git/modules/sub\n' });
  expect(place('sub/policy.yml')).toBe('sub/policy.yml');
});

it('without git is the workspace', () => {
  expect(workspace({}).place('a/policy.yml')).toBe('a/policy.yml');
});
