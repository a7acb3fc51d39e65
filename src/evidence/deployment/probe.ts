import { explainFailure } from '../../engine/docker.ts';
import { explainEngineError, lastErrorLine } from '../../engine/engine-errors.ts';
import type { RunResult } from '../../engine/process.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import { APPARMOR_FILES, parseAppArmor } from '../process/apparmor.ts';
import {
  askFirstProcess,
  atEndMark,
  END_MARK,
  type ProbeRequest,
  type Ran,
  STATUS,
  sectionsOf,
  UID_MAP,
  VERSION,
} from '../process/first-process.ts';
import { inUserNamespace, isGVisor, parseProcessStatus } from '../process/process-status.ts';
import type { DeployedAccount, DeployedProfile, Deployment, DeploymentOptions } from './deployment.ts';
import { readDeployedProfile } from './profile.ts';

const MOUNTS = '/proc/self/mountinfo';

/** Nothing is handed over to: no program of the image runs with options that take protection away. */
const ARGUMENTS = [STATUS, UID_MAP, VERSION, ...APPARMOR_FILES, MOUNTS, '--'];

export interface DeploymentRequest extends ProbeRequest {
  readonly options: DeploymentOptions;
  /** Who gives the options, to begin a sentence: `Input "run-options"`, `Service web`. */
  readonly by: string;
}

/**
 * Starts one container of the image with those of the deployment's options that change the kernel's account and reach
 * nothing of the host, and reads that account. Our helper is all that runs in it.
 * @returns always the options; beside them the account, or one sentence why there is none.
 */
export async function probeDeployment(request: DeploymentRequest): Promise<Collected<Deployment>> {
  const { options, by } = request;
  const failed = (reason: string, records: readonly EvidenceRecord[]): Collected<Deployment> => ({
    state: 'collected',
    value: { options, account: { state: 'error', reason } },
    records,
  });
  const profile = profileOf(options, by);
  if (typeof profile === 'string') return failed(profile, []);
  const isComplete = (printed: string) => printed.endsWith(END_MARK);
  const ran = await askFirstProcess({ flags: options.tried, args: ARGUMENTS, isComplete }, request);
  if ('state' in ran) {
    return ran.state === 'error' ? failed(ran.reason, ran.records) : ran;
  }
  const account = readAccount(ran, profile, options);
  const records = [record(ran.result)];
  if (account === undefined) return failed(refusal(ran.result, request), records);
  return { state: 'collected', value: { options, account }, records };
}

function profileOf({ seccomp }: DeploymentOptions, by: string): DeployedProfile | undefined | string {
  return seccomp === undefined || seccomp === 'unconfined' ? undefined : readDeployedProfile(seccomp, by);
}

function readAccount(
  { result }: Ran,
  profile: DeployedProfile | undefined,
  { readOnly }: DeploymentOptions,
): DeployedAccount | undefined {
  const [account, behind] = atEndMark(result.stdout);
  const files = sectionsOf(account);
  const status = parseProcessStatus(files.get(STATUS) ?? '');
  // Without its last words it was stopped in the middle.
  if (status === undefined || behind === undefined) return undefined;
  // A helper is copied only into a container without --read-only.
  const isMounted = result.command[1] === 'run';
  const labels = APPARMOR_FILES.map((file) => parseAppArmor(files.get(file) ?? ''));
  return {
    state: 'collected',
    status,
    userNamespace: inUserNamespace(files.get(UID_MAP) ?? ''),
    sandbox: isGVisor(files.get(VERSION) ?? '') ? 'gVisor' : undefined,
    apparmor: labels.find((label) => label !== undefined),
    readOnlyRoot: readOnly && !isMounted ? undefined : isReadOnly(files.get(MOUNTS) ?? ''),
    profile,
  };
}

/** The line of mountinfo (proc_pid_mountinfo(5)) that is about the root file system: the last one covers the others. */
function rootMount(mounts: string): string | undefined {
  return mounts.split('\n').findLast((line) => line.split(' ')[4] === '/');
}

function isReadOnly(mounts: string): boolean | undefined {
  return rootMount(mounts)?.split(' ')[5]?.split(',').includes('ro');
}

/** One sentence for a container that did not start, or did not tell. */
function refusal(result: RunResult, { options: { tried, seccomp }, by }: DeploymentRequest): string {
  const { ended, exitCode, stderr } = result;
  if (ended !== 'exit' || tried.length === 0 || explainEngineError(stderr) !== undefined) {
    return explainFailure('The probe as deployed', result);
  }
  const profile =
    seccomp === undefined || seccomp === 'unconfined'
      ? ''
      : ' (or its seccomp profile refuses what every start needs)';
  if (exitCode === undefined || stderr.trim() === '') {
    return `${by}: the container ended without the kernel's account of its first process${profile}.`;
  }
  const words = lastErrorLine(stderr).replace(/\.$/, '');
  return `${by}: the engine starts no container with these options${profile}: ${words}.`;
}

/** Of the mounts only the root's, and of it not where the engine keeps its files. */
function record({ command, stdout, stderr }: RunResult): EvidenceRecord {
  const account = atEndMark(stdout)[0];
  const [before = '', mounts = ''] = account.split(`==> ${MOUNTS} <==\n`);
  const root = rootMount(mounts)?.replace(/ - (\S+) .*$/, ' - $1 …');
  const shown = root === undefined ? account : `${before}==> ${MOUNTS} <==\n${root}\n`;
  return {
    title: "Kernel's account of the first process, as deployed",
    command,
    output: [shown, stderr].filter((text) => text !== '').join('\n'),
  };
}
