/** What is wrong with a catalogue file, in words its author can act on. */
import type * as z from 'zod/mini';
import type { Wording } from '../text/wording';
import { schemaRules } from './schemaRules';

export interface Problem {
  /** JSON path inside the file: `$.models[3].prices[0].rates.inputPerMTok`. */
  readonly path: string;
  /** The offending value as JSON, shortened. */
  readonly value: string;
  /** What must hold; contributors read it in English, users in their language. */
  readonly rule: Wording;
  /** What the author can do about it. */
  readonly advice: Wording;
  /** The steps of `path`, to find the place in the text. */
  readonly steps: readonly PropertyKey[];
}

export type Step = string | number;

export function jsonPath(steps: readonly PropertyKey[]): string {
  return steps.reduce<string>((path, step) => {
    if (typeof step === 'number') {
      return `${path}[${step}]`;
    }
    const name = String(step);
    return /^[A-Za-z_$][\w$]*$/.test(name) ? `${path}.${name}` : `${path}[${JSON.stringify(name)}]`;
  }, '$');
}

/** What a problem shows in place of a value that is not there. */
export const missingValue = '(missing)';

function showValue(value: unknown): string {
  const text = jsonOf(value) ?? missingValue;
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

/** `undefined` also where a value is nested deeper than the stack. */
function jsonOf(value: unknown): string | undefined {
  try {
    return value === undefined ? undefined : JSON.stringify(value);
  } catch {
    return Array.isArray(value) ? '[…' : '{…';
  }
}

export function problem(
  steps: readonly PropertyKey[],
  value: unknown,
  rule: Wording,
  advice: Wording,
): Problem {
  return { path: jsonPath(steps), value: showValue(value), rule, advice, steps };
}

/** A value by its schema, or what is wrong with it: the first mistakes, `mostProblems` at most. */
export function bySchema<T>(schema: z.ZodMiniType<T>, input: unknown): [T | null, Problem[]] {
  try {
    const result = schema.safeParse(input);
    return result.success ? [result.data, []] : [null, schemaProblems(result.error.issues, input)];
  } catch (error) {
    // zod hands on what it found as the arguments of one call, which takes some ten thousands.
    if (!(error instanceof RangeError)) {
      throw error;
    }
    return [null, [problem([], input, ...tooManyMistakes)]];
  }
}

const tooManyMistakes: readonly [rule: Wording, advice: Wording] = [
  {
    en: 'of the format; more places differ from it than can be listed',
    zh: '应符合格式；不符之处过多，无法一一列出',
  },
  {
    en: 'keep one entry, correct it until it is accepted, then add the others in the same form',
    zh: '请先只保留一项，更正到可以使用后，再按同样写法添加其余各项',
  },
];

/** As many as anybody reads; a file of garbage has one for every byte. */
export const mostProblems = 100;

/**
 * Turns what zod found into the same words as the other rules: zod/mini carries no messages of its own.
 * The first ones, `mostProblems` at most.
 */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], input: unknown): Problem[] {
  return issues.slice(0, mostProblems).map(issue => {
    const value = valueAt(input, issue.path);
    const [rule, advice] = explain(issue, value);
    return problem(issue.path, value, rule, advice);
  });
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null && Object.hasOwn(value, step)
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    input,
  );
}

/** Names of unknown fields in one sentence. */
const mostKeys = 5;

function explain(issue: z.core.$ZodIssue, value: unknown): [rule: Wording, advice: Wording] {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.slice(0, mostKeys).map(key => showValue(key));
      if (issue.keys.length > mostKeys) {
        keys.push('…');
      }
      return [
        { en: `unknown field ${keys.join(', ')}`, zh: `未知字段 ${keys.join('、')}` },
        {
          en: 'remove it or correct its spelling; the completion of the editor lists the fields',
          zh: '请删除或更正拼写；编辑器的补全会列出可用字段',
        },
      ];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const written = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
      const meant = values.find(each => each.toLowerCase() === written);
      return [
        { en: `one of ${values.join(', ')}`, zh: `只能是 ${values.join('、')} 之一` },
        meant === undefined
          ? { en: 'use one of these values', zh: '请改用其中一个值' }
          : { en: `write "${meant}"`, zh: `请写成 "${meant}"` },
      ];
    }
    case 'invalid_type': {
      const type = typeInWords(issue.expected);
      return value === undefined
        ? [
            { en: `required, of type ${type.en}`, zh: `必填，类型为${type.zh}` },
            { en: 'add the field', zh: '请补上该字段' },
          ]
        : ofType(issue.expected, value);
    }
    case 'too_small': {
      const minimum = String(issue.minimum);
      if (issue.origin === 'string' || issue.origin === 'array') {
        return [
          { en: 'not empty', zh: '不能为空' },
          { en: 'fill it in, or remove it', zh: '请填写，或将其删除' },
        ];
      }
      return [
        issue.inclusive === false
          ? { en: `more than ${minimum}`, zh: `必须大于 ${minimum}` }
          : { en: `at least ${minimum}`, zh: `不得小于 ${minimum}` },
        String(issue.path.at(-1)).endsWith('PerMTok')
          ? {
              en: 'correct the value; a price that is not published is null, never negative',
              zh: '请更正该值；未公布的价格写 null，不能为负',
            }
          : correctTheValue,
      ];
    }
    case 'too_big':
      return [
        { en: `at most ${String(issue.maximum)}`, zh: `不得大于 ${String(issue.maximum)}` },
        correctTheValue,
      ];
    case 'invalid_format': {
      const format = issue.pattern ?? issue.format;
      return (
        named(issue) ?? [
          { en: `must match ${format}`, zh: `格式必须为 ${format}` },
          { en: 'correct the spelling of the value', zh: '请更正该值的写法' },
        ]
      );
    }
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return (
        named(issue) ?? [
          { en: issue.message === '' ? 'of another shape' : issue.message, zh: '形式不符' },
          correctTheValue,
        ]
      );
  }
}

const correctTheValue: Wording = { en: 'correct the value', zh: '请更正该值' };

/** The schema's own words for a rule of its own. */
function named({ message }: z.core.$ZodIssue): [rule: Wording, advice: Wording] | undefined {
  const rule = schemaRules.get(message);
  return rule === undefined ? undefined : [{ en: rule.en, zh: rule.zh }, rule.advice];
}

/** A value of another type: what is wanted, and what the author probably meant. */
export function ofType(expected: string, value: unknown): [rule: Wording, advice: Wording] {
  const type = typeInWords(expected);
  return [
    { en: `of type ${type.en}`, zh: `类型必须是${type.zh}` },
    adviceForType(expected, value) ?? {
      en: `write a value of type ${type.en}`,
      zh: `请填写类型为${type.zh}的值`,
    },
  ];
}

function adviceForType(expected: string, value: unknown): Wording | undefined {
  if (expected === 'number' && typeof value === 'string') {
    return value.trim() !== '' && Number.isFinite(Number(value))
      ? { en: 'write the number without quotes', zh: '数字不要加引号' }
      : {
          en: 'write a number such as 2.5, without quotes, currency or unit',
          zh: '请写 2.5 这样的数字，不带引号、货币符号或单位',
        };
  }
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return { en: 'put it in double quotes', zh: '请加上双引号' };
  }
  if (expected === 'boolean' && (value === 'true' || value === 'false')) {
    return { en: `write ${value} without quotes`, zh: `请写 ${value}，不要加引号` };
  }
  if (expected === 'array' && typeof value === 'object' && value !== null) {
    return { en: 'put it in square brackets: [ { … } ]', zh: '请放进方括号：[ { … } ]' };
  }
  if (expected === 'array' && typeof value === 'string') {
    return { en: 'put it in square brackets: [ "…" ]', zh: '请放进方括号：[ "…" ]' };
  }
  if ((expected === 'object' || expected === 'record') && Array.isArray(value)) {
    return {
      en: 'write names and values in braces, { "…": … }, not a list',
      zh: '请用花括号写成 { "…": … }，而不是列表',
    };
  }
  return undefined;
}

function typeInWords(type: string): Wording {
  return types[type] ?? { en: type, zh: ` ${type}` };
}

const types: Readonly<Record<string, Wording>> = {
  number: { en: 'number', zh: '数字' },
  int: { en: 'whole number', zh: '整数' },
  string: { en: 'text (string)', zh: '文本' },
  boolean: { en: 'true or false (boolean)', zh: '布尔值（true 或 false）' },
  array: { en: 'list (array)', zh: '列表（数组）' },
  object: { en: 'object', zh: '对象' },
  record: { en: 'object', zh: '对象' },
};
