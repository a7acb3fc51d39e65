import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { Ajv } from 'ajv';
import { describe, expect, it } from 'vitest';
import { parseAllDocuments } from 'yaml';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';
import { PULL, ROOT, startGitHub } from '../support/run-action.ts';

const NAMED = { Dockerfile: `FROM ${BASE}\nUSER appuser\n` };
const NUMERIC = { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` };

const pod = (name: string, spec: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata:\n  name: ${name}\nspec:\n${spec}`;

const RESTRICTED = `  securityContext:
    runAsNonRoot: true
    seccompProfile:
      type: RuntimeDefault
  containers:
    - name: web
      image: registry.example.no/shop/web:1.4
      securityContext:
        allowPrivilegeEscalation: false
        capabilities:
          drop: [ALL]
`;

const PRIVILEGED = `  hostPID: true
  containers:
    - name: agent
      image: registry.example.no/shop/agent
      securityContext:
        privileged: true
`;

function withManifests(
  files: Files,
  manifests: Files,
  inputs: Readonly<Record<string, string>> = {},
): Promise<ImageResult> {
  return runOn(
    { ...files, ...manifests },
    { inputs: { manifests: 'k8s/**/*.yaml', 'deployed-as': 'registry.example.no/shop/web', ...inputs } },
  );
}

const EXAMPLES = (name: string) => readFileSync(join(ROOT, 'examples/kubernetes', name), 'utf8');

describe('manifests', () => {
  it.concurrent('a Pod that keeps restricted and starts with this image passes', async () => {
    const run = await withManifests(NUMERIC, { 'k8s/web.yaml': pod('web', RESTRICTED) });
    expect(run.exitCode).toBe(0);
    expect(run.around['manifests']).toMatchObject({ status: 'pass', seen: '1 Pod in 1 file.' });
    expect(run.around['pod-security']).toMatchObject({ status: 'pass', seen: 'The Pod keeps restricted.' });
    expect(run.rows['kubelet-user']).toMatchObject({
      status: 'pass',
      seen: '1 container of it, 1 with runAsNonRoot.',
    });
    expect(run.summary).toContain('**Around the image**');
  });

  it.concurrent('what kubelet would refuse is said before it is deployed', async () => {
    const run = await withManifests(NAMED, { 'k8s/web.yaml': pod('web', RESTRICTED) });
    expect(run.exitCode).toBe(1);
    expect(run.around['pod-security']?.status).toBe('pass');
    expect(run.rows['kubelet-user']?.seen).toBe(
      "Pod web, container web: kubelet would not start it (CreateContainerConfigError): runAsNonRoot, and the image's USER appuser is a name, which kubelet cannot verify.",
    );
    expect(run.rows['kubelet-user']?.fixes[0]?.lines).toEqual(['runAsUser: 1000']);
    expect(run.log).toContain(
      '::error title=Starts under runAsNonRoot (kubelet-user),file=k8s/web.yaml,line=13::',
    );
  });

  it.concurrent('each place is an annotation, and each Pod has its lines', async () => {
    const github = await startGitHub();
    const run = await runOn(
      { ...NUMERIC, 'k8s/a.yaml': `${pod('agent', PRIVILEGED)}---\n${pod('web', RESTRICTED)}` },
      { github, inputs: { manifests: 'k8s/a.yaml' } },
    );
    expect(run.exitCode).toBe(1);
    expect(run.around['pod-security']?.seen).toMatch(
      /^1 of 2 Pods breaks restricted: hostNamespaces, privileged, allowPrivilegeEscalation, .*Pod agent \(k8s\/a\.yaml:5\)\.$/,
    );
    expect(run.log).toMatch(
      /::error title=Pod Security Standards .*,file=k8s\/a\.yaml,line=5::Pod agent: hostPID: true\./,
    );
    expect(run.log).toMatch(/file=k8s\/a\.yaml,line=10::Pod agent, container agent: privileged: true; /);
    const [comment] = github.comments(PULL);
    expect(comment?.body).toContain('#### How to fix: Pod Security Standards');
    expect(comment?.body).toContain('# remove hostPID: true');
    await github.stop();
  });

  it.concurrent('a file that does not parse is an error at its line, and the others are judged', async () => {
    const run = await withManifests(NUMERIC, {
      'k8s/bad.yaml': 'apiVersion: v1\nkind: Pod\nspec: {containers: [}\n',
      'k8s/twice.yaml': 'apiVersion: v1\nkind: Pod\nkind: Pod\n',
      'k8s/web.yaml': pod('web', PRIVILEGED),
    });
    expect(run.exitCode).toBe(1);
    expect(run.around['manifests']).toMatchObject({
      status: 'error',
      location: { file: 'k8s/bad.yaml', line: 3 },
    });
    expect(run.around['manifests']?.seen).toMatch(
      /^k8s\/bad\.yaml, line 3, column \d+: .*\. And 1 more\. 1 Pod in 1 file were read\.$/,
    );
    expect(run.around['pod-security']?.status).toBe('fail');
    expect(run.log).toMatch(
      /file=k8s\/twice\.yaml,line=3::k8s\/twice\.yaml, line 3, column 1: the key kind a second time/,
    );
  });

  it.concurrent('hostile files are clear errors in bounded memory, and the others are judged', async () => {
    const bomb = 'bcdefghij'
      .split('')
      .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]`);
    const run = await runOn(
      {
        ...NUMERIC,
        'k8s/a.yaml': Buffer.alloc(50 * 2 ** 20, 'a: 1\n'),
        'k8s/b.yaml': ['a: &a [x, x]', ...bomb].join('\n'),
        'k8s/c.yaml': 'a: &x {b: *x}\n',
        'k8s/d.yaml': 'a: "\0"\n',
        'k8s/e.yaml': '['.repeat(8_000_000),
        'k8s/f.yaml': Buffer.alloc(7 * 2 ** 20, '- a\n'),
        'k8s/g.yaml': Buffer.from([0x61, 0x3a, 0x20, 0xff]),
        'k8s/web.yaml': pod('web', RESTRICTED),
      },
      {
        inputs: { manifests: 'k8s/*.yaml\nchart/*.yaml' },
        env: { NODE_OPTIONS: '--max-old-space-size=256' },
      },
    );
    expect(run.around['pod-security']?.seen).toBe('The Pod keeps restricted.');
    expect(run.around['manifests']?.status).toBe('error');
    const told = run.report?.project.rows.flatMap(({ places = [] }) => places.map(({ message }) => message));
    expect(told).toEqual([
      expect.stringMatching(/^Input "manifests" has "chart\/\*\.yaml", which no file matches/),
      'k8s/a.yaml is longer than 8 MiB.',
      expect.stringMatching(/^k8s\/b\.yaml, line 1, column 1: excessive alias count/),
      'k8s/c.yaml, line 1, column 11: an alias of what holds it.',
      'k8s/d.yaml, line 1, column 5: a control character.',
      expect.stringMatching(/^k8s\/e\.yaml, line 1, column \d+: more than 200 collections in each other\.$/),
      expect.stringMatching(/^k8s\/f\.yaml, line \d+, column \d+: a document of more than 400000 words/),
      'k8s/g.yaml is not UTF-8.',
    ]);
  });

  it.concurrent('names are no markdown, wherever they stand', async () => {
    const name =
      'x\\n\\n### all is well, @org/security <a href=https://evil.example>x</a> ![p](https://evil.example/p.png)';
    const run = await withManifests(NUMERIC, {
      'k8s/web.yaml': pod(`"${name}"`, PRIVILEGED),
    });
    expect(run.around['pod-security']?.status).toBe('fail');
    // What follows is folded, verbatim in blocks of code.
    expect(run.summary.split('<details>')[0]).not.toMatch(/^### all is well|<a href|!\[p\]|@org/m);
  });

  it.concurrent('files that begin with a dot and folders of packages are judged too', async () => {
    const run = await withManifests(NUMERIC, {
      'k8s/.evil.yaml': pod('evil', PRIVILEGED),
      'k8s/node_modules/bad.yaml': pod('bad', PRIVILEGED),
      'k8s/web.yaml': pod('web', RESTRICTED),
    });
    expect(run.around['manifests']?.seen).toBe('3 Pods in 3 files.');
    expect(run.around['pod-security']?.seen).toMatch(/^2 of 3 Pods break restricted/);
  });

  it.concurrent('links out of the checkout are not followed, neither by us nor by helm', async () => {
    const links =
      'mkdir k8s && ln -s /etc/hostname k8s/a.yaml && ln -s /etc up && ln -s /etc/hostname chart/leak';
    const env = { PATH: [dirname(process.env['HELM'] ?? 'helm'), process.env['PATH']].join(':') };
    const run = await runOn(
      { ...NUMERIC, ...CHART },
      {
        prefix: ['bash', '-c', `${links} && exec "$@"`, 'bash'],
        env,
        inputs: { manifests: 'k8s/*.yaml\nup/*.conf', 'helm-charts': 'chart' },
      },
    );
    const told = run.report?.project.rows.flatMap(({ places = [] }) => places.map(({ message }) => message));
    expect(told).toEqual([
      '"k8s/a.yaml" is a link that leads out of the checkout.',
      '"up" is a link that leads out of the checkout.',
      '"chart/leak" is a link that leads out of the checkout.',
    ]);
    expect(run.around['manifests']?.status).toBe('error');
  });

  it.concurrent('levels', async () => {
    const run = (level: string) =>
      withManifests(NUMERIC, { 'k8s/web.yaml': pod('web', RESTRICTED) }, { 'pod-security': level });
    const [article, baseline, privileged] = await Promise.all(['article', 'baseline', 'privileged'].map(run));
    expect(article?.around['pod-security']?.seen).toMatch(
      /numericRunAsUser, runAsGroup, fsGroup, readOnlyRootFilesystem/,
    );
    expect(baseline?.around['pod-security']?.status).toBe('pass');
    expect(privileged?.around['pod-security']?.status).toBe('not-applicable');
  });
});

describe('the examples', () => {
  const schema = JSON.parse(readFileSync(join(ROOT, '__tests__/schemas/kubernetes-pod.json'), 'utf8'));
  const validate = new Ajv({ strict: false, logger: false }).compile(schema);

  it.concurrent('the Pod as it is often written fails, and the article’s keeps every level', async () => {
    const before = await withManifests(
      NUMERIC,
      { 'k8s/pod.yaml': EXAMPLES('before.yaml') },
      { 'pod-security': 'article' },
    );
    const after = await withManifests(
      NUMERIC,
      { 'k8s/pod.yaml': EXAMPLES('after.yaml') },
      { 'pod-security': 'article' },
    );
    expect(before.around['pod-security']?.status).toBe('fail');
    expect(after.around['pod-security']?.seen).toBe('The Pod keeps article.');
    expect([before.exitCode, after.exitCode]).toEqual([1, 0]);
  });

  it.each(['before.yaml', 'after.yaml'])('%s is a Pod by the schema of Kubernetes', (name) => {
    for (const document of parseAllDocuments(EXAMPLES(name))) expect(validate(document.toJS())).toBe(true);
  });
});

const CHART: Files = {
  'chart/Chart.yaml': 'apiVersion: v2\nname: shop\nversion: 0.1.0\n',
  'chart/values.yaml': 'privileged: true\n',
  'chart/templates/service.yaml': 'apiVersion: v1\nkind: Service\nmetadata:\n  name: web\n',
  'chart/templates/web.yaml': `apiVersion: apps/v1
kind: Deployment
metadata:
  name: {{ .Release.Name }}
spec:
  template:
    spec:
      containers:
        - name: web
          image: registry.example.no/shop/web:{{ .Chart.Version }}
          securityContext:
            privileged: {{ .Values.privileged }}
`,
};

const KUSTOMIZATION: Files = {
  'base/kustomization.yaml':
    'resources: [web.yaml]\nimages:\n  - name: web\n    newName: registry.example.no/shop/web\n',
  'base/web.yaml': pod('web', PRIVILEGED.replace('registry.example.no/shop/agent', 'web')),
};

describe('helm and kustomize', () => {
  const withTools = (files: Files, inputs: Readonly<Record<string, string>>, tools: readonly string[]) => {
    const path = [...tools.map((tool) => dirname(tool)), process.env['PATH']].join(':');
    return runOn({ ...NUMERIC, ...files }, { inputs, env: { PATH: path } });
  };

  it.concurrent('what helm makes of a chart is judged, at the template that it comes from', async () => {
    const run = await withTools(CHART, { 'helm-charts': 'chart' }, [process.env['HELM'] ?? 'helm']);
    expect(run.around['manifests']).toMatchObject({ status: 'pass', seen: '1 Pod in 1 file.' });
    expect(run.around['pod-security']?.seen).toMatch(
      /Deployment release-name \(chart\/templates\/web\.yaml:1\)/,
    );
    expect(run.around['pod-security']?.seen).toMatch(/privileged/);
  });

  it.concurrent('what kustomize makes of a folder is judged', async () => {
    const run = await withTools(KUSTOMIZATION, { kustomizations: 'base' }, [
      process.env['KUSTOMIZE'] ?? 'kustomize',
    ]);
    expect(run.around['manifests']).toMatchObject({ status: 'pass', seen: '1 Pod in 1 file.' });
    expect(run.around['pod-security']?.status).toBe('fail');
  });

  it.concurrent('a chart that helm refuses, and a tool that is not there, are errors by name', async () => {
    const broken = { ...CHART, 'chart/templates/web.yaml': 'a: {{ .Values.x.y.z }}\n' };
    const [refused, absent] = await Promise.all([
      withTools(broken, { 'helm-charts': 'chart' }, [process.env['HELM'] ?? 'helm']),
      withTools(KUSTOMIZATION, { kustomizations: 'base' }, []),
    ]);
    expect(refused.around['manifests']?.status).toBe('error');
    expect(refused.around['manifests']?.seen).toMatch(/^helm template chart failed: .*nil pointer/);
    expect(absent.around['manifests']?.seen).toMatch(
      /^Input "kustomizations" needs kustomize, and this runner has none/,
    );
    expect([refused.exitCode, absent.exitCode]).toEqual([1, 1]);
  });

  it.concurrent('a template that helm has not rendered is an error that says so', async () => {
    const run = await runOn({ ...NUMERIC, ...CHART }, { inputs: { manifests: 'chart/templates/*.yaml' } });
    expect(run.around['manifests']?.status).toBe('error');
  });
});
