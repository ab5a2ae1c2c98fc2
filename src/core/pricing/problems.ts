/** What is wrong with a catalogue file, in words its author can act on. */
import type * as z from 'zod/mini';

export interface Problem {
  /** JSON path inside the file: `$.models[3].prices[0].rates.inputPerMTok`. */
  readonly path: string;
  /** The offending value as JSON, shortened. */
  readonly value: string;
  /** What must hold. */
  readonly rule: string;
  /** What the author can do about it. */
  readonly advice: string;
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

export function showValue(value: unknown): string {
  const text = value === undefined ? '(missing)' : JSON.stringify(value);
  return text.length > 80 ? `${text.slice(0, 77)}…` : text;
}

export function problem(
  steps: readonly PropertyKey[],
  value: unknown,
  rule: string,
  advice: string,
): Problem {
  return { path: jsonPath(steps), value: showValue(value), rule, advice };
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

function explain(issue: z.core.$ZodIssue, value: unknown): [rule: string, advice: string] {
  switch (issue.code) {
    case 'unrecognized_keys':
      return [
        `unknown field ${issue.keys.map(key => `"${key}"`).join(', ')}`,
        'remove it or correct its spelling; pricing/README.md lists the fields',
      ];
    case 'invalid_value':
      return [
        `one of ${issue.values.map(String).join(', ')}`,
        'use one of these values; a new one is added in src/core/pricing/schema.ts',
      ];
    case 'invalid_type':
      return value === undefined
        ? [`required, of type ${issue.expected}`, 'add the field']
        : [`of type ${issue.expected}`, `write a value of type ${issue.expected}`];
    case 'too_small':
      return [
        `at least ${issue.inclusive === false ? 'more than ' : ''}${String(issue.minimum)}${unitOf(issue.origin)}`,
        'correct the value; a price that is not published is null, never negative',
      ];
    case 'too_big':
      return [`at most ${String(issue.maximum)}${unitOf(issue.origin)}`, 'correct the value'];
    case 'invalid_format':
      return [`must match ${issue.pattern ?? issue.format}`, 'correct the spelling of the value'];
    case 'custom':
    case 'invalid_element':
    case 'invalid_key':
    case 'invalid_union':
    case 'not_multiple_of':
      return [issue.message, 'correct the value'];
  }
}

function unitOf(origin: string): string {
  return origin === 'string' ? ' characters' : origin === 'array' ? ' entries' : '';
}
