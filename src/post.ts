import { setTimeout } from 'node:timers/promises';
import { removeLabelled } from './engine/docker.ts';
import { LABEL } from './label.ts';
import { logLine } from './report/escape.ts';

/** How long an engine that does not do what it is asked is asked again, in milliseconds. */
const PATIENCE = 15_000;

/**
 * The post step, an entry of its own: no variable can turn the check into it. After a job that was cancelled or killed
 * the engine may still hold a container or a network of ours; its label is in the state, as `getState` of
 * @actions/core reads it.
 */
const label = process.env['STATE_label'] ?? '';
if (new RegExp(`^${LABEL}=[0-9a-f-]{36}$`).test(label)) {
  const left = await removeWithPatience(label);
  if (left !== undefined) {
    process.stdout.write(
      `::warning::${logLine(`A container or network of this step may be left over: ${left}`)}\n`,
    );
  }
}

/** An engine that was just killed may be on its way back, and has kept what it held: it is asked again for a while. */
async function removeWithPatience(label: string): Promise<string | undefined> {
  const end = performance.now() + PATIENCE;
  for (;;) {
    const left = await removeLabelled(label);
    if (left === undefined || performance.now() >= end) return left;
    await setTimeout(1_000);
  }
}
