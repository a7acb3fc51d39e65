import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { generatedSeccomp } from '../../script/generate-seccomp.ts';

it('the tables of system calls and the default profile are what the Go modules say', {
  timeout: 60_000,
}, async () => {
  // The module cache is enough where it has them; a machine that knows neither them nor a proxy cannot tell.
  const files = (await generatedSeccomp('off')) ?? (await generatedSeccomp());
  if (files === undefined) return;
  for (const { path, text } of files) {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8'), path).toBe(text);
  }
});
