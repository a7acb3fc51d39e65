import { explainFailure } from '../../engine/docker.ts';
import { type RunResult, run } from '../../engine/process.ts';
import { quoted } from '../../inputs/quoted.ts';
import type { ManifestSettings } from '../../settings.ts';
import type { EvidenceRecord } from '../evidence.ts';
import { linkOut } from './link-out.ts';

/** Milliseconds for a chart or a kustomization. */
const TIME_LIMIT = 120_000;

/** Characters of what is made of one. */
const LIMIT = 32 * 1024 * 1024;

/** Characters of what a tool says is wrong. */
const LONGEST_ERROR = 600;

/** What a tool made of a chart or a kustomization. */
export type Rendered = {
  /** Path of the chart or the folder. */
  readonly path: string;
  readonly record: EvidenceRecord;
} & (
  | { readonly rendered: true; readonly text: string }
  | { readonly rendered: false; readonly reason: string }
);

/** Runs `helm template` on every chart and `kustomize build` on every folder, one after the other. */
export async function renderManifests(
  { charts, kustomizations }: ManifestSettings,
  signal: AbortSignal,
): Promise<readonly Rendered[]> {
  const commands = [
    ...charts.map((path) => ({ path, program: 'helm', args: ['template', path], input: 'helm-charts' })),
    ...kustomizations.map((path) => ({
      path,
      program: 'kustomize',
      args: ['build', path],
      input: 'kustomizations',
    })),
  ];
  const rendered: Rendered[] = [];
  for (const { path, program, args, input } of commands) {
    const link = linkOut(path);
    if (link !== undefined) {
      const record = { title: `Links in ${path}`, command: ['find', '-L', path], output: link };
      rendered.push({
        path,
        record,
        rendered: false,
        reason: `${quoted(link)} is a link that leads out of the checkout.`,
      });
      continue;
    }
    const result = await run(program, args, { timeLimit: TIME_LIMIT, signal, keep: LIMIT + 1 });
    const record = { title: `Manifests made by ${program}`, command: result.command, output: result.stderr };
    const failed = (reason: string) => rendered.push({ path, record, rendered: false, reason });
    if (result.ended === 'not-found') {
      failed(
        `Input "${input}" needs ${program}, and this runner has none on its PATH: install it in a step before, or leave the input out.`,
      );
    } else if (result.exitCode !== 0) {
      failed(explain(`${program} ${args.join(' ')}`, result));
    } else if (result.stdout.length > LIMIT) {
      failed(`${program} ${args.join(' ')} prints more than ${LIMIT / 2 ** 20} MiB.`);
    } else {
      rendered.push({ path, record, rendered: true, text: result.stdout });
    }
  }
  return rendered;
}

/** The tools write what is wrong behind "Error:", in one line or several, and advice behind an empty one. */
function explain(what: string, result: RunResult): string {
  const [, error] = /^Error: ([\s\S]*?)(?:\n\s*\n|$(?![\s\S]))/m.exec(result.stderr) ?? [];
  if (result.ended !== 'exit' || error === undefined) return explainFailure(what, result);
  const words = error.replaceAll(/\s+/g, ' ').trim().slice(0, LONGEST_ERROR);
  return `${what} failed: ${words.replace(/\.$/, '')}.`;
}
