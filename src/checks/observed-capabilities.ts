import { capabilityNames } from '../evidence/capabilities.ts';
import type { ObservedProcess } from '../evidence/runs/observation.ts';
import type { Check } from './check.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { kinds, nothingRan } from './observed.ts';
import { CIS_DOCKER, POD_SECURITY_STANDARDS } from './references.ts';

const EXPECTED =
  'No process of another user than root has capabilities, in effect or permitted, beside NET_BIND_SERVICE.';

export const observedCapabilities: Check = {
  id: 'observed-capabilities',
  layer: 'Running container',
  title: 'Non-root means without capabilities',
  severity: 'medium',
  reason:
    'A process that is not root and holds capabilities, from files or because it kept them, can do part of what root can; those that are only permitted it takes up whenever it wants to, and with SETUID it is root again.',
  method:
    'Reads the CapPrm, CapEff and CapAmb lines of every process and thread of the running container that is not root.',
  references: [CIS_DOCKER('5.4'), POD_SECURITY_STANDARDS('restricted: Capabilities')],
  usualFix: () => FIXES,
  judge: ({ observation }) => {
    if (observation === undefined) return undefined;
    if (observation.state !== 'collected') return unlooked(EXPECTED, observation);
    const { processes } = observation.value;
    if (processes.length === 0) return nothingRan(EXPECTED);
    const nonRoot = processes.filter(({ status }) => status.uid[1] !== 0);
    if (nonRoot.length === 0) return finding('not-applicable', EXPECTED, 'Every process of it is root.');
    const holders = nonRoot.filter((process) => held(process).length > 0);
    if (holders.length === 0) {
      return finding('pass', EXPECTED, `CapPrm, CapEff and CapAmb: 0 in ${kinds(nonRoot)}.`);
    }
    const sentences = [
      sentence(holders, inEffect, 'in effect'),
      sentence(holders, dormant, 'permitted, to take up whenever it is wanted'),
    ];
    const allowed = holders.flatMap(held).every((name) => name === 'NET_BIND_SERVICE');
    const seen = sentences.flat().join(' ');
    return finding(allowed ? 'pass' : 'fail', EXPECTED, seen, allowed ? [] : FIXES);
  },
};

type Capabilities = (process: ObservedProcess) => readonly string[];

/** Names of the capabilities in some lines of a status. */
function names({ status }: ObservedProcess, ...fields: readonly string[]): readonly string[] {
  const found = fields.flatMap((field) =>
    capabilityNames(/[0-9a-f]+$/.exec(status.lines[field] ?? '')?.[0] ?? ''),
  );
  return [...new Set(found)];
}

const held: Capabilities = (process) => names(process, 'CapEff', 'CapPrm', 'CapAmb');

const inEffect: Capabilities = (process) => names(process, 'CapEff');

const dormant: Capabilities = (process) => held(process).filter((name) => !inEffect(process).includes(name));

/** One sentence on those that have such capabilities, where there are any. */
function sentence(
  processes: readonly ObservedProcess[],
  which: Capabilities,
  how: string,
): readonly string[] {
  const having = processes.filter((process) => which(process).length > 0);
  if (having.length === 0) return [];
  const all = [...new Set(having.flatMap(which))];
  return [`${kinds(having)} ${having.length === 1 ? 'has' : 'have'} ${all.join(', ')} ${how}.`];
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
