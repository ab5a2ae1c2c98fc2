export type Fields = Readonly<Record<string, unknown>>;

/** The fields of an object; `null` of anything else, lists among it. */
export function fieldsOf(value: unknown): Fields | null {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
    ? (value as Fields)
    : null;
}
