import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { dockerfileAdd } from '../../src/checks/dockerfile-add.ts';
import { dockerfileSecrets } from '../../src/checks/dockerfile-secrets.ts';
import { jurisdiction } from '../../src/checks/jurisdiction.ts';
import { pinnedBases } from '../../src/checks/pinned-bases.ts';
import { collectDockerfile } from '../../src/evidence/dockerfile/collect.ts';
import { namedRegistries } from '../../src/evidence/project/named-registries.ts';
import type { Jurisdictions } from '../../src/policy/policy.ts';
import type { BuildSettings } from '../../src/settings.ts';
import { parseReference } from '../../src/subject/reference.ts';

const before = process.cwd();
const folder = mkdtempSync(join(tmpdir(), 'frontend-'));

beforeAll(() => process.chdir(folder));

afterAll(() => {
  process.chdir(before);
  rmSync(folder, { recursive: true });
});

const TABLE: Jurisdictions = {
  allowed: { countries: ['NO'], regimes: [] },
  registries: [
    { pattern: 'registry.example.no', country: 'NO', operator: 'Acme', regime: 'GDPR' },
    { pattern: 'ghcr.io', country: 'US', operator: 'GitHub', regime: 'US CLOUD Act' },
  ],
};

const BODY =
  'FROM registry.example.no/base:1\nENV AWS_ACCESS_KEY_ID=AKIAIOSFODNN7EXAMPLE\nADD https://a.example/x /x\n';

async function look(dockerfile: string, context = '.') {
  writeFileSync('Dockerfile', dockerfile);
  const build = { context, buildArgs: [], buildContexts: [], file: undefined, target: undefined };
  const { signal } = new AbortController();
  const found = await collectDockerfile(build as unknown as BuildSettings, [undefined], signal);
  const image = parseReference('registry.example.no/shop:1');
  const registries = namedRegistries(TABLE, 'policy.yml', image, { dockerfile: found });
  const judged = [dockerfileSecrets, dockerfileAdd, pinnedBases, jurisdiction].map((check) =>
    check.judge({ dockerfile: found, registries }),
  );
  return { judged, statuses: judged.map((one) => one?.status), registries };
}

describe('a Dockerfile that a frontend reads which is not known', () => {
  it.each([
    '# syntax=registry.example.no/acme/other:1\n',
    '#!/x\n# syntax=registry.example.no/acme/other:1\n',
    '// syntax=registry.example.no/acme/other:1\n',
    '# syntax=???\n',
  ])('could not be looked at: %j', async (line) => {
    const { judged, statuses } = await look(line + BODY);
    expect(statuses).toEqual(['error', 'error', 'error', 'error']);
    expect(judged[0]?.seen).toMatch(/whose language is not known here: take docker\/dockerfile, or set/);
    expect(judged[0]?.location).toEqual({ file: 'Dockerfile', line: line.startsWith('#!') ? 2 : 1 });
  });

  it('has the registry of that frontend judged', async () => {
    const { judged, statuses } = await look(`# syntax=ghcr.io/acme/other:1\n${BODY}`);
    expect(statuses.at(-1)).toBe('fail');
    expect(judged.at(-1)?.seen).toMatch(/^ghcr\.io\/acme\/other \(frontend, Dockerfile:1\) is in US/);
  });
});

describe('a Dockerfile', () => {
  it('of a Git context is not read, and more registries may be named there', async () => {
    const { judged, statuses } = await look(BODY, 'https://git.example/shop.git#main');
    expect(statuses).toEqual([undefined, undefined, 'not-applicable', 'error']);
    expect(judged.at(-1)?.seen).toMatch(/^More registries may be named .* is not in the checkout\.$/);
  });

  it('of a known frontend is read', async () => {
    const digest = `sha256:${'a'.repeat(64)}`;
    const line = '# syntax=registry.example.no/docker/dockerfile:1\n';
    const { statuses } = await look(`${line}FROM registry.example.no/base@${digest}\n`);
    expect(statuses).toEqual([undefined, undefined, 'pass', 'pass']);
  });
});
