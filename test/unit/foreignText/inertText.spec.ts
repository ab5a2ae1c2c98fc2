/** What VS Code 1.139 looks for in the plain strings of messages, prompts, lists and the status bar. */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { visibleName } from '../../../src/core/files/visibleName';
import { inertText } from '../../../src/core/text/inertText';
import { redact } from '../../../src/core/text/redact';
import { hostileText } from './hostile';

const link = /\[([^\]]+)\]\(((?:https?:\/\/|command:|file:)[^)\s]+)(?: (["'])(.+?)(\3))?\)/i;
const icon = /\$\([A-Za-z0-9-]+(?:~[A-Za-z]+)?\)/;

describe('text of others in a plain string', () => {
  it.each([
    ['[Open](command:workbench.action.quit)', link],
    ['a [b](https://evil.example "title") c', link],
    ['[a]\n(b) [x](file:///etc/passwd)', link],
    ['$(error) Sign in', icon],
    ['$(loading~spin)', icon],
  ])('%s acts, and is inert once it went through', (text, acting) => {
    expect(text).toMatch(acting);
    expect(inertText(text)).not.toMatch(acting);
  });

  it('is seen as it is, on one line, and never acts', () => {
    fc.assert(
      fc.property(hostileText, text => {
        const inert = inertText(text);
        expect(inert).not.toMatch(link);
        expect(inert).not.toMatch(icon);
        expect(inert).not.toMatch(/[\r\n\u2028\u2029]/);
        const onOneLine = text.replace(/[\t\n\v\f\r\u0085\u2028\u2029]+/g, ' ');
        expect(inert.replaceAll('\u2060', '')).toBe(visibleName(redact(onOneLine)));
      }),
      { seed: 20261128, numRuns: 5000 },
    );
  });

  it('without links and icons is the very same', () => {
    for (const text of ['gpt-4o: 1,234 tokens ($0.0025)', '通义千问（Plus）[1]', '']) {
      expect(inertText(text)).toBe(text);
    }
  });

  it('is cut where it would never end, on a whole character', () => {
    const cut = inertText('𝕏'.repeat(100_000));
    expect(cut.length).toBeLessThan(2100);
    expect(cut.isWellFormed()).toBe(true);
  });
});
