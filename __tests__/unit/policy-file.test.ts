import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { parsePolicy } from '../../src/rules/policy-schema.ts';

const ROOT = new URL('../../', import.meta.url);
const text = (path: string) => readFileSync(new URL(path, ROOT), 'utf8');

const validate = addFormats
  .default(new Ajv2020({ allErrors: true }))
  .compile(JSON.parse(text('schemas/policy.schema.json')));

function read(policy: string) {
  return parsePolicy('policy.yml', policy);
}

function problems(policy: string): string {
  const answer = read(policy);
  return answer.valid ? '' : answer.problems.join('\n');
}

const EXCEPTION = `exceptions:
  - check: setuid-files
    subject: ghcr.io/acme/*
    reason: ping
    owner: network team
    expires: 2026-12-31
`;

describe('the policy file', () => {
  it('sets levels, exceptions with their lines, and texts of inputs', () => {
    const policy = `${EXCEPTION}checks:
  non-root: fail
  dockerfile-add: off
inputs:
  observe: true
  ready-after: 2
  manifests:
    - k8s/*.yaml
    - deploy/*.yaml
  file: Dockerfile.web
`;
    expect(read(policy)).toMatchObject({
      valid: true,
      policy: {
        levels: { 'non-root': 'fail', 'dockerfile-add': 'off' },
        exceptions: [
          {
            check: 'setuid-files',
            subject: 'ghcr.io/acme/*',
            reason: 'ping',
            owner: 'network team',
            expires: '2026-12-31',
            line: 2,
          },
        ],
      },
      inputs: {
        observe: 'true',
        'ready-after': '2',
        manifests: 'k8s/*.yaml\ndeploy/*.yaml',
        file: 'Dockerfile.web',
      },
    });
  });

  it('is taken by the published schema when it is taken here', () => {
    const example = text('examples/layered-defense.yml');
    expect(validate(parse(example))).toBe(true);
    expect(read(example)).toMatchObject({
      valid: true,
      policy: { exceptions: [{ subject: '.' }, { subject: 'registry.example.no/shop/*' }] },
    });
    expect(validate(parse(EXCEPTION))).toBe(true);
    expect(validate({})).toBe(true);
  });

  it.each([
    [
      'checks:\n  non-root: off\n  nonroot: off\n',
      /policy\.yml:3: checks: "nonroot" is not known here; it may have .*non-root/,
    ],
    ['checks:\n\n  non-root: never\n', /policy\.yml:3: checks\.non-root: may be fail, warning or off/],
    [
      EXCEPTION.replace('setuid-files', 'setuid'),
      /policy\.yml:2: exceptions\.0\.check: the id of a check: build, /,
    ],
    [EXCEPTION.replace('    owner: network team\n', ''), /policy\.yml:2: exceptions\.0\.owner: /],
    [
      EXCEPTION.replace('2026-12-31', 'never'),
      /policy\.yml:6: exceptions\.0\.expires: a day of the form 2026-12-31/,
    ],
    [EXCEPTION.replace('2026-12-31', '2026-02-30'), /policy\.yml:6: exceptions\.0\.expires: a day/],
    [EXCEPTION.replace('reason: ping', 'reason: ""'), /policy\.yml:4: exceptions\.0\.reason: /],
    ['inputs:\n  observe: perhaps\n', /policy\.yml:2: inputs\.observe: may be "true" or "false"/],
    ['inputs:\n  github-token: x\n', /policy\.yml:2: inputs: "github-token" is not known here/],
    ['inputs:\n  policy: other.yml\n', /policy\.yml:2: inputs: "policy" is not known here/],
    ['inputs:\n  manifests: {a: 1}\n', /policy\.yml:2: inputs\.manifests: may be patterns of paths/],
    [
      'check:\n  non-root: off\n',
      /policy\.yml:1: "check" is not known here; it may have checks, exceptions, inputs, jurisdictions or base-images/,
    ],
  ])('refuses %j by file, line and what it may be', (policy, words) => {
    expect(problems(policy)).toMatch(words);
  });

  it.each([
    'checks:\n  nonroot: off\n',
    'checks:\n  non-root: never\n',
    EXCEPTION.replace('setuid-files', 'setuid'),
    EXCEPTION.replace('    owner: network team\n', ''),
    EXCEPTION.replace('2026-12-31', 'never'),
    'inputs:\n  github-token: x\n',
    'check: {}\n',
  ])('the published schema refuses %j too', (policy) => {
    expect(validate(parse(policy))).toBe(false);
  });
});
