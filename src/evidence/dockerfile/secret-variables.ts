/** BuildKit's rule SecretsUsedInArgOrEnv (frontend/dockerfile/dockerfile2llb/validations.go, getSecretsRegex). */
const SECRET_NAME =
  /(?:_|^)(?:apikey|auth|credential|credentials|key|password|pword|passwd|secret|token)(?:_|$)/i;
const HARMLESS_NAME = /(?:_|^)(?:public|file|version)(?:_|$)/i;

/** Does the name of a variable sound as if it held a secret? */
export function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !HARMLESS_NAME.test(name);
}

/** Forms of secrets that their issuers publish, so that they can be found. */
const FORMS: readonly (readonly [RegExp, string])[] = [
  [/\bgh[oprsu]_[A-Za-z0-9]{36}|\bgithub_pat_\w{60}/, 'a token of GitHub'],
  [/\bglpat-[\w-]{20}/, 'a token of GitLab'],
  [/\b(?:AKIA|ASIA)[0-9A-Z]{16}\b(?<!EXAMPLE)/, 'the id of an AWS access key'],
  [/\bAIza[\w-]{35}/, 'a key of a Google API'],
  [/\bnpm_[A-Za-z0-9]{36}/, 'a token of npm'],
  [/\bpypi-AgEI[\w-]{50}/, 'a token of PyPI'],
  [/\bdckr_pat_[\w-]{27}/, 'a token of Docker Hub'],
  [/\bxox[abeoprs]-[\w-]{20}/, 'a token of Slack'],
  [/\b[rs]k_live_[A-Za-z0-9]{24}/, 'a key of Stripe'],
  [/\bhvs\.[\w-]{24}/, 'a token of Vault'],
  [/-----BEGIN (?:[A-Z]{2,10} )?PRIVATE KEY/, 'a private key'],
  [/\b[a-z][a-z0-9+]{1,20}:\/\/[^\s/:@$]{1,100}:[^\s/:@$]{6,100}@/i, 'a URL with a password'],
];

/**
 * What secret a value is, by its form.
 * @returns words that follow "holds"; undefined where its form tells nothing. Nothing of the value is kept.
 */
export function holdsSecret(value: string): string | undefined {
  return FORMS.find(([form]) => form.test(value))?.[1];
}
