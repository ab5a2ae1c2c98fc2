import { inEnglish } from '../text/writers';
import { expect, it } from 'vitest';
import { formatProblem } from '../../../src/dev/pricing/readCatalogue';
import type { Model, PriceInterval, ProviderFile } from '../../../src/core/pricing/schema';
import { model, price, provider, readFiles } from './fixture';

/** One mistake, and what must be said about it. */
export interface BadCase {
  readonly what: string;
  readonly files: Record<string, unknown>;
  /** `acme.json` unless said. */
  readonly file?: string;
  readonly path: string;
  /** How the shown value begins. */
  readonly value: string;
  readonly rule: RegExp;
}

export function itReports(cases: readonly BadCase[]): void {
  it.each(cases)('reports $what', ({ files, file = 'acme.json', path, value, rule }) => {
    const { problems } = readFiles(files);
    expect(problems.map(formatProblem)).toHaveLength(1);
    expect(problems[0]).toMatchObject({ file, path });
    expect(inEnglish(problems[0]?.rule)).toMatch(rule);
    expect(problems[0]?.value.slice(0, value.length)).toBe(value);
    expect(inEnglish(problems[0]?.advice)).not.toBe('');
  });
}

/** A provider that is right but for what `change` does to it. */
export function broken(change: (file: ProviderFile) => void): Record<string, unknown> {
  const file = structuredClone(provider());
  change(file);
  return { 'acme.json': file };
}

export function withModel(more: Partial<Model>): Record<string, unknown> {
  return broken(file => (file.models[0] = model('one', more)));
}

export function withPrice(more: Partial<PriceInterval>): Record<string, unknown> {
  return withModel({ prices: [price(more)] });
}

/** Sets a value the types forbid. */
export function raw(at: readonly (string | number)[], value: unknown): Record<string, unknown> {
  return broken(file => {
    let spot = file as unknown as Record<string | number, unknown>;
    for (const step of at.slice(0, -1)) {
      spot = spot[step] as Record<string | number, unknown>;
    }
    spot[at.at(-1) ?? ''] = value;
  });
}
