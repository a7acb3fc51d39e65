import { existsSync } from 'node:fs';
import { posix } from 'node:path';
import type { ManifestSettings } from '../../settings.ts';
import { readStart } from '../../subject/checkout.ts';
import { utf8 } from '../../subject/utf8.ts';
import type { Collected, EvidenceRecord } from '../evidence.ts';
import { matchingFiles } from '../project/matching-files.ts';
import { yamlDocuments } from './documents.ts';
import type { ManifestFault, Manifests, PodTemplate } from './manifests.ts';
import { podTemplates } from './pod-templates.ts';
import { renderManifests } from './rendered.ts';

/** Bytes of one file; etcd takes no object of more than 1.5 MiB. */
const FILE_LIMIT = 8 * 1024 * 1024;

/** Manifests of all patterns together. */
const MOST_FILES = 50_000;

/** Faults of one file, after which no more of it is read. */
const MOST_FAULTS = 100;

/** Names of files and of Pods that the evidence shows. */
const MOST_SHOWN = 200;

/**
 * Reads every manifest that the inputs name: files, and what helm and kustomize make. A file that cannot be read is a
 * fault of its own, and the others are read all the same.
 */
export async function collectManifests(
  settings: ManifestSettings,
  signal: AbortSignal,
): Promise<Collected<Manifests>> {
  const [matching, rendered] = await Promise.all([
    matchingFiles('manifests', settings.globs, MOST_FILES),
    renderManifests(settings, signal),
  ]);
  const pods: PodTemplate[] = [];
  const faults: ManifestFault[] = matching.faults.map(({ reason, file }) => faultAt(file, reason));
  let files = 0;
  const read = (source: Source, text: string) => {
    const found = readManifest(source, text);
    for (const pod of found.pods) pods.push(pod);
    for (const fault of found.faults) faults.push(fault);
    if (found.faults.length === 0) files += 1;
  };
  for (const [index, file] of matching.files.entries()) {
    const text = readText(file);
    if (typeof text === 'string') read({ name: file }, text);
    else faults.push(faultAt(file, `${file} ${text.fault}.`));
    // Others have their turn: a build is read meanwhile.
    if (index % 100 === 99) await new Promise(setImmediate);
    if (signal.aborted) break;
  }
  for (const one of rendered) {
    if (one.rendered) read({ name: one.path, rendered: true }, one.text);
    else faults.push(faultAt(one.path, one.reason));
  }
  const shown = listing(matching.files, pods);
  const records = [...rendered.map(({ record }) => record), ...(matching.files.length === 0 ? [] : [shown])];
  return { state: 'collected', value: { level: settings.level, files, pods, faults }, records };
}

function faultAt(file: string, reason: string): ManifestFault {
  return { reason, location: { file, line: 1 } };
}

function readText(file: string): string | { readonly fault: string } {
  const bytes = readStart(file, FILE_LIMIT + 1);
  if (bytes === undefined) return { fault: 'cannot be read' };
  if (bytes.length > FILE_LIMIT) return { fault: `is longer than ${FILE_LIMIT / 2 ** 20} MiB` };
  return utf8(bytes) ?? { fault: 'is not UTF-8' };
}

/** Where a text comes from. */
interface Source {
  readonly name: string;
  /** True when a tool made it: then its lines are those of no file. */
  readonly rendered?: boolean;
}

function readManifest(
  { name, rendered = false }: Source,
  text: string,
): { readonly pods: readonly PodTemplate[]; readonly faults: readonly ManifestFault[] } {
  const pods: PodTemplate[] = [];
  const faults: ManifestFault[] = [];
  const templates = rendered ? templatesOf(name, text) : undefined;
  const place = (line: number) => (templates === undefined ? { file: name, line } : templates(line));
  for (const document of yamlDocuments(text)) {
    if (faults.length >= MOST_FAULTS) break;
    if (!document.parsed) {
      const { line, column, reason } = document;
      const at = `${name}, line ${line}, column ${column}${rendered ? ' of what is made of it' : ''}`;
      faults.push({ reason: `${at}: ${lowerFirst(reason)}.`, location: place(line) });
      continue;
    }
    for (const found of podTemplates(name, document)) {
      if (faults.length >= MOST_FAULTS) break;
      const location = place(found.location.line);
      if ('reason' in found) {
        const at = rendered ? name : `${name}, line ${found.location.line}`;
        faults.push({ reason: `${at}: ${found.reason}.`, location });
      } else pods.push(rendered ? atFirstLines({ ...found, location }) : found);
    }
  }
  return { pods, faults };
}

/** A line of what a tool made is one of no file. */
function atFirstLines(pod: PodTemplate): PodTemplate {
  const containers = pod.containers.map((one) => ({
    ...one,
    line: 1,
    imageLine: 1,
    securityContextLine: 1,
    written: undefined,
  }));
  return { ...pod, securityContextLine: 1, containers, written: undefined };
}

/** The template that helm names in a comment above what it has made of it; there a line of the output means nothing. */
function templatesOf(
  chart: string,
  text: string,
): (line: number) => { readonly file: string; readonly line: number } {
  const sources: { readonly line: number; readonly file: string }[] = [];
  for (const [index, line] of text.split('\n').entries()) {
    const [, path] = /^# Source: [^/\s]+\/(\S+)$/.exec(line) ?? [];
    if (path === undefined || path.split('/').includes('..')) continue;
    const file = posix.join(chart, path);
    // A template can print what it likes.
    if (existsSync(file)) sources.push({ line: index + 1, file });
  }
  return (line) => ({ file: sources.findLast((source) => source.line <= line)?.file ?? chart, line: 1 });
}

function lowerFirst(text: string): string {
  return text.slice(0, 1).toLowerCase() + text.slice(1);
}

function listing(files: readonly string[], pods: readonly PodTemplate[]): EvidenceRecord {
  const lines = pods.map(({ owner, location }) => `${location.file}:${location.line}: ${owner}`);
  const left = lines.length - MOST_SHOWN;
  return {
    title: 'Pods in the manifests',
    command: ['grep', '-n', 'containers:', ...files.slice(0, MOST_SHOWN)],
    output: [...lines.slice(0, MOST_SHOWN), ...(left > 0 ? [`and ${left} more`] : [])].join('\n'),
  };
}
