import type { StoredReviewComment } from './world.ts';

/**
 * Does what GitHub's button does: puts the lines of a comment's suggestion in the place of those that it stands at.
 * @param text of the file at the head, with LF.
 * @throws Error when the comment has no suggestion, or stands at no lines.
 */
export function takeSuggestion(text: string, { body, startLine, line }: StoredReviewComment): string {
  const [, , inside] = /^(`{3,})suggestion\n([\s\S]*?)^\1$/m.exec(body) ?? [];
  if (inside === undefined || line === undefined) throw new Error(`No suggestion: ${body}`);
  const from = startLine ?? line;
  const fresh = inside === '' ? [] : inside.replace(/\n$/, '').split('\n');
  return text
    .split('\n')
    .toSpliced(from - 1, line - from + 1, ...fresh)
    .join('\n');
}
