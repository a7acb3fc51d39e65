import { setTimeout } from 'node:timers/promises';
import { describe, expect, it } from 'vitest';
import { run } from '../../src/engine/process.ts';

const node = (program: string, onBytes: (bytes: Buffer) => Promise<void>, timeLimit = 20_000) =>
  run(process.execPath, ['-e', program], { timeLimit, onBytes });

describe('a child whose output is taken as bytes', () => {
  it('is taken whole and unchanged, and none of it is kept', async () => {
    const taken: Buffer[] = [];
    const program = 'process.stdout.write(Buffer.from([0xff, 0, 0xe2, 0x82])); process.stderr.write("words")';
    const result = await node(program, async (bytes) => void taken.push(bytes));
    expect(Buffer.concat(taken)).toEqual(Buffer.from([0xff, 0, 0xe2, 0x82]));
    expect(result).toMatchObject({ ended: 'exit', exitCode: 0, stdout: '', stderr: 'words' });
  });

  it('waits until the last call has resolved', async () => {
    let taken = 0;
    let together = 0;
    await node('process.stdout.write(Buffer.alloc(1_000_000))', async (bytes) => {
      together += 1;
      expect(together).toBe(1);
      await setTimeout(1);
      together -= 1;
      taken += bytes.length;
    });
    expect(taken).toBe(1_000_000);
  });

  it('is held up while nothing is taken', async () => {
    const first = Promise.withResolvers<void>();
    let written = '';
    const program = `
      let count = 0;
      const more = () => {
        count += 1;
        process.stderr.write(count + ' ');
        if (count < 400) process.stdout.write(Buffer.alloc(65536), more);
      };
      more();`;
    const child = run(process.execPath, ['-e', program], {
      timeLimit: 20_000,
      onBytes: () => first.promise,
      onOutput: (text) => {
        written = text;
      },
    });
    await setTimeout(500);
    expect(Number(written.trim().split(' ').at(-1))).toBeLessThan(100);
    first.resolve();
    expect((await child).stderr).toMatch(/ 400 $/);
  });

  it('is ended when what takes it throws, and the error is told', async () => {
    const start = performance.now();
    const endless = 'const more = () => process.stdout.write(Buffer.alloc(65536), more); more()';
    const broken = node(endless, () => Promise.reject(new Error('enough')));
    await expect(broken).rejects.toThrow('enough');
    expect(performance.now() - start).toBeLessThan(10_000);
  });

  it('is ended at its time limit', async () => {
    const endless = 'const more = () => process.stdout.write(Buffer.alloc(65536), more); more()';
    expect(await node(endless, async () => {}, 300)).toMatchObject({ ended: 'time-limit' });
  });
});
