/** More than a call takes as arguments is put together piece by piece. */
const CHUNK = 8192;

/** The text of these UTF-16 units, however many they are. */
export function textOfUnits(units: Uint8Array | Uint16Array | Int32Array): string {
  if (units.length <= CHUNK) {
    return String.fromCharCode(...units);
  }
  let text = '';
  for (let i = 0; i < units.length; i += CHUNK) {
    text += String.fromCharCode(...units.subarray(i, i + CHUNK));
  }
  return text;
}
