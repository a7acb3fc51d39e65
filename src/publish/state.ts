import { randomUUID } from 'node:crypto';
import { appendFileSync } from 'node:fs';

/**
 * Leaves a value to the post step, as `saveState` of @actions/core does, which is not loaded yet when the value has
 * to be there: GitHub's file command `name<<delimiter`.
 * @param value one line or more.
 */
export function saveState(name: string, value: string): void {
  const file = process.env['GITHUB_STATE'];
  if (!file) return;
  const delimiter = `ghadelimiter_${randomUUID()}`;
  appendFileSync(file, `${name}<<${delimiter}\n${value}\n${delimiter}\n`);
}
