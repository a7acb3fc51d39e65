import { expect, test } from 'vitest';
import { faultOf, isPassing } from '../../src/publish/fault.ts';

const NOW = 1_700_000_000_000;

function answered(status: number, headers: Record<string, string>, message = 'No'): unknown {
  return Object.assign(new Error(message), { status, response: { headers, data: { message } } });
}

test.each([
  { what: 'retry-after', error: answered(429, { 'retry-after': '7' }), seconds: 7 },
  { what: 'retry-after with 403', error: answered(403, { 'retry-after': '0' }), seconds: 0 },
  {
    what: 'the time of the reset',
    error: answered(403, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1700000030' }),
    seconds: 30,
  },
  {
    what: 'a reset that has passed',
    error: answered(429, { 'x-ratelimit-remaining': '0', 'x-ratelimit-reset': '1600000000' }),
    seconds: 0,
  },
  { what: 'no time', error: answered(429, {}), seconds: 60 },
  { what: 'words only', error: answered(403, {}, 'You have exceeded a secondary rate limit.'), seconds: 60 },
])('a rate limit with $what asks to wait $seconds seconds', ({ error, seconds }) => {
  expect(faultOf(error, NOW)).toMatchObject({ kind: 'rate-limit', seconds });
});

test('a 403 for want of a permission is no rate limit', () => {
  const headers = {
    'x-accepted-github-permissions': 'issues=write; pull_requests=write',
    'x-ratelimit-remaining': '9',
  };
  expect(faultOf(answered(403, headers), NOW)).toEqual({
    kind: 'refused',
    status: 403,
    message: 'No',
    permissions: ['issues: write', 'pull-requests: write'],
  });
});

test("GitHub's words become one bounded line", () => {
  const fault = faultOf(answered(422, {}, `Validation\n\nFailed ${'x'.repeat(5_000)}`), NOW);
  expect(fault).toMatchObject({ message: expect.stringMatching(/^Validation Failed x+$/) });
  expect(fault.kind === 'refused' && fault.message.length).toBe(200);
});

test('an error without an answer is of the connection, told by its deepest cause', () => {
  const refused = Object.assign(new AggregateError([], ''), { code: 'ECONNREFUSED' });
  const error = new Error('request failed', { cause: new TypeError('fetch failed', { cause: refused }) });
  expect(faultOf(error, NOW)).toEqual({ kind: 'unreachable', reason: 'ECONNREFUSED' });
});

test('only faults of the connection and of the server pass', () => {
  expect(isPassing({ kind: 'unreachable', reason: 'reset' })).toBe(true);
  expect(isPassing(faultOf(answered(502, {}), NOW))).toBe(true);
  expect(isPassing(faultOf(answered(422, {}), NOW))).toBe(false);
});
