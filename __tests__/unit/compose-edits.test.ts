// biome-ignore-all lint/suspicious/noTemplateCurlyInString: variables of Compose are written so.
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Hardening } from '../../src/checks/compose.ts';
import { hardeningEdits } from '../../src/checks/compose-edits.ts';
import { locator } from '../../src/evidence/compose/locate.ts';
import { readSources } from '../../src/evidence/compose/sources.ts';
import { applyEdits } from '../../src/report/apply-edits.ts';

const ALL: readonly Hardening[] = ['user', 'capabilities', 'noNewPrivileges', 'readOnly'];

const folder = mkdtempSync(join(tmpdir(), 'compose-edits-'));
const before = process.cwd();
beforeAll(() => process.chdir(folder));
afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

/** The Compose file after the edits that harden its service `web`. */
function hardened(text: string, wanted = ALL, others: readonly string[] = [], isTried = true): string {
  writeFileSync('compose.yaml', text);
  for (const [index, other] of others.entries()) writeFileSync(`${index}.yaml`, other);
  const files = ['compose.yaml', ...others.map((_, index) => `${index}.yaml`)];
  const sources = readSources(files, '.');
  if ('reason' in sources) throw new Error(sources.reason);
  const edits = hardeningEdits(locator(sources, files.length).writtenAt('web'), wanted, { isTried });
  const { text: after, refused } = applyEdits(text, edits);
  expect(refused).toEqual([]);
  return after;
}

const NEW = `    user: "1000:1000"
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
    read_only: true
    tmpfs: [/tmp]
`;

describe('a service', () => {
  it.each<[string, string, string]>([
    [
      'gets what it lacks behind its image',
      'services:\n  web:\n    image: a # b\n    ports: ["80:80"]\n',
      `services:\n  web:\n    image: a # b\n${NEW}    ports: ["80:80"]\n`,
    ],
    [
      'gets it behind its build',
      'services:\n  web:\n    # c\n    build:\n      context: .\n      # d\n    restart: "no"\n  db:\n    image: b\n',
      `services:\n  web:\n    # c\n    build:\n      context: .\n${NEW}      # d\n    restart: "no"\n  db:\n    image: b\n`,
    ],
    [
      'has other values in the place of its own, comments kept',
      'services:\n    web:\n        user: root # a\n        cap_drop:\n            # b\n            - MKNOD\n        security_opt:\n        - apparmor:x\n        read_only: false\n        image: a\n        tmpfs: /run\n',
      'services:\n    web:\n        user: "1000:1000" # a\n        cap_drop:\n            # b\n            - ALL\n            - MKNOD\n        security_opt:\n        - no-new-privileges:true\n        - apparmor:x\n        read_only: true\n        image: a\n        tmpfs: /run\n',
    ],
    [
      'keeps a tmpfs that it has',
      'services:\n  web:\n    image: a\n    tmpfs: /run\n    user: "5"\n    cap_drop: [MKNOD]\n    security_opt: ["x"]\n',
      'services:\n  web:\n    image: a\n    read_only: true\n    tmpfs: /run\n    user: "1000:1000"\n    cap_drop: [ALL]\n    security_opt: ["x"]\n',
    ],
    [
      'with all of it stays',
      'services:\n  web:\n    image: a\n    user: "1000:1000"\n    cap_drop:\n      - ALL\n    security_opt:\n      - no-new-privileges:false\n    read_only: true\n',
      'services:\n  web:\n    image: a\n    user: "1000:1000"\n    cap_drop:\n      - ALL\n    security_opt:\n      - no-new-privileges:false\n    read_only: true\n',
    ],
  ])('%s', (_, text, after) => {
    expect(hardened(text)).toBe(after);
  });

  it.each<[string, string, string]>([
    [
      'what is new',
      'services:\n  web:\n    image: a\n',
      'services:\n  web:\n    image: a\n    # as far as it works with it: this was not tried\n    cap_drop: [ALL] # and cap_add: each that it needs, such as NET_BIND_SERVICE\n    read_only: true\n    tmpfs: [/tmp]\n',
    ],
    [
      'what is changed',
      'services:\n  web:\n    image: a\n    cap_drop:\n      - MKNOD\n    read_only: false # b\n',
      'services:\n  web:\n    image: a\n    cap_drop:\n      - ALL # and cap_add: each that it needs, such as NET_BIND_SERVICE\n      - MKNOD\n    read_only: true # as far as it works with it: this was not tried # b\n',
    ],
  ])('of which no container was looked at keeps the reservations: %s', (_, text, after) => {
    expect(hardened(text, ['capabilities', 'readOnly'], [], false)).toBe(after);
  });

  it.each<[string, string, string[]]>([
    ['in flow style', 'services:\n  web: {image: a}\n', []],
    ['that extends another', 'services:\n  web:\n    image: a\n    extends: db\n  db:\n    image: b\n', []],
    ['that merges another map', 'x: &x\n  image: a\nservices:\n  web:\n    <<: *x\n', []],
    ['with an anchor', 'services:\n  web: &web\n    image: a\n  other: *web\n', []],
    ['that is an alias', 'x: &x\n  image: a\nservices:\n  web: *x\n', []],
    ['among services with an anchor', 'services: &all\n  web:\n    image: a\n', []],
    ['of two files', 'services:\n  web:\n    image: a\n', ['services:\n  web:\n    user: root\n']],
    ['of two documents', 'services:\n  web:\n    image: a\n---\nservices:\n  web:\n    user: root\n', []],
    [
      'by variables',
      'services:\n  web:\n    image: a\n    user: ${WHO}\n    cap_drop: ["${A}"]\n    security_opt: []\n    read_only: ${B}\n',
      [],
    ],
    ['with a tag', 'services:\n  web: !override\n    image: a\n', []],
  ])('%s is left alone', (_, text, others) => {
    expect(hardened(text, ALL, others)).toBe(text);
  });
});
