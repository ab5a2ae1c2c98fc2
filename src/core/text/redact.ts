/** What stands for something that must not be read. */
const hidden = '…';

/** User name and password in front of a host, with or without the scheme. */
const credentials = /(?<=\/\/)[^\s/?#]*@/g;

/** A text for messages, logs and records, without these secrets and without anybody's password in an address. */
export function redact(text: string, secrets: readonly string[] = []): string {
  return secrets
    .flatMap(piecesOf)
    .reduce((rest, piece) => rest.replaceAll(piece, hidden), text)
    .replace(credentials, `${hidden}@`);
}

/** The secret, and each line of it: what quotes it may have broken it up, or escaped its line breaks. */
function piecesOf(secret: string): string[] {
  const pieces = secret.split(/[^\x21-\x7e]+/).filter(piece => piece.length > 3);
  return [...new Set([secret, ...pieces])]
    .filter(piece => piece !== '')
    .toSorted((a, b) => b.length - a.length);
}
