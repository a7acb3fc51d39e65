import type { ObservedProcess } from '../runs/observation.ts';
import { MOST } from '../runs/running-container.ts';
import type { Privileges } from './privilege-flags.ts';

type Bounds = Pick<Privileges, 'memory' | 'pids'>;

/** Bytes in which memory is given. */
const STEP = 16 * 2 ** 20;

/**
 * Twice of what all processes had at their peak, and not less than a small program needs. What processes share is
 * counted for each of them, which may be more than the machine has: it is never more than a run without a search gets.
 */
export function boundsOf(processes: readonly Pick<ObservedProcess, 'peakMemory' | 'threads'>[]): Bounds {
  const peak = processes.reduce((sum, { peakMemory }) => sum + peakMemory, 0);
  const threads = processes.reduce((sum, process) => sum + process.threads, 0);
  const memory = Math.max(2, Math.ceil((2 * peak) / STEP)) * STEP;
  return capped({ memory, pids: Math.max(16, 2 * threads + 8) });
}

/** Four times as much, for an image that does not get ready with it; no more than a run without a search gets. */
export function roomier({ memory, pids }: Bounds): Bounds {
  return capped({ memory: memory * 4, pids: pids * 4 });
}

function capped({ memory, pids }: Bounds): Bounds {
  return { memory: Math.min(memory, MOST.memory), pids: Math.min(pids, MOST.pids) };
}
