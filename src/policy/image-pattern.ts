import { type Reference, repositoryName } from '../subject/reference.ts';

/**
 * Does a pattern of the policy file name this image? It is matched against the whole of `host[:port]/repository`, with
 * Docker Hub's implied names written out, and where it has no slash against the host alone.
 * @param pattern `*` stands for any characters but `/`, `**` for any characters, everything else for itself.
 */
export function matchesImage(pattern: string, image: Pick<Reference, 'registry' | 'repository'>): boolean {
  const text = pattern.includes('/') ? repositoryName(image) : image.registry;
  return matchesText(pattern, text);
}

/** Does a pattern name this text? It is as in {@link matchesImage}, and always stands for the whole text. */
export function matchesText(pattern: string, text: string): boolean {
  return matches(pattern.toLowerCase(), text.toLowerCase());
}

/** Without a regular expression, which a pattern with many stars could keep busy. */
function matches(pattern: string, text: string): boolean {
  const tokens = pattern.match(/\*\*|\*|[^*]+/g) ?? [];
  let ends = new Set([0]);
  for (const token of tokens) {
    const next = new Set<number>();
    for (const from of ends) {
      if (!token.startsWith('*')) {
        if (text.startsWith(token, from)) next.add(from + token.length);
        continue;
      }
      const slash = text.indexOf('/', from);
      const last = token === '**' || slash === -1 ? text.length : slash;
      for (let to = from; to <= last; to += 1) next.add(to);
    }
    ends = next;
  }
  return ends.has(text.length);
}
