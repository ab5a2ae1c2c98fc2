/** Terms that say a catch in words say it as a kind, too: only the kind keeps an offer from being called free. */
import { expect, test } from 'vitest';
import type { FreeTier } from '../../../src/core/pricing/schema';
import { statedCatches } from '../../../src/core/terms';
import { readRealCatalogue } from '../compare/realCatalogue';

/** Words that give each away, in either language. */
const tellTales: Readonly<Record<(typeof statedCatches)[number], RegExp>> = {
  'non-commercial': /non-?commercial|非商[业用]/i,
  'personal-only': /personal (and|use|only)|限个人|个人(非商业)?使用/i,
  'trial-only':
    /evaluat|prototyp|testing only|not for production|仅限?.{0,4}(评估|原型|测试|试用)|非生产/i,
  'ide-only': /\bIDE\b|desktop app|(inside|within) the (CLI|editor|plugin)|桌面端|插件内/i,
  subscription: /subscription|订阅/i,
  'data-sharing':
    /(shar\w+|join\w+|permission|licen\w+).{0,30}\bdata\b|data.{0,12}(shar|permission)|数据(授权|共享)/i,
};

const offers = readRealCatalogue().data.providers.flatMap(provider => [
  ...(provider.freeTiers ?? []).map(offer => [provider.id, offer] as const),
  ...provider.models.flatMap(model =>
    (model.freeTiers ?? []).map(offer => [`${provider.id}/${model.id}`, offer] as const),
  ),
]);

function saidBy({ name, conditions }: FreeTier): string {
  return [name, conditions?.text].flatMap(text => [text?.en, text?.zh]).join(' ');
}

test('the catalogue has offers to look at', () => {
  expect(offers.length).toBeGreaterThan(100);
});

test.each(statedCatches)('%s in words is so in kind', kind => {
  const inWords = offers.filter(
    ([, offer]) => offer.status !== 'not-free' && tellTales[kind].test(saidBy(offer)),
  );
  const unclassed = inWords.filter(
    ([, offer]) => offer.conditions?.catches?.includes(kind) !== true,
  );
  expect(unclassed.map(([of, offer]) => `${of}: ${saidBy(offer)}`)).toEqual([]);
  // And the other way round: no kind without words that say it.
  const inKind = offers.filter(([, offer]) => offer.conditions?.catches?.includes(kind) === true);
  expect(inKind.length).toBeGreaterThan(0);
  expect(inKind.filter(([, offer]) => !tellTales[kind].test(saidBy(offer)))).toEqual([]);
});
