/** Names: every id and alias leads to one model, every reference to something that exists. */
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
          {
            en: `ids are unique: models[${first}] has it too`,
            zh: `id 必须唯一：models[${first}] 已使用`,
          },
          { en: 'merge the two models or correct one id', zh: '请合并这两个模型或更正其中一个 id' },
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
            {
              en: `a name leads to one model: models[${owner}] (${file.models[owner]?.id ?? ''}) has it too`,
              zh: `一个名称只能指向一个模型：models[${owner}]（${file.models[owner]?.id ?? ''}）已使用`,
            },
            { en: 'keep it on the model it names', zh: '请只保留在它所指的模型上' },
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
          { en: 'endpoint ids are unique', zh: '端点 id 必须唯一' },
          { en: 'rename one', zh: '请重命名其中一个' },
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
          { en: 'the id of another model in this file', zh: '应为本文件中另一个模型的 id' },
          {
            en: 'add that model, or say it in lifecycle.note instead',
            zh: '请添加该模型，或改写到 lifecycle.note',
          },
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
        { en: 'a retired model says when or why', zh: '已下线的模型须说明时间或原因' },
        {
          en: 'give lifecycle.shutdownOn or lifecycle.note',
          zh: '请填写 lifecycle.shutdownOn 或 lifecycle.note',
        },
      ),
    );
  }
  if (status === 'retired' && shutdownOn !== undefined && shutdownOn > today) {
    problems.push(
      problem(
        [...here, 'shutdownOn'],
        shutdownOn,
        { en: 'a model that still answers is not retired', zh: '仍可调用的模型不能标为已下线' },
        {
          en: 'set status to "deprecated" until that day',
          zh: '在该日之前请将 status 设为 "deprecated"',
        },
      ),
    );
  }
  if (releasedOn !== undefined && releasedOn > today && status !== 'announced') {
    problems.push(
      problem(
        [...here, 'releasedOn'],
        releasedOn,
        {
          en: 'only an announced model is released in the future',
          zh: '只有已预告的模型才能在将来发布',
        },
        {
          en: 'set status to "announced" or correct the date',
          zh: '请将 status 设为 "announced" 或更正日期',
        },
      ),
    );
  }
  return problems;
}
