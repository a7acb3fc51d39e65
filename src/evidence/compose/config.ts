import { resolve } from 'node:path';
import { explainFailure } from '../../engine/docker.ts';
import { parseJson } from '../../engine/json.ts';
import { type RunResult, run } from '../../engine/process.ts';
import { ComposeModel } from './model.ts';

/** Milliseconds; Compose reads a few files. */
const TIME_LIMIT = 30_000;

/** Characters of its answer; beyond it services were made by the thousand. */
const OUTPUT_LIMIT = 8 * 1024 * 1024;

/**
 * Nothing is fetched that a file includes, and what may hold a credential of the runner is no variable of a file: the
 * pull request could write it into an image's name. What stands here goes before a project's .env.
 */
const ENVIRONMENT = {
  COMPOSE_EXPERIMENTAL_GIT_REMOTE: 'false',
  COMPOSE_EXPERIMENTAL_OCI_REMOTE: 'false',
  HTTP_PROXY: '',
  HTTPS_PROXY: '',
  http_proxy: '',
  https_proxy: '',
};

/** What Compose makes of the files, or why it does not. */
export type ConfigAnswer =
  | {
      readonly valid: true;
      readonly model: ComposeModel;
      readonly command: readonly string[];
      /** Variables that it read as blank, since nobody sets them. */
      readonly unset: readonly string[];
    }
  | {
      readonly valid: false;
      readonly reason: string;
      readonly command: readonly string[];
      /** What of the files it is about, as far as its sentence tells; undefined: it says nothing of them. */
      readonly about: { readonly service: string; readonly key: string | undefined } | 'files' | undefined;
    };

/**
 * Has Compose itself lay the files over each other and read their variables (`docker compose config`). The services of
 * every profile are asked for; the files of a service's environment are not read, and paths stay as they are written.
 * @param files paths of the checkout, of which the last counts most.
 * @param project the project's directory.
 */
export async function readConfig(
  files: readonly string[],
  project: string,
  signal: AbortSignal,
): Promise<ConfigAnswer> {
  const args = [
    'compose',
    ...files.map((file) => `--file=${file}`),
    ...[`--project-directory=${project}`, '--profile=*', 'config', '--format=json'],
    ...['--no-env-resolution', '--no-path-resolution'],
  ];
  const result = await run('docker', args, {
    env: ENVIRONMENT,
    timeLimit: TIME_LIMIT,
    keep: OUTPUT_LIMIT,
    signal,
  });
  const { command } = result;
  const refused = (reason: string, words?: string): ConfigAnswer => {
    return { valid: false, reason, command, about: words === undefined ? undefined : subjectOf(words) };
  };
  if (result.exitCode !== 0) {
    const fault = faultOf(result);
    if (fault !== undefined) return refused(fault);
    const words = wordsOf(result.stderr);
    return refused(`Compose refuses the files: ${words}${help(words)}`, words);
  }
  if (result.stdout.length >= OUTPUT_LIMIT) return refused('Compose makes more than 8 MiB of the files.', '');
  const model = parseJson(ComposeModel, result.stdout);
  if (model === undefined) {
    return refused(
      'docker compose config answered in a form that is not known: update the Compose plugin of this runner.',
    );
  }
  return { valid: true, model, command, unset: unsetVariables(result.stderr) };
}

/** What says nothing of the files. */
function faultOf(result: RunResult): string | undefined {
  const { ended, exitCode, stderr } = result;
  if (ended !== 'exit' || exitCode === undefined) return explainFailure('docker compose config', result);
  if (/unknown flag: --no-(env|path)-resolution/.test(stderr)) {
    return "The Compose plugin of this runner's Docker client is too old (docker compose config has no --no-env-resolution there): update it (docker/setup-compose-action, or the package docker-compose-plugin).";
  }
  // A client without the plugin takes its flags for its own.
  if (
    /unknown (shorthand )?flag: |unknown command: docker compose|'compose' is not a docker command/.test(
      stderr,
    )
  ) {
    return "This runner's Docker client has no Compose plugin: install it (docker/setup-compose-action, or the package docker-compose-plugin) before this step.";
  }
  return undefined;
}

function subjectOf(words: string) {
  const [, service, key] = /\b(?:services|jobs)\.([\w-]+)(?:\.([a-z_]+))?/.exec(words) ?? [];
  return service === undefined ? 'files' : { service, key };
}

/** Its own sentence, with paths of the checkout and without the values of an environment, which may be secret. */
function wordsOf(stderr: string): string {
  const lines = stderr
    .split('\n')
    .map((line) => line.trim())
    .filter((line) => line !== '' && !/^time="[^"]*" level=(warning|info|debug)|^WARN\[/.test(line));
  // What follows the first line quotes the text that it is about.
  const [first = 'no message'] = lines;
  const plain = first
    .replaceAll(`${resolve('.')}/`, '')
    .replace(/^(failed to read .*?: line \d+): .*$/, '$1 is not of the form NAME=value')
    .replace(
      /^(error while interpolating \S*\.(?:environment|labels|build)\b[^:]*: (?!required variable)).*$/,
      '$1…',
    );
  return `${plain.replace(/[.:\s]+$/, '')}.`;
}

function help(words: string): string {
  if (/remote resource is disabled/.test(words)) {
    return ' A file of another repository or registry is not fetched here: include a file of the checkout.';
  }
  if (/required variable/.test(words)) {
    return ' Only variables of the .env file beside the first Compose file are read here: write it there in an earlier step.';
  }
  return '';
}

/** From its warnings, which it prints for the client's user. */
function unsetVariables(stderr: string): readonly string[] {
  const warned = stderr.matchAll(/The \\?"([A-Za-z_][A-Za-z0-9_]*)\\?" variable is not set/g);
  return [...new Set([...warned].map(([, name = '']) => name))];
}
