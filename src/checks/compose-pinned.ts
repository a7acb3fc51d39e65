import type { Compose } from '../evidence/compose/compose.ts';
import type { DeclaredImage } from '../evidence/kubernetes/manifests.ts';
import { parseReference } from '../subject/reference.ts';
import type { ProjectCheck } from './check.ts';
import { COMPOSE, judgeCompose, listed } from './compose.ts';
import { type Finding, type Fix, finding } from './finding.ts';
import { atPlaces } from './places.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED = 'Every image that a service pulls is named by its digest.';

/** Images named in the row. */
const MOST_NAMED = 6;

export const composePinned: ProjectCheck = {
  id: 'compose-pinned',
  layer: COMPOSE,
  title: 'Images are pinned by digest',
  severity: 'medium',
  reason:
    'A tag is moved at any time: only a digest says that what is deployed is what was checked, and latest, or no tag, is whatever was pushed last.',
  method:
    'Reads the image of every service that Compose does not build, of its hooks and of its image volumes; nothing is asked of a registry.',
  references: [NIST_800_190('section 4.2.2'), CIS_DOCKER('4.2')],
  usualFix: () => FIXES,
  judge: (evidence) => judgeCompose(evidence, EXPECTED, judge),
};

function judge({ services }: Compose): Finding {
  const pulled = services.flatMap((service) => service.pulled.map((image) => ({ service, ...image })));
  if (pulled.length === 0)
    return finding('not-applicable', EXPECTED, 'Compose builds the image of every service.');
  const open = pulled.flatMap((image) => {
    const fault = faultOf(
      image,
      image.service.unset.filter(({ key }) => key === 'image').map(({ variable }) => variable),
    );
    return fault === undefined ? [] : [{ ...image, fault }];
  });
  if (open.length === 0) {
    const names = [...new Set(pulled.map(({ image }) => image))];
    return finding('pass', EXPECTED, `${names.length} image${names.length === 1 ? '' : 's'} by digest.`);
  }
  const words = open.map(({ service, image, fault }) => `${service.name}: ${image} (${fault})`);
  const places = open.map(({ service, image, fault, location }) => {
    return { location, message: `Service ${service.name} has the image ${image}: ${fault}.` };
  });
  const seen = `${open.length} of ${pulled.length} not by digest. ${listed([...new Set(words)], MOST_NAMED)}.`;
  return { ...finding('warning', EXPECTED, seen, FIXES), ...atPlaces(places) };
}

function faultOf({ image }: DeclaredImage, unset: readonly string[]): string | undefined {
  const reference = parseReference(image);
  if (reference?.digest !== undefined) return undefined;
  if (unset.length > 0) return `by the variable ${unset.join(', ')}, which is not set here`;
  if (reference === undefined) return 'not of the grammar of a reference';
  if (reference.tag === undefined) return 'no tag, so latest';
  return reference.tag === 'latest' ? 'latest' : 'by tag';
}

const FIXES: readonly Fix[] = [
  {
    title: 'Write the digests into an override file, and deploy with it',
    language: 'sh',
    lines: ['docker compose config --lock-image-digests > compose.digests.yaml'],
  },
  {
    title: 'Or name each by its digest; docker buildx imagetools inspect IMAGE prints it',
    language: 'yaml',
    lines: ['services:', '  NAME:', '    image: registry/name:tag@sha256:DIGEST'],
  },
];
