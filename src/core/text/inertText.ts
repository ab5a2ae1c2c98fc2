import { visibleName } from '../files/visibleName';
import { redact } from './redact';

/** Longer than any sentence of ours; laying out more than this would hold the window up. */
const mostCharacters = 2000;

const lineBreaks = /[\t\n\v\f\r\u0085\u2028\u2029]+/g;

/** One line without passwords, cut where it is endless; what would hide or reorder the text around it as its code. */
export function oneLine(text: string, most = mostCharacters): string {
  const cut = text.length > most ? `${text.slice(0, most).replace(/[\uD800-\uDBFF]$/, '')}…` : text;
  return visibleName(redact(cut.replace(lineBreaks, ' ')));
}

/**
 * Text for places where VS Code finds `[links](command:…)` and `$(icons)` in a plain string: messages,
 * lists, prompts, the status bar. Each takes two marks in a row, which an invisible third keeps apart.
 */
export function inertText(text: string, most = mostCharacters): string {
  return oneLine(text, most).replace(/(?<=[\]$])(?=\()/g, '\u2060');
}
