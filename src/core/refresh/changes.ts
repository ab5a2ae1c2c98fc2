import { intervalOn } from '../pricing/priceAt';
import { isOffered, lifecycleOn } from '../pricing/lifecycleOn';
import type {
  CatalogueData,
  CurrencyCode,
  Model,
  PriceInterval,
  PriceTable,
  ProviderFile,
  Rates,
} from '../pricing/schema';
import { priceClasses, type PriceClass } from './priceQuote';
import { thinkingPrice } from './quotedPrices';

/** One price of a model before and after, per 1M tokens; `null` where it is not known. */
export interface ClassChange {
  readonly class: PriceClass;
  /** The tier by input length; 0 is the base. */
  readonly inputAbove: number;
  /** When the model thinks, at a price of its own. */
  readonly thinking?: true;
  readonly before: number | null;
  readonly after: number | null;
}

/** A price that is known and that the list does not have. */
export function isDeleted({ before, after }: ClassChange): boolean {
  return before !== null && after === null;
}

export type ChangeKind = 'added' | 'removed' | 'cheaper' | 'dearer' | 'mixed' | 'other';

/** What becomes of one model. */
export interface PriceChange {
  /** Full id. */
  readonly id: string;
  readonly name: string;
  readonly kind: ChangeKind;
  readonly currency: CurrencyCode;
  /** Currency before, where it is another one. */
  readonly currencyBefore?: CurrencyCode;
  readonly classes: readonly ClassChange[];
}

/** What changes for who asks on `day`: models that come or go, and prices in force. */
export function changesBetween(
  before: CatalogueData,
  after: CatalogueData,
  day: string,
): readonly PriceChange[] {
  const old = modelsById(before);
  const now = modelsById(after);
  const removed = [...old].filter(([id]) => !now.has(id)).map(([id, place]) => gone(id, place));
  const rest = [...now].flatMap(([id, place]) => {
    const was = old.get(id);
    if (was?.model === place.model && was.provider.currency === place.provider.currency) {
      return [];
    }
    const wasOffered = was !== undefined && isOffered(lifecycleOn(was.model, day, before.date));
    const isNowOffered = isOffered(lifecycleOn(place.model, day, after.date));
    if (was !== undefined && wasOffered && !isNowOffered) {
      return [gone(id, was)];
    }
    const change = compare(id, wasOffered ? was : undefined, place, day);
    return isNowOffered && (change.kind === 'added' || change.classes.length > 0) ? [change] : [];
  });
  return [...removed, ...rest];
}

interface Place {
  readonly provider: ProviderFile;
  readonly model: Model;
}

function modelsById(data: CatalogueData): Map<string, Place> {
  return new Map(
    data.providers.flatMap(provider =>
      provider.models.map(model => [`${provider.id}/${model.id}`, { provider, model }]),
    ),
  );
}

function gone(id: string, { provider, model }: Place): PriceChange {
  return { id, name: model.name, kind: 'removed', currency: provider.currency, classes: [] };
}

function compare(id: string, was: Place | undefined, is: Place, day: string): PriceChange {
  const old = was === undefined ? null : intervalOn(was.model.prices, day);
  const now = intervalOn(is.model.prices, day);
  const currency = now?.currency ?? is.provider.currency;
  const currencyBefore = was && (old?.currency ?? was.provider.currency);
  const limits = new Set(
    [old, now].flatMap(interval => [
      0,
      ...(interval?.tiers ?? []).map(({ inputAbove }) => inputAbove),
    ]),
  );
  const classes = [...limits].flatMap(inputAbove => {
    const [before, after] = [tableAt(old, inputAbove), tableAt(now, inputAbove)];
    return [
      ...changedClasses(before?.rates, after?.rates, { inputAbove }),
      ...changedClasses(thinkingRates(before), thinkingRates(after), {
        inputAbove,
        thinking: true,
      }),
    ];
  });
  return {
    id,
    name: is.model.name,
    kind: was === undefined ? 'added' : kindOf(classes),
    currency,
    ...(currencyBefore === undefined || currencyBefore === currency ? {} : { currencyBefore }),
    classes,
  };
}

type Table = Pick<PriceTable, 'rates' | 'variants'>;

function tableAt(interval: PriceInterval | null, inputAbove: number): Table | undefined {
  return inputAbove === 0
    ? (interval ?? undefined)
    : interval?.tiers?.find(tier => tier.inputAbove === inputAbove);
}

/** Of a request that thinks: only output, all that lists can say. */
function thinkingRates(table: Table | undefined): Partial<Rates> {
  const outputPerMTok = thinkingPrice(table?.variants);
  return outputPerMTok === undefined ? {} : { outputPerMTok };
}

function changedClasses(
  before: Partial<Rates> | undefined,
  after: Partial<Rates> | undefined,
  where: Pick<ClassChange, 'inputAbove' | 'thinking'>,
): ClassChange[] {
  return priceClasses.flatMap(name => {
    const change = {
      class: name,
      ...where,
      before: before?.[name] ?? null,
      after: after?.[name] ?? null,
    };
    return change.before === change.after ? [] : [change];
  });
}

function kindOf(classes: readonly ClassChange[]): ChangeKind {
  const known = classes.filter(({ before, after }) => before !== null && after !== null);
  const down = known.some(({ before, after }) => Number(after) < Number(before));
  const up = known.some(({ before, after }) => Number(after) > Number(before));
  return down && up ? 'mixed' : down ? 'cheaper' : up ? 'dearer' : 'other';
}
