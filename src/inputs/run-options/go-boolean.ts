/**
 * Reads a boolean as Go's strconv.ParseBool does, by which the docker client and the engine read switches.
 * @returns undefined when it is none.
 */
export function goBoolean(text: string): boolean | undefined {
  if (/^(1|t|T|TRUE|true|True)$/.test(text)) return true;
  return /^(0|f|F|FALSE|false|False)$/.test(text) ? false : undefined;
}
