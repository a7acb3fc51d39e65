/**
 * Writes a command so that a shell reads back the same arguments (POSIX.1-2017 XCU 2.2.2, single quotes).
 * @param command one argument an element.
 */
export function shellCommand(command: readonly string[]): string {
  return command.map(quote).join(' ');
}

function quote(argument: string): string {
  if (/^[A-Za-z0-9_./:=@%+,-]+$/.test(argument)) return argument;
  return `'${argument.replaceAll("'", "'\\''")}'`;
}
