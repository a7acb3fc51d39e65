import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { linkOut } from '../../src/evidence/kubernetes/link-out.ts';

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'link-out-'));

beforeAll(() => {
  const checkout = join(folder, 'checkout');
  for (const path of ['direct', 'linked', 'hop', 'round', 'common/templates', 'other/deep', 'plain']) {
    mkdirSync(join(checkout, path), { recursive: true });
  }
  writeFileSync(join(folder, 'runner-file'), '');
  writeFileSync(join(checkout, 'common/templates/a.yaml'), '');
  symlinkSync(join(folder, 'runner-file'), join(checkout, 'direct/leak'));
  symlinkSync('../other', join(checkout, 'linked/templates'));
  symlinkSync('../linked/templates', join(checkout, 'hop/again'));
  symlinkSync(join(folder, 'runner-file'), join(checkout, 'other/deep/leak'));
  symlinkSync('../round', join(checkout, 'round/self'));
  symlinkSync('../common', join(checkout, 'round/common'));
  symlinkSync('../common/templates/a.yaml', join(checkout, 'plain/a.yaml'));
  process.chdir(checkout);
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

it.each([
  ['direct', 'direct/leak'],
  ['./direct', 'direct/leak'],
  ['linked', 'linked/templates/deep/leak'],
  ['hop', 'hop/again/deep/leak'],
  ['round', undefined],
  ['plain', undefined],
  ['plain/a.yaml', undefined],
])('a chart %s leads out of the checkout by %j', (chart, link) => {
  expect(linkOut(chart)).toBe(link);
});
