import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { beforeAll, describe, expect, test } from 'vitest';
import { parse, stringify } from 'yaml';
import { z } from 'zod';
import { podEdits } from '../../src/checks/pod-security/edits.ts';
import { brokenControls } from '../../src/checks/pod-security/levels.ts';
import { yamlDocuments } from '../../src/evidence/kubernetes/documents.ts';
import type { PodTemplate } from '../../src/evidence/kubernetes/manifests.ts';
import { podTemplates } from '../../src/evidence/kubernetes/pod-templates.ts';
import { applyEdits } from '../../src/report/apply-edits.ts';

// Kubernetes' own admission (k8s.io/pod-security-admission) judges the same Pods.

const ADMISSION = process.env['ADMISSION'] ?? 'admission';
const LEVELS = ['baseline', 'restricted'] as const;

const Verdict = z.object({ allowed: z.boolean(), forbidden: z.array(z.string()) });
const Answer = z.object({ baseline: Verdict, restricted: Verdict });

function admission(pods: readonly object[]): readonly z.output<typeof Answer>[] {
  const input = pods.map((pod) => JSON.stringify(pod)).join('\n');
  const { stdout, stderr, status } = spawnSync(ADMISSION, { input, encoding: 'utf8', maxBuffer: 2 ** 28 });
  if (status !== 0) throw new Error(stderr);
  const lines = stdout.trimEnd().split('\n');
  return lines.map((line) => Answer.parse(JSON.parse(line)));
}

function readPod(text: string): PodTemplate {
  const [document, ...others] = yamlDocuments(text);
  if (document?.parsed !== true || others.length > 0) throw new Error(JSON.stringify(document));
  const [pod] = podTemplates('pod.yaml', document);
  if (pod === undefined || 'reason' in pod) throw new Error(JSON.stringify(pod));
  return pod;
}

function ours(pod: object): z.output<typeof Answer> {
  const read = readPod(JSON.stringify(pod));
  const verdict = (level: (typeof LEVELS)[number]) => {
    const forbidden = brokenControls(read, level).map(({ id }) => id);
    return { allowed: forbidden.length === 0, forbidden: forbidden.sort() };
  };
  return { baseline: verdict('baseline'), restricted: verdict('restricted') };
}

const HARDENED = {
  allowPrivilegeEscalation: false,
  runAsNonRoot: true,
  runAsUser: 1000,
  capabilities: { drop: ['ALL'] },
  seccompProfile: { type: 'RuntimeDefault' },
};

/** Values of each field of the standard, those that are not there among them. */
const SHARED = {
  runAsNonRoot: [undefined, null, true, false],
  runAsUser: [undefined, null, 0, 1, 1000],
  seccompProfile: [
    undefined,
    null,
    {},
    ...types('RuntimeDefault', 'Localhost', 'Unconfined', '', 'runtimedefault'),
  ],
  appArmorProfile: [undefined, null, {}, ...types('RuntimeDefault', 'Localhost', 'Unconfined', '')],
  seLinuxOptions: [
    ...[undefined, null, {}, { level: 's0' }, { user: '' }, { user: 'u' }, { role: 'r' }],
    ...types('', 'container_t', 'container_init_t', 'container_kvm_t', 'container_engine_t', 'spc_t'),
  ],
  windowsOptions: [undefined, null, {}, { hostProcess: true }, { hostProcess: false }, { hostProcess: null }],
};

const CONTEXT = {
  ...SHARED,
  privileged: [undefined, null, true, false],
  allowPrivilegeEscalation: [undefined, null, true, false],
  readOnlyRootFilesystem: [undefined, true, false],
  procMount: [undefined, null, 'Default', 'Unmasked', ''],
  capabilities: [
    ...[
      undefined,
      null,
      {},
      { drop: null },
      { drop: [] },
      { drop: ['ALL'] },
      { drop: ['all'] },
      { drop: ['CAP_ALL'] },
    ],
    ...['NET_BIND_SERVICE', 'CAP_NET_BIND_SERVICE', 'CHOWN', 'NET_RAW', 'SYS_ADMIN', 'ALL', ''].map(
      (name) => ({
        add: [name],
        drop: ['NET_RAW', 'ALL'],
      }),
    ),
    {
      add: [
        'AUDIT_WRITE',
        'MKNOD',
        'SYS_CHROOT',
        'SETPCAP',
        'SETFCAP',
        'DAC_OVERRIDE',
        'FOWNER',
        'FSETID',
        'KILL',
      ],
    },
  ],
};

const HANDLERS = [
  ...[undefined, null, {}, { exec: { command: ['a'] } }, { httpGet: null }],
  ...['httpGet', 'tcpSocket'].flatMap((kind) =>
    ['', '127.0.0.1', 'a'].map((host) => ({ [kind]: { port: 1, host } })),
  ),
  { httpGet: { port: 1 } },
];

const CONTAINER = {
  ports: [
    undefined,
    null,
    [],
    ...[0, 80].map((hostPort) => [{ containerPort: 1, hostPort }, { containerPort: 2 }]),
  ],
  livenessProbe: HANDLERS,
  readinessProbe: HANDLERS,
  startupProbe: HANDLERS,
  lifecycle: [
    ...[undefined, null, {}],
    ...HANDLERS.flatMap((handler) => [{ postStart: handler }, { preStop: handler }]),
  ],
};

const SYSCTLS = [
  ...['kernel.shm_rmid_forced', 'net.ipv4.ip_local_port_range', 'net.ipv4.ip_unprivileged_port_start'],
  ...['net.ipv4.tcp_syncookies', 'net.ipv4.ping_group_range', 'net.ipv4.ip_local_reserved_ports'],
  ...['net.ipv4.tcp_keepalive_time', 'net.ipv4.tcp_fin_timeout', 'net.ipv4.tcp_keepalive_intvl'],
  ...[
    'net.ipv4.tcp_keepalive_probes',
    'net.ipv4.tcp_rmem',
    'net.ipv4.tcp_wmem',
    'net.ipv4.tcp_notsent_lowat',
  ],
  ...['net.ipv4.tcp_slow_start_after_idle', 'net/ipv4/tcp_rmem', 'kernel.msgmax', 'net.core.somaxconn', ''],
];

const POD_CONTEXT = {
  ...SHARED,
  fsGroup: [undefined, 0, 2000],
  sysctls: [undefined, null, [], ...SYSCTLS.map((name) => [{ name, value: '1' }])],
};

const VOLUMES = [
  ...[
    'configMap',
    'csi',
    'downwardAPI',
    'emptyDir',
    'ephemeral',
    'image',
    'persistentVolumeClaim',
    'projected',
  ],
  ...[
    'secret',
    'hostPath',
    'gcePersistentDisk',
    'awsElasticBlockStore',
    'gitRepo',
    'nfs',
    'iscsi',
    'glusterfs',
  ],
  ...['rbd', 'flexVolume', 'cinder', 'cephfs', 'flocker', 'fc', 'azureFile', 'vsphereVolume', 'quobyte'],
  ...['azureDisk', 'portworxVolume', 'photonPersistentDisk', 'scaleIO', 'storageos'],
].map((type) => [{ name: 'v', [type]: {} }]);

const POD = {
  hostNetwork: [undefined, null, true, false],
  hostPID: [undefined, null, true, false],
  hostIPC: [undefined, null, true, false],
  hostUsers: [undefined, null, true, false],
  os: [undefined, null, {}, { name: 'linux' }, { name: 'windows' }],
  volumes: [undefined, null, [], ...VOLUMES, [{ name: 'v', hostPath: null, emptyDir: {} }]],
};

const ANNOTATIONS = [
  undefined,
  ...['runtime/default', 'localhost/a', 'localhost', 'unconfined', ''].map((value) => ({
    'container.apparmor.security.beta.kubernetes.io/a': value,
  })),
  { 'seccomp.security.alpha.kubernetes.io/pod': 'unconfined' },
];

function types(...names: readonly string[]): readonly object[] {
  return names.map((type) => ({ type }));
}

interface Parts {
  readonly spec?: object;
  readonly podContext?: object | null;
  readonly container?: object;
  readonly context?: object | null;
  readonly list?: string;
  readonly annotations?: object | undefined;
}

/** A hardened Pod with two containers, of which one is changed. */
function pod({ spec, podContext, container, context, list = 'containers', annotations }: Parts): object {
  const changed = {
    name: 'a',
    image: 'b',
    securityContext: context === undefined ? HARDENED : context,
    ...container,
  };
  const other = { name: 'c', image: 'd', securityContext: HARDENED };
  return {
    apiVersion: 'v1',
    kind: 'Pod',
    metadata: { name: 'p', annotations },
    spec: {
      ...spec,
      securityContext: podContext,
      ...(list === 'containers'
        ? { containers: [other, changed] }
        : { containers: [other], [list]: [changed] }),
    },
  };
}

/** Each value of each field, alone on top of what is hardened and alone on top of nothing. */
function eachValue(): readonly object[] {
  const all = (fields: Readonly<Record<string, readonly unknown[]>>) =>
    Object.entries(fields).flatMap(([name, values]) => values.map((value) => ({ [name]: value })));
  return [
    ...all(POD).map((spec) => pod({ spec })),
    ...all(POD_CONTEXT).flatMap((field) => [
      pod({ podContext: field }),
      pod({ podContext: field, context: {} }),
      pod({ podContext: { ...HARDENED, ...field }, context: null }),
    ]),
    ...['containers', 'initContainers', 'ephemeralContainers'].flatMap((list) => [
      ...all(CONTAINER).map((container) => pod({ container, list })),
      ...all(CONTEXT).flatMap((field) => [
        pod({ context: { ...HARDENED, ...field }, list }),
        pod({ context: field, list }),
        pod({ context: field, podContext: HARDENED, list, spec: { hostUsers: false } }),
        pod({ context: field, list, spec: { os: { name: 'windows' } } }),
      ]),
    ]),
    ...ANNOTATIONS.map((annotations) => pod({ annotations })),
  ];
}

function oneOfEach(fields: Readonly<Record<string, readonly unknown[]>>): fc.Arbitrary<object> {
  const arbitraries = Object.entries(fields).map(
    ([name, values]) => [name, fc.constantFrom(...values)] as const,
  );
  return fc.record(Object.fromEntries(arbitraries), { requiredKeys: [] });
}

const anyPod = fc
  .record({
    spec: oneOfEach(POD),
    podContext: fc.option(oneOfEach(POD_CONTEXT)),
    container: oneOfEach(CONTAINER),
    context: fc.option(oneOfEach(CONTEXT)),
    list: fc.constantFrom('containers', 'initContainers', 'ephemeralContainers'),
    annotations: fc.constantFrom(...ANNOTATIONS),
  })
  .map(pod);

describe('the Pod Security Standards', () => {
  test('each value of each field is judged as Kubernetes itself judges it', () => {
    const pods = eachValue();
    const theirs = admission(pods);
    for (const [index, one] of pods.entries()) expect([one, ours(one)]).toEqual([one, theirs[index]]);
    const seen = new Set(
      theirs.flatMap(({ baseline, restricted }) => [...baseline.forbidden, ...restricted.forbidden]),
    );
    // Every check that there is forbids one of them.
    expect(seen.size).toBe(19);
  });

  test('3,000 Pods of any values are judged as Kubernetes itself judges them', () => {
    const pods = fc.sample(anyPod, 3_000);
    const theirs = admission(pods);
    for (const [index, one] of pods.entries()) expect([one, ours(one)]).toEqual([one, theirs[index]]);
    expect(theirs.some(({ restricted }) => restricted.allowed)).toBe(true);
  });
});

describe('the edits of a Pod', () => {
  const edited = (text: string): string => {
    const read = readPod(text);
    const breaches = brokenControls(read, 'restricted').flatMap((one) => one.breaches);
    const { text: after, refused } = applyEdits(text, podEdits(read, breaches) ?? []);
    expect(refused).toEqual([]);
    return after;
  };

  test('make none that Kubernetes forbids for more than before, whatever its values', () => {
    const before = [...eachValue(), ...fc.sample(anyPod, 300)];
    const texts = before.map((one) => stringify(JSON.parse(JSON.stringify(one)), { version: '1.1' }));
    const after = texts.map((text) => z.looseObject({}).parse(parse(edited(text), { version: '1.1' })));
    const [old, fresh] = [admission(before), admission(after)];
    const wrong = after.filter((one, index) => {
      const forbidden = fresh[index]?.restricted.forbidden ?? [];
      const isNew = forbidden.some((id) => old[index]?.restricted.forbidden.includes(id) !== true);
      return isNew || JSON.stringify(ours(one).restricted.forbidden) !== JSON.stringify(forbidden);
    });
    expect(wrong).toEqual([]);
    const mended = (all: typeof old) => all.filter(({ restricted }) => restricted.allowed).length;
    expect(mended(fresh)).toBeGreaterThan(2 * mended(old));
  });

  test('make those that Kubernetes has as examples of a breach ones that it admits, where they can', () => {
    const folder = join(process.env['ADMISSION_EXAMPLES'] ?? 'examples', 'restricted/v1.37/fail');
    const files = readdirSync(folder);
    const after = files.map((file) => {
      return z
        .looseObject({})
        .parse(parse(edited(readFileSync(join(folder, file), 'utf8')), { version: '1.1' }));
    });
    const left = admission(after).flatMap(({ restricted }) => restricted.forbidden);
    // What takes more than a field: a capability beside one that may stay, annotations, ports, probes, volumes.
    expect([...new Set(left)].toSorted()).toEqual([
      'appArmorProfile',
      'capabilities_restricted',
      'hostPorts',
      'hostProbesAndHostLifecycle',
      'restrictedVolumes',
      'seLinuxOptions',
      'sysctls',
      'windowsHostProcess',
    ]);
  });
});

describe.each(LEVELS)('the examples of Kubernetes itself, level %s', (level) => {
  let folder = '';
  beforeAll(() => {
    folder = join(process.env['ADMISSION_EXAMPLES'] ?? 'examples', level, 'v1.37');
  });

  test.each([
    ['pass', true],
    ['fail', false],
  ] as const)('%s', (kind, allowed) => {
    const files = readdirSync(join(folder, kind));
    expect(files.length).toBeGreaterThan(10);
    const wrong = files.filter((file) => {
      const read = readPod(readFileSync(join(folder, kind, file), 'utf8'));
      return (brokenControls(read, level).length === 0) !== allowed;
    });
    expect(wrong).toEqual([]);
  });
});
