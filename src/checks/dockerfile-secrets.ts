import type { NamedSecret } from '../evidence/dockerfile/dockerfile.ts';
import type { ProjectCheck } from './check.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { atPlaces, listPlaces } from './places.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED = 'No ARG and no ENV of the stages that are built holds a secret.';

export const dockerfileSecrets: ProjectCheck = {
  id: 'dockerfile-secrets',
  layer: 'Dockerfile',
  title: 'No secrets in ARG or ENV',
  severity: 'high',
  reason:
    'What an ENV or ARG holds stands in the image for everyone who can pull it: in its config, or in the history of its layers.',
  method:
    "Reads the ARG and ENV instructions of the stages that the target needs. A value of a form that its issuer publishes (tokens, keys, URLs with a password) fails; a name that sounds secret, by BuildKit's rule SecretsUsedInArgOrEnv, is a warning.",
  references: [
    CIS_DOCKER('4.10'),
    NIST_800_190('section 4.1.4'),
    {
      name: 'BuildKit, SecretsUsedInArgOrEnv',
      url: 'https://docs.docker.com/reference/build-checks/secrets-used-in-arg-or-env/',
    },
  ],
  usualFix: () => fixes([]),
  judge: ({ dockerfile }) => {
    if (dockerfile?.state === 'error') return unlooked(EXPECTED, dockerfile);
    if (dockerfile?.state !== 'collected' || dockerfile.value.secrets.length === 0) return undefined;
    const secrets = dockerfile.value.secrets.toSorted((one, other) => rank(one) - rank(other));
    const real = secrets.some(({ holds }) => holds !== undefined);
    const texts = secrets.map((secret) => ({ text: words(secret), location: secret.location }));
    const places = texts.map(({ text, location }) => ({ location, message: `${text}.` }));
    return {
      ...finding(real ? 'fail' : 'warning', EXPECTED, `${listPlaces(texts)}.`, fixes(secrets)),
      ...atPlaces(places),
    };
  },
};

function rank({ holds }: NamedSecret): number {
  return holds === undefined ? 1 : 0;
}

function words({ instruction, name, holds }: NamedSecret): string {
  const verb = holds === undefined ? 'sounds as if it held a secret' : `holds ${holds}`;
  return `${instruction} ${name} ${verb}`;
}

function fixes([first]: readonly NamedSecret[]): readonly Fix[] {
  const id = first !== undefined && /^\w{1,60}$/.test(first.name) ? first.name : 'TOKEN';
  const revoke =
    first?.holds === undefined ? [] : ['# Revoke the one that stands there: the history keeps it.'];
  return [
    {
      title: 'In the Dockerfile, instead of the ARG or ENV',
      language: 'dockerfile',
      lines: [
        ...revoke,
        '# syntax=docker/dockerfile:1 in the first line',
        `RUN --mount=type=secret,id=${id},env=${id} the-command-that-needs-it`,
      ],
    },
    {
      title: 'And in the workflow, as inputs of this action',
      language: 'yaml',
      lines: ['secret-envs: |', `  ${id}=${id}`],
    },
  ];
}
