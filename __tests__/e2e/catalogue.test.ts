import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEBIAN, type Expected, readCatalogue } from '../../catalogue/expected.ts';
import { capabilityNames } from '../../src/evidence/capabilities.ts';
import { sideBySide } from '../../src/evidence/runs/side-by-side.ts';
import { words } from '../../src/inputs/words.ts';
import type { Row } from '../../src/report/report.ts';
import { containers } from '../support/cancel.ts';
import { docker } from '../support/docker.ts';
import {
  printedComposeReady,
  printedLines,
  printedPodReady,
  printedRunReady,
  runReady,
  type Sign,
} from '../support/feed-back.ts';
import { type ActionResult, ROOT, runAction } from '../support/run-action.ts';

const catalogue = await readCatalogue();

/** Most of the work is the wait for a container to get ready, which a busy machine makes long. */
const inTurn = sideBySide(2);

type Known = Expected & {
  readonly ready: Sign;
  readonly processes: NonNullable<Expected['processes']>;
  readonly leastPrivilege: NonNullable<Expected['leastPrivilege']>;
};

function getsReady(expected: Expected): expected is Known {
  const { ready, processes, leastPrivilege } = expected;
  return ready.by !== 'never' && processes !== undefined && leastPrivilege !== undefined;
}

/** The images that get ready, by name. */
const READY = [...catalogue].flatMap(([name, one]) => (getsReady(one) ? [[name, one] as const] : []));

/** What the action says of an image. */
interface Look extends ActionResult {
  readonly rows: Readonly<Record<string, Row>>;
  /** What the engine knows it by. */
  readonly image: string;
}

const looks = new Map<string, Promise<Look>>();

/** Lets the action look at an image of the catalogue, once. */
function look(name: string): Promise<Look> {
  const known = looks.get(name) ?? inTurn(() => lookAt(name));
  looks.set(name, known);
  return known;
}

async function lookAt(name: string): Promise<Look> {
  const ready = catalogue.get(name)?.ready;
  const asked = {
    ...{ context: '.', network: 'none', 'fail-on': 'never' },
    ...{ observe: 'true', files: 'true', 'least-privilege': 'report' },
    ...(ready?.by === 'command' ? { 'ready-command': ready.command } : {}),
    ...(ready?.by === 'log' ? { 'ready-log': ready.pattern } : {}),
    ...(ready?.by === 'after' ? { 'ready-after': String(ready.seconds) } : {}),
  };
  const result = await runAction({ cwd: join(ROOT, 'catalogue', name), inputs: asked });
  expect(result.leftovers, result.log).toEqual([]);
  expect(await containers(result.state['label'])).toBe('');
  const subject = result.report?.subjects[0];
  const rows = Object.fromEntries((subject?.rows ?? []).map((row) => [row.check, row]));
  return { ...result, rows, image: subject?.digest ?? '' };
}

/** Text of the evidence whose title starts so. */
function evidence({ report, log }: Look, title: string): string {
  const record = report?.subjects[0]?.evidence.find((one) => one.title.startsWith(title));
  if (record === undefined) throw new Error(`There is no evidence "${title}":\n${log}`);
  return record.output;
}

/** Volumes that no container has: one that was made for a container goes with it. */
async function unusedVolumes(): Promise<readonly string[]> {
  return (await docker('volume', 'ls', '--quiet', '--filter', 'dangling=true')).trim().split('\n');
}

let volumesBefore: readonly string[];

beforeAll(async () => {
  volumesBefore = await unusedVolumes();
});

afterAll(async () => {
  const settled = await Promise.allSettled(looks.values());
  const images = settled.flatMap((one) => (one.status === 'fulfilled' ? [one.value.image] : []));
  for (const image of images.filter((one) => one !== '')) await docker('image', 'rm', '--force', image);
  const fresh = async () => (await unusedVolumes()).filter((name) => !volumesBefore.includes(name));
  // The engine removes a container's volume a moment after the container.
  for (let tries = 0; tries < 20 && (await fresh()).length > 0; tries += 1) await setTimeout(100);
  expect(await fresh()).toEqual([]);
  expect(await docker('ps', '--all', '--quiet', '--filter', 'name=fed-back-')).toBe('');
});

it('the catalogue has at least twelve images', () => {
  expect(catalogue.size).toBeGreaterThanOrEqual(12);
});

const SIGNS = {
  healthcheck: 'its HEALTHCHECK',
  command: 'ready-command',
  log: 'ready-log',
  after: 'still running',
} as const;

describe.each(READY)('%s', (name, { ready, processes, leastPrivilege }) => {
  it.concurrent('gets ready', async () => {
    const { rows, log } = await look(name);
    expect(rows['build']?.status, log).toBe('pass');
    expect(rows['gets-ready']?.seen).toMatch(new RegExp(`^Ready after .* by ${SIGNS[ready.by]}\\.$`));
  });

  it.concurrent('runs as who is expected', async () => {
    const run = await look(name);
    const kinds = evidence(run, "Kernel's account of every process").split('\n\n');
    const users = kinds.map((kind) => (/^Uid:\t(.*)$/m.exec(kind)?.[1] ?? '').split('\t').map(Number));
    expect([...new Set(users.flat())].sort((a, b) => a - b)).toEqual(processes.uids);
    const others = kinds.filter((_, at) => users[at]?.[1] !== 0);
    const effective = others.flatMap((kind) => capabilityNames(/^CapEff:\t(.*)$/m.exec(kind)?.[1] ?? ''));
    expect([...new Set(effective)].sort()).toEqual(processes.effectiveWithoutRoot);
    const { status, seen = '' } = run.rows['observed-non-root'] ?? {};
    expect(status, seen).toBe(processes.runs === 'stays-root' ? 'fail' : 'pass');
    expect(/^Starts as root and drops it/.test(seen), seen).toBe(processes.runs === 'drops');
    expect(run.rows['non-root']?.status).toBe(processes.runs === 'non-root' ? 'pass' : 'fail');
    expect(run.rows['observed-seccomp']?.status).toBe('pass');
  });

  it.concurrent('has the least privilege that is expected', async () => {
    const { rows, log } = await look(name);
    expect(rows['least-privilege']?.status, rows['least-privilege']?.seen ?? log).toBe('warning');
    const granted = grants(printedLines(rows['least-privilege']).dockerRun);
    const { capabilities, readOnly, noNewPrivileges, numericUser } = leastPrivilege;
    const asOther = numericUser === 'works' || numericUser === 'works-with-tmpfs';
    // The search takes the user that the image itself drops to, where there is one.
    const user = processes.uids.find((uid) => uid !== 0) ?? 65_532;
    expect(granted).toEqual({
      capabilities: asOther ? [] : capabilities,
      readOnly,
      noNewPrivileges,
      user: asOther ? String(user) : undefined,
    });
  });
});

/** What a printed command grants, in the words of the catalogue. */
function grants(command: string) {
  const flags = words(command)?.slice(2) ?? [];
  const values = (flag: string) => flags.flatMap((one, at) => (one === flag ? [flags[at + 1] ?? ''] : []));
  expect(values('--cap-drop')).toEqual(['ALL']);
  return {
    capabilities: values('--cap-add').sort(),
    readOnly: flags.includes('--read-only') && values('--tmpfs').map((mount) => mount.split(':')[0]),
    noNewPrivileges: values('--security-opt').includes('no-new-privileges'),
    user: values('--user')[0]?.split(':')[0],
  };
}

const UNREADY = [...catalogue].flatMap(([name, { ready }]) =>
  ready.by === 'never' ? [[name, ready] as const] : [],
);

it.concurrent.each(UNREADY)('%s never gets ready, in the words of the engine', async (name, { error }) => {
  const { rows } = await look(name);
  expect(rows['build']?.status).toBe('pass');
  expect(rows['non-root']?.status).toBe('fail');
  expect(rows['non-root']?.seen).toContain(error);
  for (const check of ['gets-ready', 'observed-non-root', 'least-privilege']) {
    expect(rows[check]?.status, check).toBe('not-applicable');
  }
});

describe('files', () => {
  it.concurrent.each([...catalogue])('of %s', async (name, { files }) => {
    const run = await look(name);
    const found = filesOfNote(`${evidence(run, 'Files of note')}\n${evidence(run, 'Secrets in')}`);
    const base = files.base === 'debian' ? DEBIAN : { setuid: [], setgid: [] };
    const rights = found('Executables that give rights');
    const giving = (bit: string) =>
      rights.filter(({ what }) => what.split(/[ ,]/).includes(bit)).map(({ path }) => path);
    expect(giving('setuid')).toEqual([...base.setuid, ...files.setuid].sort());
    expect(giving('setgid')).toEqual([...base.setgid].sort());
    const capable = rights.filter(({ what }) => what.includes('CAP_'));
    expect(Object.fromEntries(capable.map(({ path, what }) => [path, what]))).toEqual(
      Object.fromEntries(Object.entries(files.capabilities).map(([path, text]) => [path, asNames(text)])),
    );
    const paths = (title: string) => found(title).map(({ path }) => path);
    expect(paths('Writable by everyone')).toEqual(files.worldWritable);
    expect(paths('Code that the runtime user can change')).toEqual(files.writableCode);
    expect(paths('Secrets')).toEqual(files.secrets);
    expect(run.rows['setuid-files']?.status).toBe(rights.length > 0 ? 'warning' : 'pass');
    expect(run.rows['world-writable']?.status).toBe(files.worldWritable.length > 0 ? 'warning' : 'pass');
    expect(run.rows['secrets-in-files']?.status).toBe(files.secrets.length > 0 ? 'fail' : 'pass');
    const isOther = catalogue.get(name)?.processes?.runs === 'non-root';
    expect(run.rows['writable-code']?.status).toBe(
      !isOther ? 'not-applicable' : files.writableCode.length > 0 ? 'warning' : 'pass',
    );
  });

  it.concurrent('have the capabilities that getcap(8) tells', async () => {
    const capable = [...catalogue].flatMap(([name, { files }]) =>
      Object.entries(files.capabilities).map(([path, text]) => ({ name, path, text })),
    );
    expect(capable).not.toEqual([]);
    for (const { name, path, text } of capable) {
      const { image } = await look(name);
      const told = await docker('run', '--rm', '--network=none', '--entrypoint=getcap', image, path);
      expect(told.trim()).toBe(`${path} ${text}`);
    }
  });
});

/** As the report writes the capabilities that getcap writes: `cap_chown=ep` is `CAP_CHOWN`. */
function asNames(text: string): string {
  return text
    .replace(/=.*/, '')
    .split(',')
    .map((name) => name.toUpperCase())
    .join(' ');
}

/** Reads the lists of the evidence; each has as many lines as it says. */
function filesOfNote(
  output: string,
): (title: string) => readonly { readonly path: string; readonly what: string }[] {
  return (title) => {
    const [, total = '0', lines = ''] =
      new RegExp(`^${title}: (\\d+)\\n((?: {2}.*\\n?)*)`, 'm').exec(output) ?? [];
    const files = [...lines.matchAll(/^ {2}\d{4} \d+:\d+ ("[^"]*")(?: \((.*?)\))? sha256:/gm)].map(
      ([, path = '', what = '']) => ({ path: String(JSON.parse(path)), what }),
    );
    expect(files).toHaveLength(Number(total));
    return files.sort((a, b) => (a.path < b.path ? -1 : 1));
  };
}

/** Not with a container of the action, but by `docker run` as anyone types it. */
describe('by plain docker run', () => {
  const without = <T>(all: readonly T[], one: T) => all.filter((other) => other !== one);

  const capable = READY.filter(([, { leastPrivilege }]) => leastPrivilege.capabilities.length > 0);

  it.concurrent.each(capable)('%s needs each of its capabilities', async (name, expected) => {
    const { image } = await look(name);
    const { capabilities } = expected.leastPrivilege;
    const ready = (added: readonly string[]) =>
      runReady(
        image,
        ['--cap-drop=ALL', ...added.map((capability) => `--cap-add=${capability}`)],
        expected.ready,
      );
    const [all, ...fewer] = await inTurn(() =>
      Promise.all([capabilities, ...capabilities.map((one) => without(capabilities, one))].map(ready)),
    );
    expect(all).toBe('ready');
    expect(fewer.filter((answer) => answer === 'ready')).toEqual([]);
  });

  it.concurrent.each(READY.filter(([, { leastPrivilege }]) => leastPrivilege.numericUser !== 'already'))(
    '%s as another user',
    async (name, { ready, leastPrivilege: { numericUser, readOnly } }) => {
      const { image } = await look(name);
      const asOther = ['--user=65532:65532'];
      const mounts = (readOnly || []).map((path) => `--tmpfs=${path}:uid=65532,gid=65532`);
      const [plain, mounted] = await inTurn(() =>
        Promise.all([
          runReady(image, asOther, ready),
          mounts.length === 0 ? 'no mounts' : runReady(image, [...asOther, ...mounts], ready),
        ]),
      );
      expect(plain === 'ready', plain).toBe(numericUser === 'works');
      expect(mounted === 'ready', mounted).toBe(numericUser === 'works-with-tmpfs');
    },
  );

  const mounted = READY.flatMap(([name, { ready, leastPrivilege }]) => {
    const { readOnly } = leastPrivilege;
    return readOnly !== false && readOnly.length > 0 ? [[name, readOnly, ready] as const] : [];
  });

  it.concurrent.each(mounted)(
    '%s is ready read-only with its mounts, and with no less',
    async (name, mounts, sign) => {
      const { image } = await look(name);
      // A new one is root's; one of an image that is not root has to be its user's.
      const [uid, gid = uid] = (await docker('image', 'inspect', '--format={{.Config.User}}', image))
        .trim()
        .split(':');
      const options = uid === '' ? '' : `:uid=${uid},gid=${gid}`;
      const ready = (some: readonly string[]) =>
        runReady(image, ['--read-only', ...some.map((path) => `--tmpfs=${path}${options}`)], sign);
      const [all, ...fewer] = await inTurn(() =>
        Promise.all([mounts, ...mounts.map((one) => without(mounts, one))].map(ready)),
      );
      expect(all).toBe('ready');
      expect(fewer.filter((answer) => answer === 'ready')).toEqual([]);
    },
  );

  it.concurrent.each(READY.filter(([, { leastPrivilege }]) => leastPrivilege.readOnly === false))(
    '%s is not ready with a read-only root',
    async (name, { ready }) => {
      const { image } = await look(name);
      expect(await inTurn(() => runReady(image, ['--read-only'], ready))).toMatch(/^ended with exit code/);
    },
  );
});

describe('the printed lines, fed back', () => {
  const printed = async (name: string) => {
    const { rows, image } = await look(name);
    return { image, ...printedLines(rows['least-privilege']) };
  };

  it.concurrent.each(READY)('%s gets ready with the flags of docker run', async (name, { ready }) => {
    const { image, dockerRun } = await printed(name);
    expect(await inTurn(() => printedRunReady(image, dockerRun, ready))).toBe('ready');
  });

  it.concurrent.each(READY)('%s gets ready as a service of Compose', async (name, { ready }) => {
    const { image, compose } = await printed(name);
    expect(await inTurn(() => printedComposeReady(image, compose, ready))).toBe('ready');
  });

  it.concurrent.each(READY)('%s gets ready as a Pod', async (name, { ready }) => {
    const { image, kubernetes } = await printed(name);
    expect(await inTurn(() => printedPodReady(image, kubernetes, ready))).toBe('ready');
  });
});
