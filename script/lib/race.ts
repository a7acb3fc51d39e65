import { performance } from 'node:perf_hooks';

/** One way of doing the work: a whole run of it, which throws when it fails. */
export interface Contestant {
  readonly name: string;
  run(): Promise<unknown>;
}

/**
 * Runs each contestant once to warm up and then `rounds` times, in alternation, so that what the machine does
 * beside meets all of them alike.
 * @returns the times of each, in milliseconds, in the order of the contestants.
 */
export async function race(contestants: readonly Contestant[], rounds: number): Promise<number[][]> {
  for (const { run } of contestants) await run();
  const times: number[][] = contestants.map(() => []);
  for (let round = 0; round < rounds; round++) {
    for (let turn = 0; turn < contestants.length; turn++) {
      const index = (round + turn) % contestants.length;
      const start = performance.now();
      await contestants[index]?.run();
      times[index]?.push(performance.now() - start);
    }
  }
  return times;
}

/** The middle of some numbers; NaN when there are none. */
export function median(times: readonly number[]): number {
  const sorted = times.toSorted((a, b) => a - b);
  const at = (index: number) => sorted[index] ?? Number.NaN;
  const middle = Math.floor(sorted.length / 2);
  return sorted.length % 2 === 1 ? at(middle) : (at(middle - 1) + at(middle)) / 2;
}

/** Prints the median of each contestant and its range, in milliseconds. */
export function show(contestants: readonly Contestant[], times: readonly (readonly number[])[]): void {
  for (const [index, { name }] of contestants.entries()) {
    const own = times[index] ?? [];
    const range = `${Math.min(...own).toFixed(0)} to ${Math.max(...own).toFixed(0)}`;
    console.log(`${name.padEnd(58)} ${median(own).toFixed(0).padStart(6)} ms   (${range})`);
  }
}

/** Prints a figure and whether it keeps its goal; a goal that is missed is told and fails nothing. */
export function compare(
  name: string,
  value: number,
  unit: string,
  goal: number,
  strictly: 'under' | 'not over',
): void {
  const kept = strictly === 'under' ? value < goal : value <= goal;
  console.log(
    `${name.padEnd(58)} ${value.toFixed(2)}${unit}, goal ${strictly} ${goal}${unit}: ${kept ? 'kept' : 'MISSED'}`,
  );
}
