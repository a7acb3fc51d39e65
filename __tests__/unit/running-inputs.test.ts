import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readInputs } from '../../src/inputs/read.ts';
import { words } from '../../src/inputs/words.ts';

const FILES = ['.', 'data', 'data/x.conf', 'app.env', 'link'];

function read(inputs: Record<string, string>) {
  return readInputs((name) => inputs[name] ?? '', {
    fileExists: (path) => FILES.includes(path),
    leavesCheckout: (path) => path === 'link',
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
      envFile: undefined,
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
        { name: 'A', value: '1' },
        { name: 'B', value: 'x=y z' },
      ],
      envFile: 'app.env',
      volumes: ['/data', 'data:/srv/data:ro', 'data/x.conf:/etc/x.conf'],
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
    expect(settings({ 'ready-after': text }).run.ready.after).toBe(milliseconds);
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
