import { dirname, join } from 'node:path';
import type { Variable } from '../../settings.ts';
import { liesInCheckout, readStart } from '../../subject/checkout.ts';

/** Bytes; what stands behind them is not looked at. */
const LIMIT = 256 * 1024;

/**
 * The variables of the .env file from which Compose reads those of its files. An earlier step may have written secrets
 * into it, and a pull request their names where a report shows them, such as an image's tag.
 * @param files the Compose files; without any there are no variables.
 */
export function composeVariables(files: readonly string[]): readonly Variable[] {
  const [first] = files;
  const path = join(dirname(first ?? '.'), '.env');
  if (first === undefined || !liesInCheckout(path)) return [];
  const lines = (readStart(path, LIMIT)?.toString() ?? '').split('\n');
  return lines.flatMap((line) => {
    const [, name, value = ''] = /^\s*(?:export\s+)?([\w.-]+)\s*[=:]\s*(.*?)\s*$/.exec(line) ?? [];
    if (name === undefined) return [];
    const [, , quoted] = /^(["'])(.*)\1/.exec(value) ?? [];
    return [{ name, value: quoted ?? value.replace(/\s#.*$/, '') }];
  });
}
