import { readdir, readFile } from 'node:fs/promises';

/**
 * The processes that have a variable with this value in their environment, and may be looked at.
 * @returns their ids.
 */
export async function processesWith(name: string, value: string): Promise<readonly string[]> {
  const wanted = `${name}=${value}`;
  const found: string[] = [];
  for (const pid of (await readdir('/proc')).filter((entry) => /^\d+$/.test(entry))) {
    const environment = await readFile(`/proc/${pid}/environ`, 'utf8').catch(() => '');
    if (environment.split('\0').includes(wanted)) found.push(pid);
  }
  return found;
}

/**
 * Bytes of memory that processes have together and nobody beside them has (`Pss_Anon` of proc(5)); their programs' code
 * is in memory once, however many run.
 */
export async function memoryOf(pids: readonly string[]): Promise<number> {
  const sizes = pids.map(async (pid) => {
    const rollup = await readFile(`/proc/${pid}/smaps_rollup`, 'utf8').catch(() => '');
    return kilobytes(rollup, 'Pss_Anon') * 1024;
  });
  return (await Promise.all(sizes)).reduce((sum, size) => sum + size, 0);
}

/** Bytes of memory that the machine still has for programs. */
export async function memoryLeft(): Promise<number> {
  return kilobytes(await readFile('/proc/meminfo', 'utf8'), 'MemAvailable') * 1024;
}

function kilobytes(text: string, name: string): number {
  return Number(new RegExp(`^${name}:\\s*(\\d+) kB$`, 'm').exec(text)?.[1] ?? 0);
}
