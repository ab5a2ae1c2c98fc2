/** What is wrong with a catalogue file, in words its author can act on. */
import type * as z from 'zod/mini';
import type { Wording } from '../messages/wording';
import { realDayRule } from './schema';

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

function showValue(value: unknown): string {
  const text = value === undefined ? '(missing)' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

export function problem(
  steps: readonly PropertyKey[],
  value: unknown,
  rule: Wording,
  advice: Wording,
): Problem {
  return { path: jsonPath(steps), value: showValue(value), rule, advice, steps };
}

/** Turns what zod found into the same words as the other rules: zod/mini carries no messages of its own. */
export function schemaProblems(issues: readonly z.core.$ZodIssue[], input: unknown): Problem[] {
  return issues.map(issue => {
    const value = valueAt(input, issue.path);
    const [rule, advice] = explain(issue, value);
    return problem(issue.path, value, rule, advice);
  });
}

function valueAt(input: unknown, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, step) =>
      typeof value === 'object' && value !== null
        ? (value as Record<PropertyKey, unknown>)[step]
        : undefined,
    input,
  );
}

function explain(issue: z.core.$ZodIssue, value: unknown): [rule: Wording, advice: Wording] {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.map(key => `"${key}"`);
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
      return [
        { en: `one of ${values.join(', ')}`, zh: `只能是 ${values.join('、')} 之一` },
        { en: 'use one of these values', zh: '请改用其中一个值' },
      ];
    }
    case 'invalid_type':
      return value === undefined
        ? [
            {
              en: `required, of type ${issue.expected}`,
              zh: `必填，类型为 ${issue.expected}`,
            },
            { en: 'add the field', zh: '请补上该字段' },
          ]
        : [
            { en: `of type ${issue.expected}`, zh: `类型必须是 ${issue.expected}` },
            {
              en: `write a value of type ${issue.expected}`,
              zh: `请填写类型为 ${issue.expected} 的值`,
            },
          ];
    case 'too_small': {
      const minimum = String(issue.minimum);
      const exclusive = issue.inclusive === false;
      return [
        {
          en: `at least ${exclusive ? 'more than ' : ''}${minimum}${unitOf(issue.origin).en}`,
          zh: `${exclusive ? '必须大于' : '不得小于'} ${minimum}${unitOf(issue.origin).zh}`,
        },
        {
          en: 'correct the value; a price that is not published is null, never negative',
          zh: '请更正该值；未公布的价格写 null，不能为负',
        },
      ];
    }
    case 'too_big':
      return [
        {
          en: `at most ${String(issue.maximum)}${unitOf(issue.origin).en}`,
          zh: `不得大于 ${String(issue.maximum)}${unitOf(issue.origin).zh}`,
        },
        correctTheValue,
      ];
    case 'invalid_format': {
      const format = issue.pattern ?? issue.format;
      return [
        { en: `must match ${format}`, zh: `格式必须为 ${format}` },
        { en: 'correct the spelling of the value', zh: '请更正该值的写法' },
      ];
    }
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return [
        customRules.get(issue.message) ?? {
          en: issue.message === '' ? 'of another shape' : issue.message,
          zh: '形式不符',
        },
        correctTheValue,
      ];
  }
}

const correctTheValue: Wording = { en: 'correct the value', zh: '请更正该值' };

/** Rules that the schema states itself, by the name it gives them. */
const customRules: ReadonlyMap<string, Wording> = new Map([[realDayRule.en, realDayRule]]);

function unitOf(origin: string): Wording {
  return origin === 'string'
    ? { en: ' characters', zh: ' 个字符' }
    : origin === 'array'
      ? { en: ' entries', zh: ' 项' }
      : { en: '', zh: '' };
}
