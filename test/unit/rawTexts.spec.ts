import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { expect, it } from 'vitest';

/** Folders whose texts users see; the core's sentences are pairs of both languages. */
const folders = ['src/host', 'src/webview'];

/** Calls whose texts are translated, or read by developers, models or machines only. */
const ownTexts =
  /(^|\.)(l10n\.t|(log|report|options\.log)\.(trace|debug|info|warn|error)|Error|TypeError|RangeError)$/;

/** A text of two words or more is a sentence; single words are keys, names and classes. */
const isSentence = (text: string): boolean => /\p{L}{2,},? \p{L}{2,}/u.test(text);

/** What has two words and yet is no sentence: the product's name, file names, classes of CSS. */
const known = /^LLM Price Lens$|^tokenizer\.json, tiktoken\.model$|\bcodicon\b/;

/** A text that has its translation beside it. */
function isPair(node: ts.Node): boolean {
  const names = ts.isObjectLiteralExpression(node)
    ? node.properties.map(property => property.name?.getText())
    : [];
  return names.includes('en') && names.includes('zh');
}

function sentencesIn(file: string): string[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(file, 'utf8'),
    ts.ScriptTarget.Latest,
    true,
  );
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || isPair(node)) {
      return;
    }
    if (
      (ts.isCallExpression(node) || ts.isNewExpression(node)) &&
      ownTexts.test(node.expression.getText(source))
    ) {
      return;
    }
    if (
      (ts.isStringLiteralLike(node) ||
        ts.isTemplateHead(node) ||
        ts.isTemplateMiddleOrTemplateTail(node)) &&
      isSentence(plain(node.text)) &&
      !known.test(node.text)
    ) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      found.push(`${file}:${line + 1} ${node.text.trim()}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

/** Without tags and their attributes: what stands between them is seen. */
function plain(html: string): string {
  return html.replaceAll(/<[^>]*>|<[^>]*$|^[^<]*>/g, '\n');
}

it('no sentence of host or view goes past translation', () => {
  const files = folders.flatMap(folder =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' })
      .filter(file => file.endsWith('.ts'))
      .map(file => `${folder}/${file}`),
  );
  expect(files.flatMap(sentencesIn)).toEqual([]);
});
