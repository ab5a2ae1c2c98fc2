import {
  address,
  assigned,
  baseModel,
  dockerVariable,
  inBackticks,
  inCell,
  inCharacterData,
  inCommand,
  inDefault,
  inElement,
  inFlow,
  listed,
  quoted,
  setting,
  shownName,
  type IdForm,
} from './idForms';

/** What a line of a language is made of, as far as ids of models are concerned. */
interface LineSyntax {
  /** What begins a comment; `null` where nothing does. */
  readonly comment: RegExp | null;
  /** Characters that enclose strings, in which no comment begins. */
  readonly quotes: string;
  readonly ids: readonly IdForm[];
}

const hash = /(?:^|\s)#/g;
const hashOrSemicolon = /(?:^|\s)[#;]/g;
const hashOrSlashes = /(?:^|\s)#(?!\[)|\/\/|\/\*|^\s*\*/g;
const slashes = /\/\/|\/\*|^\s*\*/g;
const html = /<!--/g;
const htmlOrSlashes = /<!--|\/\/|\/\*|^\s*\*/g;
const dashes = /--/g;

/** Of any language not named below. A `#` with a blank begins no preprocessor's line. */
const code: LineSyntax = {
  comment: /\/\/|\/\*|^\s*\*|^\s*#\s/g,
  quotes: '"\'`',
  ids: [quoted],
};
/** Quotation marks are prose there; only inline code names things. */
const prose: LineSyntax = { ...code, comment: null, ids: [inBackticks] };
const command = [quoted, assigned, inCommand, inDefault, address];

const groups: readonly (readonly [languages: string, syntax: Partial<LineSyntax>])[] = [
  // A `#` of Markdown is a heading, which may well hold code.
  ['markdown restructuredtext asciidoc org typst', prose],
  ['latex tex bibtex', { ...prose, comment: /(?<!\\)%/g }],
  ['git-commit git-rebase scminput', { ...prose, comment: hash }],
  // Environment files without an extension VS Code knows among them.
  ['plaintext', { ...prose, comment: hash, ids: [inBackticks, assigned] }],
  [
    'yaml dockercompose github-actions-workflow helm ansible azure-pipelines home-assistant',
    { comment: hash, ids: [shownName, quoted, assigned, listed, inFlow, inCommand, inDefault] },
  ],
  ['dotenv env', { comment: hash, ids: [quoted, assigned, inDefault] }],
  ['toml', { comment: hash, ids: [quoted, assigned] }],
  ['hjson', { comment: hashOrSlashes, ids: [quoted, assigned] }],
  ['ini properties', { comment: hashOrSemicolon, ids: [quoted, assigned, setting] }],
  ['nginx caddyfile', { comment: hash, ids: [quoted, assigned, setting] }],
  ['shellscript fish nushell makefile just powershell', { comment: hash, ids: command }],
  ['dockerfile', { comment: hash, ids: [...command, dockerVariable] }],
  ['bat', { comment: /^\s*(?:@?rem\b|::)/gi, ids: command }],
  ['modelfile', { comment: hash, ids: [quoted, baseModel] }],
  ['http rest', { comment: /^\s*(?:#|\/\/)/g, ids: [quoted, assigned, inCommand, address] }],
  [
    'python starlark ruby perl perl6 raku r elixir julia nim crystal coffeescript tcl awk cmake meson graphql rego gdscript puppet ignore snakemake',
    { comment: hash },
  ],
  [
    'php terraform terraform-vars terraform-stack opentofu hcl nix jsonnet',
    { comment: hashOrSlashes },
  ],
  [
    'sql lua haskell elm purescript ada vhdl dhall lean idris agda applescript',
    { comment: dashes },
  ],
  ['erlang matlab octave prolog', { comment: /%/g }],
  ['clojure lisp commonlisp scheme racket elisp asm', { comment: /;/g, quotes: '"' }],
  ['ocaml pascal coq', { comment: /\(\*|\/\//g, quotes: '"' }],
  ['fsharp rust', { comment: slashes, quotes: '"' }],
  ['vb', { comment: /'|^\s*rem\b/gi, quotes: '"' }],
  ['viml', { comment: /^\s*"/g }],
  ['csv tsv', { comment: null, ids: [quoted, inCell] }],
  [
    'html xml xsl handlebars razor jinja jinja-html erb',
    { comment: html, ids: [quoted, inElement, inCharacterData] },
  ],
  [
    'vue vue-html svelte astro javascriptreact typescriptreact',
    { comment: htmlOrSlashes, ids: [quoted, inElement, inCharacterData] },
  ],
];

const syntaxes: ReadonlyMap<string, LineSyntax> = new Map(
  groups.flatMap(([languages, syntax]) =>
    languages.split(' ').map(language => [language, { ...code, ...syntax }] as const),
  ),
);

/** Whether more is known of a language than that it is one. */
export function isKnownLanguage(languageId: string): boolean {
  return syntaxes.has(languageId);
}

export function syntaxOf(languageId: string): LineSyntax {
  return syntaxes.get(languageId) ?? code;
}
