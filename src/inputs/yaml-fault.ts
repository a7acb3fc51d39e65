/** What the package `yaml` says is wrong, without the place and the lines of the file that it adds to that. */
export function yamlFault(message: string): string {
  return (message.split('\n')[0] ?? '').replace(/(?: at line \d+, column \d+)?:?$/, '');
}
