import { baseOf } from './path.ts';

/** One kind of secret: where such a file lies and what it looks like. */
interface SecretKind {
  /** What it is, in words that follow "is". */
  readonly kind: string;
  /** Matched against the end of the path. */
  readonly path: RegExp;
  /** Whether the start of the content is that of such a file, and holds something secret. */
  readonly shape: RegExp | ((text: string) => boolean);
}

/** Bytes of a file's content that are looked at. */
export const HEAD_SIZE = 4096;

/** Characters of a path that are looked at: names below are short. */
const TAIL = 160;

/** A key in PEM (RFC 7468) or OpenSSH's form, with at least a line of it; a text that only speaks of one has none. */
const PRIVATE_KEY =
  /^-----BEGIN (?:(?:RSA|EC|DSA|OPENSSH|ENCRYPTED) )?PRIVATE KEY-----\r?\n(?:[\w-]+: [^\n]*\n|\r?\n)*[A-Za-z0-9+/=]{40}/m;

const PGP_KEY = /^-----BEGIN PGP PRIVATE KEY BLOCK-----\r?\n(?:[\w-]+: [^\n]*\n|\r?\n)*[A-Za-z0-9+/=]{40}/m;

/** A value that is a secret and no place for one: `${TOKEN}`, `<your token>`, `changeme`, `xxx`. */
const VALUE = String.raw`(?!["']?(?:\$|<|%|\{\{|x{3}|\*{3}|\.{3}|your|change|replace|example|dummy|placeholder|secret["'\s]|password["'\s]|todo|none\b|null\b|true\b|false\b))["']?[^\s"'#]{6}`;

/** A URL with a password in it. */
const URL_WITH_PASSWORD = new RegExp(
  String.raw`\b[a-z][a-z0-9+]{1,20}://[^\s/:@]{0,100}:${VALUE}[^\s/@]{0,500}@`,
  'i',
);

const SECRET_NAME =
  'PASSWORD|PASSWD|PASSPHRASE|PWD|SECRET|TOKEN|API_?KEY|ACCESS_?KEY|PRIVATE_?KEY|ENCRYPTION_?KEY|SIGNING_?KEY|APP_KEY|CREDENTIALS?';

const ENV_SECRET = new RegExp(
  String.raw`^[ \t]*(?:export[ \t]+)?[A-Z0-9_.]{0,60}(?:${SECRET_NAME})[A-Z0-9_]{0,60}[ \t]*=[ \t]*${VALUE}`,
  'im',
);

/** Every kind that is found by the name of the file. A private key in PEM is found by its content, whatever its name. */
const KINDS: readonly SecretKind[] = [
  {
    kind: 'an environment file with secrets',
    path: /\/\.env(?!\.?(?:example|sample|template|tmpl|dist|defaults?|schema))(?:[.-][\w.-]+)?$/i,
    shape: (text) => ENV_SECRET.test(text) || URL_WITH_PASSWORD.test(text),
  },
  { kind: 'a Git repository', path: /\/\.git\/HEAD$/, shape: /^(?:ref: refs\/|[0-9a-f]{40,64}\s*$)/ },
  { kind: 'a password for a Git server', path: /\/\.git\/config$/, shape: URL_WITH_PASSWORD },
  { kind: 'a password for a Git server', path: /\/\.git-credentials$/, shape: URL_WITH_PASSWORD },
  {
    kind: 'AWS credentials',
    path: /\/\.aws\/(?:credentials|config)$/,
    shape: new RegExp(String.raw`^\s*aws_(?:secret_access_key|session_token)\s*=\s*${VALUE}`, 'im'),
  },
  {
    kind: 'a Google Cloud key',
    path: /\.json$/,
    shape: (text) =>
      /"type"\s*:\s*"service_account"/.test(text) && /"private_key"\s*:\s*"-----BEGIN/.test(text),
  },
  {
    kind: 'Google Cloud credentials',
    path: /\/(?:application_default_credentials|adc)\.json$/,
    shape: /"(?:refresh_token|client_secret|private_key)"\s*:\s*"[^"]{8}/,
  },
  {
    kind: 'Google Cloud credentials',
    path: /\/gcloud\/(?:credentials|access_tokens)\.db$/,
    shape: /^SQLite format 3/,
  },
  {
    kind: 'Azure credentials',
    path: /\/\.azure\/(?:accessTokens|msal_token_cache|service_principal_entries|servicePrincipal)\.(?:json|bin)$/,
    shape: /"(?:accessToken|refreshToken|secret|client_secret|accessKey|refresh_token)"\s*:\s*"[^"]{8}/i,
  },
  {
    kind: 'credentials of a Kubernetes cluster',
    path: /\/(?:\.kube\/config|kubeconfig(?:\.ya?ml|\.conf)?|kubernetes\/[\w-]+\.conf|k3s\.yaml)$/,
    shape: /^\s*(?:- )?(?:client-key-data|token|password):\s*["']?[^\s"'{<$]{8}/m,
  },
  {
    kind: 'credentials of a container registry',
    path: /\/(?:\.docker\/config\.json|\.dockercfg|containers\/auth\.json)$/,
    shape: /"(?:auth|identitytoken|registrytoken|password)"\s*:\s*"[^"]{4}/,
  },
  {
    kind: 'a token of a package registry',
    path: /\/(?:\.npmrc|\.yarnrc(?:\.yml)?)$/,
    shape: new RegExp(String.raw`(?:_authToken|_password|_auth|npmAuthToken|npmAuthIdent)\s*[=:]\s*${VALUE}`),
  },
  {
    kind: 'a password of a package registry',
    path: /\/\.pypirc$/,
    shape: new RegExp(String.raw`^\s*password\s*[=:]\s*${VALUE}`, 'im'),
  },
  {
    kind: 'a password of a package registry',
    path: /\/pip(?:\.conf|\.ini)$/,
    shape: URL_WITH_PASSWORD,
  },
  {
    kind: 'a token of a package registry',
    path: /\/\.cargo\/credentials(?:\.toml)?$/,
    shape: new RegExp(String.raw`^\s*(?:token|secret-key)\s*=\s*${VALUE}`, 'm'),
  },
  {
    kind: 'a token of a package registry',
    path: /\/\.gem\/credentials$/,
    shape: new RegExp(String.raw`^:\w+:\s*${VALUE}`, 'm'),
  },
  {
    kind: 'tokens of package registries',
    path: /\/(?:\.composer|composer)\/auth\.json$|\/auth\.json$/,
    shape:
      /"(?:github-oauth|gitlab-token|gitlab-oauth|bearer|http-basic)"\s*:\s*\{[^}]{0,200}:\s*(?:"[^"]{8}|\{[^}]{0,200}"password"\s*:\s*"[^"]{4})/,
  },
  {
    kind: 'a password of a package registry',
    path: /\/\.m2\/settings(?:-security)?\.xml$/,
    shape: /<(?:password|master)>[^<$\s][^<]{5}/,
  },
  {
    kind: 'passwords for servers',
    path: /\/[._]netrc$/,
    shape: new RegExp(String.raw`\bpassword\s+${VALUE}`),
  },
  {
    kind: 'a password of a database',
    path: /\/\.pgpass$/,
    shape: /^(?!#)(?:[^:\n]*:){4}[^\s:]+/m,
  },
  {
    kind: 'a password of a database',
    path: /\/\.my(?:login)?\.cnf$/,
    shape: new RegExp(String.raw`^\s*password\s*=\s*${VALUE}`, 'm'),
  },
  {
    kind: 'a token of Vault',
    path: /\/\.vault-token$/,
    shape: /^(?:hv[sbr]\.|[sbr]\.|[0-9a-f]{8}-)[\w.-]{16}/,
  },
  {
    kind: 'a token of Terraform',
    path: /\/(?:\.terraformrc|credentials\.tfrc\.json)$/,
    shape: /\btoken"?\s*[=:]\s*"[^"$]{8}/,
  },
  {
    kind: 'a token of GitHub',
    path: /\/gh\/hosts\.yml$/,
    shape: /^\s*oauth_token:\s*\S{8}/m,
  },
  {
    kind: 'the master key of a Rails application',
    path: /\/config\/(?:master|credentials\/\w+)\.key$/,
    shape: /^[0-9a-f]{32}\s*$/,
  },
];

/**
 * What a regular file is that should not be in an image: a kind of the table, or a private key.
 * @param path path in the layer, one character a byte.
 * @param head the first `HEAD_SIZE` bytes of its content, or all of it. Nothing of it is kept.
 * @returns the kind in words; undefined for all other files.
 */
export function secretKind(path: string, head: Buffer): string | undefined {
  const tail = path.slice(-TAIL);
  const wanted = KINDS.filter((kind) => kind.path.test(tail));
  const mayBeKey = holdsPrivateKey(head);
  if ((wanted.length === 0 && !mayBeKey) || isPublishedExample(path)) return undefined;
  const text = head.toString('latin1');
  const found = wanted.find(({ shape }) => (shape instanceof RegExp ? shape.test(text) : shape(text)));
  return found?.kind ?? (mayBeKey ? keyKind(path, text) : undefined);
}

function holdsPrivateKey(head: Buffer): boolean {
  return head.includes('PRIVATE KEY') || head.includes('PuTTY-User-Key-File-');
}

function keyKind(path: string, text: string): string | undefined {
  if (PGP_KEY.test(text)) return 'a private PGP key';
  if (/^PuTTY-User-Key-File-\d/.test(text)) return 'a private SSH key';
  if (!PRIVATE_KEY.test(text)) return undefined;
  const ssh = text.includes('BEGIN OPENSSH') || /^(?:id_|ssh_host_)/.test(baseOf(path));
  return ssh ? 'a private SSH key' : 'a private key';
}

/** Folders of packages, whose files everyone can download. */
const PACKAGES =
  /\/(?:node_modules|site-packages|dist-packages|gems|vendor|go\/pkg\/mod|go\/src|\.cargo\/registry|usr\/(?:local\/)?(?:lib|share|src))\//;

const EXAMPLES =
  /\/(?:__tests__|tests?|testing|testdata|test-data|test_data|fixtures?|specs?|examples?|samples?|demos?|docs?)\//i;

/** The keys and files with which packages test themselves: published with the package, they guard nothing. */
function isPublishedExample(path: string): boolean {
  const packages = PACKAGES.exec(path);
  return packages !== null && EXAMPLES.test(path.slice(packages.index + packages[0].length - 1));
}
