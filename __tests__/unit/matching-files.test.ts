import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { matchingFiles } from '../../src/evidence/project/matching-files.ts';

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'matching-'));

beforeAll(() => {
  mkdirSync(join(folder, 'k8s/base'), { recursive: true });
  mkdirSync(join(folder, 'elsewhere/deep'), { recursive: true });
  mkdirSync(join(folder, 'plain/.hidden'), { recursive: true });
  for (const file of ['k8s/base/a.yaml', 'elsewhere/b.yaml', 'elsewhere/deep/c.yaml', 'plain/d.yaml']) {
    writeFileSync(join(folder, file), '');
  }
  symlinkSync('../elsewhere', join(folder, 'k8s/prod'));
  symlinkSync('..', join(folder, 'k8s/base/up'));
  symlinkSync('a.yaml', join(folder, 'k8s/base/z.yaml'));
  symlinkSync('../../elsewhere', join(folder, 'plain/.hidden/link'));
  process.chdir(folder);
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

it.each<[string, readonly string[], readonly string[]]>([
  ['k8s/**/*.yaml', ['k8s/base/a.yaml', 'k8s/base/z.yaml'], ['k8s/base/up', 'k8s/prod']],
  ['k8s/**', ['k8s/base/a.yaml', 'k8s/base/z.yaml'], ['k8s/base/up', 'k8s/prod']],
  ['./k8s/*/*.yaml', ['k8s/base/a.yaml', 'k8s/base/z.yaml'], ['k8s/prod']],
  ['k8s/{base,prod}/*.yaml', ['k8s/base/a.yaml', 'k8s/base/z.yaml', 'k8s/prod/b.yaml'], []],
  ['k8s/prod/*.yaml', ['k8s/prod/b.yaml'], []],
  ['k8s/base/*.yaml', ['k8s/base/a.yaml', 'k8s/base/z.yaml'], []],
  ['elsewhere/**/*.yaml', ['elsewhere/b.yaml', 'elsewhere/deep/c.yaml'], []],
  ['plain/**/*.yaml', ['plain/d.yaml'], []],
])('%s tells of every link to a folder that it passes by', async (pattern, files, links) => {
  const found = await matchingFiles('manifests', [pattern], 100);
  expect(found.files).toEqual(files);
  expect(found.faults.map(({ file }) => file).sort()).toEqual(links);
  for (const { reason } of found.faults) {
    expect(reason).toMatch(/is a link to a folder, which ".*" does not follow: name its files/);
  }
});
