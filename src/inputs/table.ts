import { z } from 'zod';
import { parseLinuxPlatforms } from '../subject/platform.ts';
import { parseReference } from '../subject/reference.ts';
import { parseRunOptions, type RunOptionsAnswer } from './run-options/run-options.ts';
import {
  argument,
  choice,
  flag,
  globPattern,
  imageName,
  isNarrow,
  lines,
  list,
  pairs,
  parsedBy,
  pattern,
  seconds,
  text,
} from './schemas.ts';
import { words } from './words.ts';

/** One input: its words for action.yml and README, and how its text is read. */
export interface Input<T> {
  readonly group:
    | 'Build'
    | 'Image and signature'
    | 'Running container'
    | 'Deployment'
    | 'Around the image'
    | 'Verdict and comment';
  readonly description: string;
  /** What its text is when it is not given. */
  readonly default?: string;
  /** The workflow expression that stands as its default in action.yml. */
  readonly expression?: string;
  /** What it may be, for the sentence that refuses it. */
  readonly allowed: string;
  /** Where its text names files of the checkout; undefined where it names none. */
  readonly paths?: PathPlace;
  /** True for one that means something to a run on GitHub alone. */
  readonly onGitHub?: boolean;
  /** True when its text may hold a secret: then no sentence quotes it. */
  readonly sensitive?: boolean;
  readonly schema: z.ZodType<T, string>;
}

/** Where a path stands in an entry: it is all of it, behind the first `=`, or before the first `:`. */
export type PathPlace = 'whole' | 'behind =' | 'before :';

/** The comment key that nobody has to give. */
export const DEFAULT_KEY = 'default';

/** The inputs, in the order of the README. action.yml and the README's table are generated from here. */
export const INPUTS = {
  context: input({
    group: 'Build',
    paths: 'whole',
    description:
      'Build context: a folder of the checkout or a Git URL. Default: `.` when `image` is not given; with `image`, a build happens only when `context`, `file` or `target` is given.',
    allowed: 'a path or a Git URL that does not start with "-"',
    schema: argument,
  }),
  file: input({
    group: 'Build',
    paths: 'whole',
    description: 'Path of the Dockerfile. Default: `Dockerfile` in the context.',
    allowed: 'a path that does not start with "-"',
    schema: argument,
  }),
  target: input({
    group: 'Build',
    description: 'Stage of the Dockerfile to build.',
    allowed: 'the name of a stage',
    schema: argument,
  }),
  'build-args': input({
    group: 'Build',
    description:
      'Build arguments, `NAME=value`, one a line. They are readable in the image: use `secrets` for secrets.',
    allowed: 'lines of the form NAME=value or NAME',
    schema: lines,
  }),
  'build-contexts': input({
    group: 'Build',
    paths: 'behind =',
    description: 'Additional build contexts, `name=path`, one a line (buildx).',
    allowed: 'lines of the form name=path',
    schema: lines.pipe(z.array(z.string().regex(/^[^=\s]+=\S/))),
  }),
  labels: input({
    group: 'Build',
    description: 'Labels of the image, `name=value`, one a line.',
    allowed: 'lines of the form name=value',
    schema: lines.pipe(z.array(z.string().regex(/^[^=\s]+(=|$)/))),
  }),
  secrets: input({
    group: 'Build',
    description:
      'Secrets of the build, `id=value`, one a line (buildx). They are in no argument, no log and no layer. A value is one line: for more use `secret-files`.',
    allowed: 'lines of the form id=value',
    sensitive: true,
    schema: pairs,
  }),
  'secret-envs': input({
    group: 'Build',
    description:
      'Secrets of the build from variables of this step, `id=VARIABLE`, one a line or separated by commas (buildx).',
    allowed: 'lines or a comma-separated list of id=VARIABLE',
    schema: list.pipe(z.array(z.string().regex(/^[^=\s]+=[A-Za-z_][A-Za-z0-9_]*$/))),
  }),
  'secret-files': input({
    group: 'Build',
    paths: 'behind =',
    description: 'Secrets of the build from files, `id=path`, one a line or separated by commas (buildx).',
    allowed: 'lines or a comma-separated list of id=path',
    schema: list.pipe(z.array(z.string().regex(/^[^=\s]+=[^\s,"]+$/))),
  }),
  platform: input({
    group: 'Build',
    description:
      "Platforms to build, pull and probe, such as `linux/amd64,linux/arm64`, one a line or separated by commas; each has rows of its own. Default: the engine's own.",
    allowed:
      'one or more different platforms of the form linux/architecture or linux/architecture/variant, one a line or separated by commas',
    schema: parsedBy(parseLinuxPlatforms),
  }),
  builder: input({
    group: 'Build',
    description: 'Name of the buildx builder.',
    allowed: 'the name of a builder that docker buildx ls shows',
    schema: argument,
  }),
  'cache-from': input({
    group: 'Build',
    description: 'External cache sources, such as `type=gha`, one a line.',
    allowed: 'one cache source a line',
    schema: lines,
  }),
  'cache-to': input({
    group: 'Build',
    description: 'Cache destinations, such as `type=gha,mode=max`, one a line (buildx).',
    allowed: 'one cache destination a line',
    schema: lines,
  }),
  pull: input({
    group: 'Build',
    description: 'Always pull newer versions of the base images.',
    default: 'false',
    allowed: '"true" or "false"',
    schema: flag,
  }),
  'no-cache': input({
    group: 'Build',
    description: 'Build without the cache.',
    default: 'false',
    allowed: '"true" or "false"',
    schema: flag,
  }),
  'add-hosts': input({
    group: 'Build',
    description: 'Host names for the build, `name:address`, one a line or separated by commas.',
    allowed: 'entries of the form name:address',
    schema: list.pipe(z.array(z.string().regex(/^[^\s:=]+[:=]\S+$/))),
  }),
  network: input({
    group: 'Build',
    description: 'Network of the RUN instructions: `default`, `none`, `host` or the name of a network.',
    allowed: '"default", "none", "host" or the name of a network',
    schema: argument,
  }),
  image: input({
    group: 'Image and signature',
    description:
      'A published image to look at: `registry/name:tag` or `registry/name@sha256:…`. It is resolved once to a digest; that digest is verified and probed.',
    allowed: 'an image reference such as ghcr.io/owner/app:1.0 or ghcr.io/owner/app@sha256:…',
    schema: parsedBy(parseReference),
  }),
  signature: input({
    group: 'Image and signature',
    description:
      '`auto`: when a key or an identity is given, a missing or wrong signature fails; `required`: also refuses to start without `image` and a key or an identity; `off`: does not look.',
    default: 'auto',
    allowed: '"auto", "required" or "off"',
    schema: choice(['auto', 'required', 'off']),
  }),
  key: input({
    group: 'Image and signature',
    paths: 'whole',
    description: 'Public key of the signature: a path, the PEM text itself, `env://NAME`, or a KMS URI.',
    allowed:
      'a path, a PEM public key, env://NAME, or a URI of awskms://, azurekms://, gcpkms://, hashivault:// or k8s://',
    sensitive: true,
    schema: text.pipe(
      z
        .string()
        .refine(
          (key) =>
            !/PRIVATE KEY/.test(key) && !key.startsWith('-----BEGIN C') && !/^-(?!----BEGIN )/.test(key),
        )
        .optional(),
    ),
  }),
  'certificate-identity': input({
    group: 'Image and signature',
    description: "Identity of a keyless signature, exactly: the workflow's URL or an e-mail address.",
    allowed: 'an identity, exactly as the certificate holds it',
    schema: argument,
  }),
  'certificate-identity-regexp': input({
    group: 'Image and signature',
    description:
      'Identity of a keyless signature as a regular expression; it has to match the whole identity.',
    allowed: 'a regular expression that does not match every identity',
    schema: text.pipe(z.string().refine(isNarrow).optional()),
  }),
  'certificate-oidc-issuer': input({
    group: 'Image and signature',
    description: 'Issuer of the identity, such as `https://token.actions.githubusercontent.com`.',
    allowed: 'an https:// URL',
    schema: text.pipe(z.url({ protocol: /^https?$/ }).optional()),
  }),
  'trusted-root': input({
    group: 'Image and signature',
    paths: 'whole',
    description: 'Path of a Sigstore trusted root (JSON) for a private Sigstore.',
    allowed: 'a path that does not start with "-"',
    schema: argument,
  }),
  provenance: input({
    group: 'Image and signature',
    onGitHub: true,
    description:
      '`required`: the image must have SLSA provenance, signed as its signature is, that names this repository and this commit; `off`: does not look.',
    default: 'off',
    allowed: '"off" or "required"',
    schema: choice(['off', 'required']),
  }),
  annotations: input({
    group: 'Image and signature',
    description:
      'Annotations that the signature must carry, `name=value`, one a line or separated by commas.',
    allowed: 'entries of the form name=value',
    schema: list.pipe(z.array(z.string().regex(/^[^=\s-][^=\s]*=/))),
  }),
  'insecure-ignore-tlog': input({
    group: 'Image and signature',
    description: 'Accept a signature by `key` that is in no transparency log.',
    default: 'false',
    allowed: '"true" or "false"',
    schema: flag,
  }),
  observe: input({
    group: 'Running container',
    description:
      "Start the image as it is meant to run, wait until it is ready, and read the kernel's account of every process in it.",
    default: 'false',
    allowed: '"true" or "false"',
    schema: flag,
  }),
  command: input({
    group: 'Running container',
    description: "Command of the container, as behind the image in `docker run`. Default: the image's own.",
    allowed: 'words as a shell reads them, with every quote closed',
    schema: parsedBy(words),
  }),
  env: input({
    group: 'Running container',
    description: 'Environment of the container, `NAME=value`, one a line.',
    allowed: 'lines of the form NAME=value',
    sensitive: true,
    schema: pairs,
  }),
  'env-file': input({
    group: 'Running container',
    paths: 'whole',
    description:
      'File with the environment of the container: `NAME=value`, one a line, as `docker run --env-file` reads it.',
    allowed: 'a path that does not start with "-"',
    schema: argument,
  }),
  volumes: input({
    group: 'Running container',
    paths: 'before :',
    description:
      'Volumes of the container, one a line: `/path` for an empty one, `folder:/path` or `folder:/path:ro` for a folder or file of the checkout; none may lie in another one that is not `:ro`.',
    allowed: 'lines of the form /path, folder:/path or folder:/path:ro, with a folder below the checkout',
    schema: lines.pipe(
      z.array(
        z
          .string()
          .regex(/^(?:[^-/:,"][^:,"]*:)?\/[^:,"]*(?::ro)?$/)
          .refine((volume) => !volume.split(/[:/]/).includes('..')),
      ),
    ),
  }),
  tmpfs: input({
    group: 'Running container',
    description: 'File systems in memory, `/path` or `/path:options`, one a line.',
    allowed: 'lines of the form /path or /path:options',
    schema: lines.pipe(z.array(z.string().regex(/^\/[^:]*(?::[a-z0-9=,.%]+)?$/))),
  }),
  'run-network': input({
    group: 'Running container',
    description:
      '`none`: the container has its loopback only; `internal`: it is alone in a network of its own and has an address in it; that network has no way out, no resolver, and no address of the host.',
    default: 'none',
    allowed: '"none" or "internal"',
    schema: choice(['none', 'internal']),
  }),
  'ready-command': input({
    group: 'Running container',
    description:
      "Command in the container that exits 0 when it is ready, run without a shell. Default: the image's HEALTHCHECK, and without one `ready-after`.",
    allowed: 'words as a shell reads them, with every quote closed',
    schema: parsedBy(words),
  }),
  'ready-log': input({
    group: 'Running container',
    description:
      'Regular expression (JavaScript) that a line of its output matches when it is ready; of a longer line its first 512 characters count.',
    allowed: 'a regular expression',
    schema: pattern,
  }),
  'ready-after': input({
    group: 'Running container',
    description: 'Seconds for which it has to keep running to be ready, where nothing else tells.',
    default: '3',
    allowed: 'a number of seconds from 0.1 to 600',
    schema: seconds(0.1, 600),
  }),
  'ready-timeout': input({
    group: 'Running container',
    description: 'Seconds after which a container that is not ready yet never will be.',
    default: '60',
    allowed: 'a number of seconds from 1 to 1800',
    schema: seconds(1, 1800),
  }),
  files: input({
    group: 'Running container',
    description:
      'Read the files of all layers: setuid programs, files that everyone may write, code that the runtime user can change, and secrets in plain sight.',
    default: 'false',
    allowed: '"true" or "false"',
    schema: flag,
  }),
  'run-options': input({
    group: 'Deployment',
    description:
      'The flags of `docker run` that the image is deployed with, such as `--user 1000 --cap-drop ALL --read-only`: dangerous ones are findings, and a second probe has the others.',
    allowed: 'words as a shell reads them, with every quote closed',
    schema: parsedBy(runOptions),
  }),
  'least-privilege': input({
    group: 'Deployment',
    description:
      '`report`: find the fewest capabilities, a read-only root, bounds and a user with which the image still gets ready, as lines to copy; `require`: also fail when `run-options` grant more; `off`: do not.',
    default: 'off',
    allowed: '"off", "report" or "require"',
    schema: choice(['off', 'report', 'require']),
  }),
  'seccomp-profile': input({
    group: 'Deployment',
    description:
      '`record`: record the system calls of the container until it is ready and make the smallest seccomp profile of them; `off`: do not.',
    default: 'off',
    allowed: '"off" or "record"',
    schema: choice(['off', 'record']),
  }),
  'seccomp-baseline': input({
    group: 'Deployment',
    paths: 'whole',
    description:
      'Path of the seccomp profile of before: the comment says which system calls this change adds to it.',
    allowed: 'a path that does not start with "-"',
    schema: argument,
  }),
  'deployed-as': input({
    group: 'Around the image',
    description:
      'Names by which manifests and compose files call the image, without tag, one a line or separated by commas. Default: the name of `image`.',
    allowed: 'names of images without tag and digest, such as ghcr.io/owner/app',
    schema: list.pipe(z.array(z.string().transform(imageName))),
  }),
  manifests: input({
    group: 'Around the image',
    paths: 'whole',
    description:
      'Kubernetes manifests, YAML or JSON, as patterns of paths, one a line: every Pod in them is judged by the Pod Security Standards.',
    allowed: 'patterns of paths of the checkout, such as k8s/**/*.yaml, one a line',
    schema: lines.pipe(z.array(globPattern)),
  }),
  'helm-charts': input({
    group: 'Around the image',
    paths: 'whole',
    description: 'Helm charts, one path a line: what `helm template` makes of them is judged as a manifest.',
    allowed: 'paths of the checkout, one a line',
    schema: lines.pipe(z.array(z.string().regex(/^[^-]/))),
  }),
  kustomizations: input({
    group: 'Around the image',
    paths: 'whole',
    description:
      'Folders with a kustomization, one path a line: what `kustomize build` makes of them is judged as a manifest.',
    allowed: 'paths of the checkout, one a line',
    schema: lines.pipe(z.array(z.string().regex(/^[^-]/))),
  }),
  'pod-security': input({
    group: 'Around the image',
    description:
      'Level that every Pod has to keep: `baseline` or `restricted` of the Pod Security Standards, `article` (restricted, with numbers for user and groups and a read-only root), or `privileged` (all is allowed).',
    default: 'restricted',
    allowed: '"privileged", "baseline", "restricted" or "article"',
    schema: choice(['privileged', 'baseline', 'restricted', 'article']),
  }),
  'compose-files': input({
    group: 'Around the image',
    paths: 'whole',
    description:
      'Compose files, one path a line, the later ones over the earlier ones: what every service may do is judged, and the services of this image are probed with their own options.',
    allowed: 'paths of the checkout, one a line',
    schema: lines.pipe(z.array(z.string().regex(/^[^-]/))),
  }),
  'base-images': input({
    group: 'Around the image',
    description:
      '`report`: resolve every base image of the build to a digest, verify its signature by the rules of the policy file, and build upon those digests; one that no rule names is a warning. `require`: such a one fails, and nothing is built before all signatures are verified. `off`: do not.',
    default: 'off',
    allowed: '"off", "report" or "require"',
    schema: choice(['off', 'report', 'require']),
  }),
  host: input({
    group: 'Around the image',
    description:
      '`report`: say how this machine is isolated from others (KVM, another hypervisor, a container such as OpenVZ or LXC, none) and what its kernel offers; `require-vm`: fail when that is no virtual or physical machine; `off`: do not.',
    default: 'off',
    allowed: '"off", "report" or "require-vm"',
    schema: choice(['off', 'report', 'require-vm']),
  }),
  'scan-reports': input({
    group: 'Around the image',
    paths: 'whole',
    description:
      'Reports of scanners (Trivy JSON, Grype JSON, SARIF) as patterns of paths, one a line; a pattern that no file matches, and a report about another image, could not be checked.',
    allowed: 'patterns of paths of the checkout, one a line',
    schema: lines.pipe(z.array(globPattern)),
  }),
  scan: input({
    group: 'Around the image',
    description:
      '`trivy`: run the trivy of this runner (aquasecurity/setup-trivy) on the image, without any configuration of the checkout; `off`: do not.',
    default: 'off',
    allowed: '"off" or "trivy"',
    schema: choice(['off', 'trivy']),
  }),
  'scan-threshold': input({
    group: 'Around the image',
    description:
      'Least severity of a vulnerability that fails; those below are counted, and one of unknown severity is a warning.',
    default: 'high',
    allowed: '"low", "medium", "high" or "critical"',
    schema: choice(['low', 'medium', 'high', 'critical']),
  }),
  'scan-ignore-unfixed': input({
    group: 'Around the image',
    description:
      'Count no vulnerability that has no fixed version; where a report does not tell (SARIF), it counts.',
    default: 'false',
    allowed: '"true" or "false"',
    schema: flag,
  }),
  policy: input({
    group: 'Around the image',
    paths: 'whole',
    description:
      'Path of the policy file: levels of checks, exceptions, inputs, jurisdictions and rules of base images. Default: `.github/layered-defense.yml`, when it is there.',
    allowed: 'a path that does not start with "-"',
    schema: argument,
  }),
  'fail-on': input({
    group: 'Verdict and comment',
    description:
      'What fails the job: `failure` (a check failed or could not be done), `warning` (a warning too), or `never` (report only; wrong inputs still fail it).',
    default: 'failure',
    allowed: '"failure", "warning" or "never"',
    schema: choice(['failure', 'warning', 'never']),
  }),
  comment: input({
    group: 'Verdict and comment',
    onGitHub: true,
    description:
      'Write the comment. `false` where another job does, by `layered-defense/layered-defense/report`.',
    default: 'true',
    allowed: '"true" or "false"',
    schema: flag,
  }),
  'comment-key': input({
    group: 'Verdict and comment',
    onGitHub: true,
    description: 'Name of the comment: one comment a key and pull request.',
    default: DEFAULT_KEY,
    allowed: 'one line of 1 to 100 characters',
    schema: z.string().regex(/^[^\r\n]{1,100}$/),
  }),
  'comment-section': input({
    group: 'Verdict and comment',
    onGitHub: true,
    description:
      'Name of the section in the comment. Give each leg of a matrix its own: legs that share `comment-key` share one comment.',
    allowed: 'one line of at most 60 characters',
    schema: z.string().regex(/^[^\r\n]{0,60}$/),
  }),
  'baseline-report': input({
    group: 'Verdict and comment',
    description:
      'Path of the JSON report of a run of the base branch: the report then says what has changed since. Default: the run before this one on the pull request, as the comment keeps it.',
    allowed: 'a path that does not start with "-"',
    schema: argument,
  }),
  review: input({
    group: 'Verdict and comment',
    onGitHub: true,
    description:
      '`suggest` proposes on a pull request the changes of files that mend a finding, as suggestions of one review, where the diff shows their lines.',
    default: 'off',
    allowed: '"off" or "suggest"',
    schema: choice(['off', 'suggest']),
  }),
  'github-token': input({
    group: 'Verdict and comment',
    onGitHub: true,
    description: 'Token that writes the comment and the review; it needs `pull-requests: write`.',
    // biome-ignore lint/suspicious/noTemplateCurlyInString: a workflow expression, not a template.
    expression: '${{ github.token }}',
    allowed: 'a token',
    sensitive: true,
    schema: z.string(),
  }),
} as const;

function runOptions(value: string): RunOptionsAnswer | undefined {
  const read = words(value);
  return read === undefined ? undefined : parseRunOptions(read);
}

function input<T>(definition: Input<T>): Input<T> {
  return definition;
}

/** Every input's value by its name, as its schema gives it. */
export type Values = { readonly [K in keyof typeof INPUTS]: z.output<(typeof INPUTS)[K]['schema']> };

export type InputName = keyof typeof INPUTS;
