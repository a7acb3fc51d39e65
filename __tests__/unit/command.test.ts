import { spawnSync } from 'node:child_process';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { shellCommand } from '../../src/report/command.ts';

it('reads back as the same arguments', () => {
  const argument = fc.string().filter((text) => !text.includes('\0'));
  fc.assert(
    fc.property(fc.array(argument, { minLength: 1, maxLength: 5 }), (args) => {
      const line = `for a in ${shellCommand(args)}; do printf '%s\\0' "$a"; done`;
      const { stdout } = spawnSync('/bin/sh', ['-c', line], { encoding: 'utf8' });
      expect(stdout.split('\0').slice(0, -1)).toEqual(args);
    }),
    { numRuns: 100 },
  );
});
