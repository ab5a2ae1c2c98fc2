import * as z from 'zod/mini';

/** A text, or its lines. */
const source = z.union([z.string(), z.array(z.string())]);
const cell = z.object({
  cell_type: z.string(),
  source: z.optional(source),
  /** Where the formats before the fourth keep code. */
  input: z.optional(source),
});
const notebook = z.object({
  nbformat: z.optional(z.number()),
  cells: z.optional(z.array(cell)),
  worksheets: z.optional(z.array(z.object({ cells: z.optional(z.array(cell)) }))),
});

type NotebookCells =
  | { readonly kind: 'cells'; readonly texts: readonly string[] }
  /** In the words of the parser, in English. */
  | { readonly kind: 'unreadable'; readonly detail: string };

/**
 * The texts of a Jupyter notebook's cells, as VS Code has them once it is open: without outputs, attached
 * pictures and metadata. Also of formats before the fourth, which VS Code does not open.
 */
export function notebookCells(file: string): NotebookCells {
  if (file.trim() === '') {
    return { kind: 'cells', texts: [] };
  }
  let content: unknown;
  try {
    content = JSON.parse(file);
  } catch (error) {
    return { kind: 'unreadable', detail: error instanceof Error ? error.message : String(error) };
  }
  const parsed = notebook.safeParse(content);
  if (!parsed.success) {
    const [issue] = parsed.error.issues;
    return { kind: 'unreadable', detail: `${issue?.path.join('.')}: ${issue?.message}` };
  }
  const { nbformat = 4, cells = [], worksheets = [] } = parsed.data;
  if (parsed.data.cells === undefined && parsed.data.worksheets === undefined) {
    return { kind: 'unreadable', detail: 'no cells' };
  }
  const all = nbformat < 4 ? [...cells, ...worksheets.flatMap(sheet => sheet.cells ?? [])] : cells;
  const known = nbformat < 4 ? all : all.filter(each => cellTypes.has(each.cell_type));
  const texts = known.map(each => each.source ?? (nbformat < 4 ? each.input : undefined));
  return texts.every(text => text !== undefined)
    ? { kind: 'cells', texts: texts.map(text => asModel(joined(text))) }
    : { kind: 'unreadable', detail: 'a cell without a source' };
}

/** Of the fourth format: VS Code leaves out any other. */
const cellTypes: ReadonlySet<string> = new Set(['raw', 'markdown', 'code']);

function joined(text: string | readonly string[]): string {
  return typeof text === 'string'
    ? text
    : text
        .map((line, index) =>
          index < text.length - 1 && !line.endsWith('\n') ? `${line}\n` : line,
        )
        .join('');
}

/** As an editor holds it: no byte order mark, and one way to end a line, the more frequent one. */
function asModel(text: string): string {
  const lineEnds = /\r\n|\r|\n/g;
  const ends = text.match(lineEnds) ?? [];
  const withReturn = ends.filter(end => end !== '\n').length;
  const end = withReturn > ends.length / 2 ? '\r\n' : '\n';
  return text.replace(/^\uFEFF/, '').replace(lineEnds, end);
}
