import type { NamedLine } from './dockerfile.ts';
import type { ParsedDockerfile } from './parse.ts';

/**
 * Finds the lines of a Dockerfile that have a name of an image as it is.
 * @param text what was parsed.
 * @returns none where a stage has that name: it may mean the stage.
 */
export function namedLines(
  name: string,
  { names, stages }: ParsedDockerfile,
  text: string,
): readonly NamedLine[] {
  if (stages.some((stage) => stage.name === name.toLowerCase())) return [];
  const lines = text.split(/\r?\n/);
  const own = names.filter((one) => one.text === name);
  const all = own.map(({ line, start, end }) => ({ line, start, end, text: lines[line - 1] ?? '' }));
  return all.filter((one) => one.text.slice(one.start, one.end) === name);
}
