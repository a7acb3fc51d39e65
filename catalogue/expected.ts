import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as z from 'zod';

const Path = z.string().startsWith('/');
const Capability = z.string().regex(/^[A-Z_]+$/);

/** How the image tells that it is ready; `never` with what the engine says instead. */
const Ready = z.discriminatedUnion('by', [
  z.strictObject({ by: z.literal('healthcheck') }),
  z.strictObject({ by: z.literal('command'), command: z.string() }),
  z.strictObject({ by: z.literal('log'), pattern: z.string() }),
  z.strictObject({ by: z.literal('after'), seconds: z.number().positive() }),
  z.strictObject({ by: z.literal('never'), error: z.string() }),
]);

/** The processes when it is ready, those of a health check left out. */
const Processes = z.strictObject({
  /** `drops`: it starts as root and no process is root when it is ready. */
  runs: z.enum(['stays-root', 'drops', 'non-root']),
  /** User ids of all processes, each once, in order. */
  uids: z.array(z.int().nonnegative()).nonempty(),
  /** Capabilities that a process of another user than root has in effect. */
  effectiveWithoutRoot: z.array(Capability),
});

/** With how little it gets ready. */
const LeastPrivilege = z.strictObject({
  /** The fewest to add after `--cap-drop ALL`, as for `--cap-add`, in order. */
  capabilities: z.array(Capability),
  /** The tmpfs mounts with which `--read-only` works; false where it does not. */
  readOnly: z.union([z.array(Path), z.literal(false)]),
  noNewPrivileges: z.boolean(),
  /**
   * Whether `--user 65532:65532` works: on the image as it is, or only with the tmpfs mounts of `readOnly`, each made
   * that user's own (`--tmpfs /run:uid=65532,gid=65532`).
   * `already`: the image is not root today.
   */
  numericUser: z.enum(['already', 'works', 'works-with-tmpfs', 'no']),
});

/** Findings in its files, without those of Debian itself. */
const Files = z.strictObject({
  base: z.enum(['debian', 'scratch']),
  setuid: z.array(Path),
  /** Path to capabilities, as getcap(8) writes them. */
  capabilities: z.record(Path, z.string()),
  worldWritable: z.array(Path),
  /** Code that the user of the image can change. */
  writableCode: z.array(Path),
  secrets: z.array(Path),
});

const Expected = z.strictObject({
  about: z.string(),
  ready: Ready,
  /** Missing where it never gets ready. */
  processes: Processes.optional(),
  leastPrivilege: LeastPrivilege.optional(),
  files: Files,
  note: z.string().optional(),
});

/** What is known of an image of the catalogue before anything looks at it. */
export type Expected = z.infer<typeof Expected>;

/** setuid and setgid programs of the small Debian that the images of the catalogue have below them. */
export const DEBIAN = {
  setuid: ['chfn', 'chsh', 'gpasswd', 'mount', 'newgrp', 'passwd', 'su', 'umount'].map(
    (name) => `/usr/bin/${name}`,
  ),
  setgid: ['/usr/bin/chage', '/usr/bin/expiry', '/usr/sbin/unix_chkpwd'],
} as const;

/**
 * Reads what is expected of each image of the catalogue.
 * @returns by the name of the image, which is its folder here.
 * @throws ZodError when a file is not as the schema says.
 */
export async function readCatalogue(): Promise<ReadonlyMap<string, Expected>> {
  const files = (await readdir(import.meta.dirname, { recursive: true }))
    .filter((path) => /^[\w-]+\/expected\.json$/.test(path))
    .sort();
  const read = async (path: string): Promise<[string, Expected]> => {
    const text = await readFile(join(import.meta.dirname, path), 'utf8');
    return [path.slice(0, path.indexOf('/')), Expected.parse(JSON.parse(text))];
  };
  return new Map(await Promise.all(files.map(read)));
}
