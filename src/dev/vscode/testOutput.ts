/**
 * VS Code hands the launcher its own log and what tests print through one channel. The runner inside
 * VS Code marks what the tests print; the mark is invisible where nobody removes it.
 */
const mark = '\u2063';

/** A line as the runner prints it. */
export function marked(line: string): string {
  return mark + line;
}

/** What the tests printed, or nothing if the line is VS Code's own. */
export function unmarked(line: string): string | undefined {
  return line.startsWith(mark) ? line.slice(mark.length) : undefined;
}
