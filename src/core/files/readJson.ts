/** Why a text is not read as JSON: another format, torn off before its end, or wrong in the middle. */
type JsonFault = 'notJson' | 'cutOff' | 'invalid';

type JsonReading =
  | { readonly ok: true; readonly value: unknown }
  | { readonly ok: false; readonly fault: JsonFault };

/** Reads a JSON object or list; a byte order mark before it is none of it. */
export function readJson(text: string): JsonReading {
  const trimmed = text.replace(/^\uFEFF/, '').trim();
  if (!/^[[{]/.test(trimmed)) {
    return { ok: false, fault: 'notJson' };
  }
  try {
    return { ok: true, value: JSON.parse(trimmed) };
  } catch (error) {
    return { ok: false, fault: endsTooEarly(trimmed, error) ? 'cutOff' : 'invalid' };
  }
}

/** By where the parser stopped, or by its words where they name no place. */
function endsTooEarly(text: string, error: unknown): boolean {
  const words = error instanceof SyntaxError ? error.message : '';
  const [, position] = /position (\d+)/.exec(words) ?? [];
  return (
    !/[}\]]$/.test(text) ||
    /end of (JSON|data)|unterminated/i.test(words) ||
    Number(position) >= text.length
  );
}
