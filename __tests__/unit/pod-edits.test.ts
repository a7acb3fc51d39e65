import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { podEdits } from '../../src/checks/pod-security/edits.ts';
import { brokenControls } from '../../src/checks/pod-security/levels.ts';
import { yamlDocuments } from '../../src/evidence/kubernetes/documents.ts';
import type { PodTemplate } from '../../src/evidence/kubernetes/manifests.ts';
import { podTemplates } from '../../src/evidence/kubernetes/pod-templates.ts';
import { applyEdits } from '../../src/report/apply-edits.ts';
import type { PodSecurityLevel } from '../../src/settings.ts';

function pods(text: string): readonly PodTemplate[] {
  return [...yamlDocuments(text)].flatMap((document) => {
    if (!document.parsed) throw new Error(`${document.line}: ${document.reason}\n${text}`);
    return podTemplates('pod.yaml', document).flatMap((pod) => {
      if ('reason' in pod) throw new Error(`${pod.reason}\n${text}`);
      return [pod];
    });
  });
}

function broken(text: string, level: PodSecurityLevel): readonly string[] {
  return pods(text).flatMap((pod) => brokenControls(pod, level).map(({ id }) => id));
}

function edited(text: string, level: PodSecurityLevel): string {
  const edits = pods(text).flatMap(
    (pod) =>
      podEdits(
        pod,
        brokenControls(pod, level).flatMap(({ breaches }) => breaches),
      ) ?? [],
  );
  const { text: after, refused } = applyEdits(text, edits);
  expect(refused).toEqual([]);
  return after;
}

const HEAD = 'apiVersion: v1\nkind: Pod\nmetadata:\n  name: web\nspec:\n';

describe('a Pod after its edits', () => {
  it('has a securityContext of its own and one of each container', () => {
    const before = `${HEAD}  # the program
  containers:
    - name: web # it
      image: web:1 # and its image
      ports:
        - containerPort: 80
    - image: other:1
`;
    expect(edited(before, 'article')).toBe(`${HEAD}  securityContext:
    fsGroup: 2000
  # the program
  containers:
    - name: web # it
      image: web:1 # and its image
      securityContext:
        allowPrivilegeEscalation: false
        runAsNonRoot: true # and runAsUser, where the image's USER is no number, or root
        seccompProfile:
          type: RuntimeDefault
        capabilities:
          drop: [ALL]
        runAsUser: 1000
        runAsGroup: 3000
        readOnlyRootFilesystem: true
      ports:
        - containerPort: 80
    - image: other:1
      securityContext:
        allowPrivilegeEscalation: false
        runAsNonRoot: true # and runAsUser, where the image's USER is no number, or root
        seccompProfile:
          type: RuntimeDefault
        capabilities:
          drop: [ALL]
        runAsUser: 1000
        runAsGroup: 3000
        readOnlyRootFilesystem: true
`);
  });

  it('keeps what stands in a securityContext, its comments too', () => {
    const before = `${HEAD}  hostNetwork: true # why?
  hostPID: true
  securityContext:
    # groups
    fsGroup: 5
  containers:
  - name: web
    securityContext:
      privileged: true # of old
      capabilities:
        # needed
        add:
        - SYS_ADMIN
        drop:
        # not needed
        - MKNOD
      seccompProfile:
        type: Unconfined
      runAsUser: 0
    image: web:1
`;
    expect(edited(before, 'restricted')).toBe(`${HEAD}  hostNetwork: false # why?
  hostPID: false
  securityContext:
    # groups
    fsGroup: 5
  containers:
  - name: web
    securityContext:
      privileged: false # of old
      capabilities:
        # needed
        drop:
        # not needed
        - ALL
        - MKNOD
      seccompProfile:
        type: RuntimeDefault
      runAsUser: 1000
      allowPrivilegeEscalation: false
      runAsNonRoot: true # and runAsUser, where the image's USER is no number, or root
    image: web:1
`);
  });

  it.each<[string, string]>([
    [
      'whose securityContext ends the container',
      '  containers:\n  - name: a\n    securityContext:\n      capabilities:\n        add: [CHOWN]\n',
    ],
    [
      'of init containers before the others',
      '  initContainers:\n  - name: a\n    securityContext:\n      runAsUser: 0\n  containers:\n  - name: b\n',
    ],
    [
      'with list after list',
      '  containers:\n  -   name: a\n      args:\n      - |\n        x\n\n        y\n\n  volumes: []\n',
    ],
    [
      'with an empty securityContext',
      '  securityContext: {}\n  containers:\n  - name: a\n    securityContext: { } # x\n    image: b\n',
    ],
    [
      'with empty fields',
      '  containers:\n  - name: a\n    securityContext:\n      capabilities: {} # x\n      seccompProfile: {}\n',
    ],
    [
      'with drop on one line',
      '  containers:\n  - name: a\n    securityContext:\n      capabilities:\n        drop: ["NET_RAW"] # x\n',
    ],
    [
      'with an empty pair at its end',
      '  containers:\n  - name: a\n    securityContext:\n      runAsNonRoot: false\n      procMount:\n',
    ],
    ['without a last line end', '  containers:\n  - name: a\n    image: b'],
    ['with CRLF', '  containers:\r\n  - name: a\r\n    image: b\r\n'],
    [
      'with a quoted value',
      '  containers:\n  - name: a\n    image: "b # c"\n    securityContext:\n      seccompProfile:\n        type: "Unconfined" # d\n',
    ],
    [
      'with an image on two lines',
      '  containers:\n  - name: a\n    image:\n      b\n    securityContext:\n        runAsNonRoot: false\n',
    ],
    ['with a tab behind its words', '  containers:\n  - name: a\t\n    image: b\t# c\n'],
  ])('%s keeps the level', (_, spec) => {
    for (const level of ['restricted', 'article'] as const) {
      const after = edited(HEAD + spec, level);
      expect(broken(after, level)).toEqual([]);
      expect(edited(after, level)).toBe(after);
    }
  });

  it('keeps what is said beside a value that is changed, and has the comment of the report', () => {
    const before = `${HEAD}  containers:\n  - name: a\n    securityContext:\n      runAsNonRoot: false # x\n`;
    expect(edited(before, 'restricted')).toContain(
      "      runAsNonRoot: true # and runAsUser, where the image's USER is no number, or root # x\n",
    );
  });

  it('that starts with its containers, as an item of a list, keeps the level', () => {
    const before =
      'apiVersion: x/v1\nkind: Fleet\nspec:\n  pods:\n  - containers:\n    - name: a\n  - containers:\n    - image: b\n    other: 1\n';
    expect(broken(edited(before, 'article'), 'article')).toEqual([]);
  });

  it('of a workload, a list and several documents keeps the level', () => {
    const spec = 'containers:\n- name: a\n  image: b\n';
    const indented = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
    const deployment = `apiVersion: apps/v1\nkind: Deployment\nspec:\n  template:\n    spec:\n${indented(spec, 6)}`;
    const pod = `apiVersion: v1\nkind: Pod\nspec:\n${indented(spec, 2)}`;
    const list = `apiVersion: v1\nkind: List\nitems:\n- ${indented(pod, 2).trimStart()}- ${indented(deployment, 2).trimStart()}`;
    const text = `# all\n---\n${deployment}---\n${pod}...\n---\n${list}`;
    expect(broken(edited(text, 'article'), 'article')).toEqual([]);
  });
});

describe('left alone is', () => {
  it.each<[string, string]>([
    ['a container in flow style', '  containers:\n  - {name: a, image: b}\n'],
    ['a list in flow style', '  containers: [{name: a}]\n'],
    [
      'a container that is another one too',
      '  initContainers:\n  - &a\n    name: a\n  containers:\n  - *a\n',
    ],
    [
      'a container in a list that is another one too',
      '  initContainers: &a\n  - name: a\n  containers: *a\n',
    ],
    ['a container that merges another map', '  x: &x {image: b}\n  containers:\n  - <<: *x\n    name: a\n'],
    ['a securityContext in flow style', '  containers:\n  - name: a\n    securityContext: {runAsUser: 0}\n'],
    [
      'a securityContext that is an alias',
      '  x: &x\n    runAsUser: 0\n  containers:\n  - name: a\n    securityContext: *x\n',
    ],
    ['a securityContext without a value', '  containers:\n  - name: a\n    securityContext:\n'],
    ['a container with quoted keys', '  containers:\n  - "name": a\n'],
    ['JSON', '  {"containers": [{"name": "a"}]}\n'],
  ])('%s', (_, spec) => {
    expect(broken(HEAD + spec, 'restricted')).not.toEqual([]);
    expect(edited(HEAD + spec, 'restricted')).toBe(HEAD + spec);
  });

  it('one field that is, and the others are changed', () => {
    const before = `${HEAD}  containers:\n  - name: a\n    securityContext:\n      capabilities: {drop: [X]}\n`;
    expect(broken(edited(before, 'restricted'), 'restricted')).toEqual(['capabilities_restricted']);
  });

  it('an added capability beside one that may stay', () => {
    const before = `${HEAD}  containers:\n  - name: a\n    securityContext:\n      capabilities:\n        add:\n        - NET_BIND_SERVICE\n        - SYS_ADMIN\n`;
    expect(broken(edited(before, 'restricted'), 'restricted')).toEqual(['capabilities_restricted']);
  });
});

it('whatever the manifest, its edits break nothing of it and mend what can be mended', () => {
  const comment = fc.constantFrom('', ' # x');
  const contextLine = fc.constantFrom(
    'runAsUser: 0',
    'runAsUser: 5',
    'runAsNonRoot: false',
    'privileged: true',
    'readOnlyRootFilesystem: false',
    'allowPrivilegeEscalation: true',
    'procMount: Unmasked',
    'capabilities:\n  drop: [X]',
    'capabilities:\n  add:\n  - SYS_ADMIN',
    'capabilities:\n  drop:\n    # x\n    - X\n  add: [CHOWN]',
    'seccompProfile:\n  type: Unconfined',
    'seccompProfile:\n  localhostProfile: x\n  type: Localhost',
    'appArmorProfile:\n  type: Unconfined',
    '# x',
  );
  const nameOf = (line: string) => line.split(':')[0];
  const context = fc.uniqueArray(fc.tuple(contextLine, comment), {
    selector: ([line]) => nameOf(line),
    maxLength: 5,
  });
  const field = fc.constantFrom(
    'image: b',
    'args:\n- x\n- y',
    'command: ["a",\n  "b"]',
    'env:\n- name: X\n  value: >-\n    y\n\n',
    '# y',
  );
  const container = fc.record({
    fields: fc.uniqueArray(field, { selector: nameOf, maxLength: 3 }),
    context: fc.option(context),
    at: fc.integer({ min: 0, max: 3 }),
  });
  const manifest = fc.record({
    host: fc.subarray(['hostNetwork: true', 'hostIPC: true', '# z']),
    context: fc.option(context),
    init: fc.array(container, { maxLength: 2 }),
    containers: fc.array(container, { minLength: 1, maxLength: 2 }),
    step: fc.constantFrom(2, 4),
    end: fc.constantFrom('\n', '\r\n'),
  });
  const indented = (text: string, by: number) => text.replaceAll(/^(?=.)/gm, ' '.repeat(by));
  const contextText = (lines: readonly (readonly [string, string])[] | null, step: number) => {
    const own = (lines ?? []).map(([line, end]) =>
      line.startsWith('#') || line.includes('\n') ? line : line + end,
    );
    // A comment alone would leave it without a value.
    if (own.every((line) => line.startsWith('#'))) return [];
    return [`securityContext:\n${indented(own.join('\n'), step)}`];
  };
  fc.assert(
    fc.property(manifest, ({ host, context: ofPod, init, containers, step, end }) => {
      const one = ({ fields, context: own, at }: (typeof containers)[number], index: number) => {
        const all: string[] = [...fields];
        all.splice(at, 0, ...contextText(own, step));
        return `- ${indented([`name: c${index}`, ...all].join('\n'), 2).trimStart()}`;
      };
      const list = (name: string, of: typeof containers) =>
        of.length === 0 ? [] : [`${name}:\n${indented(of.map(one).join('\n'), step - 2)}`];
      const spec = [
        ...host,
        ...contextText(ofPod, step),
        ...list('initContainers', init),
        ...list('containers', containers),
      ];
      const lines = `apiVersion: v1\nkind: Pod\nspec:\n${indented(spec.join('\n'), step)}\n`;
      const text = lines.replaceAll('\n', end);
      const after = edited(text, 'article');
      expect(broken(after, 'article')).toEqual([]);
      const comments = (of: string) => of.match(/# [xyz]/g)?.length ?? 0;
      expect(comments(after)).toBe(comments(text));
    }),
    { numRuns: 300 },
  );
});
