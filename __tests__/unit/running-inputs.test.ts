import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/inputs/read.ts';
import { words } from '../../src/inputs/words.ts';

/** Files and folders of the checkout, with the real path where that is another. */
const FILES: Readonly<Record<string, string | undefined>> = {
  ...{ '.': '/checkout', data: undefined, 'data/x.conf': undefined, database: undefined, app: undefined },
  ...{ 'app.env': undefined, 'data/app.env': undefined, 'bad.env': undefined, link: '/etc' },
  ...{ 'inner-link': '/checkout/data/deep', 'odd-link': '/checkout/x,source=/etc' },
  ...{ 'data/link': '/checkout/app', 'seccomp.json': undefined, 'data/seccomp.json': undefined },
};

const CONTENT: Readonly<Record<string, string>> = {
  'app.env': 'FROM_FILE=x y\nB=1\n',
  'data/app.env': 'FROM_FILE=x y\n',
  'bad.env': 'A=1\nHTTPS_PROXY\n',
};

function read(inputs: Record<string, string>) {
  return readInputs((name) => inputs[name] ?? '', {
    isThere: () => false,
    fileExists: (path) => Object.hasOwn(FILES, path),
    leavesCheckout: (path) => path === 'link',
    realPath: (path) => FILES[path] ?? `/checkout/${path}`,
    readFile: (path) => (CONTENT[path] === undefined ? undefined : Buffer.from(CONTENT[path])),
    variable: () => undefined,
  });
}

function settings(inputs: Record<string, string>) {
  const answer = read({ observe: 'true', ...inputs });
  if (!answer.valid) throw new Error(answer.problems.join('\n'));
  return answer.settings;
}

function problems(inputs: Record<string, string>): readonly string[] {
  const answer = read(inputs);
  return answer.valid ? [] : answer.problems;
}

describe('how a container runs', () => {
  it('is as the image says when nothing is given', () => {
    expect(settings({}).run).toEqual({
      command: undefined,
      env: [],
      volumes: [],
      tmpfs: [],
      network: 'none',
      ready: { command: undefined, log: undefined, after: 3_000, timeLimit: 60_000 },
    });
  });

  it('is nothing that runs by itself', () => {
    const answer = read({});
    expect(answer.valid && answer.settings).toMatchObject({
      observe: false,
      leastPrivilege: 'off',
      seccompProfile: { record: false },
    });
  });

  it('is read from all its inputs', () => {
    const given = {
      command: `sh -c 'echo "a b"; sleep 1'`,
      env: 'A=1\nB=x=y z',
      'env-file': 'app.env',
      volumes: '/data\ndata:/srv/data:ro\ndata/x.conf:/etc/x.conf',
      tmpfs: '/run\n/tmp:size=1m,mode=1777',
      'run-network': 'internal',
      'ready-command': 'test -e /tmp/ready',
      'ready-after': '0.5',
      'ready-timeout': '90s',
    };
    expect(settings(given).run).toEqual({
      command: ['sh', '-c', 'echo "a b"; sleep 1'],
      env: [
        { name: 'FROM_FILE', value: 'x y' },
        { name: 'B', value: '1' },
        { name: 'A', value: '1' },
        { name: 'B', value: 'x=y z' },
      ],
      volumes: [
        { target: '/data', source: undefined, readOnly: false },
        { target: '/srv/data', source: '/checkout/data', readOnly: true },
        { target: '/etc/x.conf', source: '/checkout/data/x.conf', readOnly: false },
      ],
      tmpfs: ['/run', '/tmp:size=1m,mode=1777'],
      network: 'internal',
      ready: { command: ['test', '-e', '/tmp/ready'], log: undefined, after: 500, timeLimit: 90_000 },
    });
    expect(settings({ 'ready-log': '^listening on \\d+$' }).run.ready.log).toEqual(/^listening on \d+$/u);
  });

  it.each([
    ['0.1', 100],
    ['3', 3_000],
    ['3s', 3_000],
    ['1.234', 1_234],
    ['600', 600_000],
  ])('takes ready-after of %s as %i ms', (text, milliseconds) => {
    const inputs = { 'ready-after': text, 'ready-timeout': '1800' };
    expect(settings(inputs).run.ready.after).toBe(milliseconds);
  });
});

describe('bad inputs of a run', () => {
  it.each<[Record<string, string>, RegExp]>([
    [{ command: `sh -c 'x` }, /^Input "command" is .*every quote closed\.$/],
    [{ 'ready-command': 'x "' }, /^Input "ready-command"/],
    [{ 'ready-log': '(' }, /^Input "ready-log" is "\(": it may be a regular expression\.$/],
    [{ 'ready-log': '[z-a]' }, /^Input "ready-log"/],
    [
      { 'ready-after': '0' },
      /^Input "ready-after" is "0": it may be a number of seconds from 0\.1 to 600\.$/,
    ],
    [
      { 'ready-after': '5', 'ready-timeout': '5' },
      /^Input "ready-after" is not less than "ready-timeout", .*: give a longer "ready-timeout"\.$/,
    ],
    [{ 'ready-after': '601' }, /^Input "ready-after"/],
    [{ 'ready-after': '-1' }, /^Input "ready-after"/],
    [{ 'ready-after': '1e2' }, /^Input "ready-after"/],
    [{ 'ready-after': 'soon' }, /^Input "ready-after"/],
    [{ 'ready-timeout': '0.5' }, /^Input "ready-timeout".* from 1 to 1800\.$/],
    [{ 'ready-timeout': '1801' }, /^Input "ready-timeout"/],
    [{ 'run-network': 'host' }, /^Input "run-network" is "host": it may be "none" or "internal"\.$/],
    [{ 'run-network': 'bridge' }, /^Input "run-network"/],
    [{ tmpfs: 'run' }, /^Input "tmpfs"/],
    [{ tmpfs: '/run:size=1m --privileged' }, /^Input "tmpfs"/],
    [{ tmpfs: '/run:a:b' }, /^Input "tmpfs"/],
    [{ env: 'A' }, /^Input "env" is not of its form/],
    [{ env: '=x' }, /^Input "env" is not of its form/],
    [{ 'env-file': 'nowhere.env' }, /^Input "env-file" is "nowhere\.env", but there is no such file/],
    [{ 'env-file': 'link' }, /^Input "env-file" is "link", a link that leads out of the checkout/],
    [{ 'env-file': '--privileged' }, /^Input "env-file"/],
    [{ volumes: '/etc:/etc' }, /^Input "volumes" is .*a folder below the checkout\.$/],
    [{ volumes: '/var/run/docker.sock:/var/run/docker.sock' }, /^Input "volumes"/],
    [{ volumes: '../x:/data' }, /^Input "volumes"/],
    [{ volumes: 'data/../../x:/data' }, /^Input "volumes"/],
    [{ volumes: 'data:/../etc' }, /^Input "volumes"/],
    [{ volumes: 'data' }, /^Input "volumes"/],
    [{ volumes: 'data:data' }, /^Input "volumes"/],
    [{ volumes: 'data:/data:rw,z' }, /^Input "volumes"/],
    [{ volumes: 'data:/data,readonly=false' }, /^Input "volumes"/],
    [{ volumes: 'data:/d"a' }, /^Input "volumes"/],
    [{ volumes: '-data:/data' }, /^Input "volumes"/],
    [{ volumes: 'nowhere:/data' }, /^Input "volumes" is "nowhere", but there is no such file/],
    [{ volumes: 'link:/data' }, /^Input "volumes" is "link", a link that leads out of the checkout/],
    [{ observe: 'yes' }, /^Input "observe"/],
    [{ 'least-privilege': 'on' }, /^Input "least-privilege" is "on": it may be "off", "report" or "require"/],
  ])('%j', (inputs, sentence) => {
    const [first, ...rest] = problems({ observe: 'true', ...inputs });
    expect(first).toMatch(sentence);
    expect(rest).toEqual([]);
  });

  it.each([
    '.:/src\ndata:/data',
    'data:/data\n.:/src',
    '.:/src\ndata:/data:ro',
    'data:/a\ndata/x.conf:/x.conf:ro',
    'data:/a\ndata:/b',
    'data:/a\ndata:/b:ro',
    'data:/a\ninner-link:/b:ro',
    '.:/src\napp:/app:ro\n/empty',
  ])('a volume in a folder that another one lets the container write: %j', (volumes) => {
    expect(problems({ observe: 'true', volumes })).toEqual(
      expect.arrayContaining([
        expect.stringMatching(/^Input "volumes" has "[^"]+", which lies in a folder that another volume /),
      ]),
    );
  });

  it.each([
    '.:/src:ro\ndata:/data',
    '.:/src:ro\ndata:/data:ro',
    'data:/a:ro\ndata:/b:ro',
    'data:/a\ndatabase:/b',
    'data:/a\ndata/link:/b',
    '/a\n/a/b\ndata:/a/c',
  ])('volumes of which none can put a link in place of another: %j', (volumes) => {
    expect(problems({ observe: 'true', volumes })).toEqual([]);
  });

  it('a volume whose real path the docker client would read as more fields', () => {
    expect(problems({ observe: 'true', volumes: 'odd-link:/x' })).toEqual([
      expect.stringMatching(/^Input "volumes" has "odd-link:\/x", whose real path has a comma/),
    ]);
  });

  it.each<[Record<string, string>, string]>([
    [{ 'seccomp-profile': 'record', 'seccomp-baseline': 'data/seccomp.json' }, 'seccomp-baseline'],
    [{ 'run-options': '--security-opt seccomp=data/seccomp.json' }, 'run-options'],
    [{ image: 'reg.example/app:1', key: 'data/x.conf' }, 'key'],
    [{ image: 'reg.example/app:1', key: 'data/link' }, 'key'],
    [{ context: 'data', platform: 'linux/amd64,linux/arm64' }, 'context'],
    [{ file: 'data/x.conf', platform: 'linux/amd64,linux/arm64' }, 'file'],
    [{ 'secret-files': 'a=data/x.conf', platform: 'linux/amd64,linux/arm64' }, 'secret-files'],
  ])('a file that is read when a container could have replaced it: %j', (inputs, name) => {
    const given = { observe: 'true', volumes: 'data:/data', ...inputs };
    expect(problems(given)).toEqual([
      expect.stringMatching(new RegExp(`^Input "${name}" is "data.*", which is read after the container `)),
    ]);
    expect(problems({ ...given, volumes: 'data:/data:ro' })).toEqual([]);
  });

  it('a file that is read before any container runs may lie where one can write', () => {
    const given = { observe: 'true', volumes: 'data:/data', context: 'data', 'env-file': 'data/app.env' };
    expect(problems(given)).toEqual([]);
  });

  it('a variable of the runner in an env-file, told by its line and not by its words', () => {
    expect(problems({ observe: 'true', 'env-file': 'bad.env' })).toEqual([
      'Input "env-file" is "bad.env", whose line 2 is not of the form NAME=value: correct it, or leave it out.',
    ]);
  });

  it('says nothing of the value of a variable that is not of its form', () => {
    expect(problems({ observe: 'true', env: 'hunter2-without-a-name' }).join()).not.toContain('hunter2');
  });

  it('refuses two signs that tell that it is ready', () => {
    const both = { observe: 'true', 'ready-command': 'true', 'ready-log': 'x' };
    expect(problems(both)).toEqual([
      expect.stringMatching(/^Inputs "ready-command" and "ready-log" are both/),
    ]);
  });

  const only: readonly Record<string, string>[] = [
    { command: 'x' },
    { env: 'A=1' },
    { 'env-file': 'app.env' },
    { volumes: '/data' },
    { tmpfs: '/run' },
    { 'ready-command': 'x' },
    { 'ready-log': 'x' },
  ];
  it.each(only)('%j means nothing where no container runs', (input) => {
    const name = Object.keys(input)[0];
    expect(problems(input)).toEqual([
      expect.stringMatching(
        new RegExp(`^Input "${name}" is of a container that runs the image's own program, and none`),
      ),
    ]);
    expect(problems({ ...input, observe: 'true' })).toEqual([]);
    expect(problems({ ...input, 'least-privilege': 'report' })).toEqual([]);
    expect(problems({ ...input, 'seccomp-profile': 'record' })).toEqual([]);
  });
});

describe('words', () => {
  it.each<[string, readonly string[] | undefined]>([
    ['', []],
    ['a  b\tc', ['a', 'b', 'c']],
    [`'a b' "c d"`, ['a b', 'c d']],
    [`a\\ b`, ['a b']],
    [`''`, ['']],
    [`"a\\"b"`, ['a"b']],
    [`'a\\b'`, ['a\\b']],
    ['a \\\n  b', ['a', 'b']],
    ['a \\\r\n  b', ['a', 'b']],
    ['a\nb', ['a', 'b']],
    // biome-ignore lint/suspicious/noTemplateCurlyInString: what a shell would expand stays.
    ['$HOME `id` ${X} * ~ ; && |', ['$HOME', '`id`', '${X}', '*', '~', ';', '&&', '|']],
    [`'a`, undefined],
    ['"a', undefined],
  ])('%j', (text, split) => expect(words(text)).toEqual(split));

  it('are the arguments that were quoted', () => {
    const argument = fc.string({ unit: 'grapheme' }).filter((text) => !/\\\r?\n/.test(text));
    fc.assert(
      fc.property(fc.array(argument), (args) => {
        const line = args.map((one) => `'${one.replaceAll("'", `'"'"'`)}'`).join(' ');
        expect(words(line)).toEqual(args);
      }),
    );
  });
});
