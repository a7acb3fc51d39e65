import { describe, expect, it } from 'vitest';
import { boundsOf, roomier } from '../../src/evidence/least-privilege/bounds.ts';

const MiB = 2 ** 20;

describe('the bounds of a try', () => {
  it.each([
    ['nothing', [], { memory: 32 * MiB, pids: 16 }],
    ['a small program', [{ peakMemory: 4 * MiB, threads: 1 }], { memory: 32 * MiB, pids: 16 }],
    ['a larger one', [{ peakMemory: 100 * MiB, threads: 20 }], { memory: 208 * MiB, pids: 48 }],
  ])('are twice of what was seen: %s', (_, processes, bounds) => expect(boundsOf(processes)).toEqual(bounds));

  it('are not lifted by memory that many processes share, nor by their number', () => {
    const processes = Array.from({ length: 61 }, () => ({ peakMemory: 200 * MiB, threads: 8 }));
    expect(boundsOf(processes)).toEqual({ memory: 2048 * MiB, pids: 512 });
  });

  it('are four times as much at last, but no more than any run has', () => {
    expect(roomier({ memory: 32 * MiB, pids: 16 })).toEqual({ memory: 128 * MiB, pids: 64 });
    expect(roomier({ memory: 1024 * MiB, pids: 300 })).toEqual({ memory: 2048 * MiB, pids: 512 });
  });
});
