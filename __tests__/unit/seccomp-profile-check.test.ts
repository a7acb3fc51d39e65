import { expect, it } from 'vitest';
import { seccompProfile } from '../../src/checks/seccomp-profile.ts';
import type { Collected } from '../../src/evidence/evidence.ts';
import type { Recording } from '../../src/evidence/recording/recording.ts';
import { evidence, status } from './evidence-fixtures.ts';

const recording: Recording = {
  allowed: ['execve', 'read'],
  ofEngine: ['execve'],
  refused: [],
  allowedByDefault: 309,
  runs: 2,
  proof: { ready: true, by: 'ready-after', after: 1_240 },
  profile: '{}',
  change: undefined,
};

function judge(over: Partial<Recording> | Collected<Recording> | undefined) {
  const collected: Collected<Recording> | undefined =
    over === undefined || 'state' in over
      ? over
      : { state: 'collected', value: { ...recording, ...over }, records: [] };
  return seccompProfile.judge(evidence('1000', status(1000, 1000, []), { recording: collected }));
}

const COUNT =
  "2 system calls of the 309 that Docker's default profile lets through; proven by a run that was ready after 1.2 s.";

it('says nothing when nobody asked', () => {
  expect(judge(undefined)).toBeUndefined();
});

it('counts against the default', () => {
  expect(judge({})).toMatchObject({ status: 'pass', seen: COUNT });
});

it('says that the options of the deployment had no part in it', () => {
  const collected = { state: 'collected', value: recording, records: [] } as const;
  const deployment = { state: 'error', reason: 'No engine.', records: [] } as const;
  const given = evidence('1000', status(1000, 1000, []), { recording: collected, deployment });
  expect(seccompProfile.judge(given)?.seen).toMatch(/ Recorded and proven without run-options: .*\.$/);
});

it('names what is asked for in vain', () => {
  const seen = `${COUNT} Asked for, and refused by Docker's default profile already: keyctl.`;
  expect(judge({ refused: ['keyctl'] })).toMatchObject({ status: 'pass', seen });
});

it('warns of what a change adds, each by name', () => {
  const change = { added: ['keyctl', 'splice'], removed: ['sendfile'] };
  expect(judge({ change, refused: ['keyctl'] })).toMatchObject({
    status: 'warning',
    seen: `${COUNT} This change adds: keyctl, splice. (keyctl: refused by Docker's default profile, and by this one.) Not seen in these runs, and kept in the profile: sendfile.`,
  });
});

it('passes a change that adds nothing, and keeps long lists short', () => {
  expect(judge({ change: { added: [], removed: [] } })).toMatchObject({
    status: 'pass',
    seen: `${COUNT} This change adds none to the profile of before.`,
  });
  const removed = Array.from({ length: 30 }, (_, index) => `call${index}`);
  const found = judge({ change: { added: [], removed } });
  expect(found?.status).toBe('pass');
  expect(found?.seen).toMatch(/call19 and 10 more\.$/);
});

it('takes a profile that could not be proven for an error', () => {
  const proof = {
    ready: false,
    cause: 'exited',
    message: 'It ended with exit code 1.',
    lastLines: '',
  } as const;
  const found = judge({ proof });
  expect(found).toMatchObject({ status: 'error' });
  expect(found?.seen).toMatch(/could not be proven: .* It ended with exit code 1\. /);
});

it('takes a failure to record for an error', () => {
  const reason = 'The kernel of this engine lets nobody trace the container.';
  expect(judge({ state: 'error', reason, records: [] })).toMatchObject({ status: 'error', seen: reason });
});
