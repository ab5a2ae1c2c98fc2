/** What a rule of the catalogue says of one model, by the places it names. */
import type { Problem } from '../../../src/core/pricing/problems';
import { checkProvider } from '../../../src/core/pricing/rules/rules';
import type { Model, PriceInterval } from '../../../src/core/pricing/schema';
import { model, provider, today } from './fixture';

export const tomorrow = '2026-11-22';
export const note = { en: 'Said so.' };

/** A rule, what it lets pass, what it does not, and the place that it names there. */
export type Border = readonly [
  rule: string,
  right: readonly string[],
  wrong: readonly string[],
  path: string,
];

export const pathsOf = (problems: readonly Problem[]): string[] =>
  problems.map(({ path }) => path.replace(/^\$\.?/, ''));
export const ofModel = (more: Partial<Model>): string[] =>
  pathsOf(checkProvider(provider({ models: [model('one', more), model('two')] }), today)).map(
    path => path.replace('models[0].', ''),
  );
export const ofPrices = (...prices: PriceInterval[]): string[] => ofModel({ prices });
export const ofLife = (lifecycle: Model['lifecycle']): string[] => ofModel({ lifecycle });
