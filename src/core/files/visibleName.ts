/** Line breaks, other controls, and marks that turn the direction of the text around them. */
const invisible = /[\p{Cc}\u061C\u200B\u200E\u200F\u2028-\u202E\u2060-\u2069\uFEFF]/gu;

/**
 * A file's name as it may be shown: whatever would hide or reorder the text around it is written as
 * its code: `evil\u202Etxt.exe`. Joiners stay, emoji and some scripts are written with them.
 */
export function visibleName(name: string): string {
  return name.replace(
    invisible,
    mark => `\\u${mark.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`,
  );
}
