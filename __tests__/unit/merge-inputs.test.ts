import { expect, it } from 'vitest';
import { readValues } from '../../src/inputs/read.ts';
import { MERGE_INPUTS } from '../../src/merge/table.ts';

it.each<[string, boolean]>([
  ['{}', false],
  ['[]', false],
  ['no JSON', false],
  ['{"image": {}}', false],
  ['{"image": {"result": "success", "outputs": {}}}', true],
])('needs: %s is taken: %j', (needs, taken) => {
  const { problems } = readValues(MERGE_INPUTS, (name) => ({ reports: 'reports', needs })[name] ?? '');
  expect(problems.filter((one) => one.includes('"needs"'))).toHaveLength(taken ? 0 : 1);
});
