/** Puts values into a sentence of the strings object: `{0}`, `{1}`. */
export function fill(sentence: string, ...values: readonly (string | number)[]): string {
  return sentence.replace(/\{(\d)\}/g, (_match, index: string) =>
    String(values[Number(index)] ?? ''),
  );
}
