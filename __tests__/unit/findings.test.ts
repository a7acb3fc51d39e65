import { expect, it } from 'vitest';
import type { SubjectEvidence } from '../../src/evidence/evidence.ts';
import { annotationsOf } from '../../src/publish/findings.ts';
import { makeReport } from '../../src/report/report.ts';
import { ALL, evidence, LOCAL, NO_POLICY, status } from './evidence-fixtures.ts';

function annotations(...subjects: readonly SubjectEvidence[]) {
  return annotationsOf(makeReport(subjects, {}, ALL, NO_POLICY, 'failure', LOCAL));
}

it('a failure is an error, a warning a warning, and the rest says nothing', () => {
  expect(annotations(evidence('', status(0, 0, [0])))).toMatchObject([
    {
      level: 'error',
      title: 'Runs as non-root (non-root)',
      message: expect.stringMatching(/^Uid: 0 0 0 0: /),
    },
  ]);
  expect(annotations(evidence('app', status(1000, 1000, [1000])))).toMatchObject([
    { level: 'warning', title: 'Kubernetes can tell the user (numeric-user)' },
  ]);
  expect(annotations(evidence('1000', status(1000, 1000, [1000])))).toEqual([]);
});

it('one fault that several checks met is told once', () => {
  const down = { state: 'error', reason: 'The registry is down.', records: [] } as const;
  const blind = evidence('', status(0, 0, [0]), { config: down, probe: down, signature: down });
  const [only, ...others] = annotations(blind, blind);
  expect(only).toMatchObject({ level: 'error', message: 'The registry is down.' });
  expect(only?.title).toBe(
    'Runs as non-root (non-root), Is not in the root group (root-group), Kubernetes can tell the user (numeric-user), System calls are filtered (seccomp), Signature verifies (signature)',
  );
  expect(others).toEqual([]);
});

it('a failed build stands at its instruction', () => {
  const location = { file: 'shop/Dockerfile', line: 3 };
  const failure = { message: 'exit code: 127', instruction: 'RUN make', location, logTail: '' };
  const build = { state: 'collected', value: { built: false, failure }, records: [] } as const;
  const [first] = annotations(evidence('1000', status(1000, 1000, [1000]), { build }));
  expect(first).toMatchObject({ level: 'error', title: 'Image builds (build)', location });
});

it('what the builder says of the Dockerfile comes after the findings, harmless and with its place', () => {
  const location = { file: 'Dockerfile', line: 1 };
  const warning = { rule: 'FromAsCasing', message: "'as' and 'FROM'\n::error::x", url: undefined, location };
  const build = { state: 'collected', value: { built: true, warnings: [warning] }, records: [] } as const;
  const all = annotations(evidence('', status(0, 0, [0]), { build }));
  expect(all).toMatchObject([
    { level: 'error' },
    { level: 'warning', title: 'Dockerfile: FromAsCasing', location },
  ]);
  expect(all[1]?.message).toMatch(/^'as' and 'FROM' /);
  expect(all[1]?.message).not.toContain('::');
});
