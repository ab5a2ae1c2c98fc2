import { isKnownLanguage } from './lineSyntax';

/**
 * What files are by the ends of their names, where VS Code calls them plain text because no extension
 * for them is installed; also how fences of Markdown may name a language. Where ids stand alike,
 * one language stands for several.
 */
const endings: Readonly<Record<string, string>> = {
  toml: 'toml tml',
  yaml: 'yaml yml sls clang-format clang-tidy condarc',
  json: 'json jsonc json5 jsonl ndjson ipynb avsc tfstate webmanifest har',
  hjson: 'hjson hocon kdl',
  dotenv: 'env vars',
  properties: 'properties conf cfg cnf bru dip editorconfig npmrc',
  ini: 'ini inf reg prefs desktop directory service socket timer mount container network pylintrc flake8 coveragerc pypirc hgrc wslconfig',
  terraform: 'tf tfvars hcl tofu nomad pkrvars sentinel',
  code: 'kt kts zig dart scala sc sbt proto proto3 prisma sol solidity cue bicep bicepparam gleam odin vala hx pkl thrift avdl capnp baml move cairo wgsl glsl re res reason groovy gradle gvy jenkinsfile nf js mjs cjs ts mts cts java go c cc cpp cxx h hpp cs swift m mm d v sv ceylon fan wren cypher qml es6 smithy tsp bal roc',
  rust: 'rs ron',
  fsharp: 'fs fsi fsx',
  php: 'php phtml hack hh',
  nix: 'nix',
  jsonnet: 'jsonnet libsonnet',
  javascriptreact: 'jsx',
  typescriptreact: 'tsx',
  vue: 'vue',
  svelte: 'svelte',
  astro: 'astro',
  html: 'html htm xhtml heex eex leex ejs erb hbs mustache liquid twig njk jinja2 jinja j2 ftl mako',
  xml: 'xml xsd xsl svg plist config resx poml wsdl props targets csproj storyboard xaml xlf',
  elixir: 'ex exs',
  erlang: 'erl hrl pro mat octave',
  python: 'py pyi py3 mojo bzl bazel star starlark gn gni lmql smk pyx',
  ruby: 'rb rake gemspec podspec cr ru',
  perl: 'pl pm raku rakumod',
  r: 'r',
  julia: 'jl',
  nim: 'nim nims nimble',
  gdscript: 'gd tscn tres godot',
  tcl: 'tcl cmake meson awk pp',
  graphql: 'graphql graphqls gql rego',
  ocaml: 'ml mli sml pas pp dpr',
  haskell: 'hs lhs elm purs dhall lean agda idr adb ads vhd vhdl applescript',
  sql: 'sql psql pgsql mysql ddl prql',
  lua: 'lua luau',
  clojure: 'clj cljs cljc edn bb',
  lisp: 'lisp lsp el scm ss rkt fnl asm s ahk janet hy',
  vb: 'vb vbs bas',
  viml: 'vim vimrc',
  http: 'http rest hurl',
  csv: 'csv tsv psv tab',
  shellscript: 'sh bash zsh ksh nu fish bats command console shell envrc',
  powershell: 'ps1 psm1 psd1 pwsh',
  bat: 'bat cmd',
  makefile: 'mk mak make',
  just: 'just',
  dockerfile: 'dockerfile containerfile',
  modelfile: 'modelfile',
  plaintext: 'txt text log',
  markdown: 'md markdown mdx mdc mdown qmd rmd markdoc prompt prompty',
};

/** Files known by the whole name. */
const names: Readonly<Record<string, string>> = {
  toml: 'pipfile cargo.lock poetry.lock uv.lock pdm.lock',
  python: 'tiltfile snakefile sconstruct sconscript build workspace module.bazel buck',
  ruby: 'vagrantfile gemfile rakefile brewfile fastfile podfile',
  cmake: 'cmakelists.txt',
  yaml: '.yamllint .gemrc .prettierrc .stylelintrc',
  shellscript: 'crontab .envrc .bashrc .zshrc .profile .bash_profile',
  ini: 'credentials .gitconfig',
  properties: 'config .curlrc .wgetrc .inputrc',
};

/** Files known by how the name begins, before a dot or dash: `Dockerfile.gpu`, `.env.production`. */
const beginnings: Readonly<Record<string, string>> = {
  just: 'justfile .justfile',
  makefile: 'makefile gnumakefile bsdmakefile',
  dockerfile: 'dockerfile containerfile earthfile',
  modelfile: 'modelfile',
  dotenv: '.env .flaskenv',
  code: 'jenkinsfile',
  shellscript: 'procfile',
  caddyfile: 'caddyfile',
};

/** Ends that say nothing of what a file is: `config.toml.example`, `main.tf.tmpl`. */
const outerEndings: ReadonlySet<string> = new Set(
  'example sample template tmpl tpl dist default bak backup orig old new in local j2 jinja jinja2 erb'.split(
    ' ',
  ),
);

const languageOfEnding = inverted(endings);
const languageOfName = inverted(names);
const languageOfBeginning = inverted(beginnings);

/** Made at the first question: hundreds of words are not held from the start of the extension. */
function inverted(table: Readonly<Record<string, string>>): (word: string) => string | undefined {
  let languages: ReadonlyMap<string, string> | undefined;
  return word =>
    (languages ??= new Map(
      Object.entries(table).flatMap(([language, words]) =>
        words.split(' ').map(each => [each, language] as const),
      ),
    )).get(word);
}

/** The language of a file by the end of its name, without the dot and in small letters. */
export function languageOfFileEnding(ending: string): string | undefined {
  return languageOfEnding(ending);
}

/**
 * The language in which to look for ids in a file: the editor's, or what the file's name says where
 * that is plain text or a language nothing is known of.
 */
export function languageOfFile(languageId: string, path: string): string {
  return languageId !== 'plaintext' && isKnownLanguage(languageId)
    ? languageId
    : (byName(path.slice(path.lastIndexOf('/') + 1).toLowerCase()) ?? languageId);
}

/** No file system has longer names; other sources of documents may. */
const longestName = 255;

function byName(name: string): string | undefined {
  if (name.length > longestName) {
    return undefined;
  }
  const dot = name.lastIndexOf('.');
  const ending = dot < 0 ? '' : name.slice(dot + 1);
  const inner = dot > 0 && outerEndings.has(ending) ? byName(name.slice(0, dot)) : undefined;
  const [beginning = ''] = /^\.?[^.-]+/.exec(name) ?? [];
  return (
    languageOfName(name) ?? inner ?? languageOfEnding(ending) ?? languageOfBeginning(beginning)
  );
}
