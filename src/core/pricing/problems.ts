/** What is wrong with a catalogue file, in words its author can act on. */
import { sentence, type Sentence } from '../text/sentence';
import type * as z from 'zod/mini';
import { schemaRules } from './schemaRules';

export interface Problem {
  /** JSON path inside the file: `$.models[3].prices[0].rates.inputPerMTok`. */
  readonly path: string;
  /** The offending value as JSON, shortened. */
  readonly value: string;
  /** What must hold; contributors read it in English, users in their language. */
  readonly rule: Sentence;
  /** What the author can do about it. */
  readonly advice: Sentence;
  /** The steps of `path`, to find the place in the text. */
  readonly steps: readonly PropertyKey[];
}

type Step = string | number;

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
  rule: Sentence,
  advice: Sentence,
): Problem {
  return { path: jsonPath(steps), value: showValue(value), rule, advice, steps };
}

/** A place in a file at which something must hold; what does not is told with the value that stands there. */
export class Place {
  constructor(
    readonly file: unknown,
    readonly steps: readonly Step[] = [],
    readonly problems: Problem[] = [],
  ) {}

  at(...steps: readonly Step[]): Place {
    return new Place(this.file, [...this.steps, ...steps], this.problems);
  }

  /** The entries of a list that stands here under this name, each with its place. */
  each<T>(name: string, list: readonly T[] = []): [entry: T, place: Place, index: number][] {
    return list.map((entry, index) => [entry, this.at(name, index), index]);
  }

  /** `shown` where another value than the one that stands here says what is wrong. */
  must(holds: boolean, rule: Sentence, advice: Sentence, shown?: unknown): void {
    if (!holds) {
      const value = shown ?? valueAt(this.file, this.steps);
      this.problems.push(problem(this.steps, value, rule, advice));
    }
  }
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

const tooManyMistakes: readonly [rule: Sentence, advice: Sentence] = [
  sentence('of the format; more places differ from it than can be listed'),
  sentence('keep one entry, correct it until it is accepted, then add the others in the same form'),
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

function explain(issue: z.core.$ZodIssue, value: unknown): [rule: Sentence, advice: Sentence] {
  switch (issue.code) {
    case 'unrecognized_keys': {
      const keys = issue.keys.slice(0, mostKeys).map(key => showValue(key));
      if (issue.keys.length > mostKeys) {
        keys.push('…');
      }
      return [
        sentence('unknown field {keys}', { keys: { list: keys } }),
        sentence(
          'remove it or correct its spelling; the completion of the editor lists the fields',
        ),
      ];
    }
    case 'invalid_value': {
      const values = issue.values.map(String);
      const written = typeof value === 'string' ? value.trim().toLowerCase() : undefined;
      const meant = values.find(each => each.toLowerCase() === written);
      return [
        sentence('one of {values}', { values: { list: values } }),
        meant === undefined
          ? sentence('use one of these values')
          : sentence('write "{meant}"', { meant }),
      ];
    }
    case 'invalid_type': {
      const type = typeInWords(issue.expected);
      return value === undefined
        ? [sentence('required, of type {type}', { type }), sentence('add the field')]
        : ofType(issue.expected, value);
    }
    case 'too_small': {
      const minimum = String(issue.minimum);
      if (issue.origin === 'string' || issue.origin === 'array') {
        return [sentence('not empty'), sentence('fill it in, or remove it')];
      }
      return [
        issue.inclusive === false
          ? sentence('more than {minimum}', { minimum })
          : sentence('at least {minimum}', { minimum }),
        String(issue.path.at(-1)).endsWith('PerMTok')
          ? sentence('correct the value; a price that is not published is null, never negative')
          : correctTheValue,
      ];
    }
    case 'too_big':
      return [sentence('at most {maximum}', { maximum: String(issue.maximum) }), correctTheValue];
    case 'invalid_format': {
      const format = issue.pattern ?? issue.format;
      return (
        named(issue) ?? [
          sentence('must match {format}', { format }),
          sentence('correct the spelling of the value'),
        ]
      );
    }
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return named(issue) ?? [sentence('of another shape'), correctTheValue];
  }
}

const correctTheValue: Sentence = sentence('correct the value');

/** The schema's own words for a rule of its own. */
function named({ message }: z.core.$ZodIssue): [rule: Sentence, advice: Sentence] | undefined {
  const rule = schemaRules.get(message);
  return rule === undefined ? undefined : [rule.said, rule.advice];
}

/** A value of another type: what is wanted, and what the author probably meant. */
export function ofType(expected: string, value: unknown): [rule: Sentence, advice: Sentence] {
  const type = typeInWords(expected);
  return [
    sentence('of type {type}', { type }),
    adviceForType(expected, value) ?? sentence('write a value of type {type}', { type }),
  ];
}

function adviceForType(expected: string, value: unknown): Sentence | undefined {
  if (expected === 'number' && typeof value === 'string') {
    return value.trim() !== '' && Number.isFinite(Number(value))
      ? sentence('write the number without quotes')
      : sentence('write a number such as 2.5, without quotes, currency or unit');
  }
  if (expected === 'string' && (typeof value === 'number' || typeof value === 'boolean')) {
    return sentence('put it in double quotes');
  }
  if (expected === 'boolean' && (value === 'true' || value === 'false')) {
    return sentence('write {value} without quotes', { value });
  }
  if (expected === 'array' && typeof value === 'object' && value !== null) {
    return sentence('put it in square brackets: [ { … } ]');
  }
  if (expected === 'array' && typeof value === 'string') {
    return sentence('put it in square brackets: [ "…" ]');
  }
  if ((expected === 'object' || expected === 'record') && Array.isArray(value)) {
    return sentence('write names and values in braces, { "…": … }, not a list');
  }
  return undefined;
}

function typeInWords(type: string): Sentence {
  return types[type] ?? sentence('{type}', { type });
}

const types: Readonly<Record<string, Sentence>> = {
  number: sentence('number'),
  int: sentence('whole number'),
  string: sentence('text (string)'),
  boolean: sentence('true or false (boolean)'),
  array: sentence('list (array)'),
  object: sentence('object'),
  record: sentence('object'),
};
