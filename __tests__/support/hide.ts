import { chmodSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { run } from '../../src/engine/process.ts';
import { NATIVE } from './helper-programs.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** Compiles without a C library, with the compiler of script/build-probe. */
const COMPILE = `
source script/lib/common.sh
source script/lib/tools.sh
export ZIG_GLOBAL_CACHE_DIR=$TOOLS/.zig-cache-$ZIG_VERSION ZIG_LOCAL_CACHE_DIR=$1.cache
"$ZIG" cc -target "$2-linux-none" -std=c11 -Os -Wall -Wextra -Werror -ffreestanding -fno-pic -fno-sanitize=all \
  -fno-stack-protector -static -nostdlib -o "$1" __tests__/attacks/hide.c
rm -rf "$1.cache" "$1.o"
`;

/**
 * Builds the program `hide` for this machine (__tests__/attacks/hide.c), which needs nothing of an image.
 * @param file where to.
 */
export async function buildHide(file: string): Promise<void> {
  const target = NATIVE === 'amd64' ? 'x86_64' : 'aarch64';
  const script = `cd "$0"\n${COMPILE}`;
  const result = await run('bash', ['-ec', script, ROOT, file, target], { timeLimit: 60_000 });
  if (result.exitCode !== 0) throw new Error(`hide.c does not compile:\n${result.stderr}`);
  chmodSync(file, 0o755);
}
