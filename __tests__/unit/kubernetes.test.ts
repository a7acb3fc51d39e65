import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { kubeletUser } from '../../src/checks/kubelet-user.ts';
import { manifests as manifestsCheck } from '../../src/checks/manifests.ts';
import { podSecurity } from '../../src/checks/pod-security.ts';
import { yamlDocuments } from '../../src/evidence/kubernetes/documents.ts';
import { imagePods } from '../../src/evidence/kubernetes/image-pods.ts';
import type { Manifests, PodTemplate } from '../../src/evidence/kubernetes/manifests.ts';
import { podTemplates } from '../../src/evidence/kubernetes/pod-templates.ts';
import { parseReference } from '../../src/subject/reference.ts';
import { evidence, status } from './evidence-fixtures.ts';

function found(text: string): readonly (PodTemplate | string)[] {
  return [...yamlDocuments(text)].flatMap((document) =>
    document.parsed
      ? podTemplates('a.yaml', document).map((one) =>
          'reason' in one ? `${one.location.line}: ${one.reason}` : one,
        )
      : [`${document.line}:${document.column}: ${document.reason}`],
  );
}

function pods(text: string): readonly PodTemplate[] {
  return found(text).map((one) => {
    if (typeof one === 'string') throw new Error(one);
    return one;
  });
}

function manifests(text: string, level: Manifests['level'] = 'restricted'): Manifests {
  return { level, files: 1, pods: pods(text), faults: [] };
}

const collected = <T>(value: T) => ({ state: 'collected', value, records: [] }) as const;

const SPEC = 'containers: [{name: web, image: reg.example/app:1}]';

describe('where a Pod is found', () => {
  const nested = (path: readonly string[]) =>
    path.reduceRight((inner, key) => `{${key}: ${inner}}`, `{${SPEC}}`);

  it.each([
    ['v1', 'Pod', ['spec']],
    ['v1', 'PodTemplate', ['template', 'spec']],
    ['v1', 'ReplicationController', ['spec', 'template', 'spec']],
    ['apps/v1', 'Deployment', ['spec', 'template', 'spec']],
    ['apps/v1', 'StatefulSet', ['spec', 'template', 'spec']],
    ['apps/v1', 'DaemonSet', ['spec', 'template', 'spec']],
    ['apps/v1', 'ReplicaSet', ['spec', 'template', 'spec']],
    ['batch/v1', 'Job', ['spec', 'template', 'spec']],
    ['batch/v1', 'CronJob', ['spec', 'jobTemplate', 'spec', 'template', 'spec']],
    ['argoproj.io/v1alpha1', 'Rollout', ['spec', 'template', 'spec']],
    ['example.org/v1', 'Driver', ['spec', 'workers', 'podTemplate', 'spec']],
    ['serving.kserve.io/v1beta1', 'InferenceService', ['spec', 'predictor']],
  ])('%s %s', (apiVersion, kind, path) => {
    const [key = '', ...rest] = path;
    const text = `apiVersion: ${apiVersion}\nkind: ${kind}\nmetadata: {name: web, namespace: shop}\n${key}: ${nested(rest)}\n`;
    const one = pods(text);
    expect(one.map(({ owner, location }) => [owner, location])).toEqual([
      [`${kind} shop/web`, { file: 'a.yaml', line: 4 }],
    ]);
  });

  it.each([
    'apps/v1/Deployment',
    'apps/v1/StatefulSet',
    'apps/v1/DaemonSet',
    'apps/v1/ReplicaSet',
    'batch/v1/Job',
    'batch/v1/CronJob',
    'v1/Pod',
    'v1/PodTemplate',
    'v1/ReplicationController',
  ])('%s without containers is a fault', (kind) => {
    const [name = '', ...version] = kind.split('/').reverse();
    const text = `apiVersion: ${version.reverse().join('/')}\nkind: ${name}\nmetadata: {name: web}\nspec: {template: {spec: {containers: []}}}`;
    expect(found(text)).toEqual([expect.stringMatching(/^1: .* web has no list of containers in /)]);
  });

  it('in lists, of lists too, in JSON, in several documents, and by anchors and merges', () => {
    const list = `apiVersion: v1\nkind: List\nitems:\n- {apiVersion: v1, kind: Pod, metadata: {name: a}, spec: {${SPEC}}}\n- {apiVersion: v1, kind: PodList, items: [{apiVersion: v1, kind: Pod, metadata: {name: b}, spec: {${SPEC}}}]}`;
    const json = JSON.stringify({
      apiVersion: 'v1',
      kind: 'Pod',
      metadata: { generateName: 'c-' },
      spec: { containers: [{ name: 'web', image: 'x' }] },
    });
    const anchors = `apiVersion: v1\nkind: Pod\nx: &base\n  hostNetwork: yes\nspec:\n  <<: *base\n  ${SPEC}\n`;
    const all = pods(
      `${list}\n---\n${json}\n---\n# nothing\n---\n${anchors}---\napiVersion: v1\nkind: Service\n`,
    );
    expect(all.map(({ owner }) => owner)).toEqual(['Pod a', 'Pod b', 'Pod c-', 'Pod (without a name)']);
    expect(all.map(({ location }) => location.line)).toEqual([4, 5, 7, 15]);
    expect(all[3]?.spec.hostNetwork).toBe(true);
  });

  it.each(['List', 'ConfigMap'])('in the items of a %s with a decoy beside them', (kind) => {
    const text = `apiVersion: v1\nkind: ${kind}\n${SPEC}\nitems:\n- apiVersion: v1\n  kind: Pod\n  metadata: {name: bad}\n  spec: {hostNetwork: true, ${SPEC}}\n`;
    expect(pods(text).map(({ owner, spec }) => [owner, spec.hostNetwork])).toContainEqual(['Pod bad', true]);
  });

  it('in a kind that is called a list and has a spec of its own', () => {
    const text = `apiVersion: example.org/v1\nkind: AllowList\nmetadata: {name: a}\nitems: []\nspec: {${SPEC}}\n`;
    expect(pods(text).map(({ owner }) => owner)).toEqual(['AllowList a']);
  });

  it('has the line of every container and securityContext', () => {
    const [one] = pods(
      'apiVersion: v1\nkind: Pod\nspec:\n  securityContext:\n    runAsUser: 1\n  initContainers:\n  - name: a\n  containers:\n  - name: b\n    image: x\n    securityContext:\n      privileged: on\n',
    );
    expect(one?.securityContextLine).toBe(4);
    expect(one?.containers).toMatchObject([
      { list: 'initContainers', index: 0, line: 7, imageLine: 7, securityContextLine: 7 },
      { list: 'containers', index: 0, line: 9, imageLine: 10, securityContextLine: 11 },
    ]);
    expect(one?.spec.containers[0]?.securityContext?.privileged).toBe(true);
  });
});

describe('what is refused', () => {
  const bomb = [
    'a: &a [x, x]',
    ...'bcdefghij'
      .split('')
      .map((key, at) => `${key}: &${key} [${Array(9).fill(`*${'abcdefghi'[at]}`).join(', ')}]`),
  ].join('\n');

  it.each([
    ['two keys of one name', 'a: 1\na: 2', /^2:1: the key a a second time/],
    ['an open bracket', 'a: [1,\nb: 2', /^\d+:\d+: /],
    ['an alias bomb', bomb, /Excessive alias count/],
    ['an alias of itself', 'a: &x {b: *x}', /^1:11: an alias of what holds it/],
    ['a list that holds itself', 'a: &x [*x]', /^1:8: an alias of what holds it/],
    ['an alias of nothing', 'a: *x', /[Uu]nresolved alias|without an anchor/],
    ['the same word as a number', '1: a\n"1": b', /^2:1: the key 1 a second time/],
    ['brackets without end', '['.repeat(1_000_000), /^1:\d+: more than 200 collections in each other/],
    ['dashes without end', '- '.repeat(1_000_000), /^1:\d+: more than 200 collections in each other/],
    [
      'a map of many keys',
      Array.from({ length: 200_000 }, (_, index) => `k${index}: v`).join('\n'),
      /more than 400000 words/,
    ],
    ['many aliases', `- &a x\n${'- *a\n'.repeat(50_000)}`, /^\d+:3: more than 1000 aliases/],
    ['NUL', 'a: 1\nb: "\u0000"', /^2:5: a control character/],
    ['an escape', 'a: \u001b[31m', /^1:4: a control character/],
    ['a template', 'kind: {{ .Values.kind }}', /^1:\d+: a key that is no word \(is it a template/],
    ['no object', 'a: 1', /^1: no Kubernetes object: apiVersion is missing/],
    ['a text', 'hello', /^1: no Kubernetes object/],
    ['a list', '[1, 2]', /^1: no Kubernetes object/],
    ['a kind that is a number', 'apiVersion: v1\nkind: 3', /no Kubernetes object: kind/],
    [
      'a field of another type',
      `apiVersion: v1\nkind: Pod\nspec:\n  hostPID: "true"\n  ${SPEC}`,
      /^4: Pod \(without a name\): hostPID is not of its type .* so the API server refuses it$/,
    ],
    [
      'a user that is a text',
      'apiVersion: v1\nkind: Pod\nspec: {containers: [{name: a, securityContext: {runAsUser: "0"}}]}',
      /runAsUser is not of its type/,
    ],
  ])('%s', (_, text, words) => {
    const [first, ...others] = found(text);
    expect(first).toMatch(words);
    expect(others).toEqual([]);
  });

  // What go-yaml and kubectl read otherwise than YAML 1.2 has it; each was seen to hide a field from us.
  it.each([
    ['a line separator', 'a: 1\n# hi\u2028hostNetwork: true', /^2:5: a line break that editors do not show/],
    ['a paragraph separator', '# hi\u2029a: 1', /a line break that editors do not show/],
    ['a next line', '# hi\u0085a: 1', /a line break that editors do not show/],
    ['a lone carriage return', '# hi\ra: 1', /a line break that editors do not show/],
    [
      'a merge behind a key',
      'a: &e {x: true}\nb:\n  x: false\n  <<: *e',
      /^4:3: a merge \(<<\) that does not stand first/,
    ],
    ['a merge by its tag', "a: &e {x: true}\nb:\n  !!merge '<<': *e", /^3:\d+: a key with a tag/],
    ['a quoted merge', 'a: &e {x: true}\nb:\n  "<<": *e', /a merge \(<<\) that does not stand first/],
    ['a key with a tag', '!!binary aG9zdFBJRA==: true', /a key with a tag/],
    [
      'a separator with words',
      `apiVersion: v1\nkind: Pod\nspec: {${SPEC}}\n---#x: |\n  a: 1`,
      /^4:1: a line that begins with ---/,
    ],
    [
      'merges without end',
      `a: &a {${Array.from({ length: 2_000 }, (_, at) => `k${at}: 1`).join(', ')}}\nb: [${Array(60).fill('{<<: *a}').join(', ')}]`,
      /aliases of more than 100000 keys/,
    ],
  ])('%s', (_, text, words) => {
    const [first] = found(text);
    expect(first).toMatch(words);
  });

  it('what a kind of its own makes of Pods, where no list of containers stands', () => {
    const text =
      'apiVersion: argoproj.io/v1alpha1\nkind: Workflow\nmetadata: {name: w}\nspec:\n  templates:\n  - container:\n      image: x\n      securityContext: {privileged: true}\n';
    expect(found(text)).toEqual([
      '6: Workflow w has privileged: true where no list of containers stands, so that it is not judged',
    ]);
  });

  it('a Pod of core by a group without a name, beside a decoy', () => {
    const text = `apiVersion: /v1\nkind: Pod\nmetadata: {name: p}\n${SPEC}\nspec:\n  hostNetwork: true\n  ${SPEC}\n`;
    expect(pods(text).map(({ spec }) => spec.hostNetwork)).toEqual([undefined, true]);
  });

  it('ends in time for many containers behind an alias, and for a list without end', () => {
    const many = Array.from({ length: 20_000 }, (_, at) => `{name: c${at}}`).join(', ');
    const alias = `apiVersion: v1\nkind: Pod\nx: &c [${many}]\nspec: {containers: *c}\n`;
    expect(pods(alias)[0]?.containers).toHaveLength(20_000);
    const items = `apiVersion: v1\nkind: List\nitems: [${Array(128_000).fill('0').join(',')}]`;
    expect(found(items)).toHaveLength(128_000);
    const volumes = Array.from({ length: 20_000 }, (_, at) => `{name: v${at}, hostPath: {}}`).join(', ');
    const hostPaths = `apiVersion: v1\nkind: Pod\nspec: {volumes: [${volumes}], ${SPEC}}`;
    expect(podSecurity.judge({ manifests: collected(manifests(hostPaths, 'baseline')) })?.status).toBe(
      'fail',
    );
  });

  it('leaves the documents behind it readable', () => {
    const all = found(`a: 1\na: 2\n---\napiVersion: v1\nkind: Pod\nspec: {${SPEC}}`);
    expect(all.map((one) => (typeof one === 'string' ? 'fault' : one.owner))).toEqual([
      'fault',
      'Pod (without a name)',
    ]);
  });

  it('never throws, whatever the text', () => {
    const pieces = fc.constantFrom(
      ...[
        'a: ',
        '- ',
        '{',
        '}',
        '[',
        ']',
        '&x ',
        '*x',
        '<<: ',
        '? ',
        '| ',
        '\n',
        '---',
        ':',
        '"',
        "'",
        '!!int ',
        '%YAML 1.2',
      ],
      ...[
        'apiVersion: v1\n',
        'kind: Pod\n',
        'spec:\n',
        '  containers:\n',
        '  - name: b\n',
        '\u0000',
        '\uFEFF',
        '{{',
        '\t',
      ],
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(pieces, fc.string())), (parts) => {
        found(parts.join(''));
      }),
      { numRuns: 500 },
    );
  });
});

const RESTRICTED = `apiVersion: v1
kind: Pod
metadata: {name: web}
spec:
  securityContext: {runAsNonRoot: true, seccompProfile: {type: RuntimeDefault}}
  containers:
  - name: web
    image: reg.example/app:1
    securityContext:
      allowPrivilegeEscalation: false
      capabilities: {drop: [ALL]}
`;

describe('pod-security', () => {
  const judge = (text: string, level: Manifests['level']) =>
    podSecurity.judge({ manifests: collected(manifests(text, level)) });
  const BARE = `apiVersion: v1\nkind: Pod\nmetadata: {name: bare}\nspec:\n  hostNetwork: true\n  ${SPEC}\n`;

  it.each([
    [BARE, 'privileged', 'not-applicable', /lets everything through/],
    [BARE, 'baseline', 'fail', /^The Pod breaks baseline: hostNamespaces\. Pod bare \(a\.yaml:4\)\.$/],
    [
      BARE,
      'restricted',
      'fail',
      /^The Pod breaks restricted: hostNamespaces, allowPrivilegeEscalation, runAsNonRoot, seccompProfile_restricted, capabilities_restricted\./,
    ],
    [RESTRICTED, 'baseline', 'pass', /^The Pod keeps baseline\.$/],
    [RESTRICTED, 'restricted', 'pass', /^The Pod keeps restricted\.$/],
    [
      RESTRICTED,
      'article',
      'fail',
      /^The Pod breaks article: numericRunAsUser, runAsGroup, fsGroup, readOnlyRootFilesystem\./,
    ],
  ] as const)('%#: %s', (text, level, expected, words) => {
    const seen = judge(text, level);
    expect(seen?.status).toBe(expected);
    expect(seen?.seen).toMatch(words);
  });

  it('gives the lines to write at their places', () => {
    const seen = judge(`${BARE}---\n${RESTRICTED}`, 'article');
    expect(seen?.seen).toMatch(/^2 of 2 Pods break article: .*fsGroup \(2\).* First Pod bare/);
    expect(seen?.fixes.map(({ title }) => title)).toEqual([
      'In Pod bare (a.yaml:4)',
      'In Pod web (a.yaml:11)',
    ]);
    expect(seen?.fixes[1]?.lines).toEqual([
      '# container web, line 16',
      'securityContext:',
      '  runAsUser: 1000',
      '  runAsGroup: 3000',
      '  readOnlyRootFilesystem: true',
      '# spec of the Pod, line 12',
      'securityContext:',
      '  fsGroup: 2000',
    ]);
    expect(seen?.fixes[0]?.lines.slice(0, 2)).toEqual([
      '# spec of the Pod, line 4',
      '# remove hostNetwork: true',
    ]);
    expect(seen?.places?.map(({ location }) => location.line)).toEqual([4, 6, 16, 12]);
  });

  it('keeps to the article once its lines are written', () => {
    const article = RESTRICTED.replace(
      'runAsNonRoot: true',
      'runAsNonRoot: true, runAsUser: 1000, runAsGroup: 3000, fsGroup: 2000',
    ).replace(
      'allowPrivilegeEscalation: false',
      'allowPrivilegeEscalation: false\n      readOnlyRootFilesystem: true',
    );
    expect(judge(article, 'article')?.status).toBe('pass');
  });

  it('lets the container speak before the Pod', () => {
    const own = RESTRICTED.replace('capabilities:', 'runAsNonRoot: false\n      capabilities:');
    expect(judge(own, 'restricted')?.seen).toMatch(/restricted: runAsNonRoot\./);
    const root = RESTRICTED.replace('capabilities:', 'runAsUser: 0\n      capabilities:');
    expect(judge(root, 'restricted')?.seen).toMatch(/restricted: runAsUser\./);
  });

  it('keeps untrusted names on the line of their comment', () => {
    const seen = judge(
      `apiVersion: v1\nkind: Pod\nspec:\n  containers: [{name: "c\\nprivileged: true", image: x}]`,
      'restricted',
    );
    expect(seen?.fixes[0]?.lines[0]).toBe('# container c privileged: true, line 4');
  });

  it('shows a bounded number of places, and how many more', () => {
    const many = Array.from({ length: 50 }, () => BARE).join('---\n');
    const seen = judge(many, 'restricted');
    expect(seen?.places).toHaveLength(8);
    expect(seen?.places?.at(-1)?.message).toMatch(/And 92 more places\.$/);
    expect(seen?.fixes.at(-1)?.lines).toEqual(['# 40 more Pods need such lines.']);
  });
});

describe('manifests', () => {
  it.each([
    [{ files: 2, pods: pods(RESTRICTED), faults: [] }, 'pass', '1 Pod in 2 files.'],
    [{ files: 1, pods: [], faults: [] }, 'warning', 'No Pod in 1 file.'],
    [
      {
        files: 1,
        pods: pods(RESTRICTED),
        faults: [{ reason: 'b.yaml, line 3, column 1: bad.', location: { file: 'b.yaml', line: 3 } }],
      },
      'error',
      'b.yaml, line 3, column 1: bad. 1 Pod in 1 file were read.',
    ],
  ] as const)('%#', (value, expected, words) => {
    const seen = manifestsCheck.judge({ manifests: collected({ level: 'restricted', ...value }) });
    expect([seen?.status, seen?.seen]).toEqual([expected, words]);
  });
});

describe('kubelet and the USER of the image', () => {
  const pod = (context: string) =>
    `apiVersion: v1\nkind: Pod\nmetadata: {name: p}\nspec:\n  securityContext: ${context}\n  ${SPEC}\n`;
  const names = [parseReference('reg.example/app')].flatMap((one) => one ?? []);
  const judge = (text: string, user: string, uid = 1000) =>
    kubeletUser.judge(
      evidence(user, status(uid, uid, []), { pods: imagePods(collected(manifests(text)), names) }),
    );

  it.each([
    ['{runAsNonRoot: true}', '1000', 'pass', /1 with runAsNonRoot/],
    ['{runAsNonRoot: true}', '1000:0', 'pass', /1 with runAsNonRoot/],
    ['{runAsNonRoot: true}', 'app', 'fail', /CreateContainerConfigError.*USER app is a name/],
    ['{runAsNonRoot: true}', 'root', 'fail', /USER root is a name/],
    ['{runAsNonRoot: true}', '', 'fail', /declares no user, which is root/],
    ['{runAsNonRoot: true}', ':1000', 'fail', /declares no user, which is root/],
    ['{runAsNonRoot: true}', '0', 'fail', /USER 0 is root/],
    ['{runAsNonRoot: true}', '00:5', 'fail', /USER 00 is root/],
    ['{runAsNonRoot: true, runAsUser: 0}', '1000', 'fail', /runAsNonRoot with runAsUser: 0/],
    ['{runAsNonRoot: true, runAsUser: 7}', 'root', 'pass', /1 with runAsNonRoot/],
    ['{runAsNonRoot: false}', 'root', 'pass', /without runAsNonRoot/],
    ['{}', 'app', 'pass', /without runAsNonRoot/],
  ])('%s with USER %j', (context, user, expected, words) => {
    const seen = judge(pod(context), user);
    expect([seen?.status, seen?.seen]).toEqual([expected, expect.stringMatching(words)]);
  });

  it('writes the number that the image really has', () => {
    expect(judge(pod('{runAsNonRoot: true}'), 'app', 1234)?.fixes[0]?.lines).toEqual(['runAsUser: 1234']);
  });

  it('lets the container speak before the Pod', () => {
    const own = pod('{runAsNonRoot: true}').replace(
      'image:',
      'securityContext: {runAsNonRoot: false}, image:',
    );
    expect(judge(own, 'app')?.status).toBe('pass');
  });

  it('says so where no Pod runs the image, and where its name is not known', () => {
    const other = pod('{runAsNonRoot: true}').replace('reg.example/app', 'reg.example/other');
    expect(judge(other, 'app')).toMatchObject({
      status: 'warning',
      seen: 'No Pod in the manifests runs reg.example/app. They name reg.example/other:1: if one of these is this image, name it by the input "deployed-as".',
    });
    expect(imagePods(collected(manifests(pod('{}'))), [])).toMatchObject({ state: 'not-applicable' });
    expect(imagePods(undefined, names)).toBeUndefined();
  });
});
