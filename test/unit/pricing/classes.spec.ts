import { expect, test } from 'vitest';
import { groupBy } from '../../../src/core/groupBy';
import { readRealCatalogue } from '../compare/realCatalogue';

const { models } = readRealCatalogue();
const offered = models.filter(({ model }) => model.lifecycle.status !== 'retired');

/** Without the maker in front and what a host says behind: `NVIDIA: Nemotron 3 Ultra (free)`. */
function modelName(name: string): string {
  return name
    .replace(/^[^:]*: /, '')
    .replaceAll(/\((free|preview|beta|fast|Foundry)\)/gi, '')
    .replaceAll(/[\s_-]+/g, '')
    .toLowerCase();
}

test('one model is of one class, whoever sells it', () => {
  const byName = groupBy(offered, ({ model }) => modelName(model.name));
  const several = [...byName.values()].filter(
    entries => new Set(entries.map(({ model }) => model.class)).size > 1,
  );
  expect(several.map(entries => entries.map(({ id, model }) => `${id}: ${model.class}`))).toEqual(
    [],
  );
});

test('what was made for one task is said to be', () => {
  const byTask = /guard|moderation|(^|[^a-z])mt[- ]|voxtral|rerank|translat/i;
  const other = offered.filter(
    ({ model }) => byTask.test(model.id) && !['special', 'embedding'].includes(model.class),
  );
  expect(other.map(({ id }) => id)).toEqual([]);
});
