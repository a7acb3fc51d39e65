import { describe, expect, it } from 'vitest';
import { BASE, type Files, runOn } from '../support/images.ts';

const POLICY = `jurisdictions:
  allowed:
    countries: [NO]
  registries:
    - pattern: registry.example.no
      country: NO
      operator: Acme AS
      regime: GDPR
    - pattern: docker.io
      country: US
      operator: Docker Inc.
      regime: US CLOUD Act
`;

const pod = (image: string) =>
  `apiVersion: v1\nkind: Pod\nmetadata: {name: web}\nspec:\n  containers:\n  - name: web\n    image: ${image}\n`;

const FILES: Files = {
  Dockerfile: 'FROM scratch\nCOPY pod.yaml /\nUSER 1000:1000\n',
  'pod.yaml': pod('registry.example.no/shop/web:1'),
};

describe('jurisdictions', () => {
  const run = (files: Files, inputs: Readonly<Record<string, string>> = {}) =>
    runOn(
      { ...FILES, ...files },
      { inputs: { manifests: 'pod.yaml', 'pod-security': 'baseline', ...inputs } },
    );

  it.concurrent('without a policy file there is no row', async () => {
    expect((await run({})).around['jurisdiction']).toBeUndefined();
  });

  it.concurrent('a registry in an allowed place passes, by the policy file in its own place', async () => {
    const result = await run({ '.github/layered-defense.yml': POLICY });
    expect(result.around['jurisdiction']).toMatchObject({
      status: 'pass',
      seen: 'registry.example.no (NO), as declared.',
    });
    expect(result.exitCode).toBe(0);
  });

  it.concurrent('a registry elsewhere fails at its line, Docker Hub by its implied name', async () => {
    const files = { 'policy.yml': POLICY, 'pod.yaml': pod('nginx:1.27') };
    const result = await run(files, { policy: 'policy.yml' });
    expect(result.exitCode).toBe(1);
    expect(result.around['jurisdiction']?.seen).toBe(
      'docker.io/library/nginx (manifest, pod.yaml:7) is in US, and allowed is NO (Docker Inc., by the rule docker.io).',
    );
    expect(result.log).toMatch(
      /::error title=Registries in allowed jurisdictions .*,file=pod\.yaml,line=7::/,
    );
  });

  it.concurrent('the base of the build counts too', async () => {
    const files = { '.github/layered-defense.yml': POLICY, Dockerfile: `FROM ${BASE}\nUSER 1000:1000\n` };
    const result = await run(files);
    expect(result.around['jurisdiction']?.seen).toMatch(
      /^docker\.io\/layered-defense\/example-base \(base image, Dockerfile:1\) is in US, /,
    );
  });

  it.concurrent.each(['/etc/hostname', 'nowhere'])(
    'a policy file that is a link to %s stops the run',
    async (target) => {
      const result = await runOn(FILES, {
        prefix: [
          'sh',
          '-c',
          `mkdir .github && ln -s ${target} .github/layered-defense.yml && exec "$@"`,
          'sh',
        ],
      });
      expect(result.exitCode).toBe(1);
      expect(result.log).toMatch(/The policy file "\.github\/layered-defense\.yml" cannot be read/);
    },
  );

  it.concurrent('a policy file that is not of its form stops the run, by file and line', async () => {
    const result = await run({ '.github/layered-defense.yml': `${POLICY}      owner: me\n` });
    expect(result.exitCode).toBe(1);
    expect(result.report).toBeUndefined();
    expect(result.log).toMatch(
      /The policy file is not of its form: \.github\/layered-defense\.yml:13: .*owner/,
    );
  });
});
