import { readFileSync } from 'node:fs';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { composeAsDeployed } from '../../src/checks/compose-as-deployed.ts';
import { composeHardened } from '../../src/checks/compose-hardened.ts';
import { composeOptions } from '../../src/checks/compose-options.ts';
import { composePinned } from '../../src/checks/compose-pinned.ts';
import type { Fix } from '../../src/checks/finding.ts';
import type { ComposeService, ServiceDanger } from '../../src/evidence/compose/compose.ts';
import type { DeployedAccount } from '../../src/evidence/deployment/deployment.ts';
import type { ServiceProbe } from '../../src/evidence/deployment/services.ts';
import { dangersOf } from '../../src/inputs/run-options/dangers.ts';
import { parseRunOptions } from '../../src/inputs/run-options/run-options.ts';
import { words } from '../../src/inputs/words.ts';
import { evidence, status } from './evidence-fixtures.ts';

const schema = readFileSync(new URL('../schemas/compose-spec.json', import.meta.url), 'utf8');
const isCompose = new Ajv2020({ strict: false, validateFormats: false }).compile(JSON.parse(schema));

const PROJECT = [composeOptions, composeHardened, composePinned];
const DIGEST = `sha256:${'a'.repeat(64)}`;

function at(line: number) {
  return { file: 'compose.yaml', line };
}

function options(text: string) {
  const read = parseRunOptions(words(text) ?? []);
  if ('problem' in read) throw new Error(read.problem);
  return read.options;
}

function service(over: Partial<ComposeService> & { readonly flags?: string } = {}): ComposeService {
  const { flags = '', ...rest } = over;
  const given = {
    name: 'web',
    location: at(2),
    isBuilt: false,
    usesSubject: false,
    pulled: [],
    dangers: [],
    unset: [],
  };
  return { ...given, options: options(flags), ...rest };
}

function danger(key: string, written: string, name: string, line: number, value = written): ServiceDanger {
  const [found] = dangersOf({ name, value });
  if (found === undefined) throw new Error(`${key} is no danger`);
  return { ...found, key, written, location: at(line) };
}

function image(text: string) {
  return { image: text, location: at(3) };
}

function project(...services: readonly ComposeService[]) {
  return { compose: { state: 'collected' as const, value: { services, images: [] }, records: [] } };
}

/** Lines to copy into a Compose file have to be one; a service of comments alone has no value yet. */
function expectCompose(fixes: readonly Fix[] = []): void {
  const ours = fixes.filter(({ language, lines }) => language === 'yaml' && !lines.includes('  NAME:'));
  expect(ours.length).toBeGreaterThan(0);
  for (const { lines } of ours) {
    const read = parse(lines.join('\n'), (_, value) => value ?? {});
    expect(isCompose(read), `${lines.join('\n')}\n${JSON.stringify(isCompose.errors)}`).toBe(true);
  }
}

describe('every check of the Compose files', () => {
  it.each(PROJECT)('$id has no row without them, and says when they could not be read', (check) => {
    const location = at(7);
    const error = {
      state: 'error',
      reason: 'Compose refuses the files: no.',
      records: [],
      location,
    } as const;
    expect(check.judge({})).toBeUndefined();
    expect(check.judge({ compose: error })).toMatchObject({ status: 'error', seen: error.reason, location });
    const none = { state: 'not-applicable', reason: 'none' } as const;
    expect(check.judge({ compose: none })?.status).toBe('not-applicable');
  });
});

describe('options', () => {
  const judge = (...services: readonly ComposeService[]) => composeOptions.judge(project(...services));

  it('pass where none takes protection away', () => {
    expect(judge(service())).toMatchObject({
      status: 'pass',
      seen: 'None of the options of 1 service takes protection away.',
    });
  });

  it('are told the gravest first, each at its line, with the lines to write', () => {
    const web = service({
      dangers: [
        danger('uts', 'host', 'uts', 3),
        danger('user', 'root', 'user', 4),
        danger('privileged', 'true', 'privileged', 5),
        danger('security_opt', 'no-new-privileges:false', 'security-opt', 6),
        danger('volumes', '/:/h', 'volume', 7),
      ],
    });
    const found = judge(web, service({ name: 'true', dangers: [danger('pid', 'host', 'pid', 9)] }));
    expect(found?.status).toBe('fail');
    expect(found?.seen).toMatch(
      /^6 options: web privileged: true, web volumes: \/:\/h, web user: root, true pid: host, web uts: host, web security_opt: no-new-privileges:false\. web \(compose\.yaml:5, critical\): every capability/,
    );
    expect(found?.places?.map(({ location: { line } }) => line)).toEqual([5, 7, 4, 9, 3, 6]);
    expect(found?.fixes.map(({ lines }) => lines)).toEqual([
      [
        '# compose.yaml:7, service "web": take out volumes: "/:/h"',
        '# compose.yaml:9, service "true": take out pid: "host"',
        '# compose.yaml:3, service "web": take out uts: "host"',
      ],
      [
        'services:',
        '  web:',
        '    privileged: false',
        '    user: "1000:1000"',
        '    security_opt: ["no-new-privileges:true"]',
      ],
    ]);
    expectCompose(found?.fixes);
  });

  it('that weaken one wall are a warning', () => {
    const found = judge(service({ dangers: [danger('uts', 'host', 'uts', 3)] }));
    expect(found?.status).toBe('warning');
    expect(found?.seen).toMatch(
      /^web uts: host\. web \(compose\.yaml:3, medium\): it shares the host's name/,
    );
  });

  it('by a variable that is not set are an error, and a failure where another one fails', () => {
    const unset = [{ key: 'user', variable: 'WHO', location: at(4) }];
    expect(judge(service({ unset }))).toMatchObject({ status: 'error', location: at(4) });
    const grave = judge(service({ unset, dangers: [danger('pid', 'host', 'pid', 3)] }));
    expect(grave?.status).toBe('fail');
    expect(grave?.seen).toMatch(/the variable WHO is not set here/);
    expect(judge(service({ unset: [{ key: 'image', variable: 'TAG', location: at(3) }] }))?.status).toBe(
      'pass',
    );
  });

  it('without end are counted, and no text of them becomes a line of the fix', () => {
    const written = 'host\n    privileged: true # "\u2028';
    const dangers = Array.from({ length: 50 }, (_, line) => danger('pid', written, 'pid', line + 1, 'host'));
    const found = judge(...Array.from({ length: 30 }, (_, one) => service({ name: `s${one}`, dangers })));
    expect(found?.places).toHaveLength(8);
    expect(found?.seen).toMatch(/and 1494 more\./);
    expect(found?.fixes[0]?.lines.at(-1)).toBe('# and 1470 more');
    expect(found?.fixes[0]?.lines.every((line) => line.startsWith('# ') && !line.includes('\n'))).toBe(true);
    expect(parse(found?.fixes[0]?.lines.join('\n') ?? '')).toBeNull();
  });
});

describe('images', () => {
  const judge = (...images: readonly string[]) =>
    composePinned.judge(project(service({ pulled: images.map(image) })));

  it.each([
    [`redis:7@${DIGEST}`, 'pass', '1 image by digest.'],
    ['redis:7', 'warning', '1 of 1 not by digest. web: redis:7 (by tag).'],
    ['redis:latest', 'warning', '1 of 1 not by digest. web: redis:latest (latest).'],
    ['redis', 'warning', '1 of 1 not by digest. web: redis (no tag, so latest).'],
    ['Bad name', 'warning', '1 of 1 not by digest. web: Bad name (not of the grammar of a reference).'],
  ])('%s', (name, expected, seen) => expect(judge(name)).toMatchObject({ status: expected, seen }));

  it('that Compose builds are not asked for one', () => {
    expect(composePinned.judge(project(service({ isBuilt: true })))?.status).toBe('not-applicable');
  });

  it('by a variable that is not set are told so', () => {
    const unset = [{ key: 'image', variable: 'TAG', location: at(3) }];
    const found = composePinned.judge(project(service({ pulled: [image('shop')], unset })));
    expect(found?.seen).toBe('1 of 1 not by digest. web: shop (by the variable TAG, which is not set here).');
  });
});

describe('least privilege', () => {
  const BEST = '--user 1000 --cap-drop ALL --security-opt no-new-privileges --read-only';
  const judge = (...services: readonly ComposeService[]) => composeHardened.judge(project(...services));
  const db = (flags: string) => service({ name: 'db', pulled: [image('db')], flags });

  it('is asked of each service but those of this image and those without one', () => {
    expect(judge(service({ usesSubject: true, isBuilt: true }), service())).toBeUndefined();
    expect(judge(db(BEST))).toMatchObject({ status: 'pass', seen: 'All of it: db.' });
  });

  it.each([
    [BEST.replace('--user 1000', ''), 'user by number'],
    [BEST.replace('1000', 'app'), 'user by number'],
    [BEST.replace('ALL', 'CHOWN'), 'cap_drop: [ALL]'],
    [BEST.replace('no-new-privileges', 'no-new-privileges=false'), 'no-new-privileges'],
    [BEST.replace('--read-only', ''), 'read_only'],
    ['', 'cap_drop: [ALL], no-new-privileges, read_only, user by number'],
  ])('%s lacks %s', (flags, lacks) => {
    const found = judge(db(flags), db(BEST));
    expect(found).toMatchObject({ status: 'warning', location: at(2) });
    expect(found?.seen).toBe(`Missing in 1 of 2 services. db: ${lacks}.`);
    expectCompose(found?.fixes);
  });
});

describe('as the services start it', () => {
  const ACCOUNT: DeployedAccount = {
    state: 'collected',
    status: status(1000, 1000, []),
    userNamespace: false,
    sandbox: undefined,
    apparmor: 'docker-default (enforce)',
    readOnlyRoot: true,
    profile: undefined,
  };

  function probe(
    names: readonly string[],
    flags: string,
    account: ServiceProbeAccount = ACCOUNT,
  ): ServiceProbe {
    const value = { options: options(flags), account };
    return {
      names,
      location: at(names.length),
      unset: [],
      deployment: { state: 'collected', value, records: [] },
    };
  }
  type ServiceProbeAccount = DeployedAccount | { readonly state: 'error'; readonly reason: string };

  function judge(probes: readonly ServiceProbe[], untried: readonly string[] = []) {
    const services = { state: 'collected' as const, value: { probes, untried }, records: [] };
    return composeAsDeployed.judge(evidence('1000', status(1000, 1000, []), { services }));
  }

  it('has no row without Compose files', () => {
    expect(composeAsDeployed.judge(evidence('1000', status(1000, 1000, [])))).toBeUndefined();
  });

  it('is one row with the gravest service first', () => {
    const root = { ...ACCOUNT, status: status(0, 0, [], 0) };
    const found = judge([probe(['a', 'b', 'c', 'd'], ''), probe(['root'], '--user 0', root)]);
    expect(found?.status).toBe('fail');
    expect(found?.seen).toBe(
      'root: runs as root; filters no system call; keeps 14 capabilities; may gain privileges. a, b, c and 1 more: keeps 14 capabilities; may gain privileges.',
    );
    expect(found?.places?.[0]?.message).toMatch(/^root: runs as root; .* Uid: 0 .*CapBnd: /);
    expect(found?.places?.map(({ location: { line } }) => line)).toEqual([1, 4]);
    expectCompose(found?.fixes);
  });

  it.each<[string, string, Partial<DeployedAccount>]>([
    ['keeps 14 capabilities; may gain privileges; writable root.', '', { readOnlyRoot: false }],
    ['has every capability; may gain privileges.', '--cap-add ALL', {}],
    ['not confined by AppArmor; ', '', { apparmor: 'unconfined' }],
    ['is in the root group; ', '', { status: status(1000, 0, []) }],
  ])('says in a few words, and once: %s', (words, flags, over) => {
    const given = { ...ACCOUNT, ...over };
    expect(judge([probe(['shop'], flags, given)])?.seen).toContain(words);
    expect(judge([probe(['shop'], flags, given)])?.seen).toMatch(/^shop: [^.]*\.$/);
  });

  it('that could not be tried is an error, said once', () => {
    const found = judge([probe(['web'], '', { state: 'error', reason: 'no start.' })]);
    expect(found).toMatchObject({
      status: 'error',
      seen: 'web: could not be checked: no start.',
    });
    expect(judge([probe(['web'], '')], ['x'])?.status).toBe('error');
    expect(judge([{ ...probe(['web'], ''), unset: ['WHO'] }])?.seen).toMatch(
      /The variable WHO is not set here/,
    );
  });

  it('fails by what privileged means, though that is not tried', () => {
    const found = judge([probe(['web'], '--privileged', { state: 'error', reason: 'no start.' })]);
    expect(found?.status).toBe('fail');
    expect(found?.seen).toBe(
      'web: filters no system call; has every capability; not confined by AppArmor. And it could not be checked: no start.',
    );
    expect(found?.places?.[0]?.message).toMatch(/--privileged switches Docker's filter off/);
  });
});
