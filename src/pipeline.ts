import { existsSync, lstatSync, mkdtempSync, readFileSync, realpathSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLabelled } from './engine/docker.ts';
import { readEvent } from './event.ts';
import { composeVariables } from './evidence/compose/variables.ts';
import { gatherEvidence } from './evidence/gather.ts';
import { joinProject, lookAround } from './evidence/project/look-around.ts';
import { withScans } from './evidence/scans/with-scans.ts';
import type { World } from './evidence/world.ts';
import { readBaseline } from './inputs/baseline-report.ts';
import { readPolicy } from './inputs/policy-file.ts';
import { readInputs } from './inputs/read.ts';
import { runnerLog } from './publish/log.ts';
import { saveState } from './publish/state.ts';
import { redactDeep, redactor } from './report/redact.ts';
import type { PolicyReport } from './report/report.ts';
import { secretValues } from './report/secret-values.ts';
import type { Settings } from './settings.ts';
import { credentialsIn } from './subject/build.ts';
import { leavesCheckout, readStart } from './subject/checkout.ts';

/**
 * The whole way once: inputs, evidence, checks, verdict, report, publish. The job's conclusion is set last.
 * The toolkit and the API client are loaded while the container runs, so that their load time costs nothing.
 * @param label `key=value` by which containers of this run are found and removed.
 * @param signal fires when the job is cancelled; then nothing is published, and nothing stays behind.
 */
export async function runPipeline(label: string, signal: AbortSignal): Promise<void> {
  const inputs = readInputs(input, {
    fileExists: existsSync,
    isThere: (path) => lstatSync(path, { throwIfNoEntry: false }) !== undefined,
    leavesCheckout,
    realPath: (path) => realpathSync(path),
    readFile: readStart,
    variable: (name) => process.env[name],
  });
  if (!inputs.valid) return (await import('./publish/publish.ts')).refuse(inputs.problems);
  const { settings } = inputs;
  const policy = await readPolicy(settings.project.policyFile, {
    readFile: readStart,
    leavesCheckout,
  });
  if (!policy.valid) return (await import('./publish/publish.ts')).refuse(policy.problems);
  const baseline = await readBaseline(settings.baselineReport, { readFile: readStart });
  if (!baseline.valid) return (await import('./publish/publish.ts')).refuse(baseline.problems);
  saveState('label', label);
  const redact = redactor(secretsOf(settings));
  const log = runnerLog(redact);
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] || tmpdir(), 'layered-defense-'));
  const stop = new AbortController();
  const ending: Promise<unknown>[] = [];
  const probing = Promise.withResolvers<void>();
  const event = readEvent(process.env);
  // Whoever waits for it is told; nobody may wait for it yet.
  event.catch(() => {});
  const ended = AbortSignal.any([signal, stop.signal]);
  const alone = {
    log,
    folder,
    label,
    signal: ended,
    event,
    later: (end: Promise<unknown>) => ending.push(end),
    probing,
  };
  const around = lookAround(settings, policy.policy, alone);
  const world: World = { ...alone, around: around.forImages };
  const gathering = withScans(gatherEvidence(settings, world), settings.project, world);
  try {
    // The build keeps every core busy, a container that starts does not.
    await Promise.race([probing.promise, gathering]);
    const [{ preparePublisher }, { makeReport }, { compareReport }, { CHECKS, PROJECT_CHECKS }] =
      await Promise.all([
        import('./publish/publish.ts'),
        import('./report/report.ts'),
        import('./report/compare.ts'),
        import('./checks/index.ts'),
      ]);
    const publisher = await preparePublisher(settings, event, log);
    const [evidence, project] = await Promise.all([gathering, around.evidence]);
    if (signal.aborted) return publisher.cancelled();
    const checks = { subject: CHECKS, project: PROJECT_CHECKS };
    const subjects = evidence.map((one) => joinProject(one, project, settings));
    const origin = { createdAt: new Date().toISOString(), run: publisher.run };
    const judged = makeReport(subjects, project, checks, NO_POLICY, settings.failOn, origin);
    const report = compareReport(judged, baseline.before ?? (await publisher.before));
    await publisher.publish(redactDeep(report, redact));
    await Promise.all(ending);
  } finally {
    stop.abort();
    await Promise.allSettled([gathering, around.evidence, ...ending]);
    if (signal.aborted) await removeLabelled(label);
    await rm(folder, { recursive: true, force: true });
  }
}

/** Text of an input as the runner hands it over; what `getInput` of @actions/core reads. */
function input(name: string): string {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}

/** The values that must show nowhere. Files that cannot be read are the builder's to complain of. */
function secretsOf({ build, run, project, githubToken }: Settings): readonly string[] {
  const secrets = (build?.secrets ?? []).map((secret) => {
    if ('value' in secret) return secret.value;
    if ('variable' in secret) return process.env[secret.variable] ?? '';
    try {
      return readFileSync(secret.file, 'utf8');
    } catch {
      return '';
    }
  });
  return [
    githubToken,
    ...secrets,
    ...secretValues([...run.env, ...composeVariables(project.composeFiles)]),
    ...(build === undefined ? [] : credentialsIn(build, process.env)),
  ];
}

const NO_POLICY: PolicyReport = {
  file: null,
  commit: null,
  levels: {},
  exceptions: [],
  rows: [],
  evidence: [],
};
