/** Names: every id and alias leads to one model, every reference to something that exists. */
import { sentence } from '../../text/sentence';
import { problem, type Problem, type Step } from '../problems';
import type { Model, ProviderFile } from '../schema';

export function checkIdentity(file: ProviderFile): Problem[] {
  const owners = new Map<string, number>();
  const problems: Problem[] = [];
  file.models.forEach((model, index) => {
    const key = model.id.toLowerCase();
    const first = owners.get(key);
    if (first !== undefined) {
      problems.push(
        problem(
          ['models', index, 'id'],
          model.id,
          sentence('ids are unique: models[{first}] has it too', { first: String(first) }),
          sentence('merge the two models or correct one id'),
        ),
      );
    }
    owners.set(key, first ?? index);
  });
  file.models.forEach((model, index) => {
    model.aliases?.forEach((alias, number) => {
      const key = alias.toLowerCase();
      const owner = owners.get(key);
      if (owner !== undefined) {
        problems.push(
          problem(
            ['models', index, 'aliases', number],
            alias,
            sentence('a name leads to one model: models[{owner}] ({id}) has it too', {
              owner: String(owner),
              id: file.models[owner]?.id ?? '',
            }),
            sentence('keep it on the model it names'),
          ),
        );
      }
      owners.set(key, owner ?? index);
    });
  });
  const endpoints = new Set<string>();
  file.endpoints.forEach((endpoint, index) => {
    if (endpoints.has(endpoint.id)) {
      problems.push(
        problem(
          ['endpoints', index, 'id'],
          endpoint.id,
          sentence('endpoint ids are unique'),
          sentence('rename one'),
        ),
      );
    }
    endpoints.add(endpoint.id);
  });
  return problems;
}

export function checkLifecycle(
  model: Model,
  at: readonly Step[],
  ids: ReadonlySet<string>,
  today: string,
): Problem[] {
  const { lifecycle } = model;
  const here = [...at, 'lifecycle'];
  const problems: Problem[] = [];
  for (const field of ['replacement', 'routedTo'] as const) {
    const target = lifecycle[field];
    if (target !== undefined && (!ids.has(target) || target === model.id)) {
      problems.push(
        problem(
          [...here, field],
          target,
          sentence('the id of another model in this file'),
          sentence('add that model, or say it in lifecycle.note instead'),
        ),
      );
    }
  }
  const { status, shutdownOn, note, releasedOn } = lifecycle;
  if (status === 'retired' && shutdownOn === undefined && note === undefined) {
    problems.push(
      problem(
        here,
        lifecycle,
        sentence('a retired model says when or why'),
        sentence('give lifecycle.shutdownOn or lifecycle.note'),
      ),
    );
  }
  if (status === 'retired' && shutdownOn !== undefined && shutdownOn > today) {
    problems.push(
      problem(
        [...here, 'shutdownOn'],
        shutdownOn,
        sentence('a model that still answers is not retired'),
        sentence('set status to "deprecated" until that day'),
      ),
    );
  }
  if (releasedOn !== undefined && releasedOn > today && status !== 'announced') {
    problems.push(
      problem(
        [...here, 'releasedOn'],
        releasedOn,
        sentence('only an announced model is released in the future'),
        sentence('set status to "announced" or correct the date'),
      ),
    );
  }
  return problems;
}
