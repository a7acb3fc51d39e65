import { describe, expect, it } from 'vitest';
import { explainEngineError } from '../../src/engine/engine-errors.ts';

describe('explainEngineError', () => {
  it.each([
    [
      'failed to receive status: rpc error: code = Unavailable desc = error reading from server: EOF',
      /broke off/,
    ],
    ['unexpected EOF', /broke off/],
    ['no builder "x" found', /no such builder/],
    ['Cache export is not supported for the docker driver.', /cannot export a cache/],
    [
      'unsupported frontend capability moby.buildkit.frontend.contexts',
      /too old for the input "build-contexts"/,
    ],
    ['network mode "x" not supported by buildkit', /no such network/],
    ['127.0.0.1:5000/x:1: not found', /no such image/],
    ['failed to resolve reference "reg.example/x:1": reg.example/x:1: not found', /no such image/],
    ['received unexpected HTTP status: 429 Too Many Requests', /limits the pulls/],
    ["fatal: unable to access 'https://x/': Could not resolve host: x", /Git repository/],
  ])('%s', (words, sentence) => expect(explainEngineError(words)).toMatch(sentence));

  it.each([
    // Ids hold any digits.
    'mkdir /data/overlay2/4290b17e429: read-only file system',
    'failed to compute cache key: failed to calculate checksum of ref a::b: "/nosuch": not found',
    'failed to compute cache key: "/nosuch" not found: not found',
    'target stage "x" could not be found',
    'exec: "grep": executable file not found in $PATH',
  ])('does not know: %s', (words) => expect(explainEngineError(words)).toBeUndefined());
});
