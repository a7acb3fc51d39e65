import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { leavesCheckout, liesInCheckout } from '../../src/subject/checkout.ts';

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

it.each([
  ['.', true],
  ['app/Dockerfile', true],
  ['inside/Dockerfile', true],
  ['app/../../checkout/app', true],
  ['none', false],
  ['..', false],
  ['/', false],
  ['outside', false],
  ['outside/checkout/app', true],
  ['beside', false],
])('%j lies in the checkout: %j', (path, lies) => {
  expect(liesInCheckout(path)).toBe(lies);
  expect(liesInCheckout(resolve(path))).toBe(lies);
});
