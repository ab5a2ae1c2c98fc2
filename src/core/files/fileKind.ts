/** What bytes are that should have been a JSON or text file. `text` may be any text in UTF-8. */
export type FileKind =
  | 'empty'
  | 'webPage'
  /** The stand-in that git keeps for a large file. */
  | 'lfsPointer'
  | 'gzip'
  | 'zip'
  | 'utf16'
  | 'sentencePiece'
  | 'binary'
  | 'text';

/** The signatures of formats that begin with one. */
const signatures: readonly (readonly [kind: FileKind, bytes: readonly number[]])[] = [
  ['gzip', [0x1f, 0x8b]],
  ['zip', [0x50, 0x4b, 0x03, 0x04]],
  ['utf16', [0xff, 0xfe]],
  ['utf16', [0xfe, 0xff]],
];

/** So much of a file is looked at. */
const headBytes = 1024;

export function fileKind(file: Uint8Array): FileKind {
  const head = file.subarray(0, headBytes);
  const signed = signatures.find(([, bytes]) => bytes.every((byte, at) => head[at] === byte));
  if (signed !== undefined) {
    return signed[0];
  }
  if (isSentencePiece(head)) {
    return 'sentencePiece';
  }
  if (head.includes(0)) {
    return isUtf16(head) ? 'utf16' : 'binary';
  }
  const kind = textKind(asText(head));
  return kind === 'empty' && file.length > headBytes ? 'text' : kind;
}

/** The same of a text, or of its beginning, without the blanks before it. */
export function textKind(text: string): 'empty' | 'webPage' | 'lfsPointer' | 'text' {
  if (text === '') {
    return 'empty';
  }
  if (text.startsWith('<')) {
    return 'webPage';
  }
  return text.startsWith('version https://git-lfs.github.com/') ? 'lfsPointer' : 'text';
}

/**
 * sentencepiece_model.proto: the first field is a piece (1), which begins with its text (1), then its
 * score (2, a float).
 */
function isSentencePiece(head: Uint8Array): boolean {
  const length = head[3] ?? 0;
  return head[0] === 0x0a && head[2] === 0x0a && length < 0x80 && head[4 + length] === 0x15;
}

/** Without its mark: every other byte of Latin text is zero. */
function isUtf16(head: Uint8Array): boolean {
  const zeros = [0, 0];
  head.forEach((byte, at) => {
    zeros[at % 2] = (zeros[at % 2] ?? 0) + (byte === 0 ? 1 : 0);
  });
  const [even = 0, odd = 0] = zeros;
  const half = head.length / 2;
  return Math.max(even, odd) > half * 0.8 && Math.min(even, odd) < half * 0.2;
}

/** Only what is compared with ASCII: other bytes may come out as anything. */
function asText(head: Uint8Array): string {
  const start = head[0] === 0xef && head[1] === 0xbb && head[2] === 0xbf ? 3 : 0;
  return String.fromCharCode(...head.subarray(start)).trim();
}
