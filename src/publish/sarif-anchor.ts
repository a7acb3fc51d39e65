import { isAbsolute, relative } from 'node:path';
import { isLocal } from '../inputs/rules.ts';
import type { BuildSettings } from '../settings.ts';
import { dockerfilePath } from '../subject/dockerfile.ts';

/**
 * The file that findings stand at which have no file of their own: the Dockerfile of the build, else the workflow.
 * @param workflowRef what GITHUB_WORKFLOW_REF holds: `owner/name/.github/workflows/file.yml@refs/heads/main`.
 * @returns a path relative to the checkout; undefined when neither is known.
 */
export function sarifAnchor(
  build: BuildSettings | undefined,
  workflowRef: string | undefined,
): string | undefined {
  if (build !== undefined && isLocal(build.context)) {
    const path = relative('.', dockerfilePath(build));
    if (path !== '' && !isAbsolute(path) && !path.startsWith('..')) return path;
  }
  return /^[^/]+\/[^/]+\/([^@]+)@/.exec(workflowRef ?? '')?.[1];
}
