/** Names: every id and alias leads to one model, every reference to something that exists. */
import { sentence } from '../../text/sentence';
import type { Place } from '../problems';
import type { Model, ProviderFile } from '../schema';

export function checkIdentity(file: ProviderFile, place: Place): void {
  const owners = new Map<string, number>();
  for (const [{ id }, at, index] of place.each('models', file.models)) {
    const first = owners.get(id.toLowerCase()) ?? index;
    owners.set(id.toLowerCase(), first);
    at.at('id').must(
      first === index,
      sentence('ids are unique: models[{first}] has it too', { first: String(first) }),
      sentence('merge the two models or correct one id'),
    );
  }
  for (const [{ aliases }, at, index] of place.each('models', file.models)) {
    for (const [alias, here] of at.each('aliases', aliases)) {
      const owner = owners.get(alias.toLowerCase());
      owners.set(alias.toLowerCase(), owner ?? index);
      here.must(
        owner === undefined,
        sentence('a name leads to one model: models[{owner}] ({id}) has it too', {
          owner: String(owner),
          id: file.models[owner ?? index]?.id ?? '',
        }),
        sentence('keep it on the model it names'),
      );
    }
  }
  const endpoints = new Set<string>();
  for (const [{ id }, at] of place.each('endpoints', file.endpoints)) {
    at.at('id').must(
      !endpoints.has(id),
      sentence('endpoint ids are unique'),
      sentence('rename one'),
    );
    endpoints.add(id);
  }
}

export function checkLifecycle(
  { id, lifecycle }: Model,
  place: Place,
  ids: ReadonlySet<string>,
  today: string,
): void {
  const here = place.at('lifecycle');
  for (const field of ['replacement', 'routedTo'] as const) {
    const target = lifecycle[field];
    here
      .at(field)
      .must(
        target === undefined || (ids.has(target) && target !== id),
        sentence('the id of another model in this file'),
        sentence('add that model, or say it in lifecycle.note instead'),
      );
  }
  const { status, shutdownOn, unlistedSince, note, releasedOn = '' } = lifecycle;
  here.must(
    status !== 'retired' || (shutdownOn ?? unlistedSince ?? note) !== undefined,
    sentence('a retired model says when or why'),
    sentence('give lifecycle.shutdownOn or lifecycle.note'),
  );
  here
    .at('shutdownOn')
    .must(
      status !== 'retired' || (shutdownOn ?? '') <= today,
      sentence('a model that still answers is not retired'),
      sentence('set status to "deprecated" until that day'),
    );
  here
    .at('unlistedSince')
    .must(
      unlistedSince === undefined || (status === 'retired' && shutdownOn === undefined),
      sentence('only of a retired model whose day of shutdown nobody knows'),
      sentence('keep shutdownOn alone, or set status to "retired"'),
    );
  here
    .at('releasedOn')
    .must(
      releasedOn <= today || status === 'announced',
      sentence('only an announced model is released in the future'),
      sentence('set status to "announced" or correct the date'),
    );
}
