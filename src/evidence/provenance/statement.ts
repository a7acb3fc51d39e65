import { z } from 'zod';
import { parseJson } from '../../engine/json.ts';
import { repositoryOf } from './repository.ts';

/** What a statement says of an image, believed or not. */
export interface Statement {
  readonly predicateType: string;
  /** Undefined when it is not SLSA provenance of a version that is known. */
  readonly provenance: Provenance | undefined;
  /** Digests of what it is about: `sha256:…`. */
  readonly digests: readonly string[];
}

export interface Provenance {
  /** Undefined when it names no repository with a commit. */
  readonly source: Source | undefined;
  /** What built it, by its own name; untrusted, cut. */
  readonly builder: string | undefined;
}

/** Where the code of an image came from. */
export interface Source {
  /** As `repositoryOf` brings it to one form. */
  readonly repository: string;
  /** Hexadecimal in small letters, and shorter than a commit where the statement shortens it. */
  readonly commit: string;
}

/** SLSA's versions of provenance that are read, by what cosign calls them. */
export const PROVENANCE_TYPES = [
  { cosign: 'slsaprovenance1', predicateType: 'https://slsa.dev/provenance/v1' },
  { cosign: 'slsaprovenance02', predicateType: 'https://slsa.dev/provenance/v0.2' },
] as const;

/** Characters of a builder's name that are kept. */
const BUILDER_LIMIT = 200;

/** A field that other build types may have of another form: then it is as if it were not there. */
function lenient<T extends z.ZodType>(schema: T) {
  return schema.optional().catch(undefined);
}

const address = z.string().max(2_048);
const commit = z
  .string()
  .regex(/^[0-9a-f]{4,64}$/i)
  .transform((text) => text.toLowerCase());
const Resource = z.object({
  uri: lenient(address),
  digest: lenient(z.object({ gitCommit: lenient(commit), sha1: lenient(commit) })),
});
type Resource = z.infer<typeof Resource>;
const Resources = lenient(z.array(Resource.catch({})));
const Builder = lenient(z.object({ id: z.string().transform((id) => id.slice(0, BUILDER_LIMIT)) }));

/** https://slsa.dev/spec/v1.1/provenance, and of the parameters of build types those that name the source. */
const Version1 = z.object({
  buildDefinition: z.object({
    externalParameters: lenient(
      z.object({
        /** GitHub's artifact attestations: https://actions.github.io/buildtypes/workflow/v1 */
        workflow: lenient(z.object({ repository: address })),
        source: lenient(z.union([address, Resource])),
        /** BuildKit: https://docs.docker.com/build/metadata/attestations/slsa-definitions/ */
        configSource: lenient(Resource),
      }),
    ),
    resolvedDependencies: Resources,
  }),
  runDetails: lenient(z.object({ builder: Builder })),
});

/** https://slsa.dev/spec/v0.2/provenance */
const Version02 = z.object({
  builder: Builder,
  invocation: lenient(z.object({ configSource: lenient(Resource) })),
  materials: Resources,
});

/** https://github.com/in-toto/attestation/blob/main/spec/v1/statement.md; the subject of v0.1 has the same form. */
const InTotoStatement = z.object({
  _type: z.enum(['https://in-toto.io/Statement/v1', 'https://in-toto.io/Statement/v0.1']),
  subject: z.array(z.object({ digest: z.object({ sha256: z.string().optional() }) })),
  predicateType: z.string(),
  predicate: z.unknown().optional(),
});

/**
 * Reads an in-toto statement.
 * @param text JSON of whoever signed it.
 * @returns undefined when it is no statement.
 */
export function readStatement(text: string): Statement | undefined {
  const statement = parseJson(InTotoStatement, text);
  if (statement === undefined) return undefined;
  const { predicateType, predicate, subject } = statement;
  const digests = subject.flatMap(({ digest: { sha256 } }) =>
    sha256 === undefined ? [] : [`sha256:${sha256.toLowerCase()}`],
  );
  return { predicateType, provenance: readProvenance(predicateType, predicate), digests };
}

function readProvenance(predicateType: string, predicate: unknown): Provenance | undefined {
  switch (predicateType) {
    case PROVENANCE_TYPES[0].predicateType: {
      const read = Version1.safeParse(predicate).data;
      return { source: read && sourceOf1(read), builder: read?.runDetails?.builder?.id };
    }
    case PROVENANCE_TYPES[1].predicateType: {
      const read = Version02.safeParse(predicate).data;
      return { source: read && sourceOf02(read), builder: read?.builder?.id };
    }
    default:
      return undefined;
  }
}

function sourceOf1({ buildDefinition }: z.infer<typeof Version1>): Source | undefined {
  const { workflow, source, configSource } = buildDefinition.externalParameters ?? {};
  const dependencies = buildDefinition.resolvedDependencies ?? [];
  if (workflow !== undefined) return sourceAt({ uri: workflow.repository }, dependencies);
  if (typeof source === 'string') return sourceAt({ uri: source }, dependencies);
  const declared = source ?? configSource;
  return declared === undefined ? onlySource(dependencies) : sourceAt(declared, dependencies);
}

function sourceOf02({ invocation, materials = [] }: z.infer<typeof Version02>): Source | undefined {
  const declared = invocation?.configSource;
  return declared === undefined ? onlySource(materials) : sourceAt(declared, materials);
}

/** What a build declares as its source; its commit stands beside it, or with the same repository among the materials. */
function sourceAt(declared: Resource, materials: readonly Resource[]): Source | undefined {
  const own = sourceFrom(declared);
  if (own !== undefined || declared.uri === undefined) return own;
  const repository = repositoryOf(declared.uri);
  return repository === undefined ? undefined : onlySource(materials, repository);
}

/**
 * The one source among the materials; undefined when there are several: a build may take in others beside its own.
 * @param repository counts alone where it is known.
 */
function onlySource(materials: readonly Resource[], repository?: string): Source | undefined {
  const sources = materials.flatMap((material) => {
    const source = sourceFrom(material);
    return source === undefined || (repository ?? source.repository) !== source.repository ? [] : [source];
  });
  const [first, ...others] = sources;
  const same = others.every((one) => one.repository === first?.repository && one.commit === first.commit);
  return same ? first : undefined;
}

function sourceFrom({ uri, digest }: Resource): Source | undefined {
  const repository = uri === undefined ? undefined : repositoryOf(uri);
  const named = digest?.gitCommit ?? digest?.sha1;
  return repository === undefined || named === undefined ? undefined : { repository, commit: named };
}
