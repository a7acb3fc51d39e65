import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { STATUSES } from '../../src/checks/finding.ts';
import { weigh } from '../../src/policy/verdict.ts';

describe('weigh', () => {
  it.each([
    [['pass', 'not-applicable'], 'pass', true, true],
    [['pass', 'warning'], 'warning', true, false],
    [['pass', 'fail', 'warning'], 'fail', false, false],
    [['pass', 'error'], 'error', false, false],
    [['fail', 'error'], 'fail', false, false],
    [['not-applicable'], 'error', false, false],
    [[], 'error', false, false],
  ] as const)('%j', (statuses, status, onFailure, onWarning) => {
    expect(weigh(statuses, 'failure')).toMatchObject({ status, success: onFailure });
    expect(weigh(statuses, 'warning')).toMatchObject({ status, success: onWarning });
    expect(weigh(statuses, 'never')).toMatchObject({ status, success: true });
  });

  it('is never green where something failed, could not be checked, or nothing was looked at', () => {
    fc.assert(
      fc.property(
        fc.array(fc.constantFrom(...STATUSES)),
        fc.constantFrom('failure', 'warning'),
        (statuses, failOn) => {
          const { success } = weigh(statuses, failOn as 'failure' | 'warning');
          const blind = statuses.some((status) => status === 'fail' || status === 'error');
          if (blind || !statuses.some((status) => status === 'pass' || status === 'warning'))
            expect(success).toBe(false);
        },
      ),
    );
  });
});
