/**
 * GPT-2's way to write bytes as visible characters (openai/gpt-2, `encoder.py`, `bytes_to_unicode`),
 * used by every byte-level tokenizer.json: printable Latin-1 stands for itself, the rest is shifted
 * to U+0100 and up in byte order.
 */
const byteOfChar: ReadonlyMap<string, number> = new Map(
  (() => {
    const visible = (byte: number) =>
      (byte >= 0x21 && byte <= 0x7e) || (byte >= 0xa1 && byte <= 0xff && byte !== 0xad);
    let shifted = 0;
    return Array.from({ length: 256 }, (_, byte): [string, number] => [
      String.fromCharCode(visible(byte) ? byte : 0x100 + shifted++),
      byte,
    ]);
  })(),
);

/** All bytes as one-char strings, in order: the alphabet of a byte-level vocabulary. */
export const byteChars: readonly string[] = Array.from({ length: 256 }, (_, byte) =>
  String.fromCharCode(byte),
);

/** The bytes a tokenizer.json token stands for, one char per byte; `null` if it is no byte text. */
export function bytesOfToken(token: string): string | null {
  let bytes = '';
  for (const char of token) {
    const byte = byteOfChar.get(char);
    if (byte === undefined) {
      return null;
    }
    bytes += String.fromCharCode(byte);
  }
  return bytes;
}

const base64 = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';

/** Base64 to one char per byte (core has neither `atob` nor `Buffer`). */
export function bytesOfBase64(text: string): string {
  let bytes = '';
  let bits = 0;
  let held = 0;
  for (const char of text) {
    const value = base64.indexOf(char);
    if (value < 0) {
      continue;
    }
    held = ((held << 6) | value) & 0xffff;
    bits += 6;
    if (bits >= 8) {
      bits -= 8;
      bytes += String.fromCharCode((held >> bits) & 0xff);
    }
  }
  return bytes;
}
