import { glob } from 'node:fs/promises';
import { normalize } from 'node:path';
import { quoted } from '../../inputs/quoted.ts';
import { leavesCheckout } from '../../subject/checkout.ts';

/** What patterns of paths match: each file once, sorted, relative to the checkout. */
export interface MatchingFiles {
  readonly files: readonly string[];
  /** One sentence a pattern that matches nothing, or a link that leads out of the checkout. */
  readonly faults: readonly { readonly reason: string; readonly file: string }[];
}

/**
 * Finds the files that an input names by patterns, links out of the checkout left aside.
 * @param input the name of the input, for the sentences.
 * @param most files; where more match, the first are given and that is a fault.
 * @param patterns relative to the checkout, the working directory (`node:fs` glob).
 */
export async function matchingFiles(
  input: string,
  patterns: readonly string[],
  most: number,
): Promise<MatchingFiles> {
  const files = new Set<string>();
  const faults: { readonly reason: string; readonly file: string }[] = [];
  for (const pattern of patterns) {
    let matched = false;
    for await (const entry of glob(pattern, { withFileTypes: true, exclude: isInGit })) {
      if (entry.isDirectory()) continue;
      matched = true;
      const file = normalize(`${entry.parentPath}/${entry.name}`);
      const path = relativeToCheckout(file);
      if (files.size >= most) {
        const reason = `Input "${input}" matches more than ${most} files: give narrower patterns.`;
        return { files: [...files].sort(), faults: [...faults, { reason, file: path }] };
      }
      if (leadsOut(path)) {
        faults.push({ reason: `${quoted(path)} is a link that leads out of the checkout.`, file: path });
      } else files.add(path);
    }
    if (!matched) {
      const reason = `Input "${input}" has ${quoted(pattern)}, which no file matches: check the path, and that the step that makes it comes before.`;
      faults.push({ reason, file: pattern });
    }
  }
  return { files: [...files].sort(), faults };
}

function isInGit(entry: { readonly name: string }): boolean {
  return entry.name === '.git' || entry.name === 'node_modules';
}

function relativeToCheckout(file: string): string {
  const root = `${process.cwd()}/`;
  return file.startsWith(root) ? file.slice(root.length) : file;
}

/** A link to nothing leads nowhere, and is found out when it is read. */
function leadsOut(path: string): boolean {
  try {
    return leavesCheckout(path);
  } catch {
    return false;
  }
}
