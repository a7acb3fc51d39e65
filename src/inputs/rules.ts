import { quoted } from './quoted.ts';
import type { InputName, Values } from './table.ts';

/** The world that an input may name: files of the checkout and variables of the step. */
export interface Surroundings {
  readonly fileExists: (path: string) => boolean;
  /** True for a link that leads nowhere too. */
  readonly isThere: (path: string) => boolean;
  /** True when a path that is there leads out of the checkout by a link. */
  readonly leavesCheckout: (path: string) => boolean;
  /** The absolute path of what is there, without links. */
  readonly realPath: (path: string) => string;
  /** The bytes of a file, of a longer one no more than so many; undefined when it is no file or cannot be read. */
  readonly readFile: (path: string, most: number) => Buffer | undefined;
  readonly variable: (name: string) => string | undefined;
}

/** Inputs that mean nothing without a build; `pull` and `no-cache` always have a text. */
const BUILD_ONLY: readonly InputName[] = [
  'build-args',
  'build-contexts',
  'labels',
  'secrets',
  'secret-envs',
  'secret-files',
  'builder',
  'cache-from',
  'cache-to',
  'add-hosts',
  'network',
];

/** Inputs that mean nothing where no container of the image's own program runs; the rest of them have defaults. */
const RUN_ONLY: readonly InputName[] = [
  'command',
  'env',
  'env-file',
  'volumes',
  'tmpfs',
  'ready-command',
  'ready-log',
];

/**
 * The inputs that contradict each other or miss another: one sentence each.
 * @param given whether an input has a text, of its form or not.
 * @param values what could be read of them.
 */
export function conflicts(given: (name: InputName) => boolean, values: Partial<Values>): readonly string[] {
  const exact = given('certificate-identity');
  const pattern = given('certificate-identity-regexp');
  const issuer = given('certificate-oidc-issuer');
  const keyless = exact || pattern || issuer;
  const key = given('key');
  const builds = given('context') || given('file') || given('target');
  const idle = builds || !given('image') ? undefined : BUILD_ONLY.find(given);
  const runs =
    values.observe === true || values['least-privilege'] !== 'off' || values['seccomp-profile'] !== 'off';
  const unrun = runs ? undefined : RUN_ONLY.find(given);
  const rules: readonly (readonly [boolean, string])[] = [
    [
      idle !== undefined,
      `Input "${idle}" is of a build, and with "image" alone nothing is built: give "context" too, or leave "${idle}" out.`,
    ],
    [
      unrun !== undefined,
      `Input "${unrun}" is of a container that runs the image's own program, and none does: set "observe" to "true" (or ask for "least-privilege" or "seccomp-profile"), or leave "${unrun}" out.`,
    ],
    [
      given('ready-command') && given('ready-log'),
      'Inputs "ready-command" and "ready-log" are both given: give the one that tells that the container is ready.',
    ],
    [
      given('ready-after') &&
        (values['ready-after'] ?? 0) >= (values['ready-timeout'] ?? Number.POSITIVE_INFINITY),
      'Input "ready-after" is not less than "ready-timeout", so that no container could ever be ready: give a longer "ready-timeout".',
    ],
    [
      given('seccomp-baseline') && values['seccomp-profile'] === 'off',
      'Input "seccomp-baseline" is given, but nothing is recorded to compare with it: set "seccomp-profile" to "record", or leave it out.',
    ],
    [
      key && keyless,
      'Inputs "key" and "certificate-identity" (or "-regexp", or "certificate-oidc-issuer") are both given, and cosign would silently use the key alone: give one of the two.',
    ],
    [
      exact && pattern,
      'Inputs "certificate-identity" and "certificate-identity-regexp" are both given: give one of the two.',
    ],
    [
      (exact || pattern) && !issuer,
      'Input "certificate-oidc-issuer" is missing: an identity counts only together with who issued it, such as https://token.actions.githubusercontent.com.',
    ],
    [
      issuer && !exact && !pattern,
      'Input "certificate-identity" (or "certificate-identity-regexp") is missing: an issuer alone would accept everybody that it knows.',
    ],
    [
      values['insecure-ignore-tlog'] === true && !key,
      'Input "insecure-ignore-tlog" is "true" without "key": a keyless signature is worth nothing without the transparency log; leave it out.',
    ],
    [
      (key || exact || pattern) && !given('image'),
      'Input "image" is missing: a signature stands on a published image; give its reference beside the key or the identity.',
    ],
    [
      values.signature === 'required' && !(key || exact || pattern),
      'Input "signature" is "required", but there is no "key" and no "certificate-identity": say whose signature is expected.',
    ],
    [
      values.signature === 'required' && !given('image'),
      'Input "signature" is "required", but there is no "image": only a published image has a signature.',
    ],
    [
      values.provenance === 'required' && !given('image'),
      'Input "provenance" is "required", but there is no "image": only a published image has provenance.',
    ],
    [
      values.provenance === 'required' && !(key || exact || pattern),
      'Input "provenance" is "required", but there is no "key" and no "certificate-identity": say whose provenance is expected.',
    ],
    [
      values['base-images'] !== 'off' && given('image') && !builds,
      'Input "base-images" is of a build, and with "image" alone nothing is built: give "context" too, or leave "base-images" out.',
    ],
  ];
  return rules.filter(([broken]) => broken).map(([, sentence]) => sentence);
}

/** The files and variables that inputs name and that are not there: one sentence each. */
export function missing(
  values: Partial<Values>,
  { fileExists, leavesCheckout, variable }: Surroundings,
): readonly string[] {
  const { context, file, key } = values;
  const local = isLocal(context);
  const problems: string[] = [];
  const options = values['run-options'];
  if (options !== undefined && 'problem' in options) problems.push(options.problem);
  const look = (name: string, path: string | undefined) => {
    if (path === undefined) return;
    if (!fileExists(path)) {
      problems.push(
        `Input "${name}" is ${quoted(path)}, but there is no such file or folder: check the path, and in a workflow that the checkout step comes before.`,
      );
    } else if (leavesCheckout(path)) {
      problems.push(
        `Input "${name}" is ${quoted(path)}, a link that leads out of the checkout: replace it by the file or folder itself.`,
      );
    }
  };
  if (local) look('context', context);
  if (local) look('file', file);
  look('key', keyFile(key));
  look('trusted-root', values['trusted-root']);
  look('seccomp-baseline', values['seccomp-baseline']);
  look('env-file', values['env-file']);
  look('baseline-report', values['baseline-report']);
  for (const chart of values['helm-charts'] ?? []) look('helm-charts', chart);
  for (const folder of values.kustomizations ?? []) look('kustomizations', folder);
  for (const composeFile of values['compose-files'] ?? []) look('compose-files', composeFile);
  for (const volume of values.volumes ?? [])
    if (!volume.startsWith('/')) look('volumes', volume.split(':')[0]);
  for (const entry of values['secret-files'] ?? []) look('secret-files', afterEquals(entry));
  const environment = [
    ...(values['secret-envs'] ?? []).map((entry) => ['secret-envs', afterEquals(entry)] as const),
    ...(key?.startsWith('env://') ? [['key', key.slice('env://'.length)] as const] : []),
  ];
  for (const [name, wanted] of environment) {
    if (variable(wanted) === undefined) {
      problems.push(
        `Input "${name}" names the variable ${quoted(wanted)}, which this step does not have: set it in the step's env.`,
      );
    }
  }
  return problems;
}

/** True for a context that is a folder, and no address of a repository or an archive. */
export function isLocal(context: string | undefined): boolean {
  return context === undefined || !/^(https?:|git:|git@|ssh:|github\.com\/)|\.git(#|$)/.test(context);
}

/** The path of a key; undefined for one that is a text, a variable or a service's. */
export function keyFile(key: string | undefined): string | undefined {
  return key === undefined || /:\/\/|BEGIN /.test(key) ? undefined : key;
}

/** The value of `name=value`. */
export function afterEquals(entry: string): string {
  return entry.slice(entry.indexOf('=') + 1);
}
