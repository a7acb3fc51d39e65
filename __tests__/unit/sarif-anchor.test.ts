import { expect, it } from 'vitest';
import { sarifAnchor } from '../../src/publish/sarif-anchor.ts';
import type { BuildSettings } from '../../src/settings.ts';

const BUILD: BuildSettings = {
  context: '.',
  file: undefined,
  target: undefined,
  buildArgs: [],
  buildContexts: [],
  labels: [],
  secrets: [],
  builder: undefined,
  cacheFrom: [],
  cacheTo: [],
  pull: false,
  noCache: false,
  addHosts: [],
  network: undefined,
};
const WORKFLOW = 'acme/shop/.github/workflows/gate.yml@refs/pull/7/merge';

it.each<[string, Partial<BuildSettings> | undefined, string | undefined, string | undefined]>([
  ['a context of the checkout', { context: 'services/web' }, WORKFLOW, 'services/web/Dockerfile'],
  ['a file of its own', { file: './build/Containerfile' }, WORKFLOW, 'build/Containerfile'],
  ['a context elsewhere on the machine', { context: '/srv/shop' }, WORKFLOW, '.github/workflows/gate.yml'],
  ['a file beside the checkout', { file: '../Dockerfile' }, WORKFLOW, '.github/workflows/gate.yml'],
  ['a Git context', { context: 'https://github.com/acme/shop.git' }, WORKFLOW, '.github/workflows/gate.yml'],
  ['no build', undefined, WORKFLOW, '.github/workflows/gate.yml'],
  ['no build, outside of GitHub', undefined, undefined, undefined],
])('findings without a file stand at: %s', (_, build, workflow, anchor) => {
  expect(sarifAnchor(build === undefined ? undefined : { ...BUILD, ...build }, workflow)).toBe(anchor);
});
