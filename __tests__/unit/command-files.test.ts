import {
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  realpathSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import type { Edit } from '../../src/checks/finding.ts';
import { checkoutOf, fromCheckout } from '../../src/cli/checkout.ts';
import { type Dialog, offerFixes } from '../../src/cli/fix.ts';
import { findInputs } from '../../src/cli/found.ts';
import { patternOf } from '../../src/cli/manifests.ts';
import { writeReport } from '../../src/cli/report-file.ts';
import { matchingFiles } from '../../src/evidence/project/matching-files.ts';
import { makeReport, type Report, type Row } from '../../src/report/report.ts';
import { ALL, evidence, LOCAL, NO_POLICY, status } from './evidence-fixtures.ts';

const before = process.cwd();
let folder = '';

beforeEach(() => {
  folder = realpathSync(mkdtempSync(join(tmpdir(), 'command-files-')));
  process.chdir(folder);
});

afterEach(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

function files(contents: Readonly<Record<string, string>>): void {
  for (const [path, content] of Object.entries(contents)) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, content);
  }
}

const POD = 'apiVersion: v1\nkind: Pod\nspec:\n  containers:\n    - name: app\n      image: app\n';

describe('the checkout', () => {
  beforeEach(() => files({ 'repo/app/Dockerfile': '', 'repo/.git/HEAD': '', 'plain/app/Dockerfile': '' }));

  it.each([
    ['repo', '.', 'repo'],
    ['repo/app', undefined, 'repo'],
    ['repo/app', '..', 'repo'],
    ['plain', '../repo/app', 'repo'],
    ['plain', 'app', 'plain'],
    ['plain/app', undefined, 'plain/app'],
    ['plain/app', '..', 'plain'],
    ['plain', 'nowhere', 'plain'],
    ['plain', 'https://example.com/app.git', 'plain'],
  ])('of a command in %s for the context %s is %s', (from, context, checkout) => {
    expect(checkoutOf(join(folder, from), context)).toBe(join(folder, checkout));
  });

  it('is the same for an absolute path, and through a link', () => {
    symlinkSync('repo/app', 'link');
    expect(checkoutOf(join(folder, 'plain'), join(folder, 'repo/app'))).toBe(join(folder, 'repo'));
    expect(checkoutOf(join(folder, 'plain'), '../link')).toBe(join(folder, 'repo'));
  });

  it.each([
    ['file', 'Dockerfile.prod', 'app/Dockerfile.prod'],
    ['context', '.', 'app'],
    ['context', '..', '.'],
    ['context', 'https://example.com/app.git', 'https://example.com/app.git'],
    ['compose-files', 'a.yaml\n../b.yaml', 'app/a.yaml\nb.yaml'],
    ['manifests', '../k8s/**/*.yaml', 'k8s/**/*.yaml'],
    ['key', 'cosign.pub', 'app/cosign.pub'],
    ['key', 'env://KEY', 'env://KEY'],
    ['key', '-----BEGIN PUBLIC KEY-----\nabc\n', '-----BEGIN PUBLIC KEY-----\nabc\n'],
    ['secret-files', 'a=x,b=y\nc=../z', 'a=app/x,b=app/y\nc=z'],
    ['build-contexts', 'base=docker-image://alpine\nlib=../lib', 'base=docker-image://alpine\nlib=lib'],
    ['volumes', '/data\nconf:/etc/app:ro', '/data\napp/conf:/etc/app:ro'],
    ['build-args', 'A=b', 'A=b'],
    ['file', '/repo/other', 'other'],
    ['file', '/elsewhere/Dockerfile', '/elsewhere/Dockerfile'],
  ])('%s=%j in a folder of it is %j', (name, given, moved) => {
    expect(fromCheckout(name, given, '/repo/app', '/repo')).toBe(moved);
  });
});

describe('what is taken without being named', () => {
  const input = (name: string, context = '.', discovery = true) => findInputs(context, discovery).input(name);

  it.each<readonly [string, readonly string[], string]>([
    ['nothing, where there is a Dockerfile', ['Dockerfile', 'Containerfile'], ''],
    ['a Containerfile', ['Containerfile'], 'Containerfile'],
    ['the name of the missing Dockerfile, to be refused', [], 'Dockerfile'],
  ])('of the Dockerfile is %s', (_, names, file) => {
    files(Object.fromEntries(names.map((name) => [name, ''])));
    expect(input('file')).toBe(file);
  });

  it.each<readonly [string, readonly string[], string]>([
    ['app', ['app/compose.yaml', 'compose.yaml'], 'app/compose.yaml'],
    [
      'app',
      ['app/x', 'docker-compose.yml', 'compose.override.yaml'],
      'docker-compose.yml\ncompose.override.yaml',
    ],
    ['.', ['docker-compose.yaml', 'compose.yml'], 'compose.yml'],
    ['.', ['app/compose.yaml'], ''],
  ])('of the Compose files for %s among %j is %j', (context, names, found) => {
    files(Object.fromEntries(names.map((name) => [name, ''])));
    expect(input('compose-files', context)).toBe(found);
  });

  it('of the manifests are documents with containers, and no templates, patches or definitions', () => {
    files({
      'k8s/pod.yaml': POD,
      'k8s/two.yml': `a: b\n---\n${POD}`,
      'k8s/service.yaml': 'apiVersion: v1\nkind: Service\n',
      'k8s/template.yaml': POD.replace('image: app', 'image: {{ .Values.image }}'),
      'compose.yaml': 'services: {}\n',
      'chart/Chart.yaml': 'name: chart\n',
      'chart/templates/pod.yaml': POD,
      'base/kustomization.yaml': 'resources: [pod.yaml]\n',
      'base/pod.yaml': POD,
      'node_modules/x/pod.yaml': POD,
      '.git/pod.yaml': POD,
    });
    const found = findInputs('.', true);
    expect(found.input('manifests')).toBe('k8s/pod.yaml\nk8s/two.yml');
    expect(found.notes()).toEqual([
      'Found k8s/pod.yaml, k8s/two.yml: the Pods in them are judged.',
      'Left out the Helm chart chart: --helm-charts=… takes it.',
      'Left out the kustomization base: --kustomizations=… takes it.',
    ]);
  });

  it('of the manifests is, without a repository, only what lies in the folder', () => {
    files({ 'app/pod.yaml': POD, 'other/pod.yaml': POD });
    expect(input('manifests', 'app')).toBe('app/pod.yaml');
    files({ '.git/HEAD': '' });
    expect(input('manifests', 'app')).toBe('app/pod.yaml\nother/pod.yaml');
  });

  it('follows no link', () => {
    files({ 'outside/pod.yaml': POD, 'outside/compose.yaml': '' });
    mkdirSync('checkout');
    process.chdir('checkout');
    symlinkSync('../outside', 'k8s');
    symlinkSync('../outside/pod.yaml', 'pod.yaml');
    symlinkSync('../outside/compose.yaml', 'compose.yaml');
    expect(input('manifests')).toBe('');
    expect(input('compose-files')).toBe('');
  });

  it('is nothing without discovery, without a build, and nothing that nobody asked for is told', () => {
    files({ 'pod.yaml': POD, 'compose.yaml': '' });
    expect(input('manifests', '.', false)).toBe('');
    expect(findInputs(undefined, true).input('compose-files')).toBe('');
    expect(findInputs('https://example.com/app.git', true).input('manifests')).toBe('');
    expect(findInputs('.', true).notes()).toEqual([]);
  });

  it('and the files of the layers are looked at', () => {
    expect(input('files')).toBe('true');
  });

  it.each(['a b.yaml', 'a[1].yaml', '@(a).yaml', '+(x).yaml', 'a*?.yaml', 'ü/[id]/x.yaml'])(
    'a path such as %s is named by a pattern that matches it alone',
    async (path) => {
      files({ [path]: POD, 'ab.yaml': POD, 'a1.yaml': POD, 'a.yaml': POD, 'x.yaml': POD });
      expect(await matchingFiles('manifests', [patternOf(path) ?? ''], 10)).toEqual({
        files: [path],
        faults: [],
      });
    },
  );

  it.each(['-x.yaml', '!x.yaml', 'a{b,c}.yaml', 'a\\b.yaml', 'a\nb.yaml', ' a.yaml'])(
    '%j is named by none',
    (path) => {
      expect(patternOf(path)).toBeUndefined();
    },
  );
});

describe('what --fix writes', () => {
  const edit = (over: Partial<Edit> = {}): Edit => {
    return { file: 'Dockerfile', from: 2, to: 1, lines: ['USER 1000:1000'], ...over };
  };

  function report(...edits: readonly Edit[]): Report {
    const made = makeReport([evidence('', status(0, 0, [0]))], {}, ALL, NO_POLICY, 'failure', LOCAL);
    const fixes = [{ title: 'There', language: 'dockerfile', lines: [], edits }] as const;
    const subjects = made.subjects.map((subject) => ({
      ...subject,
      rows: subject.rows.map((row): Row => ({ ...row, fixes: row.status === 'fail' ? fixes : [] })),
    }));
    return { ...made, subjects };
  }

  async function offer(of: Report, answer: boolean | undefined) {
    const said: string[] = [];
    const dialog: Dialog = {
      say: (line) => said.push(line),
      ask: answer === undefined ? undefined : async () => answer,
      paint: (_, text) => text,
    };
    await offerFixes(of, dialog);
    return said;
  }

  const read = (path: string) => readFileSync(path, 'utf8');

  it('is shown as a diff, and written with a yes alone', async () => {
    files({ Dockerfile: 'FROM a\nCMD b\n' });
    for (const answer of [undefined, false]) {
      expect(await offer(report(edit()), answer)).toContain('+USER 1000:1000');
      expect(read('Dockerfile')).toBe('FROM a\nCMD b\n');
    }
    const said = await offer(report(edit()), true);
    expect(said).toContain('Dockerfile is written.');
    expect(read('Dockerfile')).toBe('FROM a\nUSER 1000:1000\nCMD b\n');
  });

  it('says that lines for services of other images were not tried, and only of those', async () => {
    const sentence = /^Lines for services that this run does not build were not tried: start them/;
    files({ Dockerfile: 'FROM a\n', 'compose.yaml': 'services:\n' });
    expect(await offer(report(edit()), true)).not.toContainEqual(expect.stringMatching(sentence));
    const of = report(edit({ file: 'compose.yaml' }));
    const subjects = of.subjects.map((subject) => ({
      ...subject,
      rows: subject.rows.map((row) => ({ ...row, check: 'compose-hardened' })),
    }));
    expect(await offer({ ...of, subjects }, true)).toContainEqual(expect.stringMatching(sentence));
  });

  it('keeps the rights of a file, and may be a file that is new', async () => {
    writeFileSync('Dockerfile', 'FROM a\n', { mode: 0o640 });
    await offer(report(edit(), edit({ file: '.dockerignore', from: 1, to: 0, lines: ['.env'] })), true);
    expect(statSync('Dockerfile').mode & 0o777).toBe(0o640);
    expect(read('.dockerignore')).toBe('.env\n');
  });

  it('is nothing outside of the checkout, by a path or by a link', async () => {
    files({ 'outside/Dockerfile': 'FROM a\n', 'checkout/x': '' });
    process.chdir('checkout');
    symlinkSync('../outside', 'folder');
    symlinkSync('../outside/Dockerfile', 'Dockerfile');
    const places = [
      '../outside/Dockerfile',
      'folder/Dockerfile',
      'Dockerfile',
      join(folder, 'outside/Dockerfile'),
    ];
    const said = await offer(report(...places.map((file) => edit({ file }))), true);
    // A path that names another place itself is no edit of the report at all.
    expect(said.filter((line) => /^(?:folder\/)?Dockerfile is not written: it /.test(line))).toHaveLength(2);
    expect(said.at(-1)).toMatch(/^There is nothing to write/);
    expect(read('../outside/Dockerfile')).toBe('FROM a\n');
  });

  it('is nothing where the file was changed meanwhile', async () => {
    files({ Dockerfile: 'FROM a\n' });
    const said: string[] = [];
    await offerFixes(report(edit()), {
      say: (line) => said.push(line),
      ask: async () => {
        writeFileSync('Dockerfile', 'FROM b\n');
        return true;
      },
      paint: (_, text) => text,
    });
    expect(said).toContain('Dockerfile is not written: it was changed meanwhile.');
    expect(read('Dockerfile')).toBe('FROM b\n');
  });

  it('is nothing that a secret was taken out of', async () => {
    files({ Dockerfile: 'FROM a\n' });
    expect((await offer(report(edit({ lines: ['ENV A=***'] })), true)).at(-1)).toMatch(/^There is nothing/);
  });
});

describe('a report in a file', () => {
  const read = (path: string) => readFileSync(path, 'utf8');

  beforeEach(() => {
    files({ 'home/.bashrc': 'mine\n', 'checkout/sub/x': 'old\n' });
    process.chdir('checkout');
  });

  const write = (path: string) => writeReport(join(folder, path), 'report\n');

  it.each(['checkout/report.md', 'checkout/sub/x', 'home/report.md', 'home/.bashrc'])(
    'is written to %s',
    async (path) => {
      expect(await write(path)).toEqual([]);
      expect(read(join(folder, path))).toBe('report\n');
      expect(readdirSync(dirname(join(folder, path))).filter((name) => name.includes('-'))).toEqual([]);
    },
  );

  it('keeps the rights of the file that was there', async () => {
    writeFileSync('private.md', '', { mode: 0o600 });
    expect(await write('checkout/private.md')).toEqual([]);
    expect(statSync('private.md').mode & 0o777).toBe(0o600);
  });

  it.each([
    ['a link to a file', 'checkout/report.md', /it is a link, or no file/],
    ['a link to nothing', 'checkout/new.md', /it is a link, or no file/],
    ['a link to a file of the checkout', 'checkout/inside.md', /it is a link, or no file/],
    ['a folder', 'checkout/sub', /it is a link, or no file/],
    ['a link in place of its folder', 'checkout/out/.bashrc', /a link leads out of the checkout there/],
    [
      'in a folder behind a link to the checkout',
      'home/work/out/.bashrc',
      /a link leads out of the checkout there/,
    ],
    ['no folder', 'checkout/none/report.md', /there is no folder/],
  ])('is not written where the checkout has %s', async (_, path, why) => {
    symlinkSync('../home/.bashrc', 'report.md');
    symlinkSync('../home/.new', 'new.md');
    symlinkSync('sub/x', 'inside.md');
    symlinkSync('../home', 'out');
    symlinkSync('../checkout', '../home/work');
    const faults = await write(path);
    expect(faults).toEqual([expect.stringMatching(why)]);
    expect(faults[0]).toContain(`could not be written to ${join(folder, path)}`);
    expect([read('../home/.bashrc'), read('sub/x')]).toEqual(['mine\n', 'old\n']);
    expect(lstatSync('../home/.new', { throwIfNoEntry: false })).toBeUndefined();
  });

  it('follows the user’s own links elsewhere, as /dev/stdout is one', async () => {
    symlinkSync('.bashrc', '../home/link');
    expect(await write('home/link')).toEqual([]);
    expect([read('../home/.bashrc'), lstatSync('../home/link').isSymbolicLink()]).toEqual(['report\n', true]);
  });
});
