/** Free is a statement with conditions; it is neither the number 0 nor an unknown price. */
import { intervalOn } from '../priceAt';
import { problem, type Problem, type Step } from '../problems';
import type { FreeTier, Model, PriceTable, Rates } from '../schema';

export function checkFreeTiers(
  tiers: readonly FreeTier[] | undefined,
  at: readonly Step[],
): Problem[] {
  return (tiers ?? []).flatMap((tier, index) => {
    const here = [...at, 'freeTiers', index];
    const problems: Problem[] = [];
    if (tier.from !== undefined && tier.until !== undefined && tier.until < tier.from) {
      problems.push(
        problem(
          [...here, 'until'],
          tier.until,
          {
            en: `an offer does not end before it starts (${tier.from})`,
            zh: `优惠不能在开始（${tier.from}）之前结束`,
          },
          { en: 'exchange or correct the dates', zh: '请对调或更正日期' },
        ),
      );
    }
    const usages = tier.coverage?.map(({ usage }) => usage) ?? [];
    if (new Set(usages).size < usages.length) {
      problems.push(
        problem(
          [...here, 'coverage'],
          usages,
          { en: 'each usage is stated once', zh: '每种用法只能说明一次' },
          { en: 'remove the second statement', zh: '请删除重复的说明' },
        ),
      );
    }
    if (tier.status === 'ended' && tier.until === undefined && tier.note === undefined) {
      problems.push(
        problem(
          here,
          tier.status,
          {
            en: 'an ended offer says when or how that is known',
            zh: '已结束的优惠须说明何时结束或依据',
          },
          {
            en: 'give until (the last day it held) or note',
            zh: '请填写 until（最后有效日）或 note',
          },
        ),
      );
    }
    return problems;
  });
}

/** A price of 0 needs the statement that makes it free; a free model with a price needs the reason for both. */
export function checkZeroPrices(model: Model, at: readonly Step[], today: string): Problem[] {
  const problems: Problem[] = [];
  const stated = (model.freeTiers ?? []).some(tier => tier.status !== 'not-free');
  model.prices.forEach((interval, index) => {
    if (!stated && ratesOf(interval).some(isZero)) {
      problems.push(
        problem(
          [...at, 'prices', index, 'rates'],
          interval.rates,
          {
            en: 'a price of 0 is explained by a free tier of the model',
            zh: '价格为 0 须由该模型的免费额度说明',
          },
          {
            en: 'add freeTiers (kind "free-model", "promotion" or "trial"), or write null when the price is unknown',
            zh: '请添加 freeTiers（kind 为 "free-model"、"promotion" 或 "trial"）；价格未知时写 null',
          },
        ),
      );
    }
  });
  const current = intervalOn(model.prices, today);
  const positive = current !== null && (current.rates.inputPerMTok ?? 0) > 0;
  model.freeTiers?.forEach((tier, index) => {
    const contradicts = tier.kind === 'free-model' && tier.status === 'active' && positive;
    if (contradicts && tier.note === undefined && tier.conflict === undefined) {
      problems.push(
        problem(
          [...at, 'freeTiers', index],
          tier.kind,
          {
            en: `free, yet the price in force is ${current.rates.inputPerMTok ?? 0}`,
            zh: `标为免费，但现行价格为 ${current.rates.inputPerMTok ?? 0}`,
          },
          {
            en: 'say in note why both hold, or correct one of them',
            zh: '请在 note 中说明为何两者并存，或更正其一',
          },
        ),
      );
    }
  });
  return problems;
}

function isZero(rates: Rates): boolean {
  return rates.inputPerMTok === 0;
}

function ratesOf(table: PriceTable): Rates[] {
  return [
    table.rates,
    ...(table.variants ?? []).map(variant => variant.rates),
    ...(table.tiers ?? []).map(tier => tier.rates),
  ];
}
