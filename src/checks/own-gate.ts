import type { RuleFile } from '../rules/rules.ts';
import type { PolicyCheck } from './check.ts';
import { type Fix, finding } from './finding.ts';
import { atPlaces } from './places.ts';

const EXPECTED =
  'The change leaves alone what decides on it: the policy file, keys and the workflow that gives the inputs.';

export const ownGate: PolicyCheck = {
  id: 'own-gate',
  layer: 'Policy',
  title: 'The change leaves its gate alone',
  severity: 'high',
  reason:
    'Who may change the rules, the key or the inputs in the same change as the image decides alone on both. So the rules of the base branch count, and a reviewer should see that others are proposed.',
  method:
    'Reads the policy file and the files of `key`, `trusted-root`, `seccomp-baseline` and of the rules for base images by GitHub’s API at the commit that the change is to be merged into, judges by them, and compares them, and the workflow file, with the checkout.',
  references: [
    {
      name: 'OWASP CICD-SEC-4: Poisoned Pipeline Execution',
      url: 'https://owasp.org/www-project-top-10-ci-cd-security-risks/CICD-SEC-04-Poisoned-Pipeline-Execution',
    },
  ],
  usualFix: () => FIXES,
  judge: ({ rules: { files, base: commit, unread } }) => {
    if (unread !== undefined) return finding('error', EXPECTED, unread, PERMISSION);
    if (commit === undefined) return undefined;
    const changed = files.filter(({ change }) => change !== 'none');
    const base = `the base commit ${commit.slice(0, 12)}`;
    if (changed.length === 0) {
      const read = files.filter(({ use }) => use !== 'workflow');
      return read.length === 0
        ? undefined
        : finding('pass', EXPECTED, `Read at ${base}: ${read.map(named).join(', ')}.`);
    }
    const places = changed.map((file) => ({
      location: { file: file.path, line: 1 },
      message: sentence(file, base),
    }));
    return {
      ...finding('warning', EXPECTED, places.map(({ message }) => message).join(' '), FIXES),
      ...atPlaces(places),
    };
  },
};

const CHANGES = { none: 'leaves alone', changed: 'changes', added: 'adds', removed: 'removes' } as const;

function sentence(file: RuleFile, base: string): string {
  const does = `This change ${CHANGES[file.change]} ${named(file)}`;
  if (file.use === 'workflow') return `${does}: the inputs of this run are its own.`;
  return file.change === 'added'
    ? `${does}: it does not count before it is merged.`
    : `${does}: judged by that of ${base}.`;
}

function named({ path, use }: RuleFile): string {
  return `${path} (${use})`;
}

const PERMISSION: readonly Fix[] = [
  {
    title: "In the workflow's job, and github-token left as it is",
    language: 'yaml',
    lines: ['permissions:', '  contents: read', '  pull-requests: write'],
  },
];

const FIXES: readonly Fix[] = [
  {
    title: 'In .github/CODEOWNERS, so that such a change needs a review by who answers for the gate',
    language: 'sh',
    lines: [
      '/.github/workflows/            @owner/platform',
      '/.github/layered-defense.yml   @owner/platform',
    ],
  },
];
