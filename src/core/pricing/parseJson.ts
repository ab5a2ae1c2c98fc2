import type * as z from 'zod/mini';
import { findJsonFault } from './jsonText';
import { problem, schemaProblems, type Problem } from './problems';

/** One file's text against its schema: the value, or why there is none. */
export function parseJson<T>(text: string, schema: z.ZodMiniType<T>): [T | null, Problem[]] {
  const fault = findJsonFault(text);
  if (fault !== null) {
    const { line, column, message } = fault;
    const excerpt = text.split('\n')[line - 1]?.trim();
    return [
      null,
      [
        problem(
          [],
          excerpt,
          { en: `JSON: ${message.en}`, zh: `JSON：${message.zh}` },
          {
            en: `correct line ${line}, column ${column}`,
            zh: `请更正第 ${line} 行第 ${column} 列`,
          },
        ),
      ],
    ];
  }
  const input: unknown = JSON.parse(text);
  const result = schema.safeParse(input);
  return result.success ? [result.data, []] : [null, schemaProblems(result.error.issues, input)];
}
