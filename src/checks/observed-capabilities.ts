import { capabilityNames } from '../evidence/capabilities.ts';
import type { ObservedProcess } from '../evidence/runs/observation.ts';
import type { Check } from './check.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { kinds, nothingRan } from './observed.ts';
import { CIS_DOCKER, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED = 'No process of another user than root has capabilities in effect, beside NET_BIND_SERVICE.';

export const observedCapabilities: Check = {
  id: 'observed-capabilities',
  layer: 'Running container',
  title: 'Non-root means without capabilities',
  severity: 'medium',
  reason:
    'A process that is not root and holds capabilities, from files or because it kept them, can do part of what root can.',
  method: 'Reads the CapEff line of every process of the running container that is not root.',
  references: [CIS_DOCKER('5.4'), POD_SECURITY_STANDARDS('restricted: Capabilities')],
  judge: ({ observation }) => {
    if (observation === undefined) return undefined;
    if (observation.state !== 'collected') return unlooked(EXPECTED, observation);
    const { processes } = observation.value;
    if (processes.length === 0) return nothingRan(EXPECTED);
    const nonRoot = processes.filter(({ status }) => status.uid[1] !== 0);
    if (nonRoot.length === 0) return finding('not-applicable', EXPECTED, 'Every process of it is root.');
    const holders = nonRoot.filter((process) => effective(process).length > 0);
    const names = [...new Set(holders.flatMap(effective))];
    if (names.length === 0) {
      return finding('pass', EXPECTED, `CapEff: 0 in ${kinds(nonRoot)}.`);
    }
    const seen = `${kinds(holders)} ${holders.length === 1 ? 'has' : 'have'} ${names.join(', ')} in effect.`;
    const allowed = names.every((name) => name === 'NET_BIND_SERVICE');
    return finding(allowed ? 'pass' : 'fail', EXPECTED, seen, allowed ? [] : FIXES);
  },
};

function effective({ status }: ObservedProcess): readonly string[] {
  return capabilityNames(/[0-9a-f]+$/.exec(status.lines['CapEff'] ?? '')?.[0] ?? '');
}

const FIXES: readonly Fix[] = [
  {
    title: 'In the Dockerfile, when a file gives them',
    language: 'dockerfile',
    lines: ['RUN setcap -r /path/of/the/program'],
  },
  {
    title: 'Where it runs',
    language: 'sh',
    lines: ['docker run --cap-drop ALL --security-opt no-new-privileges IMAGE'],
  },
];
