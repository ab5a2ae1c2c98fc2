import fc from 'fast-check';

/** What names, ids, notes and addresses of others may hold that means something where they are shown. */
const pieces = [
  '`', '``', '```\n', '~~~', '*', '**', '_', '__', '~~', '[', ']', '(', ')', '![', '](', '[a](',
  '[click](command:workbench.action.quit?%5B1%5D)', '[x](https://evil.example "t")', '](command:x)',
  '![p](https://evil.example/p.png)', '<img src=x onerror=alert(1)>', '<!-- ', '-->', '</code>', '<',
  '<https://evil.example>', 'https://evil.example/a_b_c', 'http://evil.example', 'ftp://evil.example',
  'www.evil.example', 'a@evil.example', 'mailto:a@evil.example', 'file:///etc/passwd', '[r]: https://evil.example\n',
  '[r]', '[^1]', '| a | b |\n| --- | --- |\n', '|', '\\', '\\\\', '&#x3C;', '&lt;', '&amp;', '&#36;', '&',
  '# ', '> ', '- ', '+ ', '1. ', '1) ', '- [ ] ', '===\n', '---\n', '***\n', '\n', '\r\n', '\t', '    ', '  \n',
  '$(error)', '$(x~spin)', '$', '\\$(error)', '$$a$$', '{0}', '{1}', '${tokens}', '=', '@', '!', '#', ':', '//',
  '\u202E', '\u2066', '\u200B', '\u200D', '\uFEFF', '\u0000', '\u0007', '\u2028', '\u0085', '\u00A0', '　', '：',
  'gpt-4o', '通义千问', 'é', '👩‍👩‍👧', '𝕏', 'a', ' ', '.', '0',
] as const; // prettier-ignore

/** Texts made of such pieces, and any others. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map(all => all.join('')),
  },
  { weight: 1, arbitrary: fc.string({ unit: 'binary', maxLength: 40 }) },
);
