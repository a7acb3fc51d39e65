import type { Download } from '../evidence/dockerfile/dockerfile.ts';
import type { ProjectCheck } from './check.ts';
import { type Fix, finding, unlooked } from './finding.ts';
import { atPlaces, listPlaces } from './places.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED = 'What ADD downloads is named by a checksum or a commit.';

export const dockerfileAdd: ProjectCheck = {
  id: 'dockerfile-add',
  layer: 'Dockerfile',
  title: 'ADD downloads what was reviewed',
  severity: 'medium',
  reason:
    'What a URL or a branch gives can be another thing tomorrow, and gets into the image without a trace in the pull request.',
  method:
    'Reads the ADD instructions of the stages that the target needs, their variables filled in: URLs without --checksum, Git repositories without a commit.',
  references: [CIS_DOCKER('4.9'), NIST_800_190('section 4.1.1')],
  judge: ({ dockerfile }) => {
    if (dockerfile?.state === 'error') return unlooked(EXPECTED, dockerfile);
    if (dockerfile?.state !== 'collected' || dockerfile.value.downloads.length === 0) return undefined;
    const { downloads } = dockerfile.value;
    const texts = downloads.map((download) => ({ text: words(download), location: download.location }));
    const places = texts.map(({ text, location }) => ({ location, message: `ADD of ${text}.` }));
    return {
      ...finding('warning', EXPECTED, `ADD of ${listPlaces(texts)}.`, fixes(downloads)),
      ...atPlaces(places),
    };
  },
};

function words({ kind, source }: Download): string {
  const short = source.length > 100 ? `${source.slice(0, 99)}…`.toWellFormed() : source;
  switch (kind) {
    case 'url':
      return `${short} without a checksum`;
    case 'git':
      return `${short} without a commit`;
    case 'unknown':
      return `${short}, which may be a URL: its value is not in the Dockerfile`;
  }
}

function fixes(downloads: readonly Download[]): readonly Fix[] {
  const lines: string[] = [];
  const plain = (kind: Download['kind']) =>
    downloads.find((one) => one.kind === kind && /^[\w:/.@%+~=&?-]{1,200}(?:#[\w./-]*)?$/.test(one.source))
      ?.source;
  if (downloads.some(({ kind }) => kind !== 'git')) {
    const url = plain('url') ?? 'https://example.com/tool.tar.gz';
    lines.push(`# curl -fsSL URL | sha256sum`, `ADD --checksum=sha256:<checksum> ${url} /path`);
  }
  if (downloads.some(({ kind }) => kind === 'git')) {
    const repository = (plain('git') ?? 'https://github.com/owner/name.git').replace(/#.*/, '');
    lines.push(`ADD ${repository}#<commit, 40 hex digits> /path`);
  }
  return [{ title: 'In the Dockerfile', language: 'dockerfile', lines }];
}
