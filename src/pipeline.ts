import { mkdtempSync, readFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { removeLabelled } from './engine/docker.ts';
import { proxyPasswords } from './engine/proxy.ts';
import { takenFromCheckout } from './engine/search-path.ts';
import type { GitHubEvent } from './event.ts';
import { composeVariables } from './evidence/compose/variables.ts';
import { gatherEvidence } from './evidence/gather.ts';
import { joinProject, lookAround } from './evidence/project/look-around.ts';
import { withScans } from './evidence/scans/with-scans.ts';
import type { World } from './evidence/world.ts';
import type { Frontend } from './frontend.ts';
import { readBaseline } from './inputs/baseline-report.ts';
import { DEFAULT_KEY } from './inputs/table.ts';
import type { Log } from './publish/log.ts';
import type { Before } from './report/compare.ts';
import { redactor, redactReport } from './report/redact.ts';
import { secretValues } from './report/secret-values.ts';
import type { Rules } from './rules/rules.ts';
import { rulesOfRun } from './rules/rules-of-run.ts';
import type { Settings } from './settings.ts';
import { credentialsIn } from './subject/build.ts';
import { readStart } from './subject/checkout.ts';
import { proposalFault } from './subject/proposal.ts';

/**
 * The whole way once: inputs, evidence, checks, verdict, report, publish. The job's conclusion is set last.
 * @param frontend who gives the inputs and is told what came of them.
 * @param label `key=value` by which containers of this run are found and removed.
 * @param signal fires when the job is cancelled; then nothing is published, and nothing stays behind.
 */
export async function runPipeline(frontend: Frontend, label: string, signal: AbortSignal): Promise<void> {
  const folder = mkdtempSync(join(process.env['RUNNER_TEMP'] || tmpdir(), 'layered-defense-'));
  try {
    const event = await frontend.event();
    const taken = event === undefined ? [] : takenFromCheckout(process.env, process.cwd());
    if (taken.length > 0) return await frontend.refuse(taken);
    const asked = await rulesOfRun(frontend, event, folder);
    if (!asked.valid) return await frontend.refuse(asked.problems);
    const { settings, rules, fromPolicy } = asked;
    const unproposed = await proposalFault(event, settings, signal);
    if (unproposed !== undefined) return await frontend.refuse([unproposed]);
    const baseline = await readBaseline(settings.baselineReport, { readFile: readStart });
    if (!baseline.valid) return await frontend.refuse(baseline.problems);
    const redact = redactor(secretsOf(settings));
    const { path } = rules;
    const policy =
      path === undefined || fromPolicy.length === 0 ? undefined : { file: path, names: fromPolicy };
    const log = frontend.begin(label, redact, policy);
    await look(settings, rules, {
      frontend,
      event,
      before: baseline.before,
      redact,
      log,
      folder,
      label,
      signal,
    });
  } finally {
    if (signal.aborted) await removeLabelled(label);
    await rm(folder, { recursive: true, force: true });
  }
}

interface Run {
  readonly frontend: Frontend;
  readonly event: GitHubEvent | undefined;
  /** What the report is compared with, as an input says. */
  readonly before: Before | undefined;
  readonly redact: (text: string) => string;
  readonly log: Log;
  readonly folder: string;
  readonly label: string;
  readonly signal: AbortSignal;
}

async function look(settings: Settings, rules: Rules, run: Run): Promise<void> {
  const { frontend, event, before, redact, log, folder, label, signal } = run;
  const stop = new AbortController();
  const ending: Promise<unknown>[] = [];
  const probing = Promise.withResolvers<void>();
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
  const around = lookAround(settings, rules, alone);
  const world: World = { ...alone, around: around.forImages };
  const gathering = withScans(gatherEvidence(settings, world), settings.project, world);
  try {
    // The build keeps every core busy, a container that starts does not.
    await Promise.race([probing.promise, gathering]);
    const [publisher, { makeReport }, { compareReport }, { CHECKS, PROJECT_CHECKS, POLICY_CHECKS }] =
      await Promise.all([
        frontend.publisher(settings, event, log),
        import('./report/report.ts'),
        import('./report/compare.ts'),
        import('./checks/index.ts'),
      ]);
    const [evidence, project] = await Promise.all([gathering, around.evidence]);
    if (signal.aborted) return publisher.cancelled();
    const checks = { subject: CHECKS, project: PROJECT_CHECKS, policy: POLICY_CHECKS };
    const subjects = evidence.map((one) => joinProject(one, project, settings));
    const origin = { createdAt: new Date().toISOString(), run: publisher.run };
    const inForce = { ...rules, several: isOneOfSeveral(settings) };
    const judged = makeReport(subjects, project, checks, inForce, settings.failOn, origin);
    const report = compareReport(judged, before ?? (await publisher.before));
    await publisher.publish(redactReport(report, redact));
    await Promise.all(ending);
  } finally {
    stop.abort();
    await Promise.allSettled([gathering, around.evidence, ...ending]);
  }
}

/** Other images have runs of their own, which share the policy. */
function isOneOfSeveral({ commentKey, commentSection }: Settings): boolean {
  return commentKey !== DEFAULT_KEY || commentSection !== '';
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
    ...proxyPasswords(process.env),
    ...secrets,
    ...secretValues([...run.env, ...composeVariables(project.composeFiles)]),
    ...(build === undefined ? [] : credentialsIn(build, process.env)),
  ];
}
