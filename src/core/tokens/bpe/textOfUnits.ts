/** More than a call takes as arguments is put together piece by piece. */
const mostArguments = 8192;

/** The text of these UTF-16 units, however many they are. */
export function textOfUnits(units: Uint8Array | Uint16Array | Int32Array): string {
  if (units.length <= mostArguments) {
    return String.fromCharCode(...units);
  }
  let text = '';
  for (let i = 0; i < units.length; i += mostArguments) {
    text += String.fromCharCode(...units.subarray(i, i + mostArguments));
  }
  return text;
}
