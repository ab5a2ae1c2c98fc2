import { readdirSync, readFileSync } from 'node:fs';
import ts from 'typescript';
import { describe, expect, it } from 'vitest';

interface Used {
  /** The sentence, or `undefined` where the argument is not a literal. */
  readonly sentence: string | undefined;
  readonly place: string;
}

const files = readdirSync('src', { recursive: true, encoding: 'utf8' }).filter(file =>
  file.endsWith('.ts'),
);

function usedIn(file: string): Used[] {
  const source = ts.createSourceFile(
    file,
    readFileSync(`src/${file}`, 'utf8'),
    ts.ScriptTarget.Latest,
  );
  const used: Used[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && /(^|\.)l10n\.t$/.test(node.expression.getText(source))) {
      const [first] = node.arguments;
      const sentence =
        first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      used.push({ sentence, place: `src/${file}:${line + 1}` });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return used;
}

const used = files.flatMap(usedIn);
const chinese = JSON.parse(readFileSync('l10n/bundle.l10n.zh-cn.json', 'utf8')) as Record<
  string,
  string
>;
const placeholders = (text: string): string[] =>
  [...text.matchAll(/\{\d+\}/g)].map(([p]) => p).sort();

describe('sentences of the host', () => {
  it('are literals, so that they can be found and translated', () => {
    expect(used.filter(({ sentence }) => sentence === undefined)).toEqual([]);
  });

  it('all have a Chinese text, and no Chinese text is left over', () => {
    const sentences = [...new Set(used.map(({ sentence }) => sentence))].sort();
    expect(Object.keys(chinese).sort()).toEqual(sentences);
  });

  it('keep their placeholders in Chinese', () => {
    for (const [english, translated] of Object.entries(chinese)) {
      expect(placeholders(translated), english).toEqual(placeholders(english));
      expect(translated.trim(), english).not.toBe('');
    }
  });
});
