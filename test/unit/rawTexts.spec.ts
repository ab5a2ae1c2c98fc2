import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

/** Folders whose texts users see; the core's sentences are pairs of both languages. */
const folders = ['src/host', 'src/webview'];

/** Calls whose texts are translated, or read by developers, models or machines only. */
const ownTexts =
  /(^|\.)(l10n\.t|sentence|say|#?(log|report|options\.log)\.(trace|debug|info|warn|error)|Error|TypeError|RangeError)$/;

/** A text of two words or more is a sentence; single words are keys, names and classes. */
const isSentence = (text: string): boolean => /\p{L}{2,},? \p{L}{2,}/u.test(text);

/** What has two words and yet is no sentence: the product's name, file names, classes of CSS. */
const known = /^LLM Price Lens$|^tokenizer\.json, tiktoken\.model$|\bcodicon\b/;

/** Where even one word is read by the user: properties of what VS Code shows, and of elements. */
const shownProperty =
  /^(title|label|description|detail|placeHolder|placeholder|prompt|tooltip|message|text|openLabel|saveLabel|ariaLabel|name|documentation|textContent|innerHTML|innerText)$/;
const shownCall =
  /(show\w*Message|appendText|appendMarkdown|setStatusBarMessage|announce|\b(MarkdownString|TreeItem|CodeAction|Diagnostic|CodeLens|InlayHint|CompletionItem))$/;

/** Words that are the same in every language: names of formats and companies, and addresses. */
const sameEverywhere = /^(CSV|Markdown|JSON|Anthropic|Google)$|^https:/;
const icon = /\$\([a-z~-]+\)/g;

interface Finding {
  readonly node: ts.Node;
  readonly text: string;
}

/** A text that has its translation beside it. */
function isPair(node: ts.Node): boolean {
  const names = ts.isObjectLiteralExpression(node)
    ? node.properties.map(property => property.name?.getText())
    : [];
  return names.includes('en') && names.includes('zh');
}

/** The parts of a text between its expressions; `undefined` for anything but a text. */
function partsOf(node: ts.Node): string[] | undefined {
  if (ts.isStringLiteralLike(node)) {
    return [node.text];
  }
  return ts.isTemplateExpression(node)
    ? [node.head.text, ...node.templateSpans.map(({ literal }) => literal.text)]
    : undefined;
}

/** Sentences wherever they stand. */
function sentencesAt(node: ts.Node): Finding[] {
  const isText =
    ts.isStringLiteralLike(node) ||
    ts.isTemplateHead(node) ||
    ts.isTemplateMiddleOrTemplateTail(node);
  return isText && isSentence(node.text) && isSentence(plain(node.text)) && !known.test(node.text)
    ? [{ node, text: node.text.trim() }]
    : [];
}

/** Without tags and their attributes: what stands between them is seen. */
function plain(html: string): string {
  return html.replaceAll(/<[^>]*>|<[^>]*$|^[^<]*>/g, '\n');
}

/** Words at a place the user reads. */
function wordsAt(node: ts.Node): Finding[] {
  if (ts.isPropertyAssignment(node) && shownProperty.test(node.name.getText())) {
    return wordsIn(node.initializer);
  }
  if (
    ts.isBinaryExpression(node) &&
    node.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
    ts.isPropertyAccessExpression(node.left) &&
    shownProperty.test(node.left.name.text)
  ) {
    return wordsIn(node.right);
  }
  if (
    (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
    shownCall.test(node.expression.getText())
  ) {
    return (node.arguments ?? []).flatMap(wordsIn);
  }
  return ts.isTaggedTemplateExpression(node) && node.tag.getText() === 'html'
    ? wordsOfMarkup(node)
    : [];
}

function wordsIn(value: ts.Expression): Finding[] {
  if (ts.isConditionalExpression(value)) {
    return [value.whenTrue, value.whenFalse].flatMap(wordsIn);
  }
  if (ts.isBinaryExpression(value)) {
    return [value.left, value.right].flatMap(wordsIn);
  }
  if (ts.isParenthesizedExpression(value)) {
    return wordsIn(value.expression);
  }
  const text = partsOf(value)?.join(' ').replaceAll(icon, '').trim() ?? '';
  return isWord(text) && !known.test(text) ? [{ node: value, text }] : [];
}

function wordsOfMarkup(node: ts.TaggedTemplateExpression): Finding[] {
  const markup = (partsOf(node.template) ?? []).join('\0').replaceAll(/<!--.*?-->/gs, '');
  const attributes = markup.matchAll(
    /\s(?:title|aria-label|placeholder|alt|label)="([^"\0]*)(?:\0[^"]*)?"/g,
  );
  return [...attributes]
    .map(([, text = '']) => text)
    .concat(markup.replaceAll(/<[^>]*>/g, ' ').trim())
    .filter(isWord)
    .map(text => ({ node, text }));
}

function isWord(text: string): boolean {
  return /\p{L}{2}/u.test(text) && !sameEverywhere.test(text);
}

function parse(code: string): ts.SourceFile {
  return ts.createSourceFile('', code, ts.ScriptTarget.Latest, true);
}

function findingsIn(source: ts.SourceFile, findingsAt: (node: ts.Node) => Finding[]): string[] {
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isPair(node)) {
      return;
    }
    for (const finding of findingsAt(node)) {
      const { line } = source.getLineAndCharacterOfPosition(finding.node.getStart(source));
      found.push(`${line + 1} ${finding.text}`);
    }
    const isOwn =
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      ownTexts.test(node.expression.getText(source));
    if (!isOwn) {
      ts.forEachChild(node, visit);
    }
  };
  visit(source);
  return found;
}

const files = folders.flatMap(folder =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(file => file.endsWith('.ts'))
    .map(file => `${folder}/${file}`)
    .map(file => ({ file, source: parse(readFileSync(file, 'utf8')) })),
);
const everywhere = (findingsAt: (node: ts.Node) => Finding[]): string[] =>
  files.flatMap(({ file, source }) =>
    findingsIn(source, findingsAt).map(found => `${file}:${found}`),
  );

describe('nothing in host or view goes past translation', () => {
  it('no sentence', () => {
    expect(everywhere(sentencesAt)).toEqual([]);
  });

  it('no single word where it is read', () => {
    expect(everywhere(wordsAt)).toEqual([]);
  });

  it.each([
    "item.label = '$(gear) Settings';",
    "window.showErrorMessage('Failed');",
    "pick({ title: stale ? t('a') : 'Prices' });",
    'item.tooltip = `Prices ${day}`;',
    "new TreeItem('Total');",
    'html`<button title="Close">${icon}</button>`;',
    'html`<b>Total</b>`;',
    'html`<b>${sum} tokens</b>`;',
  ])('such a word would be found: %s', code => {
    expect(findingsIn(parse(code), wordsAt)).toHaveLength(1);
  });
});
