import { describe, expect, it } from 'vitest';
import { DOCKER_DEFAULT } from '../../src/seccomp/docker-default.ts';
import { formatProfile } from '../../src/seccomp/profile.ts';
import { withoutBuildx } from '../support/client.ts';
import { serve } from '../support/http-server.ts';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';

const APP = { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` };

/** What a service is at its best; `build` makes it one of the image under test. */
const BEST = `
    user: "1000:1000"
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
    read_only: true
    tmpfs: [/tmp]`;

const WEB = `services:
  web:
    build: .${BEST}
`;

function compose(
  files: Files,
  given: string | readonly string[] = 'compose.yaml',
  more: Parameters<typeof runOn>[1] = {},
): Promise<ImageResult> {
  const composeFiles = [given].flat().join('\n');
  return runOn({ ...APP, ...files }, { ...more, inputs: { 'compose-files': composeFiles, ...more.inputs } });
}

/** A row around the image, by the rest of its id. */
function around(run: ImageResult, id: string) {
  return run.report?.project.rows.find(({ check }) => check === `compose-${id}`);
}

function deployed(run: ImageResult) {
  return run.rows['compose-as-deployed'];
}

/** Its words, and those at its places. */
function accounts(run: ImageResult): string | undefined {
  const row = deployed(run);
  return row && [row.seen, ...(row.places ?? []).map(({ message }) => message)].join('\n');
}

/** The commands of the probes by the services' options. */
function probes(run: ImageResult): readonly string[] {
  const records = run.report?.subjects[0]?.evidence ?? [];
  return records.filter(({ title }) => / by services? /.test(title)).map(({ command }) => command.join(' '));
}

/** All that anybody gets to read. */
function everything(run: ImageResult): string {
  return [run.log, run.summary, JSON.stringify(run.report), JSON.stringify(run.outputs)].join('\n');
}

describe('a service of the image under test', () => {
  it.concurrent('that is hardened passes by the account of a container with its options', async () => {
    const run = await compose({ 'compose.yaml': WEB });
    expect(deployed(run)).toMatchObject({ status: 'pass' });
    expect(deployed(run)?.seen).toMatch(
      /^web: pass\. Uid: 1000 1000 1000 1000 .*Seccomp: 2.*CapBnd: 0{16}: none\..*NoNewPrivs: 1/,
    );
    expect(around(run, 'options')?.status).toBe('pass');
    expect(around(run, 'pinned')?.status).toBe('not-applicable');
    expect(around(run, 'hardened')).toBeUndefined();
    expect(run.exitCode).toBe(0);
    expect(run.leftovers).toEqual([]);
  });

  it.concurrent('is told by what it asks for, set by set, and each set is tried once', async () => {
    const run = await compose({
      'compose.yaml': `${WEB}  second:
    extends: web
  root:
    build: {context: ., dockerfile: Dockerfile}
    user: root
    security_opt: [seccomp=unconfined]
  other:
    image: redis:7
    privileged: true
`,
    });
    expect(probes(run)).toHaveLength(2);
    expect(probes(run).join('\n')).not.toMatch(/redis|privileged/);
    const row = deployed(run);
    expect(row?.status).toBe('fail');
    expect(row?.seen).toMatch(
      /^root: runs as root; filters no system call; keeps 14 capabilities; may gain privileges; writable root\. second, web: pass\.$/,
    );
    expect(accounts(run)).toMatch(/Uid: 0 0 0 0 .*Seccomp: 0/s);
    expect(row?.places).toEqual([expect.objectContaining({ location: { file: 'compose.yaml', line: 11 } })]);
    expect(row?.fixes[0]?.lines.slice(0, 3)).toEqual(['services:', '  root:', '    user: "1000:1000"']);
  });

  it.concurrent('is found by the names of deployed-as, whatever its tag', async () => {
    const file = (image: string) => ({ 'compose.yaml': `services:\n  web:\n    image: ${image}${BEST}\n` });
    const inputs = { 'deployed-as': 'ghcr.io/acme/shop' };
    const [named, unset, other] = await Promise.all([
      compose(file('ghcr.io/acme/shop:1.0'), 'compose.yaml', { inputs }),
      compose(file(`"ghcr.io/acme/shop:\${TAG}"`), 'compose.yaml', { inputs }),
      compose(file('ghcr.io/acme/cart:1.0'), 'compose.yaml', { inputs }),
    ]);
    expect([named, unset].map((run) => deployed(run)?.status)).toEqual(['pass', 'pass']);
    expect(around(unset, 'pinned')?.seen).toBe(
      '1 of 1 not by digest. web: ghcr.io/acme/shop (by the variable TAG, which is not set here).',
    );
    expect(deployed(other)).toMatchObject({ status: 'not-applicable' });
    expect(deployed(other)?.seen).toMatch(/^No service of the Compose files uses this image/);
  });

  it.concurrent('has the seccomp profile that lies where Compose looks for it', async () => {
    const file = (profile: string) => ({
      'deploy/compose.yaml': `services:
  web:
    build: ..
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true", "seccomp=${profile}"]
`,
      'deploy/profile.json': formatProfile(DOCKER_DEFAULT),
      'deploy/open.json': '{"defaultAction": "SCMP_ACT_ALLOW"}',
    });
    const [own, open, none, outside] = await Promise.all(
      ['profile.json', 'open.json', 'none.json', '/etc/hostname'].map((profile) =>
        compose(file(profile), 'deploy/compose.yaml'),
      ),
    );
    expect(own && probes(own)[0]).toMatch(/seccomp=deploy\/profile\.json/);
    expect(own && deployed(own)?.status).toBe('warning');
    expect(open && accounts(open)).toMatch(/the profile deploy\/open\.json refuses no system call/);
    expect(none && deployed(none)?.seen).toMatch(
      /Service web names the seccomp profile "deploy\/none\.json", but there is no/,
    );
    expect(outside && deployed(outside)?.seen).toMatch(
      /"\.\..*\/etc\/hostname", which is not of the checkout: it is not read/,
    );
    expect(outside && probes(outside)).toEqual([]);
  });

  it.concurrent('with a user that is not known is an error that names the service', async () => {
    const run = await compose({ 'compose.yaml': WEB.replace('1000:1000', 'nosuch') });
    expect(deployed(run)?.status).toBe('error');
    expect(deployed(run)?.seen).toMatch(
      /Service web: the engine starts no container with these options: .*nosuch/,
    );
    expect(run.exitCode).toBe(1);
  });

  it.concurrent('more sets of options than are tried are an error', async () => {
    const services = Array.from(
      { length: 10 },
      (_, at) => `  s${at}:\n    build: .\n    user: "${1000 + at}"\n`,
    );
    const run = await compose({ 'compose.yaml': `services:\n${services.join('')}` });
    expect(probes(run)).toHaveLength(8);
    expect(deployed(run)?.status).toBe('error');
    expect(deployed(run)?.seen).toMatch(
      /Not tried, since there are so many different sets of options: s8, s9\./,
    );
  });
});

describe('what services ask for', () => {
  it.concurrent('is named with its line, the gravest first, and reaches no container', async () => {
    const run = await compose({
      'compose.yaml': `services:
  web:
    build: .
    privileged: true
    pid: host
    uts: host
    volumes:
      - ./data:/data
      - /var/run/docker.sock:/var/run/docker.sock:ro
  db:
    image: postgres:16
    profiles: [never]
    networks: [outer]
networks:
  outer: {name: host, external: true}
`,
    });
    const row = around(run, 'options');
    expect(row?.status).toBe('fail');
    expect(row?.seen).toMatch(
      /^5 options: web privileged: true, web volumes: \/var\/run\/docker\.sock:\/var\/run\/docker\.sock:ro, db networks: outer \(the host's network\), web pid: host, web uts: host\. web \(compose\.yaml:4, critical\): /,
    );
    expect(row?.places?.map(({ location }) => location.line)).toEqual([4, 9, 13, 5, 6]);
    expect(probes(run).join('\n')).not.toMatch(/privileged|docker\.sock|--pid |--uts/);
    expect(accounts(run)).toMatch(/--privileged switches Docker's filter off/);
    expect(run.exitCode).toBe(1);
  });

  it.concurrent('is what the override files and the variables make of it', async () => {
    const base = `services:
  web:
    build: .
    user: "\${APP_UID:-1000}"
    privileged: true
    cap_add: [NET_ADMIN]
`;
    const override = `services:
  web:
    privileged: false
    user: "\${APP_USER}"
    cap_add:
      - SYS_TIME
`;
    const files = { 'compose.yaml': base, 'prod.yaml': override, '.env': 'APP_USER=0\n' };
    const [one, both] = await Promise.all([compose(files), compose(files, ['compose.yaml', 'prod.yaml'])]);
    expect(around(one, 'options')?.seen).toMatch(
      /^2 options: web privileged: true, web cap_add: NET_ADMIN\./,
    );
    expect(accounts(one)).not.toMatch(/Uid: 0/);
    expect(around(both, 'options')?.seen).toMatch(
      /^3 options: web user: 0, web cap_add: NET_ADMIN, web cap_add: SYS_TIME\./,
    );
    expect(around(both, 'options')?.places?.map(({ location }) => location)).toEqual([
      { file: 'prod.yaml', line: 4 },
      { file: 'compose.yaml', line: 6 },
      { file: 'prod.yaml', line: 6 },
    ]);
    expect(accounts(both)).toMatch(/Uid: 0 0 0 0 \(by --user 0\): the process is root/);
  });

  it.concurrent('is not known where a variable is not set, which is an error', async () => {
    const run = await compose({ 'compose.yaml': `services:\n  web:\n    build: .\n    user: "\${WHO}"\n` });
    const row = around(run, 'options');
    expect(row).toMatchObject({ status: 'error', location: { file: 'compose.yaml', line: 4 } });
    expect(row?.seen).toMatch(/^Service web, user \(compose\.yaml:4\): the variable WHO is not set here/);
    expect(deployed(run)?.status).toBe('error');
  });

  it.concurrent('is told of included and extended files by their own lines', async () => {
    const run = await compose({
      'compose.yaml': `include: [parts/db.yaml]
services:
  web:
    extends: {file: parts/base.yaml, service: base}
    image: app@sha256:${'a'.repeat(64)}
`,
      'parts/base.yaml': 'services:\n  base:\n    ipc: host\n',
      'parts/db.yaml': 'services:\n  db:\n    image: postgres\n    volumes:\n      - /:/host\n',
    });
    expect(around(run, 'options')?.places?.map(({ location }) => location)).toEqual([
      { file: 'parts/db.yaml', line: 5 },
      { file: 'parts/base.yaml', line: 3 },
    ]);
    expect(around(run, 'pinned')?.seen).toBe('1 of 2 not by digest. db: postgres (no tag, so latest).');
    expect(around(run, 'pinned')?.location).toEqual({ file: 'parts/db.yaml', line: 3 });
  });

  it.concurrent('no digest is asked of an image that another service builds', async () => {
    const text = `${WEB}    image: shop:1\n  job:\n    image: shop:1\n`;
    const run = await compose({ 'compose.yaml': text });
    expect(around(run, 'pinned')?.status).toBe('not-applicable');
  });

  it.concurrent('least privilege is asked of the services of other images', async () => {
    const run = await compose({
      'compose.yaml': `${WEB}  db:\n    image: postgres:16\n    read_only: true\n`,
    });
    expect(around(run, 'hardened')).toMatchObject({
      status: 'warning',
      location: { file: 'compose.yaml', line: 9 },
    });
    expect(around(run, 'hardened')?.seen).toBe(
      'Missing in 1 of 1 services. db: cap_drop: [ALL], no-new-privileges, user by number.',
    );
  });
});

describe('what Compose refuses', () => {
  it.concurrent.each([
    ['services:\n  web:\n    image: x\n   build: 1\n', 4, /^compose\.yaml:4 is no YAML: /],
    [
      'services:\n  db:\n    image: x\n  web:\n    image: x\n    privleged: true\n',
      4,
      /^Compose refuses the files: validating compose\.yaml: services\.web .*'privleged' not allowed\.$/,
    ],
    [
      `services:\n  web:\n    image: "x:\${TAG:?which}"\n`,
      3,
      /required variable TAG is missing a value: which\. Only variables of the \.env file/,
    ],
    ['services:\n  web:\n    privileged: true\n', 1, /^Compose refuses the files: service "web" has neither/],
    ['', 1, /^Compose refuses the files: empty compose file\.$/],
  ])('%j is an error with its sentence', async (text, line, words) => {
    const run = await compose({ 'compose.yaml': text });
    for (const id of ['options', 'pinned', 'hardened']) {
      expect(around(run, id)).toMatchObject({ status: 'error', location: { file: 'compose.yaml', line } });
      expect(around(run, id)?.seen).toMatch(words);
    }
    expect(deployed(run)).toMatchObject({ status: 'error', seen: around(run, 'options')?.seen });
    expect(run.exitCode).toBe(1);
  });

  it('without the plugin is an error that says how to get it', async () => {
    const run = await withoutBuildx((env, prefix) =>
      compose({ 'compose.yaml': WEB }, 'compose.yaml', { env, prefix }),
    );
    expect(around(run, 'options')?.status).toBe('error');
    expect(around(run, 'options')?.seen).toMatch(
      /has no Compose plugin: install it \(docker\/setup-compose-action/,
    );
    expect(deployed(run)?.status).toBe('error');
    expect(run.exitCode).toBe(1);
  });

  it.concurrent('a file of the inputs that is not there stops before anything is built', async () => {
    const run = await compose({}, 'compose.yaml');
    expect(run.log).toMatch(/Input "compose-files" is "compose\.yaml", but there is no such file/);
    expect(run.report).toBeUndefined();
  });
});

describe('what a pull request may try', () => {
  const SECRETS = ['hunter2-literal', 'hunter2-dotenv', 'hunter2-envfile', 'hunter2-job', 'hunter2-proxy'];

  it.concurrent('to carry secrets into the report', async () => {
    const files = {
      'compose.yaml': `services:
  web:
    build: .
    image: "shop:\${JOB_TOKEN}\${HTTPS_PROXY}\${DOTENV_PASSWORD}"
    environment:
      LITERAL: hunter2-literal
      FROM_DOTENV: \${DOTENV_PASSWORD}
    env_file: web.env
    labels: {a: "\${DOTENV_PASSWORD}"}
    command: [run, --password, hunter2-literal]
configs:
  c: {content: hunter2-literal}
`,
      '.env': 'DOTENV_PASSWORD=hunter2-dotenv\n',
      'web.env': 'ENVFILE=hunter2-envfile\n',
    };
    const env = { JOB_TOKEN: 'hunter2-job', HTTPS_PROXY: 'http://u:hunter2-proxy@127.0.0.1:9' };
    const run = await compose(files, 'compose.yaml', { env });
    expect(around(run, 'options')?.status).toBe('pass');
    const said = everything(run);
    expect(SECRETS.filter((secret) => said.includes(secret))).toEqual([]);
  });

  it.concurrent.each([
    [{ '.env': 'hunter2-dotenv!x=1\n', 'compose.yaml': WEB }, /line 1 is not of the form NAME=value/],
    [{ '.env': 'A="hunter2-dotenv\n', 'compose.yaml': WEB }, /line \d is not of the form NAME=value/],
    [
      { 'compose.yaml': `services:\n  web:\n    image: x\n    environment: {A: "hunter2-literal\${b"}\n` },
      /invalid interpolation format for services\.web\.environment\.A\.$/,
    ],
  ])('to carry them into it by a file that Compose refuses: %j', async (files, words) => {
    const run = await compose(files);
    expect(around(run, 'options')?.status).toBe('error');
    expect(around(run, 'options')?.seen).toMatch(words);
    const said = everything(run);
    expect(SECRETS.filter((secret) => said.includes(secret))).toEqual([]);
  });

  it('to have a file of another place fetched', async () => {
    let asked = 0;
    const server = await serve((_, response) => {
      asked += 1;
      response.end();
    });
    try {
      const run = await compose({
        'compose.yaml': `include: ["http://${server.host}/acme/shop.git"]\n${WEB}`,
        '.env': 'COMPOSE_EXPERIMENTAL_GIT_REMOTE=true\n',
      });
      expect(around(run, 'options')?.status).toBe('error');
      expect(around(run, 'options')?.seen).toMatch(/remote resource is disabled.* is not fetched here/);
      expect(asked).toBe(0);
    } finally {
      await server.stop();
    }
  });

  const link = (target: string, name: string) => [
    ...['bash', '-c', `ln -s ${target} ${name} && exec "$@"`, 'bash'],
  ];

  it.concurrent.each([
    [
      { 'compose.yaml': `include: [/etc/passwd]\n${WEB}` },
      /compose\.yaml:1 names the file "\/etc\/passwd", which is not of the checkout/,
    ],
    [
      { 'compose.yaml': `include: [{path: a.yaml, env_file: link}]\n${WEB}` },
      /names the file "link", which is not of/,
    ],
    [{ 'compose.yaml': `include: ["\${F:-/etc/passwd}"]\n${WEB}` }, /write its path without a variable/],
    [
      { 'compose.yaml': `${WEB}    label_file: link\n` },
      /names the file "link", which is not of the checkout/,
    ],
    [
      { 'compose.yaml': `${WEB}    extends: {file: ../../../etc/passwd, service: x}\n` },
      /which is not of the checkout/,
    ],
    [{ 'compose.yaml': `include: [!!binary L2V0Yy9wYXNzd2Q=]\n${WEB}` }, /has the tag ".*binary"/],
  ])('to have a file of the runner read: %j', async (files, words) => {
    const run = await compose(files, 'compose.yaml', { prefix: link('/etc/passwd', 'link') });
    expect(around(run, 'options')).toMatchObject({ status: 'error', location: { file: 'compose.yaml' } });
    expect(around(run, 'options')?.seen).toMatch(words);
  });

  it.concurrent('to have variables read from a link', async () => {
    const run = await compose({ 'compose.yaml': WEB }, 'compose.yaml', {
      prefix: link('/etc/os-release', '.env'),
    });
    expect(around(run, 'options')?.seen).toMatch(
      /^"\.env", from which Compose takes variables, is a link that leads out/,
    );
  });

  it.concurrent('to mount the socket of the engine by a link of the checkout', async () => {
    const files = { 'compose.yaml': `${WEB}    volumes: ["./socket:/socket"]\n` };
    const run = await compose(files, 'compose.yaml', { prefix: link('/var/run/docker.sock', 'socket') });
    expect(around(run, 'options')?.seen).toMatch(/docker\.sock.*critical/);
  });

  const bomb = `x-0: &a0 [x, x]\n${Array.from({ length: 40 }, (_, at) => `x-${at + 1}: &a${at + 1} [${`*a${at}, `.repeat(9)}*a${at}]\n`).join('')}`;

  it.concurrent.each([
    ['deep', `x-a: ${'['.repeat(100_000)}`, /is nested too deeply|is no YAML/],
    ['bomb', `${bomb}services: {web: {image: x, cap_add: *a40}}\n`, /make more than 100000 values/],
    ['long', `services: {web: {image: x}}\n${'#'.repeat(300_000)}`, /longer than 256 KiB/],
    [
      'merges',
      `x-0: &a0 {a: b}\n${Array.from({ length: 60 }, (_, at) => `x-${at + 1}: &a${at + 1} {<<: *a${at}}\n`).join('')}services: {web: *a60}\n`,
      /nested too deeply|Compose refuses/,
    ],
  ])('to keep the reader busy: %s', async (_, text, words) => {
    const run = await compose({ 'compose.yaml': text });
    expect(around(run, 'options')?.status).toBe('error');
    expect(around(run, 'options')?.seen).toMatch(words);
  });
});
