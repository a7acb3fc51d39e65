import { createHash } from 'node:crypto';
import { refusal } from './answers.ts';
import type { Fault } from './server.ts';

/** Strikes a share of all requests; the same share and seed strike the same ones again. */
export interface RandomFaults {
  /** From 0 to 1. */
  readonly share: number;
  readonly seed: number;
}

/** What becomes of a request that is struck. */
export type Strike = Pick<Fault, 'when' | 'answer'>;

const STRIKES: readonly Strike[] = [
  { when: 'before', answer: refusal(503, 'Service Unavailable') },
  { when: 'after', answer: refusal(502, 'Bad Gateway') },
  { when: 'before', answer: 'reset' },
  { when: 'after', answer: 'reset' },
  { when: 'after', answer: 'cut' },
];

/**
 * Says of each request whether it is struck, and how. That depends on nothing but the seed, the request and how often
 * the same one came before, so that the order in which many clients come changes nothing.
 * @returns a function of a request's method and path.
 */
export function randomFaults({ share, seed }: RandomFaults): (request: string) => Strike | undefined {
  const counts = new Map<string, number>();
  return (request) => {
    const count = (counts.get(request) ?? 0) + 1;
    counts.set(request, count);
    const digest = createHash('sha256').update(`${seed} ${count} ${request}`).digest();
    const struck = digest.readUInt32LE(0) < share * 2 ** 32;
    return struck ? STRIKES[digest.readUInt32LE(4) % STRIKES.length] : undefined;
  };
}
