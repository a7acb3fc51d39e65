import type { ProjectCheck } from './check.ts';
import { finding, unlooked } from './finding.ts';
import { KUBERNETES } from './kubernetes.ts';
import { atPlaces } from './places.ts';

const EXPECTED = 'Every manifest that the inputs name can be read, and Pods are in them.';

export const manifests: ProjectCheck = {
  id: 'manifests',
  layer: KUBERNETES,
  title: 'Manifests are read',
  severity: 'high',
  reason: 'What is not read is not judged, so a file with a fault in it could deploy anything.',
  method:
    'Reads every document of every file (YAML 1.1 as Kubernetes does, or JSON), and what helm and kustomize make; a Pod is looked for in every kind of object.',
  references: [],
  judge: ({ manifests: evidence }) => {
    if (evidence === undefined) return undefined;
    if (evidence.state !== 'collected') return unlooked(EXPECTED, evidence);
    const { files, pods, faults } = evidence.value;
    const read = `${count(pods.length, 'Pod')} in ${count(files, 'file')}`;
    const [first] = faults;
    if (first !== undefined) {
      const others = faults.length === 1 ? '' : ` And ${faults.length - 1} more.`;
      const seen = `${first.reason}${others} ${pods.length === 0 ? 'No Pod was' : `${read} were`} read.`;
      const all = faults.map(({ reason, location }) => ({ message: reason, location }));
      return { ...finding('error', EXPECTED, seen), ...atPlaces(all) };
    }
    if (pods.length === 0) return finding('warning', EXPECTED, `No Pod in ${count(files, 'file')}.`);
    return finding('pass', EXPECTED, `${read}.`);
  },
};

function count(number: number, what: string): string {
  return `${number} ${what}${number === 1 ? '' : 's'}`;
}
