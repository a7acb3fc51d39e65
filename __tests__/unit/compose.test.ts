import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { locator } from '../../src/evidence/compose/locate.ts';
import { ComposeModel } from '../../src/evidence/compose/model.ts';
import { readSources } from '../../src/evidence/compose/sources.ts';
import { type Paths, translate } from '../../src/evidence/compose/translate.ts';
import { composeVariables } from '../../src/evidence/compose/variables.ts';
import { runFlag } from '../../src/inputs/run-options/flags.ts';
import { deploymentOptions } from '../../src/inputs/run-options/run-options.ts';

const PATHS: Paths = { project: 'deploy', checkout: '/work/shop', outside: () => undefined };

/** The service `web` of a project, in the flags of `docker run`. */
function flags(service: object, top: object = {}, paths: Paths = PATHS): readonly string[] {
  return entries(service, top, paths).map(({ flag: { name, value } }) => `--${name}=${value}`);
}

function entries(service: object, top: object = {}, paths: Paths = PATHS) {
  const model = ComposeModel.parse({ services: { web: service }, ...top });
  const web = model.services?.['web'];
  if (web === undefined) throw new Error('no service');
  return translate(web, model, paths);
}

/** What takes protection away, by the field it stands in. */
function dangerous(service: object, top: object = {}): readonly string[] {
  const all = entries(service, top);
  return all.flatMap(({ key, flag }) =>
    deploymentOptions([flag]).dangers.map(({ severity }) => `${key} ${severity}`),
  );
}

describe('a service in the flags of docker run', () => {
  it.each<[object, readonly string[]]>([
    [{ user: '1000:1000' }, ['--user=1000:1000']],
    [{ user: '' }, []],
    [{ group_add: [0, 'docker'] }, ['--group-add=0', '--group-add=docker']],
    [{ privileged: true, read_only: true }, ['--privileged=true', '--read-only=true']],
    [{ privileged: false, read_only: false, cap_add: null }, []],
    [{ cap_drop: ['ALL'], cap_add: ['CHOWN'] }, ['--cap-add=CHOWN', '--cap-drop=ALL']],
    [{ security_opt: ['no-new-privileges:true'] }, ['--security-opt=no-new-privileges:true']],
    [{ security_opt: ['seccomp=unconfined'] }, ['--security-opt=seccomp=unconfined']],
    [{ security_opt: ['seccomp:p.json'] }, ['--security-opt=seccomp=deploy/p.json']],
    [{ security_opt: ['seccomp=../../p.json'] }, ['--security-opt=seccomp=../p.json']],
    [{ security_opt: ['seccomp=/work/shop/p.json'] }, ['--security-opt=seccomp=p.json']],
    [{ tmpfs: ['/tmp:size=1m'] }, ['--tmpfs=/tmp:size=1m']],
    [{ volumes: [{ type: 'tmpfs', target: '/t' }] }, ['--tmpfs=/t']],
    [{ pid: 'host', ipc: 'service:db', uts: 'host' }, ['--pid=host', '--ipc=container:db', '--uts=host']],
    [{ userns_mode: 'host', cgroup: 'host' }, ['--userns=host', '--cgroupns=host']],
    [{ network_mode: 'service:vpn' }, ['--network=container:vpn']],
    [{ cgroup_parent: '/x', runtime: 'runsc' }, ['--cgroup-parent=/x', '--runtime=runsc']],
    [{ devices: ['/dev/kvm:/dev/kvm'] }, ['--device=/dev/kvm:/dev/kvm']],
    [{ devices: [{ source: '/dev/sda', target: '/x', permissions: 'r' }] }, ['--device=/dev/sda:/x:r']],
    [{ device_cgroup_rules: ['c 1:3 mr'] }, ['--device-cgroup-rule=c 1:3 mr']],
    [{ volumes_from: ['db'] }, ['--volumes-from=db']],
    [{ oom_kill_disable: true, oom_score_adj: -5 }, ['--oom-kill-disable=true', '--oom-score-adj=-5']],
    [{ use_api_socket: true }, ['--use-api-socket=true']],
    [{ environment: { A: 'b' }, ports: [{ target: 80 }], command: ['x'] }, []],
    [{ volumes: [{ type: 'volume', source: 'data', target: '/d' }] }, []],
  ])('%j', (service, expected) => expect(flags(service)).toEqual(expected));

  it.each([
    ['/var/run/docker.sock', '/var/run/docker.sock'],
    ['./data', './deploy/data'],
    ['data', './deploy/data'],
    ['../etc', './etc'],
    ['../../etc', '../etc'],
    ['/work/shop/data', './data'],
    ['/work/shopping', '/work/shopping'],
    ['~/.ssh', '~/.ssh'],
  ])('a mount of %s is one of %s, wherever the checkout lies', (source, from) => {
    const volumes = [
      { type: 'bind', source, target: '/x', read_only: true, bind: { propagation: 'rshared' } },
    ];
    expect(flags({ volumes })).toEqual([
      `--mount=type=bind,source=${from},target=/x,readonly,bind-propagation=rshared`,
    ]);
  });

  it('a link of the checkout is what it leads to', () => {
    const paths = {
      ...PATHS,
      outside: (path: string) => (path === './deploy/s' ? '/run/docker.sock' : undefined),
    };
    expect(flags({ volumes: [{ type: 'bind', source: './s', target: '/s' }] }, {}, paths)).toEqual([
      '--mount=type=bind,source=/run/docker.sock,target=/s',
    ]);
  });

  it.each<[object, object, readonly string[]]>([
    [{ networks: { n: null } }, { networks: { n: { name: 'host' } } }, ['networks high']],
    [{ networks: ['n'] }, { networks: { n: { driver: 'host' } } }, ['networks high']],
    [{ networks: { host: null } }, { networks: { host: { name: 'shop_host' } } }, []],
    [
      { volumes: [{ type: 'volume', source: 'v', target: '/v' }] },
      { volumes: { v: { driver_opts: { type: 'none', o: 'bind', device: '/' } } } },
      ['volumes critical'],
    ],
    [
      { secrets: [{ source: 's' }] },
      { secrets: { s: { file: '/var/run/docker.sock' } } },
      ['secrets critical'],
    ],
    [{ configs: [{ source: 'c', target: '/c' }] }, { configs: { c: { file: './c.conf' } } }, []],
    [{ configs: [{ source: 'c' }] }, { configs: { c: { content: 'x' } } }, []],
  ])('%j with %j of the top level gives away %j', (service, top, expected) =>
    expect(dangerous(service, top)).toEqual(expected),
  );

  it('no path and no word becomes another flag or another field of a mount', () => {
    const word = fc.string({ minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(word, word, (source, target) => {
        const all = entries({
          user: source,
          volumes: [
            { type: 'bind', source, target },
            { type: 'bind', source: '/var/run/docker.sock', target },
          ],
        });
        const { dangers } = deploymentOptions(all.map(({ flag }) => flag));
        expect(all.map(({ flag: { name } }) => name)).toEqual(['user', 'mount', 'mount']);
        expect(all.every(({ flag }) => runFlag(`--${flag.name}`) !== undefined)).toBe(true);
        expect(dangers.some(({ reason }) => reason.includes('this socket'))).toBe(true);
      }),
    );
  });
});

describe('the files of a project', () => {
  const before = process.cwd();
  const folder = mkdtempSync(join(tmpdir(), 'compose-'));
  const checkout = join(folder, 'checkout');

  beforeAll(() => {
    mkdirSync(checkout);
    writeFileSync(join(folder, 'outside.yaml'), 'services: {}\n');
    process.chdir(checkout);
  });

  beforeEach(() => {
    process.chdir(folder);
    rmSync(checkout, { recursive: true });
    mkdirSync(checkout);
    process.chdir(checkout);
  });

  afterAll(() => {
    process.chdir(before);
    rmSync(folder, { recursive: true });
  });

  function write(files: Readonly<Record<string, string>>): void {
    for (const [path, text] of Object.entries(files)) {
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, text);
    }
  }

  function read(files: Readonly<Record<string, string>>, ...given: readonly string[]) {
    write(files);
    return readSources(given.length === 0 ? ['a.yaml'] : given, '.');
  }

  function lines(files: Readonly<Record<string, string>>, ...given: readonly string[]) {
    const sources = read(files, ...given);
    if ('reason' in sources) throw new Error(sources.reason);
    return locator(sources, Math.max(1, given.length));
  }

  it('are the given ones and, behind them, those that they include and extend, each once', () => {
    const sources = read({
      'a.yaml': 'include:\n  - sub/b.yaml\n  - path: [sub/c.yaml, sub/b.yaml]\nservices: {}\n',
      'sub/b.yaml': 'services: {x: {extends: {file: d.yaml, service: y}}}\n',
      'sub/c.yaml': 'include: [../a.yaml]\n',
      'sub/d.yaml': 'services: {y: {image: z}}\n',
    });
    const paths = 'reason' in sources ? [sources.reason] : [...new Set(sources.map(({ path }) => path))];
    expect(paths).toEqual(['a.yaml', 'sub/b.yaml', 'sub/c.yaml', 'sub/d.yaml']);
  });

  it.each([
    ['include: [../outside.yaml]', /names the file "\.\.\/outside\.yaml", which is not of the checkout/],
    ['x-i: &i [/etc/passwd]\ninclude: *i', /names the file "\/etc\/passwd"/],
    ['x-t: &t {include: [/etc/passwd]}\n<<: *t', /names the file "\/etc\/passwd"/],
    ['x-k: &k include\n*k : [/etc/passwd]', /names the file "\/etc\/passwd"/],
    ['services: {}\n---\ninclude: [/etc/passwd]', /a\.yaml:3 names the file "\/etc\/passwd"/],
    ['"\\x69nclude": [/etc/passwd]', /names the file "\/etc\/passwd"/],
    ['include: [{path: b.yaml, project_directory: /etc, env_file: passwd}]', /names the file "\/etc"/],
    ['services: {w: {pre_start: [{label_file: /etc/passwd}]}}', /names the file "\/etc\/passwd"/],
    ['jobs: {w: {extends: {file: /etc/passwd, service: x}}}', /names the file "\/etc\/passwd"/],
    [`include: ["\${X}"]`, /write its path without a variable/],
    ['include: ["~/x"]', /write its path without a variable and without "~"/],
    ['!x services: {}', /has the tag "!x"/],
    ['a: [', /is no YAML/],
    ['a: &a [*a]', /has aliases that make more than/],
  ])('%j is refused', (text, words) => {
    const answer = read({ 'a.yaml': text });
    expect('reason' in answer ? answer.reason : 'read').toMatch(words);
  });

  it.each([
    'services: {w: {cap_add: !override [A], user: !reset null}}',
    'services: {w: {user: !!str 0}}',
    'include: [https://example.org/x.git, oci://example.org/x, none.yaml]',
    '- a\n- b',
    '',
  ])('%j is left to Compose', (text) => expect(read({ 'a.yaml': text })).toHaveLength(1));

  it('a text that is not UTF-8 is refused', () => {
    writeFileSync('a.yaml', Buffer.from('\ufeffinclude: [/etc/passwd]\n', 'utf16le'));
    expect(readSources(['a.yaml'], '.')).toMatchObject({ reason: '"a.yaml" is no text in UTF-8.' });
  });

  it('links out of the checkout are refused, whoever names them', () => {
    symlinkSync('../outside.yaml', 'link.yaml');
    symlinkSync('..', 'up');
    expect(read({}, 'link.yaml')).toMatchObject({ reason: '"link.yaml" is no file of the checkout.' });
    expect(read({ 'a.yaml': 'include: [up/outside.yaml]' })).toMatchObject({
      location: { file: 'a.yaml', line: 1 },
    });
    symlinkSync('../outside.yaml', '.env');
    expect(read({ 'a.yaml': 'services: {}' })).toMatchObject({
      reason: expect.stringMatching(/^"\.env", from which/),
    });
  });

  it('more files than a project has are refused, and a circle is none', () => {
    const many = Object.fromEntries(
      Array.from({ length: 60 }, (_, at) => [`f${at}.yaml`, `include: [f${at + 1}.yaml]`]),
    );
    expect(read(many, 'f0.yaml')).toMatchObject({
      reason: expect.stringMatching(/more than 50 Compose files/),
    });
    expect(read({ 'a.yaml': 'include: [a.yaml]' })).toHaveLength(1);
  });

  it.each([
    ['deep', '['.repeat(200_000)],
    ['tags', '!a '.repeat(20_000)],
    ['aliases', `a: &a 1\nb: [${'*a,'.repeat(60_000)}1]`],
    ['keys', Array.from({ length: 20_000 }, (_, at) => `k${at}: 1`).join('\n')],
    [
      'services',
      `services:\n${Array.from({ length: 10_000 }, (_, at) => ` s${at}: &s${at} {<<: *s${Math.max(0, at - 1)}}`).join('\n')}`,
    ],
    ['documents', '---\n'.repeat(60_000)],
    ['long', `a: ${'b'.repeat(256 * 1024)}`],
  ])('what is made to keep a reader busy ends: %s', (_, text) => {
    const begun = performance.now();
    read({ 'a.yaml': text });
    expect(performance.now() - begun).toBeLessThan(10_000);
  });

  it('whatever stands in them, they are read or refused', () => {
    const part = fc.constantFrom(
      'services',
      ':',
      ' ',
      '\n',
      '- ',
      '{',
      '}',
      '[',
      ']',
      '&a ',
      '*a',
      '<<',
      ',',
      '!!str ',
      '"',
      '? ',
      '---\n',
      '#',
    );
    fc.assert(
      fc.property(fc.array(part, { maxLength: 40 }), (parts) => {
        const answer = read({ 'a.yaml': parts.join('') });
        if (!('reason' in answer))
          expect(locator(answer, 1).lineOf('web', 'user', 'x').line).toBeGreaterThan(0);
      }),
    );
  });

  it('have variables in the .env beside the first of them', () => {
    write({
      'deploy/.env': 'A=b\n# C=d\nexport E = "f # g" \n\nH=\'i\' # j\nK=l#m # n\nO: p\nnothing\n',
      '.env': 'WRONG=1\n',
    });
    expect(composeVariables(['deploy/a.yaml', 'b.yaml'])).toEqual([
      { name: 'A', value: 'b' },
      { name: 'E', value: 'f # g' },
      { name: 'H', value: 'i' },
      { name: 'K', value: 'l#m' },
      { name: 'O', value: 'p' },
    ]);
    expect(composeVariables([])).toEqual([]);
    expect(composeVariables(['other/a.yaml'])).toEqual([]);
  });

  describe('tell the line of', () => {
    const files = {
      'a.yaml': `x-base: &base
  privileged: true
services:
  web:
    <<: *base
    cap_add:
      - CHOWN
      - "NET_ADMIN"
    volumes:
      - ./data:/data
      - type: bind
        source: /
        target: /host
  db:
    extends: web
    user: root
`,
      'b.yaml': `services:\n  web:\n    cap_add: [SYS_TIME]\n    user: "\${WHO}"\n`,
    };

    it.each<[readonly string[], string, number]>([
      [['web'], 'b.yaml', 2],
      [['web', 'user'], 'b.yaml', 4],
      [['web', 'cap_add', 'SYS_TIME'], 'b.yaml', 3],
      [['web', 'cap_add', 'NET_ADMIN'], 'a.yaml', 8],
      [['web', 'cap_add', 'NONE'], 'b.yaml', 3],
      [['web', 'privileged', 'true'], 'a.yaml', 2],
      [['web', 'volumes', '/host'], 'a.yaml', 11],
      [['web', 'pid'], 'b.yaml', 2],
      [['db', 'user'], 'a.yaml', 16],
      [['db', 'volumes', '/data'], 'a.yaml', 10],
      [['none', 'user'], 'a.yaml', 1],
    ])('%j: %s:%i', ([service = '', key, find], file, line) => {
      expect(lines(files, 'a.yaml', 'b.yaml').lineOf(service, key, find)).toEqual({ file, line });
    });

    it('a text with its variable', () => {
      expect(lines(files, 'a.yaml', 'b.yaml').textsOf('web', 'user')).toEqual([
        { text: `"\${WHO}"`, location: { file: 'b.yaml', line: 4 } },
      ]);
    });
  });
});
