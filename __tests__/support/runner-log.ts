/** A command that GitHub's runner takes from a step's log. */
export interface WorkflowCommand {
  readonly name: string;
  /** Between name and message, as it stands there: `title=x,file=y`. */
  readonly properties: string;
  readonly message: string;
}

const REGISTERED = new Set([
  ...['error', 'warning', 'notice', 'debug', 'group', 'endgroup', 'add-mask', 'stop-commands', 'echo'],
  ...['set-output', 'save-state', 'set-env', 'add-path', 'add-matcher', 'remove-matcher'],
  'internal-set-repo-path',
]);

/**
 * Reads a log as the runner does (actions/runner, ActionCommandManager and ActionCommand): `::name properties::message`
 * at the start of a line and `##[name properties]message` anywhere in it; none between a stop-commands and its token.
 * @returns the commands that are obeyed, in their order.
 */
export function obeyedCommands(log: string): readonly WorkflowCommand[] {
  const obeyed: WorkflowCommand[] = [];
  let token: string | undefined;
  for (const line of log.split(/\r\n|\r|\n/)) {
    const command = readCommand(line, token);
    if (command === undefined) continue;
    if (token !== undefined) {
      if (command.name === token) token = undefined;
      continue;
    }
    if (command.name === 'stop-commands') token = command.message;
    obeyed.push(command);
  }
  if (token !== undefined)
    throw new Error('The log ends while commands are stopped: the runner would never obey again.');
  return obeyed;
}

/** The runner registers the token of stop-commands as a command. */
function readCommand(line: string, token: string | undefined): WorkflowCommand | undefined {
  const isKnown = (name: string) => REGISTERED.has(name.toLowerCase()) || name === token;
  const start = line.trimStart();
  const end = start.startsWith('::') ? start.indexOf('::', 2) : -1;
  if (end !== -1) {
    const { name, properties } = splitName(start.slice(2, end));
    if (isKnown(name)) return { name, properties, message: start.slice(end + 2) };
  }
  const open = line.indexOf('##[');
  const close = line.indexOf(']', open);
  if (open === -1 || close === -1) return undefined;
  const { name, properties } = splitName(line.slice(open + '##['.length, close));
  return isKnown(name) ? { name, properties, message: line.slice(close + 1) } : undefined;
}

function splitName(text: string): { readonly name: string; readonly properties: string } {
  const space = text.indexOf(' ');
  if (space === -1) return { name: text, properties: '' };
  return { name: text.slice(0, space), properties: text.slice(space + 1).trim() };
}
