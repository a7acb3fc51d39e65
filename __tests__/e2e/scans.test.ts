import { execFileSync } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { docker, pushFromEngine } from '../support/docker.ts';
import { expectHarmless } from '../support/harmless.ts';
import { BASE, type Files, type ImageResult, runOn } from '../support/images.ts';
import { type RunningRegistry, startRegistry } from '../support/registry.ts';
import { grypeReport, sarifReport, type Told, trivyReport } from '../support/scan-reports.ts';
import { pathWithoutTrivy, REAL_TRIVY, withTrivy } from '../support/trivy.ts';

const APP = { Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` };
const OTHER = `sha256:${'9'.repeat(64)}`;

const CRITICAL: Told = { id: 'CVE-1', severity: 'critical', fixed: '3.1.5' };
const HIGH: Told = { id: 'CVE-2', severity: 'high' };
const LOW: Told = { id: 'CVE-3', severity: 'low' };

/** The digest by which the engine has the image that APP builds to. */
let app: string;
beforeAll(async () => {
  const { report } = await runOn(APP);
  app = report?.subjects[0]?.digest ?? '';
  expect(app).toMatch(/^sha256:/);
});

function scanned(
  reports: Readonly<Record<string, object | string>>,
  inputs: Readonly<Record<string, string>> = {},
  more: Parameters<typeof runOn>[1] = {},
): Promise<ImageResult> {
  const files = Object.entries(reports).map(([name, content]) => [
    `reports/${name}`,
    typeof content === 'string' ? content : JSON.stringify(content),
  ]);
  const all: Files = { ...APP, ...Object.fromEntries(files) };
  return runOn(all, { ...more, inputs: { 'scan-reports': 'reports/*', ...inputs, ...more.inputs } });
}

/** A stand-in for trivy that prints a report about an image. */
function printing(image: string): string {
  return `cat <<END\n${JSON.stringify(trivyReport([CRITICAL], image))}\nEND`;
}

/** And one that asks the engine for the id of what it is to scan, as trivy does. */
const SCANNING = printing('$(docker image inspect --format {{.Id}} $image)');

function row(run: ImageResult) {
  return run.rows['vulnerabilities'];
}

describe('scan-reports', () => {
  it.concurrent('without them there is no row', async () => {
    expect(row(await runOn(APP))).toBeUndefined();
  });

  it.concurrent('one row for reports of three formats, with the evidence of each', async () => {
    const run = await scanned({
      'grype.json': grypeReport([CRITICAL, HIGH], app),
      'code.sarif': sarifReport([{ ruleId: 'R1', level: 'warning' }]),
      'trivy.json': trivyReport([CRITICAL, LOW], app),
    });
    expect(run.exitCode).toBe(1);
    expect(row(run)?.status).toBe('fail');
    expect(row(run)?.seen).toMatch(
      /^Scan 1\.2\.3, Grype 0\.104\.0 of 2026-11-24, Trivy 0\.74\.0 of 2026-11-24: 1 critical, 1 high, 1 medium, 1 low\. CVE-1 in openssl 3\.1\.4-r1 \(fixed in 3\.1\.5\)/,
    );
    expect(row(run)?.seen).toContain('Not tied to this image by a digest: reports/code.sarif.');
    expect(row(run)?.fixes[0]?.lines).toEqual(['openssl: 3.1.4-r1 → 3.1.5 # CVE-1']);
    const records = run.report?.subjects[0]?.evidence.filter(({ title }) => title.startsWith('Report of'));
    expect(records?.map(({ command }) => command.join(' '))).toEqual([
      'sha256sum reports/code.sarif',
      'sha256sum reports/grype.json',
      'sha256sum reports/trivy.json',
    ]);
    expect(records?.[2]?.output).toMatch(
      /^sha256:[0-9a-f]{64}, \d+ bytes, Trivy JSON\nscanner: Trivy 0\.74\.0/,
    );
  });

  it.concurrent.each([
    ['high', 'false', 'fail', /1 high, 1 low\./],
    ['critical', 'false', 'pass', /1 high, 1 low\./],
    ['high', 'true', 'pass', /: no vulnerability \(2 without a fix not counted\)\.$/],
  ])('threshold %s, ignore unfixed %s: %s', async (threshold, unfixed, status, words) => {
    const run = await scanned(
      { 'trivy.json': trivyReport([HIGH, LOW], app) },
      { 'scan-threshold': threshold, 'scan-ignore-unfixed': unfixed },
    );
    expect(row(run)?.status).toBe(status);
    expect(row(run)?.seen).toMatch(words);
    expect(run.exitCode).toBe(status === 'pass' ? 0 : 1);
  });

  it.concurrent('a report without vulnerabilities passes', async () => {
    const run = await scanned({ 'grype.json': grypeReport([], app) });
    expect(row(run)).toMatchObject({
      status: 'pass',
      seen: 'Grype 0.104.0 of 2026-11-24: no vulnerability.',
    });
    expect(run.exitCode).toBe(0);
  });

  it.concurrent('a report is tied by the layers, where another build gave it another id', async () => {
    const layers = JSON.parse(await docker('image', 'inspect', '--format', '{{json .RootFS.Layers}}', app));
    const report = trivyReport([], OTHER);
    const metadata = { ...report.Metadata, DiffIDs: layers };
    expect(row(await scanned({ 'trivy.json': { ...report, Metadata: metadata } }))?.status).toBe('pass');
  });

  const whole = JSON.stringify(trivyReport([LOW], undefined));
  it.concurrent.each([
    [
      'a report of another image',
      trivyReport([], OTHER),
      /^The report "reports\/x" is about sha256:9{64} \(shop:1\), which is no image of this run\.$/,
    ],
    [
      'a report that is cut',
      whole.slice(0, -20),
      /^The report "reports\/x" ends too early: it is not complete\.$/,
    ],
    ['an empty file', '', /ends too early/],
    ['a file of another kind', '<html>', /^The report "reports\/x" is no JSON\.$/],
    ['a bill of materials', { bomFormat: 'CycloneDX', components: [] }, /is no report of a known format/],
    ['another schema', { ...trivyReport([]), SchemaVersion: 3 }, /is no Trivy report of schema version 2/],
    ['a hostile one', '['.repeat(100_000), /is nested deeper than 256 levels/],
  ])('%s is an error', async (_, content, words) => {
    const run = await scanned({ x: content });
    expect(row(run)?.status).toBe('error');
    expect(row(run)?.seen).toMatch(words);
    expect(run.exitCode).toBe(1);
  });

  it.concurrent('a pattern that names nothing is an error, beside a report with vulnerabilities too', async () => {
    const run = await scanned(
      { 'trivy.json': trivyReport([CRITICAL], app) },
      { 'scan-reports': 'reports/*\nnone/*.json' },
    );
    expect(row(run)).toMatchObject({
      status: 'error',
      seen: expect.stringMatching(/^Input "scan-reports" has "none\/\*\.json", which no file matches/),
    });
    expect(run.report?.subjects[0]?.evidence.map(({ title }) => title)).toContain(
      'Report of a scanner (Trivy JSON)',
    );
  });

  it.concurrent('a link out of the checkout is not followed', async () => {
    const link = [
      'bash',
      '-c',
      'mkdir -p reports && ln -s /etc/hostname reports/link.json && exec "$@"',
      'bash',
    ];
    const run = await scanned({}, {}, { prefix: link });
    expect(row(run)).toMatchObject({
      status: 'error',
      seen: '"reports/link.json" is a link that leads out of the checkout.',
    });
  });

  it.concurrent('an image that does not build has nothing that a report could be about', async () => {
    const files = {
      Dockerfile: 'FROM scratch\nCOPY none /\n',
      'x.json': JSON.stringify(trivyReport([], OTHER)),
    };
    const run = await runOn(files, { inputs: { 'scan-reports': 'x.json' } });
    expect(row(run)?.status).toBe('not-applicable');
    expect(run.exitCode).toBe(1);
  });

  it.concurrent('hostile words in a report, and as its name, are words', async () => {
    const words = '::error::x\n</details> @octocat | <img src=x> \u202e';
    const content = trivyReport([{ ...CRITICAL, id: words, name: words, version: words }], app);
    const run = await scanned({
      [words.replace('/', '')]: { ...content, Trivy: { Version: words }, ArtifactName: words },
      'code.sarif': sarifReport([{ ruleId: words }], [], { tool: { driver: { name: words } } }),
    });
    expect(row(run)?.status).toBe('fail');
    expectHarmless(run.summary.trimEnd(), 'https://none.invalid/');
    expect(run.log).not.toMatch(/^::error::x/m);
  });
});

describe('a built image beside a published one', () => {
  let registry: RunningRegistry;
  beforeAll(async () => {
    registry = await startRegistry();
    return () => registry.stop();
  });

  /** An image that is not the one that APP builds to. */
  const publish = async (tag: string) => {
    const { report } = await runOn({ Dockerfile: `FROM ${BASE}\nLABEL other=${tag}\nUSER 1000\n` });
    const reference = `${registry.host}/shop:${tag}`;
    await docker('tag', report?.subjects[0]?.digest ?? '', reference);
    return (await pushFromEngine(reference)).pinned;
  };

  it('each has the reports that are about it, and one without any is an error', async () => {
    const pinned = await publish('1');
    const run = await scanned(
      { 'built.json': trivyReport([CRITICAL], app) },
      { context: '.', image: pinned },
    );
    const rows = run.report?.subjects.map(({ rows: all }) =>
      all.find(({ check }) => check === 'vulnerabilities'),
    );
    expect(rows?.map((one) => one?.status)).toEqual(['fail', 'error']);
    expect(rows?.[1]?.seen).toMatch(/^No report is about this image, sha256:/);
  });

  it('trivy scans each of them by what the engine knows it by', async () => {
    const pinned = await publish('2');
    await withTrivy(SCANNING, async (PATH, starts) => {
      const run = await runOn(APP, { inputs: { image: pinned, scan: 'trivy' }, env: { PATH } });
      const rows = run.report?.subjects.flatMap(({ rows: all }) =>
        all.filter(({ check }) => check === 'vulnerabilities'),
      );
      expect(rows?.map(({ status }) => status)).toEqual(['fail', 'fail']);
      const scans = (await starts()).filter(({ args }) => args[0] === 'image');
      expect(scans.map(({ args }) => args.at(-1))).toEqual([app, pinned]);
    });
  });
});

describe('scan: trivy', () => {
  const SCAN = { scan: 'trivy' };

  it.concurrent('runs trivy on the very image, and nothing of the checkout or the job tells it what to leave out', async () => {
    await withTrivy(SCANNING, async (PATH, starts) => {
      const env = { PATH, TRIVY_SEVERITY: 'LOW', TRIVY_IGNOREFILE: '.trivyignore', GITHUB_TOKEN: 'x' };
      const run = await runOn({ ...APP, '.trivyignore': 'CVE-1' }, { inputs: SCAN, env });
      expect(row(run)?.status).toBe('fail');
      expect(row(run)?.seen).toMatch(/^Trivy 0\.99\.0 of 2026-11-24: 1 critical\. CVE-1 in openssl/);
      const [scan, version] = await starts();
      expect(scan?.args.at(-1)).toBe(app);
      expect(scan?.args.slice(0, 3)).toEqual(['image', '--format', 'json']);
      for (const flag of ['--config', '--ignorefile']) {
        expect(scan?.args[(scan?.args.indexOf(flag) ?? 0) + 1]).toMatch(/^\/.*\/trivy-[^/]+\//);
      }
      expect(scan?.env.filter((name) => name.startsWith('TRIVY_')).sort()).toEqual([
        'TRIVY_DISABLE_TELEMETRY',
        'TRIVY_SKIP_VERSION_CHECK',
      ]);
      expect(scan?.env).not.toContain('GITHUB_TOKEN');
      expect(scan?.folder).toMatch(/\/trivy-[^/]+$/);
      expect(version?.args[0]).toBe('version');
      const record = run.report?.subjects[0]?.evidence.find(({ title }) => title === 'Scan by trivy');
      expect(record?.command).toEqual(['trivy', ...(scan?.args ?? [])]);
      expect(record?.output).toContain('database of 2026-11-24T06:00:00Z');
      expect(run.leftovers).toEqual([]);
    });
  });

  it.concurrent('is an error where there is none', async () => {
    const run = await runOn(APP, { inputs: SCAN, env: { PATH: pathWithoutTrivy() } });
    expect(row(run)).toMatchObject({
      status: 'error',
      seen: 'Input "scan" is "trivy", but trivy is not on PATH: install it in an earlier step (aquasecurity/setup-trivy).',
    });
  });

  it.concurrent.each([
    [
      'that fails',
      "echo '2026	FATAL	Fatal error	run error: no network' >&2; exit 1",
      /^trivy could not scan the image: run error: no network\.$/,
    ],
    ['that prints garbage', 'echo hello', /^What trivy printed is no JSON\.$/],
    ['that scans another image', printing(OTHER), /^trivy scanned sha256:9+, and not sha256:/],
    ['that names no image', printing(''), /^trivy scanned an image that it does not name, and not sha256:/],
  ])('%s is an error', async (_, lines, words) => {
    const run = await withTrivy(lines, (PATH) => runOn(APP, { inputs: SCAN, env: { PATH } }));
    expect(row(run)?.status).toBe('error');
    expect(row(run)?.seen).toMatch(words);
    expect(run.exitCode).toBe(1);
  });

  it.concurrent('counts once what a report of before knows too', async () => {
    const run = await withTrivy(SCANNING, (PATH) =>
      scanned({ 'grype.json': grypeReport([CRITICAL, LOW], app) }, SCAN, { env: { PATH } }),
    );
    expect(row(run)?.seen).toMatch(/^Grype .*, Trivy .*: 1 critical, 1 low\./);
  });
});

const APK = ['openssl 3.1.4-r1', 'busybox 1.36.1-r1', 'musl 1.2.4-r1']
  .map((one) => one.split(' '))
  .map(([name, version]) => `C:Q1\nP:${name}\nV:${version}\nA:x86_64\no:${name}\nL:MIT\n\n`)
  .join('');

/** What Trivy takes for an Alpine with three packages. */
const ALPINE = {
  Dockerfile: `FROM ${BASE}\nCOPY alpine-release /etc/\nCOPY installed /lib/apk/db/\nUSER 1000:1000\n`,
  'alpine-release': '3.19.1\n',
  installed: APK,
};

describe('the real trivy', () => {
  const real = async <T>(work: (env: Readonly<Record<string, string>>) => Promise<T>): Promise<T> => {
    const HOME = await mkdtemp(join(tmpdir(), 'home-'));
    try {
      return await work({ HOME, PATH: `${REAL_TRIVY}:${process.env['PATH']}` });
    } finally {
      await rm(HOME, { recursive: true });
    }
  };
  const makeDatabase = (home: string | undefined) =>
    execFileSync(join(REAL_TRIVY, 'trivy-db'), [join(home ?? '', '.cache/trivy')]);

  it('finds what its database knows, whatever the checkout says', async () => {
    const hiding = { 'trivy.yaml': 'severity: [MEDIUM]\n', '.trivyignore': 'CVE-2026-0001\n' };
    const run = await real((env) => {
      makeDatabase(env['HOME']);
      return runOn({ ...ALPINE, ...hiding }, { inputs: { scan: 'trivy' }, env });
    });
    expect(row(run)?.seen).toMatch(
      /^Trivy 0\.74\.0 of \d{4}-\d\d-\d\d: 1 critical, 1 high, 1 low, 1 unknown\. CVE-2026-0001 in openssl 3\.1\.4-r1 \(fixed in 3\.1\.4-r6\), CVE-2026-0002 in openssl 3\.1\.4-r1, /,
    );
    expect(row(run)?.status).toBe('fail');
    const record = run.report?.subjects[0]?.evidence.find(({ title }) => title === 'Scan by trivy');
    expect(record?.output).toMatch(/^database of \d{4}-/m);
    expect(record?.output).toContain(`about: ${run.report?.subjects[0]?.digest}`);
    expect(run.leftovers).toEqual([]);
  });

  it('says that it found no package in an image without any', async () => {
    const run = await real((env) => {
      makeDatabase(env['HOME']);
      return runOn(APP, { inputs: { scan: 'trivy' }, env });
    });
    expect(row(run)).toMatchObject({
      status: 'pass',
      seen: expect.stringMatching(/: no vulnerability\. No package was found to look at \(trivy\)\.$/),
    });
  });

  it('without a database and a network is an error', async () => {
    const run = await real((env) =>
      runOn(ALPINE, { inputs: { scan: 'trivy' }, env: { ...env, HTTPS_PROXY: 'http://127.0.0.1:9' } }),
    );
    expect(row(run)).toMatchObject({
      status: 'error',
      seen: expect.stringMatching(/^trivy could not scan the image: .*(DB|database)/i),
    });
  });
});
