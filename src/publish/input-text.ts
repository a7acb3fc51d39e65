/** The text of an input as the runner hands it over, trimmed; '' when it is not given. What `getInput` of @actions/core reads. */
export function inputText(name: string): string {
  return (process.env[`INPUT_${name.toUpperCase()}`] ?? '').trim();
}
