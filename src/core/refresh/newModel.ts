import type { Model } from '../pricing/schema';
import { listTitles, type ListFormat, type PriceQuote } from './priceQuote';
import { quotedPrices } from './quotedPrices';

/** Signs in a model's id of what it is for; the first that fits. Price lists have no such column. */
const classSigns: readonly (readonly [RegExp, Model['class']])[] = [
  [/cod(e|er|estral|ex)/i, 'code'],
  [/(^|[-.])(mini|nano|lite|flash|small|tiny|haiku|luna|fast|\d{1,2}b)($|[-.:])/i, 'lite'],
  [/(^|[-./])(o\d|r\d|qwq|reason(er|ing)?|think(ing)?)($|[-.:])/i, 'reasoning'],
  [/(^|[-.])(pro|ultra|opus|max|large)($|[-.:])/i, 'flagship'],
];

/** A model that only a price list knows; what the list does not say stays unknown. */
export function newModel(
  quote: PriceQuote,
  format: ListFormat,
  today: string,
  source: string,
): Model {
  const { id, releasedOn, contextWindow, maxOutput, thinkingOutputPerMTok, neverThinks } = quote;
  const title = listTitles[format];
  const isReleased = releasedOn !== undefined && releasedOn <= today;
  return {
    id,
    name: quote.name ?? id,
    class: classSigns.find(([sign]) => sign.test(id))?.[1] ?? 'balanced',
    contextWindow,
    maxOutput,
    ...(thinkingOutputPerMTok !== undefined
      ? { thinking: 'optional' }
      : neverThinks === true
        ? { thinking: 'never' }
        : {}),
    lifecycle: {
      // Lists keep models long after their end; a day of release shows that somebody follows this one.
      status: isReleased ? 'live' : 'uncertain',
      ...(isReleased ? { releasedOn } : {}),
      evidence: { source, checkedOn: today, confidence: 'low' },
    },
    prices: [
      {
        effectiveFrom: today,
        dateKind: 'first-recorded',
        ...quotedPrices(null, quote),
        source,
        checkedOn: today,
        confidence: 'medium',
      },
    ],
    note: {
      en: `Added from ${title} on ${today}; its class is read from its name.`,
      zh: `${today} 取自 ${title}；类别由名称推断。`,
    },
  };
}
