import { realpathSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/** An absolute path with every link followed, as far as it is there; the rest of it stays. */
export function withoutLinks(path: string): string {
  try {
    return realpathSync(path);
  } catch {
    const parent = dirname(path);
    return parent === path ? path : join(withoutLinks(parent), basename(path));
  }
}
