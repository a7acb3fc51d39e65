import type { ObservedProcess } from '../evidence/runs/observation.ts';
import { type Finding, finding } from './finding.ts';

/** Names that are shown of processes; the evidence has all of them. */
const SHOWN = 5;

/** The finding for a container in which there was no process to look at; why tells `gets-ready`. */
export function nothingRan(expected: string): Finding {
  return finding('not-applicable', expected, 'No process of it was there to look at.');
}

/** Processes as words: the name of each kind with its ids, `nginx (1), worker (7, 8)`. */
export function kinds(processes: readonly ObservedProcess[]): string {
  const byName = new Map<string, number[]>();
  for (const { name, pid } of processes) byName.set(name, [...(byName.get(name) ?? []), pid]);
  const shown = [...byName].slice(0, SHOWN).map(([name, pids]) => {
    const more = pids.length > SHOWN ? ` and ${pids.length - SHOWN} more` : '';
    return `${name} (${pids.length === 1 ? 'process' : 'processes'} ${pids.slice(0, SHOWN).join(', ')}${more})`;
  });
  const rest = byName.size > SHOWN ? [`${byName.size - SHOWN} other programs`] : [];
  return [...shown, ...rest].join(', ');
}
