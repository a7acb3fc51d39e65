import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leavesCheckout } from '../../src/subject/checkout.ts';

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'checkout-'));

beforeAll(() => {
  const checkout = join(folder, 'checkout');
  mkdirSync(join(checkout, 'app'), { recursive: true });
  mkdirSync(join(folder, 'checkout-of-another'));
  writeFileSync(join(checkout, 'app/Dockerfile'), '');
  symlinkSync('app', join(checkout, 'inside'));
  symlinkSync(folder, join(checkout, 'outside'));
  symlinkSync(join(folder, 'checkout-of-another'), join(checkout, 'beside'));
  process.chdir(checkout);
});

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

it.each([
  ['.', false],
  ['app/Dockerfile', false],
  ['inside/Dockerfile', false],
  ['..', false],
  ['/', false],
  ['outside', true],
  ['outside/checkout-of-another', true],
  ['beside', true],
])('%j leaves the checkout: %j', (path, leaves) => {
  expect(leavesCheckout(path)).toBe(leaves);
});
