import type { Check } from './check.ts';
import { finding, unlooked } from './finding.ts';

const EXPECTED = 'The image builds from the checkout.';

export const build: Check = {
  id: 'build',
  layer: 'Image',
  title: 'Image builds',
  severity: 'high',
  reason: 'What cannot be built cannot be looked at: every other row of this image would speak of nothing.',
  method:
    'Builds the image with buildx, or with docker build where the client has no buildx, and loads it into the engine.',
  references: [],
  judge: ({ build: evidence }) => {
    if (evidence.state === 'not-applicable') return undefined;
    if (evidence.state === 'error') return unlooked(EXPECTED, evidence);
    const outcome = evidence.value;
    if (outcome.built) return finding('pass', EXPECTED, 'Built.');
    const { instruction, location, message } = outcome.failure;
    const where = location === undefined ? '' : ` at ${location.file}:${location.line}`;
    const seen = `The build failed${where}${instruction === undefined ? '' : ` (${instruction})`}: ${message}`;
    return { ...finding('fail', EXPECTED, seen), location };
  },
};
