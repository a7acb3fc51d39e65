import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { compareMaterials, materialsOf, readMetadata } from '../../src/subject/build-metadata.ts';

const folder = mkdtempSync(join(tmpdir(), 'metadata-'));
afterAll(() => rmSync(folder, { recursive: true }));

async function read(content: unknown) {
  const file = join(folder, 'metadata.json');
  writeFileSync(file, typeof content === 'string' ? content : JSON.stringify(content));
  return readMetadata(file);
}

const digest = (letter: string) => letter.repeat(64);
const material = (uri: string, letter: string) => ({ uri, digest: { sha256: digest(letter) } });
const provenance = (materials: unknown) => ({ 'buildx.build.provenance': { materials } });
const PINS = { digests: new Set([`sha256:${digest('a')}`]), frontend: 'docker/dockerfile:1' };

describe('what a builder says it built upon', () => {
  it('are the images among its materials', async () => {
    const metadata = await read(
      provenance([
        material('pkg:docker/127.0.0.1%3A5000/team/a@v1?platform=linux%2Famd64', 'a'),
        material('https://example.com/x', 'b'),
        material('pkg:docker/node?digest=sha256:x', 'c'),
      ]),
    );
    expect(materialsOf(metadata)).toEqual([
      { name: '127.0.0.1:5000/team/a', digest: `sha256:${digest('a')}` },
      { name: 'node', digest: `sha256:${digest('c')}` },
    ]);
  });

  it.each([
    ['nothing', {}],
    ['no JSON', '{'],
    ['another form', { 'buildx.build.provenance': { materials: [{ uri: 7 }] } }],
    ['no list', { 'buildx.build.provenance': {} }],
  ])('is an error where it says %s', async (_, content) => {
    const materials = materialsOf(await read(content));
    expect(materials).toBeUndefined();
    expect(compareMaterials(materials, PINS, []).fault).toMatch(/does not say which images it built upon/);
  });

  it('must be what was resolved; the frontend is not built upon', () => {
    const known = { name: 'a', digest: `sha256:${digest('a')}` };
    const frontend = { name: 'docker/dockerfile', digest: `sha256:${digest('f')}` };
    const foreign = { name: 'evil/dockerfile', digest: `sha256:${digest('e')}` };
    expect(compareMaterials([known, frontend], PINS, []).fault).toBeUndefined();
    expect(compareMaterials([], PINS, []).fault).toBeUndefined();
    const { fault, record } = compareMaterials([known, foreign], PINS, ['docker']);
    expect(fault).toContain(`The build used evil/dockerfile@${foreign.digest}`);
    expect(record.output).toBe(`a@${known.digest}\nevil/dockerfile@${foreign.digest}`);
  });
});
