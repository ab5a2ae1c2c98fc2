/** Markdown as VS Code reads it: marked with GitHub's rules. */
import fc from 'fast-check';
import { Lexer, parse, type Token, type Tokens } from 'marked';
import { describe, expect, it } from 'vitest';
import { oneLine } from '../../../src/core/text/inertText';
import {
  bold,
  codeSpan,
  joinMarkdown,
  linkTo,
  md,
  filled,
  type Markdown,
} from '../../../src/host/text/markdownText';
import { hostileText } from './hostile';

const seed = 20261128;

function tokensOf(markdown: Markdown | string): Token[] {
  const flat = (tokens: readonly Token[]): Token[] =>
    tokens.flatMap(token => [
      token,
      ...flat('tokens' in token ? (token.tokens ?? []) : []),
      ...(token.type === 'list' ? flat((token as Tokens.List).items) : []),
    ]);
  return flat(Lexer.lex(markdown.toString()));
}

function typesOf(markdown: Markdown): string[] {
  return [...new Set(tokensOf(markdown).map(({ type }) => type))].sort();
}

const entities: Readonly<Record<string, string>> = {
  '&amp;': '&', '&lt;': '<', '&gt;': '>', '&quot;': '"', '&#39;': "'", '&#36;': '$',
}; // prettier-ignore

/** What a reader sees; runs of spaces are one in HTML, and a mark without width is none. */
function visible(markdown: Markdown): string {
  const html = parse(markdown.toString(), { async: false });
  const text = html.replace(/<(br|hr|\/p|\/li)>/g, ' ').replace(/<[^>]*>/g, '');
  return seen(text.replace(/&(amp|lt|gt|quot|#39|#36);/g, e => entities[e] ?? e));
}

function seen(text: string): string {
  return text
    .replaceAll('\u2060', '')
    .replace(/[ \n]+/g, ' ')
    .trim();
}

/** What VS Code takes for an icon in the HTML that Markdown was made into. */
function iconsIn(markdown: Markdown): string[] {
  const html = parse(markdown.toString(), { async: false });
  return [...html.matchAll(/\$\([A-Za-z0-9-]+(~[A-Za-z]+)?\)/g)].map(([icon]) => icon);
}

const harmless = new Set([
  'paragraph',
  'text',
  'escape',
  'space',
  'strong',
  'codespan',
  'list',
  'list_item',
  'hr',
  'br',
]);

describe('text of others in Markdown', () => {
  it('is what the reader sees, and nothing else, wherever it stands', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const frames: readonly [Markdown, string, string[]?][] = [
          [md`${a}`, oneLine(a)],
          [md`x ${a} y ${b}`, `x ${oneLine(a)} y ${oneLine(b)}`],
          [md`- ${a}\n- ${b}`, `${oneLine(a)} ${oneLine(b)}`],
          [md`first  \n${a}  \n${b}`, `first ${oneLine(a)} ${oneLine(b)}`],
          [filled('{1}: {0}', a, b), `${oneLine(b)}: ${oneLine(a)}`],
          [joinMarkdown([a, b, 'end'], '\n\n'), `${oneLine(a)} ${oneLine(b)} end`],
          [md`$(warning) ${a}`, `$(warning) ${oneLine(a)}`, ['$(warning)']],
        ];
        for (const [markdown, text, icons = []] of frames) {
          expect(typesOf(markdown).filter(type => !harmless.has(type))).toEqual([]);
          expect(visible(markdown)).toBe(seen(text));
          expect(iconsIn(markdown)).toEqual(icons);
        }
      }),
      { seed, numRuns: 500 },
    );
  }, 60_000);

  it('cannot leave a code span', () => {
    fc.assert(
      fc.property(hostileText, hostileText, (a, b) => {
        const markdown = md`x ${codeSpan(a)} y ${codeSpan(b)} z`;
        const spans = tokensOf(markdown).filter(({ type }) => type === 'codespan');
        expect(typesOf(markdown)).toEqual(['codespan', 'paragraph', 'text']);
        expect(spans).toHaveLength(2);
        expect(visible(markdown)).toBe(seen(`x ${oneLine(a)} y ${oneLine(b)} z`));
        expect(iconsIn(markdown)).toEqual([]);
      }),
      { seed, numRuns: 500 },
    );
  }, 60_000);

  it('is no link but the one that is meant, to where the address says', () => {
    const address = fc
      .tuple(hostileText, hostileText)
      .map(([path, query]) => `https://example.com/${path}?${query}`);
    fc.assert(
      fc.property(hostileText, address, (label, url) => {
        const markdown = md`Source: ${linkTo(label, url)}, checked`;
        const links = tokensOf(markdown).filter(({ type }) => type === 'link');
        expect(links.map(each => new URL((each as Tokens.Link).href).host)).toEqual([
          'example.com',
        ]);
        expect(typesOf(markdown).filter(type => type !== 'link' && !harmless.has(type))).toEqual(
          [],
        );
        expect(visible(markdown)).toBe(seen(`Source: ${oneLine(label)}, checked`));
      }),
      { seed, numRuns: 500 },
    );
  }, 60_000);

  it.each([
    'http://example.com',
    'command:workbench.action.quit',
    'javascript:alert(1)',
    'file:///etc/passwd',
    'https://user:password@example.com',
    'https://user@example.com',
    'data:text/html,x',
    'example.com',
    'https://',
    '',
  ])('an address like %s is no link', address => {
    expect(linkTo('a title', address).toString()).toBe('a title');
  });

  it('of any length is cut, on a whole character', () => {
    const name = '𝕏'.repeat(300_000);
    for (const markdown of [
      md`${name}`,
      bold(name),
      codeSpan(name),
      linkTo(name, 'https://example.com'),
    ]) {
      expect(markdown.toString().length).toBeLessThan(5000);
      expect(markdown.toString().isWellFormed()).toBe(true);
    }
  });

  it('would act without the escapes: the pieces are what they claim to be', () => {
    const raw =
      '![p](https://evil.example/p.png) <img src=x> [a](command:x) https://evil.example $(error)';
    const tokens = tokensOf(raw).map(({ type }) => type);
    expect(tokens).toEqual(expect.arrayContaining(['image', 'html', 'link']));
    expect(tokens.filter(type => type === 'link')).toHaveLength(2);
  });
});
