import { readFile } from 'node:fs/promises';
import { z } from 'zod';
import { parseJson } from '../engine/json.ts';
import type { BuildWarning, EvidenceRecord } from '../evidence/evidence.ts';
import type { BuildPins } from './pins.ts';
import { parseReference, repositoryName } from './reference.ts';

const Metadata = z.object({
  'buildx.build.warnings': z
    .array(
      z.object({
        short: z.base64(),
        detail: z.array(z.base64()).nullish(),
        url: z.string().nullish(),
        range: z.array(z.object({ start: z.object({ line: z.int().positive() }) })).nullish(),
      }),
    )
    .nullish()
    .catch(undefined),
  'buildx.build.provenance': z
    .object({
      materials: z.array(z.object({ uri: z.string(), digest: z.record(z.string(), z.string()) })).nullish(),
    })
    .nullish()
    .catch(undefined),
});

/** What buildx wrote of a build; an older one writes less, or nothing. */
export type BuildMetadata = z.output<typeof Metadata>;

/** Reads the file that buildx was told to write its metadata to. */
export async function readMetadata(file: string): Promise<BuildMetadata> {
  const text = await readFile(file, 'utf8').catch(() => '{}');
  return parseJson(Metadata, text) ?? {};
}

/**
 * The warnings of BuildKit's own Dockerfile checks. They are a service: metadata that an older buildx does not write, or
 * writes otherwise, is none.
 * @param file path of the Dockerfile as the user knows it.
 */
export function readWarnings(metadata: BuildMetadata, file: string): readonly BuildWarning[] {
  return (metadata['buildx.build.warnings'] ?? []).map(({ short, url, range }) => {
    const words = Buffer.from(short, 'base64').toString('utf8');
    const line = range?.[0]?.start.line;
    const [, rule = 'Dockerfile', message = words] = /^(\w+): (.*?)(?: \(line \d+\))?$/s.exec(words) ?? [];
    return {
      rule,
      message,
      url: url ?? undefined,
      location: line === undefined ? undefined : { file, line },
    };
  });
}

/** An image that BuildKit says it built upon. */
export interface Material {
  /** As Docker writes it, without tag and digest: `node`. */
  readonly name: string;
  /** `sha256:…`. */
  readonly digest: string;
}

/**
 * The images among a build's materials (SLSA provenance 0.2 with package URLs, as BuildKit writes it).
 * @returns undefined where the builder gives no account of them.
 */
export function materialsOf(metadata: BuildMetadata): readonly Material[] | undefined {
  return metadata['buildx.build.provenance']?.materials?.flatMap(({ uri, digest }) => {
    const name = /^pkg:docker\/([^@?#]+)/.exec(uri)?.[1];
    if (name === undefined) return [];
    return { name: name.replaceAll(/%3a/gi, ':'), digest: `sha256:${digest['sha256'] ?? ''}` };
  });
}

/**
 * Compares what a builder says it built upon with what it was to build upon.
 * @param command of the build, as a person types it.
 * @returns the account as evidence, and one sentence where it is not as it was to be.
 */
export function compareMaterials(
  materials: readonly Material[] | undefined,
  { digests, frontend }: Pick<BuildPins, 'digests' | 'frontend'>,
  command: readonly string[],
): { readonly record: EvidenceRecord; readonly fault: string | undefined } {
  const lines = (materials ?? []).map(({ name, digest }) => `${name}@${digest}`);
  const record = { title: 'Images that the builder built upon', command, output: lines.join('\n') };
  if (materials === undefined) {
    const fault =
      'The builder does not say which images it built upon, as the input "base-images" needs it: use Docker Engine 24 or newer with a new buildx (docker/setup-buildx-action), or leave the input out.';
    return { record, fault };
  }
  const isFrontend = (name: string) => frontend !== undefined && nameOf(name) === nameOf(frontend);
  const foreign = materials.find(({ name, digest }) => digests?.has(digest) === false && !isFrontend(name));
  if (foreign === undefined) return { record, fault: undefined };
  const fault = `The build used ${foreign.name}@${foreign.digest}, which the Dockerfile does not name as far as it could be read: its signature was not looked at.`;
  return { record, fault };
}

function nameOf(text: string): string {
  const reference = parseReference(text);
  return reference === undefined ? text : repositoryName(reference);
}
