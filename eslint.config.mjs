import * as regexp from 'eslint-plugin-regexp';
import { defineConfig } from 'eslint/config';
import tseslint from 'typescript-eslint';

/** What each layer may import, folders and packages; the table in CONTRIBUTING says why. */
const layers = {
  core: { folders: [], packages: ['big\\.js', 'zod/mini', 'jsonc-parser'] },
  protocol: { folders: ['core'], packages: ['zod/mini'] },
  host: { folders: ['core', 'protocol'], packages: ['vscode', 'zod/mini'] },
  workers: { folders: ['core', 'protocol'], packages: ['node:worker_threads'] },
  webview: {
    folders: ['core', 'protocol'],
    packages: ['zod/mini', '@vscode-elements/elements', 'lit-html', 'uplot'],
  },
  entry: {
    folders: ['core', 'protocol', 'host', 'workers'],
    packages: ['vscode', 'node:\\w+', 'catalogue:text'],
  },
  dev: { folders: ['core'], packages: ['(?!vscode$).*'] },
};

/** The rooms of the core by floor: a room sees the floors below its own. Files at its root are below all. */
const floors = [
  ['time', 'files'],
  ['text'],
  ['tokens', 'pricing', 'request'],
  ['cost', 'modelIds'],
  ['freeTier', 'refresh'],
  ['own', 'compare'],
];

/** Rooms that the room may not see: those above it, and those beside. */
const unseenFrom = room => {
  const floor = floors.findIndex(rooms => rooms.includes(room));
  return floors
    .slice(Math.max(floor, 0))
    .flat()
    .filter(each => each !== room);
};

const importRule = (layer, unseen = []) => ({
  'no-restricted-imports': [
    'error',
    {
      patterns: [
        {
          group: Object.keys(layers)
            .filter(each => each !== layer && !layers[layer].folders.includes(each))
            // Of the core's own rooms none is called like a layer.
            .map(each => `**/${each}/**`)
            .filter(pattern => layer !== 'dev' || pattern !== '**/dev/**'),
          message: `Layer "${layer}" may not import this folder: see CONTRIBUTING, "Layers".`,
        },
        {
          regex: `^(?![./])(?!(?:${layers[layer].packages.join('|')})(?:/|$))`,
          message: `Layer "${layer}" may not import this package: see CONTRIBUTING, "Layers".`,
        },
        ...(unseen.length === 0
          ? []
          : [
              {
                group: [...unseen.map(each => `**/${each}/**`), '!**/*.json'],
                message:
                  'This room is not on a floor below: see CONTRIBUTING, "Floors of the core".',
              },
            ]),
      ],
    },
  ],
});

const noPrivateWord = {
  selector:
    ':matches(PropertyDefinition, MethodDefinition[kind!="constructor"], TSParameterProperty)[accessibility="private"]',
  message: 'Write #name: it is private where the program runs, too.',
};

const noDefaultExport = {
  selector: 'ExportDefaultDeclaration',
  message: 'Export by name: a default export has another name in every file.',
};

const noInnerHtml = {
  selector: 'MemberExpression[property.name="innerHTML"]',
  message: 'Render with lit-html: it escapes.',
};

const noRandom = {
  selector: 'MemberExpression[object.name="Math"][property.name="random"]',
  message: 'Use crypto, or a seeded generator in tests.',
};

/** Where VS Code makes links, icons and markup of a string, one file each lets strings through. */
const noBareMessage = {
  selector:
    'MemberExpression[property.name=/^(show(Information|Warning|Error)Message|withProgress|setStatusBarMessage|(show|create)(QuickPick|InputBox))$/]',
  message: 'Go through host/text/notify: names of others become links and icons in plain strings.',
};

const noBareMarkdown = {
  selector: 'NewExpression[callee.property.name="MarkdownString"]',
  message: 'Go through host/text/markdown: whatever is put in is escaped there.',
};

/**
 * Every surface shows rows of the core, none works one out: neither what makes a row, nor what it is made
 * with. Types are free, and so is what only names, sums or chooses.
 */
const workings = [
  '**/core/money',
  '**/core/pricing/exchangeRates',
  '**/core/pricing/schedule',
  '**/core/cost/*',
  '!**/core/cost/presets',
  '!**/core/cost/costSum',
  '**/core/freeTier/*',
  '!**/core/freeTier/offerOn',
  '**/core/compare/*',
  '!**/core/compare/choice',
  '!**/core/compare/compareModels',
  '!**/core/compare/costHistory',
  '!**/core/compare/publicComparison',
  '!**/core/compare/ranking',
  '!**/core/compare/scenarioQuestion',
  '!**/core/compare/resolveModelIds',
];

const noArithmetic = [
  {
    selector: 'CallExpression[callee.property.name=/^(times|div|plus|minus)$/]',
    message: 'Sums of money are the core’s: put the figure into the row.',
  },
  {
    selector:
      'BinaryExpression[operator=/^[-+*\\/%]$/] > MemberExpression[property.name=/PerMTok$|[cC]omparable$|^(total|monthly|amount)$/]',
    message: 'Sums of money are the core’s: put the figure into the row.',
  },
];

/** What it says is for a reader; who has to know which it is asks for its kind. */
const noSentenceAsked = {
  selector:
    ':matches(BinaryExpression[operator=/^[!=]==?$/], SwitchStatement, CallExpression[callee.property.name=/^(startsWith|endsWith|includes)$/]) MemberExpression[property.name=/^(key|text)$/]:matches([object.name=/^(reason|sentence|message|note|warning)$/i], [object.property.name=/(reason|sentence|message|note|warning)$/i])',
  message: 'A sentence is for its reader: give it a kind beside it, and ask for that.',
};

const everywhere = [noPrivateWord, noDefaultExport, noInnerHtml, noRandom];
const surface = [...noArithmetic, noSentenceAsked];

export default defineConfig(
  { ignores: ['dist/', '.cache/', '.vscode-test/', 'test-results/', 'test/workspace/'] },
  {
    files: ['**/*.ts'],
    extends: [tseslint.configs.strictTypeChecked, tseslint.configs.stylisticTypeChecked],
    languageOptions: {
      parserOptions: {
        projectService: { allowDefaultProject: ['*.ts'] },
        tsconfigRootDir: import.meta.dirname,
      },
    },
    rules: {
      curly: 'error',
      eqeqeq: ['error', 'always', { null: 'ignore' }],
      'no-console': 'error',
      '@typescript-eslint/restrict-template-expressions': ['error', { allowNumber: true }],
      '@typescript-eslint/switch-exhaustiveness-check': 'error',
      'no-duplicate-imports': 'error',
      '@typescript-eslint/consistent-type-imports': ['error', { fixStyle: 'inline-type-imports' }],
      '@typescript-eslint/no-import-type-side-effects': 'error',
      // Constructors that are made, not declared, are named as classes are.
      '@typescript-eslint/naming-convention': [
        'error',
        { selector: 'variable', format: ['camelCase', 'StrictPascalCase'] },
      ],
      '@typescript-eslint/explicit-module-boundary-types': 'error',
    },
  },
  {
    files: ['src/**/*.ts', 'test/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere],
    },
  },
  {
    files: ['src/protocol/**/*.ts', 'src/webview/**/*.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...surface] },
  },
  {
    files: ['src/host/**/*.ts'],
    rules: {
      'no-restricted-syntax': ['error', ...everywhere, ...surface, noBareMessage, noBareMarkdown],
    },
  },
  {
    files: ['src/host/**/*.ts', 'src/protocol/**/*.ts', 'src/webview/**/*.ts'],
    rules: {
      '@typescript-eslint/no-restricted-imports': [
        'error',
        {
          patterns: [
            {
              group: workings,
              allowTypeImports: true,
              message:
                'A surface shows rows of src/core/compare: what it lacks belongs into the row.',
            },
          ],
        },
      ],
    },
  },
  {
    // What others wrote is read by these: one that tries every way never ends. Tools read our own texts.
    files: ['src/**/*.ts'],
    ignores: ['src/dev/**'],
    plugins: { regexp },
    rules: {
      'regexp/no-super-linear-backtracking': 'error',
      'regexp/no-super-linear-move': ['error', { ignorePartial: false, ignoreSticky: false }],
    },
  },
  {
    files: ['src/host/text/notify.ts', 'src/host/text/markdown.ts'],
    rules: { 'no-restricted-syntax': ['error', ...everywhere, ...surface] },
  },
  {
    files: ['src/core/**/*.ts'],
    rules: {
      'no-restricted-syntax': [
        'error',
        noPrivateWord,
        noDefaultExport,
        noSentenceAsked,
        {
          selector: 'NewExpression[callee.name="Date"][arguments.length=0]',
          message: 'Core has no clock: pass the moment in.',
        },
        {
          selector: 'CallExpression[callee.object.name="Date"][callee.property.name="now"]',
          message: 'Core has no clock: pass the moment in.',
        },
        {
          selector: 'MemberExpression[object.name="Math"][property.name="random"]',
          message: 'Core is deterministic.',
        },
      ],
    },
  },
  ...Object.keys(layers).map(layer => ({
    files: [`src/${layer}/**/*.ts`],
    rules: importRule(layer),
  })),
  ...floors.flat().map(room => ({
    files: [`src/core/${room}/**/*.ts`],
    rules: importRule('core', unseenFrom(room)),
  })),
  {
    files: ['src/core/*.ts'],
    // Words are sentences, and the API is the face of all rooms.
    ignores: ['src/core/words.ts', 'src/core/api.ts'],
    rules: importRule('core', floors.flat()),
  },
  { files: ['src/dev/**/*.ts', 'test/**/*.ts'], rules: { 'no-console': 'off' } },
);
