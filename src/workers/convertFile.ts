import { fileKind } from '../core/files/fileKind';
import {
  convertTokenizer,
  type Conversion,
  type ExpectedTokenizer,
} from '../core/tokens/convert/convertTokenizer';

/** Turns a tokenizer file, as it was fetched or found on a disk, into a vocabulary file of the engine. */
export function convertFile(file: Uint8Array, expected: ExpectedTokenizer): Conversion {
  const is = fileKind(file);
  if (is !== 'text' && is !== 'webPage') {
    return { ok: false, problem: { kind: 'notText', is } };
  }
  try {
    return convertTokenizer(new TextDecoder('utf-8', { fatal: true }).decode(file), expected);
  } catch {
    // It catches what it throws itself: these are bytes that are no UTF-8, or more than a string holds.
    return { ok: false, problem: { kind: 'notText', is: 'binary' } };
  }
}
