import type { LayerOrigin } from './findings.ts';

/** The parts of an OCI image config that tell which instruction made which layer (OCI image-spec, config.md). */
export interface LayerHistory {
  /** Digests of the uncompressed layers, the lowest first. */
  readonly diffIds: readonly string[];
  readonly history: readonly { readonly instruction: string; readonly emptyLayer: boolean }[];
}

/** Longest instruction that is kept, in characters. */
const INSTRUCTION_LIMIT = 200;

/** Characters of one that are read. */
const READ_LIMIT = 2_000;

/** The name of an argument that holds a secret, and its value. */
const SECRET_ARGUMENT =
  /(\b[\w-]{0,60}(?:key|token|secret|passw|pwd|credential|auth)[\w-]{0,60}=|--[\w-]{0,60}(?:token|secret|passw|pwd)[\w-]{0,60} )(?:"[^"]*"|'[^']*'|[^\s"']+)/gi;

/**
 * Tells of each layer where it comes from.
 * @param secretLayers numbers of the layers that brought a secret: a RUN that wrote one may hold it, and is not shown.
 * @returns one element a layer, the lowest first; without instructions where the history has not one for each layer.
 */
export function layerOrigins(
  { diffIds, history }: LayerHistory,
  secretLayers: ReadonlySet<number>,
): readonly LayerOrigin[] {
  const instructions = history.filter(({ emptyLayer }) => !emptyLayer);
  const known = instructions.length === diffIds.length;
  return diffIds.map((layer, index) => {
    const instruction = shortInstruction((known ? instructions[index]?.instruction : undefined) ?? '');
    if (instruction === '') return { layer, instruction: undefined };
    return { layer, instruction: secretLayers.has(index) ? withoutArguments(instruction) : instruction };
  });
}

/**
 * An instruction as a Dockerfile has it, from `created_by` of the classic builder and of BuildKit. The values of build
 * arguments, which both write before a RUN, are left out, and so are values whose names sound secret.
 */
export function shortInstruction(createdBy: string): string {
  const line = createdBy.slice(0, READ_LIMIT).replaceAll(/\s+/g, ' ').trim();
  const plain = line
    .replace(/ # buildkit$/, '')
    .replace(/^\/bin\/sh -c #\(nop\) +/, '')
    .replace(/^(?:RUN )?(?:\|\d+ .*?)?\/bin\/sh -c /, 'RUN ')
    .replace(/^(?:RUN )?\|\d+ .*$/, 'RUN …')
    .replaceAll(SECRET_ARGUMENT, '$1…')
    .replaceAll(/(:\/\/[^\s/:@]*:)[^\s/@]+@/g, '$1…@');
  return plain.length > INSTRUCTION_LIMIT ? `${plain.slice(0, INSTRUCTION_LIMIT)}…`.toWellFormed() : plain;
}

function withoutArguments(instruction: string): string {
  // These name paths and no content.
  if (/^(?:COPY|ADD|WORKDIR) /.test(instruction)) return instruction;
  const [run] = /^RUN [a-z][\w.-]*(?=[ ;&|]|$)/.exec(instruction) ?? [];
  return run === undefined ? 'RUN …' : `${run} …`;
}
