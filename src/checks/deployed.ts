import { join } from 'shlex';
import type { DeployedAccount, DeploymentOptions } from '../evidence/deployment/deployment.ts';
import type { SubjectEvidence } from '../evidence/evidence.ts';
import { type Finding, type Fix, finding, unlooked } from './finding.ts';

/** The layer of every check that judges `run-options`. */
export const AS_DEPLOYED = 'As deployed';

interface Judgement {
  readonly expected: string;
  /** What the options prove by themselves, whatever a container of them shows here. */
  readonly byOptions?: (options: DeploymentOptions) => Finding | undefined;
  readonly byAccount: (account: DeployedAccount, options: DeploymentOptions) => Finding;
}

/** Judges the deployment; undefined when no `run-options` are given. */
export function judgeDeployed(
  { deployment }: SubjectEvidence,
  { expected, byOptions, byAccount }: Judgement,
): Finding | undefined {
  if (deployment === undefined) return undefined;
  if (deployment.state !== 'collected') return unlooked(expected, deployment);
  const { options, account } = deployment.value;
  const proven = byOptions?.(options);
  if (proven !== undefined) return proven;
  return account.state === 'error' ? finding('error', expected, account.reason) : byAccount(account, options);
}

/** A line of the kernel's account as words: its tabs are for machines. */
export function line(account: DeployedAccount, field: string): string | undefined {
  return account.status.lines[field]?.replaceAll(/\s+/g, ' ').trim();
}

/** The command that runs the image with these flags. */
export function dockerRun(flags: readonly string[]): string {
  return ['docker run', ...(flags.length === 0 ? [] : [join(flags)]), 'IMAGE'].join(' ');
}

/** Flags to add to those of the deployment. */
export function addFlags(...flags: readonly string[]): Fix {
  return { title: 'Add to the flags of docker run', language: 'sh', lines: [dockerRun(flags)] };
}
