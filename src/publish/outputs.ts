import * as core from '@actions/core';

/** The action's outputs with what they hold; action.yml and the README's table are made from it. */
export const OUTPUTS = {
  verdict:
    'What all checks say together: `pass`, `warning`, `fail` or `error` (something could not be checked).',
  subject: 'The image under test: the published reference with its digest, or the name of what was built.',
  digest: 'Digest by which the report names the image, `sha256:…`.',
  user: 'The user that the image declares, as it is written there.',
  uid: 'Effective user id of the first process in a container of the image.',
  seccomp: "Seccomp mode of that process by the kernel's account: 0 off, 1 strict, 2 filter.",
  signature: 'What became of the signature: the status of its check, as in the report.',
  'seccomp-profile':
    'Path of the recorded seccomp profile, when `seccomp-profile` is `record` and it was proven.',
  report: 'Path of the report as JSON.',
  'sarif-file': 'Path of the report as SARIF 2.1.0, for `github/codeql-action/upload-sarif`.',
  'report-html': 'Path of the report as one HTML page that needs nothing else, for auditors.',
  'comment-url': 'Page of the comment on the pull request.',
} as const;

/** Values by the names of the outputs; undefined where a thing is not known. */
export type OutputValues = Readonly<Record<keyof typeof OUTPUTS, string | number | undefined>>;

/** Sets the outputs of the step. What is not known is set to nothing. */
export function writeOutputs(values: OutputValues): void {
  for (const [name, value] of Object.entries(values)) core.setOutput(name, value ?? '');
}
