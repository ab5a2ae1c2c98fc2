/** A newer catalogue in our own format: the text that ships, or the same data as plain JSON. */
import { sentence } from '../../text/sentence';
import * as z from 'zod/mini';
import { decodeCatalogue } from '../../pricing/compactCatalogue';
import { bySchema, problem, type Problem } from '../../pricing/problems';
import { checkProvider, checkReferences } from '../../pricing/rules/rules';
import { checkNothingOwn } from '../../pricing/rules/ownOnly';
import { checkExchangeRates, checkHolidays } from '../../pricing/rules/sharedFiles';
import {
  exchangeRatesFile,
  holidaysFile,
  isoDate,
  providerFile,
  type CatalogueData,
} from '../../pricing/schema';
import { fieldsOf, listOf, type Fields } from './fields';

const catalogueFile = z.strictObject({
  date: isoDate,
  providers: z.array(providerFile).check(z.minLength(1)),
  exchangeRates: exchangeRatesFile,
  holidays: holidaysFile,
});

/** Values a catalogue may hold in all, parts that are written once counted each time they are used. */
const mostValues = 2_000_000;

export type CatalogueReading =
  | { readonly ok: true; readonly data: CatalogueData }
  | { readonly ok: false; readonly problems: readonly Problem[] };

export function isCatalogueDocument(document: Fields): boolean {
  return 'composites' in document || ('providers' in document && 'exchangeRates' in document);
}

/** Checked as the bundled catalogue is when it is built. */
export function readCatalogueDocument(
  document: Fields,
  text: string,
  today: string,
): CatalogueReading {
  const value = 'composites' in document ? unpack(document, text) : document;
  if (value === null) {
    const rule = sentence('shapes, scalars and composites, each part before the whole');
    const advice = sentence('fetch the file again, or another one');
    return {
      ok: false,
      problems: [problem([], undefined, rule, advice)],
    };
  }
  const [data, faults] = bySchema<CatalogueData>(catalogueFile, value);
  if (data === null) {
    return { ok: false, problems: faults };
  }
  const { providers, exchangeRates, holidays } = data;
  const ids = new Set(providers.map(({ id }) => id));
  const problems = [
    ...(ids.size < providers.length
      ? [
          problem(
            ['providers'],
            undefined,
            sentence('provider ids are unique'),
            sentence('remove the second one'),
          ),
        ]
      : []),
    ...checkExchangeRates(exchangeRates, today),
    ...checkHolidays(holidays, today),
    ...providers.flatMap((provider, index) =>
      [
        ...checkNothingOwn(provider),
        ...checkProvider(provider, today),
        ...checkReferences(provider, providers, holidays),
      ].map(each => ({
        ...each,
        path: each.path.replace('$', `$.providers[${index}]`),
      })),
    ),
  ];
  return problems.length === 0 ? { ok: true, data } : { ok: false, problems };
}

/**
 * `null` unless every part refers to earlier ones and the whole stays within bounds: parts are shared,
 * so that a few bytes could stand for more values than any memory holds.
 */
function unpack(document: Fields, text: string): unknown {
  const lists = [document.shapes, document.scalars, document.composites];
  if (!lists.every(list => Array.isArray(list))) {
    return null;
  }
  const shapes = listOf(document.shapes);
  const scalars = listOf(document.scalars);
  const sizes: number[] = scalars.map(() => 1);
  const shapesAreLists = shapes.every(
    shape => Array.isArray(shape) && shape.every(key => typeof key === 'string'),
  );
  if (!shapesAreLists || scalars.some(value => fieldsOf(value) !== null || Array.isArray(value))) {
    return null;
  }
  for (const composite of listOf(document.composites)) {
    const [shape, ...parts] = listOf(composite);
    const keys: unknown = typeof shape === 'number' ? shapes[shape] : undefined;
    const isList = shape === -1;
    if (!isList && !(Array.isArray(keys) && keys.length === parts.length)) {
      return null;
    }
    if (Array.isArray(keys) && keys.includes('__proto__')) {
      return null;
    }
    let size = 1;
    for (const part of parts) {
      const partSize = typeof part === 'number' ? sizes[part] : undefined;
      if (partSize === undefined) {
        return null;
      }
      size += partSize;
    }
    if (size > mostValues) {
      return null;
    }
    sizes.push(size);
  }
  return decodeCatalogue(text);
}
