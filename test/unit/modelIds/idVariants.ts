import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';

/** How a tool spells a model; `means` is a full id, `none` of the catalogue, or `ambiguous`. */
export interface IdVariant {
  readonly variant: string;
  readonly tool: string;
  readonly means: string;
  readonly samePrice: 'yes' | 'no' | 'unknown';
}

/** 322 spellings of 44 tools, as their price lists, manifests and documents of 2026 have them. */
export function readIdVariants(): IdVariant[] {
  const text = readFileSync(resolve(import.meta.dirname, 'idVariants.csv'), 'utf8');
  return text
    .trim()
    .split('\n')
    .slice(1)
    .map(line => {
      const cells = [...line.matchAll(/(?:^|,)(?:"((?:[^"]|"")*)"|([^,]*))/g)];
      const [variant = '', tool = '', means = '', samePrice = ''] = cells.map(
        ([, quoted, plain]) => quoted?.replaceAll('""', '"') ?? plain ?? '',
      );
      return { variant, tool, means, samePrice: samePrice as IdVariant['samePrice'] };
    });
}
