import type { Check } from './check.ts';
import { finding, unlooked } from './finding.ts';
import { countProcesses, kinds, nothingRan } from './observed.ts';
import { CIS_DOCKER, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'Every process of the running container is under a filter of system calls.';

export const observedSeccomp: Check = {
  id: 'observed-seccomp',
  layer: 'Running container',
  title: 'Every process is filtered',
  severity: 'high',
  reason: 'A filter protects the processes that have it; one that came in by another way may have none.',
  method: 'Reads the Seccomp line of every process and thread of the running container.',
  references: [CIS_DOCKER('5.22'), POD_SECURITY_STANDARDS('restricted: Seccomp')],
  judge: ({ observation }) => {
    if (observation === undefined) return undefined;
    if (observation.state !== 'collected') return unlooked(EXPECTED, observation);
    const { processes } = observation.value;
    if (processes.length === 0) return nothingRan(EXPECTED);
    const silent = processes.filter(({ status }) => status.seccomp === undefined);
    if (silent.length > 0) {
      return finding('error', EXPECTED, `The kernel prints no Seccomp line for ${kinds(silent)}.`);
    }
    const bare = processes.filter(({ status }) => status.seccomp === 0);
    if (bare.length > 0) return finding('fail', EXPECTED, `Seccomp: 0 in ${kinds(bare)}.`);
    const filters = [...new Set(processes.map(({ status }) => status.lines['Seccomp_filters'] ?? ''))];
    const many = filters.map((line) => /\d+$/.exec(line)?.[0]).filter((count) => count !== undefined);
    const stacked =
      many.length === 0 ? '' : ` (${many.join(' or ')} ${many.join() === '1' ? 'filter' : 'filters'} each)`;
    const count = countProcesses(processes);
    const all = count === 1 ? 'the only process' : `all ${count} processes`;
    return finding('pass', EXPECTED, `Seccomp: 2 in ${all}${stacked}.`);
  },
};
