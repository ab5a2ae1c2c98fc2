import { inertText } from '../../core/text/inertText';

/** Text that is Markdown already; whatever else is put into Markdown is escaped. */
export class Markdown {
  readonly #text: string;

  constructor(text: string) {
    this.#text = text;
  }

  toString(): string {
    return this.#text;
  }
}

export type MarkdownValue = string | number | Markdown;

/** Ids are shorter; what is longer is no id. */
const longestCode = 300;

/** Every mark that means something in a line of GitHub's Markdown, where a bare address is a link, too. */
const marks = /[\\`*_{}[\]()#+\-.!|<>~&=$]|:\/\//g;

/**
 * Names, notes and ids come from data files and documents: nothing in them may act. VS Code looks for
 * icons in what Markdown was made into, where a backslash is gone and code is text like any other.
 */
export function escapeMarkdown(text: string): string {
  return inertText(text)
    .replace(/ {2,}/g, ' ')
    .replace(marks, mark => mark.replace(/./g, '\\$&'));
}

/** A template whose values are escaped unless they are Markdown. */
export function md(parts: TemplateStringsArray, ...values: readonly MarkdownValue[]): Markdown {
  return new Markdown(String.raw({ raw: parts }, ...values.map(written)));
}

/** A sentence of ours with values at `{0}`, `{1}` …; they are escaped unless they are Markdown. */
export function filled(template: string, ...values: readonly MarkdownValue[]): Markdown {
  return new Markdown(
    template.replace(/\{(\d+)\}/g, (place, index: string) => {
      const value = values[Number(index)];
      return value === undefined ? place : written(value);
    }),
  );
}

export function joinMarkdown(parts: readonly MarkdownValue[], separator: string): Markdown {
  return new Markdown(parts.map(written).join(separator));
}

export function bold(value: MarkdownValue): Markdown {
  return md`**${value}**`;
}

/** An id as code, whatever is in it. */
export function codeSpan(value: string): Markdown {
  const text = inertText(value, longestCode);
  const runs = [...text.matchAll(/`+/g)].map(([run]) => run.length);
  const fence = '`'.repeat(Math.max(0, ...runs) + 1);
  // Of a span that begins and ends with a space, Markdown takes one on either side away.
  const edge = runs.length > 0 || text.trim() === '' || /^ .* $/.test(text) ? ' ' : '';
  return new Markdown(`${fence}${edge}${text}${edge}${fence}`);
}

/** The label alone where the address is none that a source can have. */
export function linkTo(label: MarkdownValue, address: string | undefined): Markdown {
  const url = address === undefined ? null : secureAddress(address);
  return url === null ? md`${label}` : md`[${label}](${new Markdown(url)})`;
}

/** As a browser writes it, without what could end a link; `null` for all but https without credentials. */
function secureAddress(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url?.protocol !== 'https:' || url.username !== '' || url.password !== ''
    ? null
    : url.href.replace(/[^\w\-.~:/?#@!$&+,;=%]/g, encodeMark);
}

function encodeMark(mark: string): string {
  return `%${mark.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`;
}

function written(value: MarkdownValue): string {
  return value instanceof Markdown ? value.toString() : escapeMarkdown(String(value));
}
