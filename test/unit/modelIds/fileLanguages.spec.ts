import { describe, expect, it } from 'vitest';
import { languageOfFile } from '../../../src/core/modelIds/lines/fileLanguages';
import { languageOfLine } from '../../../src/core/modelIds/lines/markdownLanguage';
import { modelIdsIn } from '../../../src/core/modelIds/lines/modelIdsIn';

/** What is found in a line of a file, by what VS Code calls it and by its name. */
function idsIn(file: string, line: string, languageId = 'plaintext'): string[] {
  const language = languageOfLine(languageOfFile(languageId, `/a/folder/${file}`), 0, () => line);
  return modelIdsIn(line, language).map(({ text }) => text);
}

/** Files VS Code has no language for, and a line of each that names `gpt-4o`. */
const lines: readonly (readonly [files: string, line: string])[] = [
  ['config.toml pyproject.toml .codex-config.toml Cargo.lock Pipfile', 'model = "gpt-4o" # cheap'],
  ['pyproject.toml uv.lock', 'models = ["gpt-4o", "text"]'],
  ['main.tf prod.tfvars terragrunt.hcl job.nomad', '  model = "gpt-4o" // or another'],
  [
    'App.kt build.gradle.kts main.zig Main.scala build.sbt app.dart',
    'val model = "gpt-4o" // best',
  ],
  ['ask.proto', '  string model = 1 [default = "gpt-4o"];'],
  ['App.vue App.svelte page.astro', '<Chat model="gpt-4o" />'],
  ['App.vue App.svelte', "const model = 'gpt-4o' // best"],
  ['App.vue App.svelte page.astro feed.plist', '  <string>gpt-4o</string>'],
  ['flake.nix', "model = ''gpt-4o'';"],
  ['flake.nix shell.nix', 'model = "gpt-4o"; # or /* */'],
  ['justfile .justfile justfile.local', 'model := "gpt-4o"'],
  ['justfile Justfile ask.just', '    llm -m gpt-4o "$(cat prompt)"'],
  ['Modelfile modelfile.gpu chat.modelfile', 'FROM gpt-4o'],
  ['Makefile.inc makefile-local', 'MODEL ?= gpt-4o # or another'],
  ['Makefile.inc', '\t@llm --model gpt-4o < prompt'],
  ['Dockerfile.gpu Dockerfile-dev Earthfile', 'ENV A=1 MODEL=gpt-4o'],
  ['.env.production .env.local .env.example.bak prod.env .dev.vars', 'MODEL=gpt-4o'],
  ['Jenkinsfile.nightly', "model = 'gpt-4o' // best"],
  ['app.ex app.exs', 'model: "gpt-4o", # best'],
  ['app.erl', 'Model = <<"gpt-4o">>, % best'],
  ['app.jl app.nim', 'model = "gpt-4o" # best'],
  ['app.ml', 'let model = "gpt-4o" (* best *)'],
  ['Main.hs Main.elm types.dhall', 'model\' = "gpt-4o" -- don\'t'],
  ['Ask.sol ask.cue main.bicep schema.prisma', 'model: "gpt-4o" // best'],
  ['main.jsonnet lib.libsonnet', "model: 'gpt-4o', # best"],
  ['allow.rego', 'input.model == "gpt-4o" # best'],
  ['query.graphql', '  chat(model: "gpt-4o") { id } # best'],
  ['ask.http ask.rest', '  "model": "gpt-4o",'],
  ['ask.http', 'X-Model: gpt-4o'],
  ['ask.http', '@model = gpt-4o'],
  ['nb.ipynb', String.raw`    "model = \"gpt-4o\"\n",`],
  ['run.fish run.nu', 'set -gx MODEL gpt-4o'],
  ['run.bat run.cmd', 'set MODEL=gpt-4o'],
  ['run.bat', '@setx MODEL gpt-4o'],
  ['run.bat', 'set "MODEL=gpt-4o"'],
  ['run.ps1', 'Ask-Model -Model gpt-4o'],
  ['app.service app.timer', 'Environment=MODEL=gpt-4o'],
  ['nginx.conf.template settings.cfg.in', 'set $model gpt-4o;'],
  ['app.properties.example', 'openai.model gpt-4o'],
  ['config.yaml.example values.yml.j2', 'model: &main gpt-4o # best'],
  ['config.json.dist settings.json5', '{ "model": "gpt-4o" } // best'],
  ['prices.csv', '2026-11-01,gpt-4o,2.5'],
  ['prices.csv', '"2026-11-01","gpt-4o","2.5"'],
  ['CMakeLists.txt', 'set(MODEL "gpt-4o") # best'],
  ['BUILD Tiltfile rules.bzl Snakefile', 'model = "gpt-4o", # best'],
  ['init.el core.rkt', '(setq model "gpt-4o") ; best'],
  ['.vimrc plugin.vim', 'let g:model = "gpt-4o"'],
  ['Procfile', 'web: serve --model=gpt-4o --port 80'],
];

describe('languageOfFile', () => {
  it.each(lines.flatMap(([files, line]) => files.split(' ').map(file => [file, line] as const)))(
    'finds the id in %s: %s',
    (file, line) => {
      expect(idsIn(file, line)).toContain('gpt-4o');
    },
  );

  it.each([
    ['toml', 'model = "gpt-4o"'],
    ['terraform', 'model = "gpt-4o"'],
    ['hcl', 'model = "gpt-4o"'],
    ['kotlin', 'val model = "gpt-4o"'],
    ['vue', '<option>gpt-4o</option>'],
    ['nix', 'model = "gpt-4o";'],
    ['just', 'model := "gpt-4o"'],
    ['makefile', 'MODEL := gpt-4o'],
    ['bat', 'set MODEL=gpt-4o'],
    ['xml', '<model> gpt-4o </model>'],
    ['xml', '<model><![CDATA[gpt-4o]]></model>'],
    ['html', '<td>gpt-4o</td>'],
    ['yaml', 'model: &m gpt-4o'],
    ['yaml', 'model: !env gpt-4o'],
    ['yaml', '- &m gpt-4o'],
    ['yaml', 'models: [&m gpt-4o, other]'],
    ['yaml', 'run: llm -m gpt-4o'],
    ['dockercompose', '      - MODEL=gpt-4o'],
    ['dockercompose', '      - "MODEL=gpt-4o"'],
    ['jsonc', '"args": ["--model=gpt-4o"]'],
    ['dockerfile', 'RUN llm --model gpt-4o hello'],
    ['powershell', '$env:MODEL = "gpt-4o"'],
    ['properties', 'openai.model gpt-4o'],
    ['an-unknown-one', 'model = "gpt-4o"'],
  ])('finds the id where VS Code says %s: %s', (languageId, line) => {
    expect(idsIn('Untitled-1', line, languageId)).toContain('gpt-4o');
  });

  it('asks the name where nothing is known of the language', () => {
    expect(idsIn('prod.tfvars', 'model = "gpt-4o" # "gpt-4"', 'some-terraform')).toEqual([
      'gpt-4o',
    ]);
    expect(idsIn('Modelfile', 'FROM gpt-4o', 'ollama-modelfile')).toEqual(['gpt-4o']);
    expect(idsIn('notes.toml', 'he said "gpt-4o"', 'markdown')).toEqual([]);
  });

  it.each(
    [
      'notes.txt',
      'README',
      'LICENSE',
      'CHANGELOG',
      'notes.old',
      'config.txt',
      'build.txt',
      'makefile.md',
      'Untitled-1',
      'letter.draft',
      'talk.srt',
      'prompts.prompt',
      'rules.mdc',
      'page.qmd',
    ].flatMap(file =>
      [
        'he said "gpt-4o" twice',
        'We run gpt-4o, and "gpt-4", for it.',
        'Ask with --model gpt-4o, or MODEL=gpt-4o ask',
        "It's 'gpt-4o'.",
        '<b>gpt-4o</b>',
      ].map(line => [file, line] as const),
    ),
  )('takes prose in %s for prose: %s', (file, line) => {
    expect(idsIn(file, line)).toEqual([]);
  });

  it.each([
    ['main.tf', '# model = "gpt-4o"'],
    ['App.kt', '// "gpt-4o"'],
    ['App.vue', '<!-- "gpt-4o" -->'],
    ['app.erl', '% "gpt-4o"'],
    ['Main.hs', '-- "gpt-4o"'],
    ['init.el', '; "gpt-4o"'],
    ['run.bat', 'REM set MODEL=gpt-4o'],
    ['run.bat', ':: set MODEL=gpt-4o'],
    ['.vimrc', "\" let model = 'gpt-4o'"],
    ['prices.csv', '"a","we used gpt-4, gpt-4o, and others"'],
    ['run.fish', 'echo we used gpt-4o for it'],
    ['run.fish', 'git checkout -b gpt-4o'],
    ['Dockerfile.gpu', 'FROM gpt-4o'],
    ['config.toml', '"please call gpt-4o now"'],
    ['App.svelte', '<p>We used gpt-4o for it.</p>'],
  ])('finds none in a comment or sentence of %s: %s', (file, line) => {
    expect(idsIn(file, line)).toEqual([]);
  });
});

describe('spellings of ids', () => {
  const arn =
    'arn:aws:bedrock:us-east-1:123456789012:application-inference-profile/us.anthropic.claude-sonnet-4-5-20250929-v1:0';
  const address =
    'https://us-central1-aiplatform.googleapis.com/v1/projects/${PROJECT}/locations/us-central1/publishers/google/models/gemini-2.5-pro:generateContent?alt=sse&key=$KEY';
  it.each([
    arn,
    'arn:aws:bedrock:{region}::foundation-model/anthropic.claude-3-5-sonnet-20241022-v2:0',
    'ft:gpt-4o-mini-2024-07-18:acme::abc123',
    'claude-sonnet-4-5[1m]',
    'openai:gpt-5.5',
    '~openai/gpt-sol-latest',
    '@cf/meta/llama-3.3-70b-instruct-fp8-fast',
    'publishers/anthropic/models/claude-haiku-4-5@20251001',
    'models/gemini-2.5-pro:generateContent',
    address,
    '通义千问-max',
  ])('are whole: %s', id => {
    for (const [languageId, line] of [
      ['typescript', `model: "${id}",`],
      ['python', `MODEL = '${id}'`],
      ['yaml', `model: ${id}`],
      ['dotenv', `MODEL=${id}`],
      ['shellscript', `llm --model ${id} hello`],
      ['xml', `<model>${id}</model>`],
      ['markdown', `Use \`${id}\`.`],
    ] as const) {
      expect(modelIdsIn(line, languageId), line).toMatchObject([{ text: id }]);
    }
  });

  it('are whole where a command asks for an address', () => {
    const bare = 'https://api.example.com/v1beta/models/gemini-2.5-pro:generateContent';
    expect(modelIdsIn(`curl -s ${bare} -d @body`, 'shellscript')).toMatchObject([{ text: bare }]);
    expect(modelIdsIn(`POST ${bare}`, 'http')).toMatchObject([{ text: bare }]);
  });
});

it('a name longer than any file has says nothing', () => {
  expect(languageOfFile('plaintext', `a${'.example'.repeat(100_000)}`)).toBe('plaintext');
});
