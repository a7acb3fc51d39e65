import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { podSecurity } from '../src/checks/pod-security.ts';
import { collectManifests } from '../src/evidence/kubernetes/collect.ts';
import { median } from './lib/race.ts';

/** Numbers of manifests that are read and judged: how the time grows with them. */
const SIZES = [200, 2_000, 20_000];

const ROUNDS = 5;

/** One Deployment as it is written, every third of them with faults. */
function manifest(index: number): string {
  const hardened = index % 3 > 0;
  return `apiVersion: apps/v1
kind: Deployment
metadata:
  name: web-${index}
  labels: { app: web, tier: front }
spec:
  replicas: 3
  selector:
    matchLabels:
      app: web-${index}
  template:
    metadata:
      labels:
        app: web-${index}
    spec:
      securityContext:
        runAsNonRoot: ${hardened}
        runAsUser: 1000
        fsGroup: 2000
        seccompProfile:
          type: RuntimeDefault
      containers:
        - name: web
          image: registry.example.no/shop/web:1.${index}
          ports:
            - containerPort: 8080
          env:
            - name: DATABASE
              value: "postgres"
          securityContext:
            allowPrivilegeEscalation: ${!hardened}
            readOnlyRootFilesystem: true
            capabilities:
              drop: [ALL]
          resources:
            limits:
              memory: 128Mi
          volumeMounts:
            - name: tmp
              mountPath: /tmp
      volumes:
        - name: tmp
          emptyDir: {}
`;
}

async function writeManifests(folder: string, number: number): Promise<void> {
  await mkdir(folder);
  for (let from = 0; from < number; from += 500) {
    const indices = Array.from({ length: Math.min(500, number - from) }, (_, index) => from + index);
    await Promise.all(indices.map((index) => writeFile(join(folder, `${index}.yaml`), manifest(index))));
  }
}

/** Reads and judges all of them once, and gives the milliseconds. */
async function once(number: number): Promise<number> {
  const settings = {
    globs: [`${number}/*.yaml`],
    charts: [],
    kustomizations: [],
    level: 'restricted',
  } as const;
  const began = performance.now();
  const manifests = await collectManifests(settings, new AbortController().signal);
  const judged = podSecurity.judge({ manifests });
  const took = performance.now() - began;
  if (!judged?.seen.startsWith(`${Math.ceil(number / 3)} of ${number} Pods break`)) {
    throw new Error(judged?.seen ?? 'nothing was judged');
  }
  return took;
}

const folder = await mkdtemp(join(tmpdir(), 'layered-defense-manifests-'));
try {
  process.chdir(folder);
  for (const number of SIZES) await writeManifests(join(folder, String(number)), number);
  const times = new Map<number, number[]>();
  // In turns, so that a busy moment of the machine meets all of them.
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const number of SIZES) times.set(number, [...(times.get(number) ?? []), await once(number)]);
  }
  const [smallest = 1] = SIZES;
  const base = median(times.get(smallest) ?? []) / smallest;
  console.log(
    '\nmanifests read and judged                                  median, ms   a manifest, against the first',
  );
  for (const number of SIZES) {
    const time = median(times.get(number) ?? []);
    const growth = (time / number / base).toFixed(2);
    console.log(`${String(number).padStart(8)} ${time.toFixed(0).padStart(61)} ${growth.padStart(12)}`);
  }
} finally {
  process.chdir(tmpdir());
  await rm(folder, { recursive: true, force: true });
}
