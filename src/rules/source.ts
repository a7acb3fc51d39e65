import type { GitHubApi } from '../publish/github-api.ts';
import type { InRepository } from './in-repository.ts';

/** What there is of a file: its bytes, nothing, or why they cannot be had, as the end of a sentence that names it. */
export type FileAnswer =
  | { readonly state: 'read'; readonly bytes: Buffer }
  | { readonly state: 'missing' }
  | { readonly state: 'fault'; readonly reason: string };

/** Where rules are read. */
export interface RulesSource {
  /** The commit; undefined: the checkout as it lies there. */
  readonly commit: string | undefined;
  /** Why none can be read, one sentence. */
  readonly unread?: string;
  /** @param path as an input or the policy file writes it. */
  read(path: string): Promise<FileAnswer>;
  /**
   * Reads a file of the repository at another commit.
   * @param path from the repository's root.
   */
  readAt?(commit: string, path: string): Promise<FileAnswer>;
}

/** The files of the checkout, and where links lead. */
export interface Checkout {
  /** True for a link that leads nowhere too. */
  readonly isThere: (path: string) => boolean;
  /** Throws where a path leads nowhere. */
  readonly leavesCheckout: (path: string) => boolean;
  /** The bytes of a file, of a longer one no more than so many; undefined when it is no file or cannot be read. */
  readonly readFile: (path: string, most: number) => Buffer | undefined;
}

/** Bytes of the longest file; GitHub's API shows no longer one. */
const LIMIT = 1024 * 1024;

/** The rules as they lie in the checkout: where nothing is to be merged, that is what was merged before. */
export function checkoutSource(checkout: Checkout): RulesSource {
  return { commit: undefined, read: async (path) => readCheckout(path, checkout) };
}

/**
 * The rules at the commit that a change is to be merged into. What is not of this repository, and what the workflow
 * brings itself, is read where it lies.
 */
export function baseSource(
  commit: string,
  api: Pick<GitHubApi, 'fileAt'>,
  place: InRepository,
  checkout: Checkout,
): RulesSource {
  return {
    commit,
    async read(path) {
      const inside = place(path);
      if (inside === undefined) return readCheckout(path, checkout);
      return fileAt(api, commit, inside);
    },
    readAt: (other, path) => fileAt(api, other, path),
  };
}

async function fileAt(api: Pick<GitHubApi, 'fileAt'>, commit: string, path: string): Promise<FileAnswer> {
  const bytes = await api.fileAt(commit, path);
  return bytes === undefined ? { state: 'missing' } : { state: 'read', bytes };
}

/**
 * The rules at a commit that cannot be read. A run without them shows what there is to see, and cannot pass.
 * @param unread why, one sentence.
 */
export function unreadSource(
  commit: string,
  unread: string,
  place: InRepository,
  checkout: Checkout,
): RulesSource {
  return {
    commit,
    unread,
    async read(path) {
      const own = place(path) === undefined;
      return own ? readCheckout(path, checkout) : { state: 'fault', reason: 'could not be read' };
    },
  };
}

/** Reads a file of the checkout; a link that leads out of it is a fault. */
export function readCheckout(path: string, { isThere, leavesCheckout, readFile }: Checkout): FileAnswer {
  if (!isThere(path)) return { state: 'missing' };
  const bytes = leadsOut(path, leavesCheckout) ? undefined : readFile(path, LIMIT + 1);
  if (bytes === undefined) {
    return {
      state: 'fault',
      reason: 'cannot be read: it is no file, or a link that leads out of the checkout',
    };
  }
  return bytes.length > LIMIT ? { state: 'fault', reason: 'is longer than 1 MiB' } : { state: 'read', bytes };
}

/** A link to nothing cannot be read either. */
function leadsOut(path: string, leavesCheckout: Checkout['leavesCheckout']): boolean {
  try {
    return leavesCheckout(path);
  } catch {
    return true;
  }
}
