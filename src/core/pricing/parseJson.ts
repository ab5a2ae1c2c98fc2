import { sentence } from '../text/sentence';
import type * as z from 'zod/mini';
import { findJsonFault } from './jsonText';
import { bySchema, problem, type Problem } from './problems';

/** What else an input may be than what was asked for, told in place of every single difference. */
export interface StrangeInput {
  /** Of a text that is not JSON. */
  readonly text: (text: string) => Problem | null;
  /** Of JSON that does not fit the schema. */
  readonly document: (document: unknown) => Problem | null;
}

/** One file's text against its schema: the value, or why there is none. */
export function parseJson<T>(
  text: string,
  schema: z.ZodMiniType<T>,
  strange?: StrangeInput,
): [T | null, Problem[]] {
  // An editor shows no byte order mark and writes one all the same.
  const json = text.replace(/^\uFEFF/, '');
  const fault = findJsonFault(json);
  if (fault !== null) {
    const { line, column, message } = fault;
    const excerpt = json.split('\n', line).at(-1)?.trim();
    const found = problem(
      [],
      excerpt,
      sentence('JSON: {message}', { message }),
      sentence('correct line {line}, column {column}', {
        line: String(line),
        column: String(column),
      }),
    );
    return [null, [strange?.text(json) ?? found]];
  }
  const input: unknown = JSON.parse(json);
  const [value, problems] = bySchema(schema, input);
  if (value !== null) {
    return [value, []];
  }
  const stranger = strange?.document(input) ?? null;
  return [null, stranger === null ? problems : [stranger]];
}
