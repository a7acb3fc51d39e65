import type { ObservedProcess } from '../evidence/runs/observation.ts';
import { type Finding, finding } from './finding.ts';

/** Names that are shown of processes; the evidence has all of them. */
const SHOWN = 5;

/** The finding for a container in which there was no process to look at; why tells `gets-ready`. */
export function nothingRan(expected: string): Finding {
  return finding('not-applicable', expected, 'No process of it was there to look at.');
}

/** Processes as words: the name of each kind with its ids, `nginx (1), worker (7, 8), app (thread 9 of process 1)`. */
export function kinds(observed: readonly ObservedProcess[]): string {
  const byName = Map.groupBy(observed, ({ name, pid, thread }) =>
    JSON.stringify(thread === undefined ? [name] : [name, pid]),
  );
  const shown = [...byName.values()].slice(0, SHOWN).map((alike) => {
    const ids = alike.map(({ pid, thread }) => thread ?? pid);
    const listed = ids.slice(0, SHOWN).join(', ');
    const more = ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : '';
    const plural = ids.length === 1 ? '' : 's';
    const [first] = alike;
    const what =
      first?.thread === undefined
        ? `${plural === '' ? 'process' : 'processes'} ${listed}${more}`
        : `thread${plural} ${listed}${more} of process ${first.pid}`;
    return `${first?.name} (${what})`;
  });
  const rest = byName.size > SHOWN ? [`${byName.size - SHOWN} other programs`] : [];
  return [...shown, ...rest].join(', ');
}

/** How many processes there are; a thread that is told beside its process is none. */
export function countProcesses(observed: readonly ObservedProcess[]): number {
  return observed.filter(({ thread }) => thread === undefined).length;
}
