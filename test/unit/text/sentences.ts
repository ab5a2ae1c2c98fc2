/** Finds what is said in the sources: the literals of `sentence`, `say` and VS Code's own `l10n.t`. */
import { readdirSync, readFileSync, statSync } from 'node:fs';
import ts from 'typescript';

export interface Said {
  /** `undefined` where the argument is no literal. */
  readonly text: string | undefined;
  readonly call: string;
  readonly place: string;
}

const saying = /(^|\.)(l10n\.t|sentence|say)$/;

/** In a file, or in all files of a folder. */
export function saidIn(path: string): Said[] {
  return statSync(path).isDirectory()
    ? readdirSync(path, { recursive: true, encoding: 'utf8' })
        .filter(file => file.endsWith('.ts'))
        .flatMap(file => saidInFile(`${path}/${file}`))
    : saidInFile(path);
}

function saidInFile(file: string): Said[] {
  const source = ts.createSourceFile(file, readFileSync(file, 'utf8'), ts.ScriptTarget.Latest);
  const said: Said[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && saying.test(node.expression.getText(source))) {
      const [first] = node.arguments;
      const { line } = source.getLineAndCharacterOfPosition(node.getStart(source));
      said.push({
        text: first !== undefined && ts.isStringLiteralLike(first) ? first.text : undefined,
        call: node.expression.getText(source),
        place: `${file}:${line + 1}`,
      });
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return said;
}

/** Names and numbers in braces, whatever words are picked by them. */
export function placeholders(text: string): string[] {
  return [...text.matchAll(/\{(\w+)/g)].map(([, name = '']) => name).sort();
}
