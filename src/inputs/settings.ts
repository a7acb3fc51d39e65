import type { DeploymentOptions } from '../evidence/deployment/deployment.ts';
import type {
  BuildSecret,
  BuildSettings,
  ProjectSettings,
  RunSettings,
  Settings,
  SignatureSettings,
  Trust,
} from '../settings.ts';
import { afterEquals } from './rules.ts';
import type { RunFiles } from './run-files.ts';
import type { Values } from './table.ts';

/**
 * Puts the values of the inputs in the order in which the work needs them.
 * @param files what the files that they name hold.
 */
export function toSettings(values: Values, files: RunFiles): Settings {
  return {
    build: buildSettings(values),
    image: values.image,
    platforms: values.platform ?? [undefined],
    signature: signatureSettings(values),
    run: runSettings(values, files),
    observe: values.observe,
    files: values.files,
    runOptions: runOptions(values),
    leastPrivilege: values['least-privilege'],
    seccompProfile: {
      record: values['seccomp-profile'] === 'record',
      baseline: values['seccomp-baseline'],
    },
    project: projectSettings(values),
    failOn: values['fail-on'],
    comment: values.comment,
    commentKey: values['comment-key'],
    review: values.review,
    commentSection: values['comment-section'],
    baselineReport: values['baseline-report'],
    githubToken: values['github-token'],
  };
}

function buildSettings(values: Values): BuildSettings | undefined {
  const { context, file, target } = values;
  const asked = context !== undefined || file !== undefined || target !== undefined;
  if (!asked && values.image !== undefined) return undefined;
  return {
    context: context ?? '.',
    file,
    target,
    buildArgs: values['build-args'],
    buildContexts: values['build-contexts'],
    labels: values.labels,
    secrets: secrets(values),
    builder: values.builder,
    cacheFrom: values['cache-from'],
    cacheTo: values['cache-to'],
    pull: values.pull,
    noCache: values['no-cache'],
    addHosts: values['add-hosts'],
    network: values.network,
  };
}

function secrets(values: Values): readonly BuildSecret[] {
  const id = (entry: string) => entry.slice(0, entry.indexOf('='));
  return [
    ...values.secrets.map(({ name, value }) => ({ id: name, value })),
    ...values['secret-envs'].map((entry) => ({ id: id(entry), variable: afterEquals(entry) })),
    ...values['secret-files'].map((entry) => ({ id: id(entry), file: afterEquals(entry) })),
  ];
}

/** A problem of theirs was told before there are settings. */
function runOptions(values: Values): DeploymentOptions | undefined {
  const answer = values['run-options'];
  return answer === undefined || 'problem' in answer ? undefined : answer.options;
}

function runSettings(values: Values, { env, volumes }: RunFiles): RunSettings {
  return {
    command: values.command,
    env: [...env, ...values.env],
    volumes,
    tmpfs: values.tmpfs,
    network: values['run-network'],
    ready: {
      command: values['ready-command'],
      log: values['ready-log'],
      after: values['ready-after'],
      timeLimit: values['ready-timeout'],
    },
  };
}

function projectSettings(values: Values): ProjectSettings {
  const { image } = values;
  const named = values['deployed-as'];
  return {
    deployedAs: named.length > 0 || image === undefined ? named : [image],
    manifests: {
      globs: values.manifests,
      charts: values['helm-charts'],
      kustomizations: values.kustomizations,
      level: values['pod-security'],
    },
    composeFiles: values['compose-files'],
    baseImages: values['base-images'],
    provenance: values.provenance,
    host: values.host,
    scans: {
      reports: values['scan-reports'],
      trivy: values.scan === 'trivy',
      threshold: values['scan-threshold'],
      ignoreUnfixed: values['scan-ignore-unfixed'],
    },
  };
}

function signatureSettings(values: Values): SignatureSettings {
  const annotations = values.annotations.map((entry) => [
    entry.slice(0, entry.indexOf('=')),
    afterEquals(entry),
  ]);
  return {
    mode: values.signature,
    trust: trust(values),
    trustedRoot: values['trusted-root'],
    annotations: Object.fromEntries(annotations),
  };
}

function trust(values: Values): Trust | undefined {
  const { key } = values;
  if (key !== undefined) return { by: 'key', key, ignoreTransparencyLog: values['insecure-ignore-tlog'] };
  const issuer = values['certificate-oidc-issuer'];
  if (issuer === undefined) return undefined;
  const exact = values['certificate-identity'];
  const regexp = values['certificate-identity-regexp'];
  if (exact !== undefined) return { by: 'certificate', identity: { exact }, issuer };
  return regexp === undefined
    ? undefined
    : { by: 'certificate', identity: { regexp: `^(?:${regexp})$` }, issuer };
}
