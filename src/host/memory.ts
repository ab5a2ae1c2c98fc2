import type * as vscode from 'vscode';
import type * as z from 'zod/mini';

/**
 * What is remembered under a key; the fallback where there is nothing, or something of another shape:
 * another version of the extension may have written it, and settings sync may have brought it.
 */
export function remembered<Schema extends z.ZodMiniType>(
  memory: Pick<vscode.Memento, 'get'>,
  key: string,
  schema: Schema,
  fallback: z.output<Schema>,
): z.output<Schema> {
  const result = schema.safeParse(memory.get(key));
  return result.success ? result.data : fallback;
}
