import { languageOfFileEnding } from './fileLanguages';

/** Languages whose documents are Markdown: prompt and agent files of editors among them. */
const markdownLanguages: ReadonlySet<string> = new Set([
  'markdown',
  'mdx',
  'mdc',
  'quarto',
  'rmd',
  'juliamarkdown',
  'prompty',
  'prompt',
  'instructions',
  'chatagent',
  'chatmode',
  'skill',
]);

const longestFrontMatter = 200;
/** How far above a line its fence is looked for: a hover must not read a whole book. */
const farthestFence = 1000;

const fence = /^\s{0,3}(?:```+|~~~+)\s*([\w+-]*)/;

export function isMarkdown(languageId: string): boolean {
  return markdownLanguages.has(languageId);
}

/** What stands between the two lines of dashes that a prompt may begin with; else nothing. */
export function frontMatterOf(text: string): string {
  return /^\uFEFF?---[ \t]*\r?\n([\s\S]*?)\r?\n---/.exec(text)?.[1] ?? '';
}

/** The language that holds in a line: the document's own, or what Markdown embeds there. */
export function languageOfLine(
  languageId: string,
  line: number,
  textOf: (line: number) => string,
): string {
  if (!isMarkdown(languageId)) {
    return languageId;
  }
  if (isFrontMatter(line, textOf)) {
    return 'yaml';
  }
  return fence.test(textOf(line)) ? 'markdown' : (fenceLanguage(line, textOf) ?? 'markdown');
}

function isFrontMatter(line: number, textOf: (line: number) => string): boolean {
  if (line === 0 || line > longestFrontMatter || textOf(0).trim() !== '---') {
    return false;
  }
  for (let above = 1; above <= line; above++) {
    if (textOf(above).trim() === '---') {
      return false;
    }
  }
  return true;
}

/** Fences alternate between opening and closing, and only an opening one names a language. */
function fenceLanguage(line: number, textOf: (line: number) => string): string | null {
  const last = Math.max(0, line - farthestFence);
  const names: string[] = [];
  let isCertain = last === 0;
  for (let above = line - 1; above >= last; above--) {
    const name = fence.exec(textOf(above))?.[1];
    if (name !== undefined) {
      names.push(name.toLowerCase());
      if (name !== '') {
        isCertain = true;
        break;
      }
    }
  }
  const [nearest = ''] = names;
  return isCertain && names.length % 2 === 1
    ? nearest === ''
      ? 'code'
      : (languageOfFileEnding(nearest) ?? nearest)
    : null;
}
