import { cp, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { applyEdits, editsOf } from '../../src/report/apply-edits.ts';
import type { Report, Row } from '../../src/report/report.ts';
import { BASE, type Files } from '../support/images.ts';
import { pushImage, startRegistry } from '../support/registry.ts';
import { ROOT, runAction } from '../support/run-action.ts';

interface Checkout {
  readonly run: (inputs?: Readonly<Record<string, string>>) => Promise<Report>;
  /** Applies all edits of a report, none of which may be refused; tells the files. */
  readonly apply: (report: Report) => Promise<readonly string[]>;
  readonly read: (file: string) => Promise<string>;
}

/** A checkout of these files, or of those of a folder of the repository, removed after the work. */
async function withCheckout(of: Files | string, work: (checkout: Checkout) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(join(tmpdir(), 'checkout-'));
  const read = (file: string) => readFile(join(folder, file), 'utf8');
  try {
    if (typeof of === 'string') await cp(join(ROOT, of), folder, { recursive: true });
    else for (const [name, text] of Object.entries(of)) await writeFile(join(folder, name), text);
    await work({
      read,
      run: async (inputs = {}) => {
        const { report, log } = await runAction({
          cwd: folder,
          inputs: { context: '.', network: 'none', 'fail-on': 'never', ...inputs },
        });
        if (report === undefined) throw new Error(log);
        return report;
      },
      apply: async (report) => {
        const byFile = Map.groupBy(editsOf(report), ({ file }) => file);
        for (const [file, edits] of byFile) {
          const { text, refused } = applyEdits(await read(file), edits);
          expect(refused).toEqual([]);
          await writeFile(join(folder, file), text);
        }
        return [...byFile.keys()].toSorted();
      },
    });
  } finally {
    await rm(folder, { recursive: true });
  }
}

function statuses({ subjects, project }: Report): Readonly<Record<string, Row['status']>> {
  const rows = [...subjects, project].flatMap((one) => one.rows);
  return Object.fromEntries(rows.map(({ check, status }) => [check, status]));
}

describe('the edits of a report, applied', () => {
  it.concurrent.each<[string, string, string]>([
    ['examples/default', 'non-root', 'USER 1000:1000\nCMD'],
    ['catalogue/node-wrong', 'non-root', 'USER 1000:1000\nCMD'],
    ['catalogue/nginx', 'non-root', 'USER 1000:1000\nCMD'],
    ['catalogue/toor', 'non-root', 'USER 1000:1000\nEXPOSE 8080'],
    ['catalogue/named-user-unknown', 'non-root', 'USER 1000:1000\nEXPOSE 8080'],
    ['catalogue/redis-gosu', 'non-root', 'USER 1000:1000\nENTRYPOINT'],
    ['catalogue/writes-root', 'non-root', 'USER 1000:1000\nENTRYPOINT'],
    ['catalogue/python', 'numeric-user', 'USER 1000:1000\nEXPOSE 8000'],
  ])('make %s pass %s, and it builds and starts', async (folder, check, lines) => {
    await withCheckout(folder, async ({ run, apply, read }) => {
      const before = await run();
      expect(statuses(before)[check]).toMatch(/fail|warning/);
      expect(await apply(before)).toEqual(['Dockerfile']);
      expect(await read('Dockerfile')).toContain(lines);
      const after = await run();
      expect(statuses(after)).toMatchObject({
        build: 'pass',
        'non-root': 'pass',
        'numeric-user': 'pass',
        'root-group': 'pass',
      });
      expect(editsOf(after)).toEqual([]);
    });
  });

  it.concurrent('take a user out of the root group', async () => {
    await withCheckout(
      { Dockerfile: `FROM ${BASE}\nUSER appuser:root\nRUN id\n` },
      async ({ run, apply }) => {
        const before = await run();
        expect(statuses(before)).toMatchObject({ 'numeric-user': 'warning', 'root-group': 'warning' });
        await apply(before);
        expect(statuses(await run())).toMatchObject({ 'numeric-user': 'pass', 'root-group': 'pass' });
      },
    );
  });

  it.concurrent('pin the base images that were resolved', async () => {
    const registry = await startRegistry();
    try {
      await pushImage(registry.host, 'team/tool', 'v1');
      const tool = `${registry.host}/team/tool:v1`;
      const Dockerfile = `FROM ${BASE}\nCOPY --from=${tool} /hello /hello\nUSER 1000:1000\n`;
      await withCheckout({ Dockerfile }, async ({ run, apply, read }) => {
        const before = await run({ 'base-images': 'report' });
        expect(statuses(before)['pinned-bases']).toBe('warning');
        await apply(before);
        expect(await read('Dockerfile')).toMatch(/^COPY --from=\S+:v1@sha256:[0-9a-f]{64} \/hello \/hello$/m);
        expect(statuses(await run({ 'base-images': 'report' }))).toMatchObject({
          build: 'pass',
          'pinned-bases': 'pass',
        });
      });
    } finally {
      await registry.stop();
    }
  });

  it.concurrent('make the Pod of the examples one of the article', async () => {
    const pod = await readFile(join(ROOT, 'examples/kubernetes/before.yaml'), 'utf8');
    await withCheckout(
      { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n`, 'pod.yaml': pod },
      async ({ run, apply, read }) => {
        const inputs = { manifests: 'pod.yaml', 'pod-security': 'article' };
        const before = await run(inputs);
        expect(statuses(before)['pod-security']).toBe('fail');
        expect(await apply(before)).toEqual(['pod.yaml']);
        expect(statuses(await run(inputs))['pod-security']).toBe('pass');
        expect((await read('pod.yaml')).split('\n')[0]).toBe(pod.split('\n')[0]);
      },
    );
  });

  it.concurrent('harden the services of the image, and others but for their user', async () => {
    const compose = `services:
  web: # ours
    build: .
    user: root
    privileged: false
  db:
    image: example.com/db@sha256:${'a'.repeat(64)}
    privileged: true # of old
    cap_drop:
      - MKNOD
`;
    await withCheckout(
      { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n`, 'compose.yaml': compose },
      async ({ run, apply, read }) => {
        const inputs = { 'compose-files': 'compose.yaml' };
        const before = await run(inputs);
        expect(statuses(before)).toMatchObject({
          'compose-as-deployed': 'fail',
          'compose-options': 'fail',
          'compose-hardened': 'warning',
        });
        await apply(before);
        const after = await run(inputs);
        expect(statuses(after)).toMatchObject({ 'compose-as-deployed': 'pass', 'compose-options': 'pass' });
        const row = after.project.rows.find(({ check }) => check === 'compose-hardened');
        expect(row?.seen).toBe('Missing in 1 of 1 services. db: user by number.');
        expect(await read('compose.yaml')).toBe(`services:
  web: # ours
    build: .
    cap_drop: [ALL]
    security_opt: ["no-new-privileges:true"]
    read_only: true
    tmpfs: [/tmp]
    user: "1000:1000"
    privileged: false
  db:
    image: example.com/db@sha256:${'a'.repeat(64)}
    # as far as it works with it: this was not tried
    security_opt: ["no-new-privileges:true"]
    read_only: true
    tmpfs: [/tmp]
    privileged: false # of old
    cap_drop:
      - ALL # and cap_add: each that it needs, such as NET_BIND_SERVICE
      - MKNOD
`);
      },
    );
  });
});
