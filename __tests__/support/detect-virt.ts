import { type RunResult, run } from '../../src/engine/process.ts';
import { runAsRoot } from './root.ts';

/** Which of its two answers systemd-detect-virt is asked for. */
type Layer = '--vm' | '--container';

/**
 * Asks systemd-detect-virt for this machine.
 * @returns its word: `kvm`, `docker`, `none`, …
 * @throws Error when there is no such program: tests that compare with it are not skipped.
 */
export async function detectVirt(layer: Layer): Promise<string> {
  return wordOf(await run('systemd-detect-virt', [layer], { timeLimit: 30_000 }));
}

/**
 * Asks the same program in a root folder of another machine. What it asks the processor itself is this machine's all
 * the same.
 * @param root gets what the program needs to start.
 */
export async function detectVirtBelow(root: string, layer: Layer): Promise<string> {
  return wordOf(await runAsRoot('unshare', '--mount', 'sh', '-ec', PROGRAM, 'sh', root, layer));
}

const PROGRAM = `
mkdir -p "$1/usr"
mount --rbind /usr "$1/usr"
[ -e "$1/lib" ] || ln -s usr/lib "$1/lib"
[ -e "$1/lib64" ] || ln -s usr/lib64 "$1/lib64"
exec chroot "$1" /usr/bin/systemd-detect-virt "$2"
`;

/** It exits 1 where it says \`none\`. */
function wordOf({ command, stdout, stderr, ended }: RunResult): string {
  const word = stdout.trim();
  if (/^[a-z][a-z0-9-]*$/.test(word)) return word;
  throw new Error(`${command.join(' ')} says nothing (${ended}): ${stdout}${stderr}`);
}
