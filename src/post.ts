import { setTimeout } from 'node:timers/promises';
import { removeLabelled } from './engine/docker.ts';
import { LABEL } from './label.ts';
import { logLine } from './report/escape.ts';

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

/** An engine that was just killed may be on its way back, and has kept what it held: it is asked for 15 seconds. */
async function removeWithPatience(label: string): Promise<string | undefined> {
  let left = await removeLabelled(label);
  for (let moment = 1_000; left !== undefined && moment <= 8_000; moment *= 2) {
    await setTimeout(moment);
    left = await removeLabelled(label);
  }
  return left;
}
