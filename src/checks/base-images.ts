import type { BaseImages, CheckedBase } from '../evidence/base-images/base-images.ts';
import type { ProjectCheck } from './check.ts';
import { type Fix, finding, GRAVEST_FIRST, type Status, unlooked } from './finding.ts';
import { atPlaces, listPlaces } from './places.ts';
import { CIS_DOCKER, NIST_800_190 } from './references.ts';

const EXPECTED =
  'cosign verifies a signature on the digest of every base image, by whom the policy names for it, and the build uses those digests.';

export const baseImages: ProjectCheck = {
  id: 'base-images',
  layer: 'Supply chain',
  title: 'Base images are signed',
  severity: 'critical',
  reason:
    'An image is no better than what it is built upon: a base image that was swapped in its registry is in yours with the next build.',
  method:
    'Resolves each image of FROM, COPY --from and RUN --mount=from= once to a digest, and has cosign verify the signature on it by the first rule of the policy that names it. The build gets those digests as build contexts, and what BuildKit says it built upon is compared with them.',
  references: [CIS_DOCKER('4.2'), NIST_800_190('section 4.1.5')],
  judge: ({ baseImages: evidence }) => {
    if (evidence === undefined) return undefined;
    if (evidence.state !== 'collected') return unlooked(EXPECTED, evidence);
    const { bases, mode } = evidence.value;
    const judged = bases
      .map((base) => ({ ...judgeBase(base, mode), base, location: base.base.location }))
      .toSorted((one, other) => GRAVEST_FIRST.indexOf(one.status) - GRAVEST_FIRST.indexOf(other.status));
    const [gravest] = judged;
    if (gravest === undefined) return finding('pass', EXPECTED, 'The build uses no image of a registry.');
    if (gravest.status === 'pass') return finding('pass', EXPECTED, `${listPlaces(judged)}.`);
    const open = judged.filter(({ status }) => status !== 'pass');
    const places = open.map(({ text, location }) => ({ location, message: `${text}.` }));
    return {
      ...finding(gravest.status, EXPECTED, `${listPlaces(open)}.`, fixes(evidence.value)),
      ...atPlaces(places),
    };
  },
};

function judgeBase(
  { base, digest, answer }: CheckedBase,
  mode: BaseImages['mode'],
): { readonly status: Status; readonly text: string } {
  const name = base.name.length > 120 ? `${base.name.slice(0, 119)}…` : base.name;
  switch (answer.kind) {
    case 'unchecked':
      return {
        status: mode === 'require' ? 'fail' : 'warning',
        text: `${name} was not checked: ${answer.why}`,
      };
    case 'error':
      return { status: 'error', text: withoutPoint(answer.reason) };
    case 'asked': {
      const { signature } = answer;
      if (signature.state !== 'collected') {
        return { status: 'error', text: `${name}: ${withoutPoint(signature.reason)}` };
      }
      if (!signature.value.verified) {
        const cause =
          signature.value.cause === 'unsigned' ? 'is not signed' : 'is not signed by whom it should be';
        return { status: 'fail', text: `${name} ${cause}: ${withoutPoint(signature.value.message)}` };
      }
      const short = (digest ?? '').replace(/^(sha\d+:[0-9a-f]{12}).*/, '$1…');
      return { status: 'pass', text: `${name} is ${short}, signed by ${signature.value.signer}` };
    }
  }
}

function withoutPoint(text: string): string {
  return text.replace(/\.$/, '');
}

function fixes({ bases }: BaseImages): readonly Fix[] {
  const unlisted = bases.flatMap(({ base, answer }) =>
    answer.kind === 'unchecked' && base.kind === 'image'
      ? [`${base.reference.registry}/${base.reference.repository}`]
      : [],
  );
  const unsigned = bases.flatMap(({ base, digest, answer }) =>
    answer.kind === 'asked' &&
    answer.signature.state === 'collected' &&
    !answer.signature.value.verified &&
    base.kind === 'image' &&
    digest !== undefined
      ? [`${base.reference.registry}/${base.reference.repository}@${digest}`]
      : [],
  );
  const [repository] = unlisted;
  const [pinned] = unsigned;
  const rule: Fix = {
    title: 'In the policy file (.github/layered-defense.yml), whose signature it must carry',
    language: 'yaml',
    lines: ['base-images:', `  - pattern: ${repository}`, '    key: base-image.pub'],
  };
  const sign: Fix = {
    title: 'Where the base image is published, if it is yours',
    language: 'sh',
    lines: [`cosign sign --yes --key cosign.key ${pinned}`],
  };
  return [...(pinned === undefined ? [] : [sign]), ...(repository === undefined ? [] : [rule])];
}
