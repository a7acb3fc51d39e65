import { existsSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as core from '@actions/core';
import { CHECKS } from './checks/index.ts';
import { removeContainers } from './engine/docker.ts';
import { readEvent } from './event.ts';
import { gatherEvidence } from './evidence/gather.ts';
import { readInputs } from './inputs/read.ts';
import { askAuthor } from './publish/comment.ts';
import { runnerLog } from './publish/log.ts';
import { publish, refuse } from './publish/publish.ts';
import { redactDeep, redactor } from './report/redact.ts';
import { makeReport } from './report/report.ts';
import type { Settings } from './settings.ts';

/**
 * The whole way once: inputs, evidence, checks, verdict, report, publish. The job's conclusion is set last.
 * @param label `key=value` by which containers of this run are found and removed.
 * @param signal fires when the job is cancelled; then nothing is published, and nothing stays behind.
 */
export async function runPipeline(label: string, signal: AbortSignal): Promise<void> {
  const inputs = readInputs((name) => core.getInput(name), {
    fileExists: existsSync,
    variable: (name) => process.env[name],
  });
  if (!inputs.valid) return refuse(inputs.problems);
  const { settings } = inputs;
  const redact = redactor(await secretsOf(settings));
  const event = await readEvent(process.env);
  const author = event === undefined ? undefined : askAuthor(event, settings.githubToken);
  const log = runnerLog(redact);
  const folder = await mkdtemp(join(process.env['RUNNER_TEMP'] || tmpdir(), 'layered-defense-'));
  try {
    const evidence = await gatherEvidence(settings, { log, folder, label, signal });
    if (signal.aborted) {
      core.setFailed('Layered Defense was cancelled: nothing was proven.');
      return;
    }
    const run = event === undefined ? undefined : { url: event.runUrl, sha: event.sha };
    const report = redactDeep(makeReport(evidence, CHECKS, settings.failOn, run), redact);
    await publish(report, settings, event, author, log);
  } finally {
    if (signal.aborted) await removeContainers(label);
    await rm(folder, { recursive: true, force: true });
  }
}

/** The values that must show nowhere. Files that cannot be read are the builder's to complain of. */
async function secretsOf({ build, githubToken }: Settings): Promise<readonly string[]> {
  const secrets = (build?.secrets ?? []).map(async (secret) => {
    if ('value' in secret) return secret.value;
    if ('variable' in secret) return process.env[secret.variable] ?? '';
    return readFile(secret.file, 'utf8').catch(() => '');
  });
  return [githubToken, ...(await Promise.all(secrets))];
}
