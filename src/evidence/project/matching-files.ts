import { statSync } from 'node:fs';
import { glob } from 'node:fs/promises';
import { normalize } from 'node:path';
import { quoted } from '../../inputs/quoted.ts';
import { leavesCheckout } from '../../subject/checkout.ts';

/** What patterns of paths match: each file once, sorted, relative to the checkout. */
export interface MatchingFiles {
  readonly files: readonly string[];
  /** One sentence a pattern that matches nothing, a link that leads out of the checkout, or one to a folder. */
  readonly faults: readonly FileFault[];
}

interface FileFault {
  readonly reason: string;
  readonly file: string;
}

/** Links out of the checkout that are told. */
const MOST_LINKS = 100;

/**
 * Finds the files that an input names by patterns, links out of the checkout left aside. Links to folders are followed
 * where the pattern has their names; one that a `*` passes by is a fault, since files may lie behind it. `*` matches a name that begins
 * with a dot too, as the tools do that take whole folders; a folder whose name begins with a dot is named itself.
 * @param input the name of the input, for the sentences.
 * @param patterns relative to the checkout, the working directory (`node:fs` glob).
 * @param most files; where more match, the first are given and that is a fault.
 */
export async function matchingFiles(
  input: string,
  patterns: readonly string[],
  most: number,
): Promise<MatchingFiles> {
  const files = new Set<string>();
  const faults: FileFault[] = [];
  let links = 0;
  for (const pattern of patterns) {
    const start = fixedStart(pattern);
    if (leadsOut(start)) {
      faults.push({ reason: `${quoted(start)} is a link that leads out of the checkout.`, file: start });
      continue;
    }
    for (const path of await passedLinks(pattern)) {
      links += 1;
      if (links > MOST_LINKS || faults.some(({ file }) => file === path)) continue;
      const reason = leadsOut(path)
        ? `${quoted(path)} is a link that leads out of the checkout.`
        : `${quoted(path)} is a link to a folder, which ${quoted(pattern)} does not follow: name its files, such as ${path}/*.`;
      faults.push({ reason, file: path });
    }
    let matched = false;
    let folder = false;
    for await (const entry of glob([pattern, withDot(pattern)], {
      withFileTypes: true,
      exclude: isRepository,
    })) {
      const path = relativeToCheckout(normalize(`${entry.parentPath}/${entry.name}`));
      if (faults.some(({ file }) => file === path)) continue;
      if (entry.isDirectory() || (isFolder(path) && !leadsOut(path))) {
        folder = true;
        continue;
      }
      matched = true;
      if (files.size >= most || links >= MOST_LINKS) {
        const reason = `Input "${input}" matches more than ${files.size} files, or too many links: give narrower patterns.`;
        return { files: [...files].sort(), faults: [...faults, { reason, file: path }] };
      }
      if (leadsOut(path)) {
        links += 1;
        faults.push({ reason: `${quoted(path)} is a link that leads out of the checkout.`, file: path });
      } else files.add(path);
    }
    if (!matched) {
      const reason = folder
        ? `Input "${input}" has ${quoted(pattern)}, which is a folder: name its files, such as ${pattern}/**/*.yaml.`
        : `Input "${input}" has ${quoted(pattern)}, which no file matches: check the path, and that the step that makes it comes before.`;
      faults.push({ reason, file: pattern });
    }
  }
  return { files: [...files].sort(), faults };
}

/** The folders of a pattern before the first that holds a sign of patterns. */
function fixedStart(pattern: string): string {
  const parts = pattern.split('/');
  const first = parts.findIndex((part) => /[*?[{(!+@]/.test(part));
  return first === -1 ? pattern : parts.slice(0, first).join('/') || '.';
}

/** The links to folders that match a part of the pattern with a sign in it: Node.js does not look behind them. */
async function passedLinks(pattern: string): Promise<readonly string[]> {
  const parts = pattern.split('/');
  const starts = parts.flatMap((part, index) => {
    const isPassed = /[*?[]|[!+@]\(/.test(part) && (index < parts.length - 1 || part === '**');
    return isPassed ? [parts.slice(0, index + 1).join('/')] : [];
  });
  const found = new Set<string>();
  for await (const entry of glob(starts, { withFileTypes: true, exclude: isRepository })) {
    const path = `${entry.parentPath}/${entry.name}`;
    if (entry.isSymbolicLink() && isFolder(path)) found.add(relativeToCheckout(normalize(path)));
  }
  return [...found].sort();
}

function isFolder(path: string): boolean {
  try {
    return statSync(path).isDirectory();
  } catch {
    return false;
  }
}

/** The same pattern for names that begin with a dot, which the glob of Node.js leaves out. */
function withDot(pattern: string): string {
  return pattern.replace(/(^|\/)(?=[*?][^/]*$)(?!\*\*$)/, '$1.');
}

/** The repository's own folder, at the top of the checkout. */
function isRepository(entry: { readonly name: string; readonly parentPath: string }): boolean {
  return entry.name === '.git' && normalize(`${entry.parentPath}/`) === normalize(`${process.cwd()}/`);
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
