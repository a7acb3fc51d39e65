import type { BaseImages } from '../evidence/base-images/base-images.ts';
import type { BaseImage, BaseUse, DockerfileFacts } from '../evidence/dockerfile/dockerfile.ts';
import type { Collected } from '../evidence/evidence.ts';
import { formatReference } from '../subject/reference.ts';
import type { ProjectCheck } from './check.ts';
import { type Edit, type Fix, finding, unlooked } from './finding.ts';
import { atPlaces, listPlaces } from './places.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED = 'Every image that the build takes files from is named by its digest.';

export const pinnedBases: ProjectCheck = {
  id: 'pinned-bases',
  layer: 'Dockerfile',
  title: 'Base images are pinned',
  severity: 'medium',
  reason:
    'A tag can be moved, and latest is meant to be: the same commit then builds another image tomorrow, of things that no pull request has shown.',
  method:
    'Reads each FROM, COPY --from and RUN --mount=from= of the stages that the target needs, ARGs and build-args filled in. An image that this engine made itself has no digest in a registry, and is left out.',
  references: [
    CIS_DOCKER('4.2'),
    NIST_800_190('section 4.1.5'),
    {
      name: 'OpenSSF Scorecard, Pinned-Dependencies',
      url: 'https://github.com/ossf/scorecard/blob/main/docs/checks.md#pinned-dependencies',
    },
  ],
  judge: ({ dockerfile, baseImages }) => {
    if (dockerfile === undefined) return undefined;
    if (dockerfile.state !== 'collected') return unlooked(EXPECTED, dockerfile);
    const { faults } = dockerfile.value;
    const images = registryImages(dockerfile.value);
    const loose = images.filter(({ reference }) => reference.digest === undefined).toSorted(latestFirst);
    const texts = [
      ...loose.map((image) => ({ text: words(image), location: image.location })),
      ...faults.map(({ reason, location }) => ({ text: reason, location })),
    ];
    if (texts.length === 0) {
      if (images.length === 0) return undefined;
      const all = images.length === 1 ? 'The one image is' : `All ${images.length} images are`;
      return finding('pass', EXPECTED, `${all} named by digest: ${listPlaces(images.map(named))}.`);
    }
    const places = texts.map(({ text, location }) => ({ location, message: `${text}.` }));
    return {
      ...finding('warning', EXPECTED, `${listPlaces(texts)}.`, fixes(loose, baseImages)),
      ...atPlaces(places),
    };
  },
};

function registryImages({ bases }: DockerfileFacts): readonly BaseImage[] {
  return bases.filter((base) => base.kind === 'image').filter(({ madeHere }) => !madeHere);
}

function isLatest({ reference }: BaseImage): boolean {
  return reference.tag === undefined || reference.tag === 'latest';
}

function latestFirst(one: BaseImage, other: BaseImage): number {
  return Number(isLatest(other)) - Number(isLatest(one));
}

function words(image: BaseImage): string {
  const { text } = named(image);
  if (image.reference.tag === undefined) return `${text} has no tag, which is latest`;
  return image.reference.tag === 'latest'
    ? `${text} is whatever is latest`
    : `${text} has a tag and no digest`;
}

/** A digest in full would fill the row. */
function named({ name, location }: BaseImage) {
  const text = name.replace(/(@sha\d+:[0-9a-f]{12})[0-9a-f]+$/, '$1…');
  return { text: text.length > 120 ? `${text.slice(0, 119)}…` : text, location };
}

/** Lines of the Dockerfile that are given; all of them have one form. */
const LINES = 10;

function fixes(loose: readonly BaseImage[], baseImages: Collected<BaseImages> | undefined): readonly Fix[] {
  const [first] = loose;
  if (first === undefined) return [];
  const digests = new Map(
    (baseImages?.state === 'collected' ? baseImages.value.bases : []).map(({ base, digest }) => [
      base.name,
      digest,
    ]),
  );
  const lines = loose
    .slice(0, LINES)
    .map(({ use, name, reference }) =>
      pinnedUse(use, name, reference.tag, digests.get(name) ?? 'sha256:<digest>'),
    );
  const edits = loose.flatMap((image) => pinningEdits(image, digests.get(image.name)));
  const dockerfile: Fix = {
    title: 'In the Dockerfile, or in the ARG that names the image',
    language: 'dockerfile',
    lines,
    edits: edits.length === 0 ? undefined : edits,
  };
  if (loose.slice(0, LINES).every(({ name }) => digests.get(name) !== undefined)) return [dockerfile];
  return [
    dockerfile,
    {
      title: 'The digest of today; Dependabot and Renovate keep it up to date',
      language: 'sh',
      lines: [
        `docker buildx imagetools inspect --format '{{.Manifest.Digest}}' ${formatReference(first.reference)}`,
      ],
    },
  ];
}

/** What `build-contexts` puts in the place of a name has another digest than the name. */
function pinningEdits(
  { name, named: lines, reference, replaced, location: { file } }: BaseImage,
  digest: string | undefined,
): readonly Edit[] {
  if (digest === undefined || replaced) return [];
  const pinned = pinnedName(name, reference.tag, digest);
  // Of two names on one line the second has moved when the first is changed.
  const alone = lines.filter(({ line }) => lines.filter((one) => one.line === line).length === 1);
  return alone.map(({ line, text, start, end }) => {
    return { file, from: line, to: line, lines: [text.slice(0, start) + pinned + text.slice(end)] };
  });
}

function pinnedName(name: string, tag: string | undefined, digest: string): string {
  return `${name}${tag === undefined ? ':latest' : ''}@${digest}`;
}

function pinnedUse(use: BaseUse, name: string, tag: string | undefined, digest: string): string {
  const image = pinnedName(name, tag, digest);
  switch (use) {
    case 'FROM':
      return `FROM ${image}`;
    case 'COPY --from':
      return `COPY --from=${image} …`;
    case 'RUN --mount':
      return `RUN --mount=from=${image},… …`;
  }
}
