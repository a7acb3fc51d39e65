import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { generated } from '../../script/generate.ts';

describe('what is generated from the source', () => {
  it.each(generated())('$path is up to date (node script/generate.ts writes it)', ({ path, text }) => {
    expect(readFileSync(new URL(`../../${path}`, import.meta.url), 'utf8')).toBe(text);
  });
});
