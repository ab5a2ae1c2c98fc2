/** Which of a list's models that we do not know a refresh adds. */
import { addDays } from '../time/moment';
import { groupBy } from '../groupBy';
import { lifecycleOn } from '../pricing/lifecycleOn';
import type { CatalogueData, Model, ProviderFile } from '../pricing/schema';
import { basename, dayInId, identityOf, isMovingName, isRegionalCopy } from './otherNames';
import type { ListFormat, PriceQuote } from './priceQuote';

/** Older ones that are not here were left out, or are another name of one that is. */
const longestAge = 365;

/** What a model is for that neither takes nor writes text, or not for text's sake. */
const notForText =
  /(^|[^a-z])(whisper|transcri(be|ption)|tts|asr|stt|speech|audio|voice|music|lyria|image|imagen|dall-?e|video|veo|sora|realtime|live|flux|diffusion|embed(ding)?s?|rerank(er)?|moderation|[a-z]*guard|shield|ocr|search)(?![a-z])/i;

/** Question to the catalogue in force. */
export interface Adding {
  readonly format: ListFormat;
  readonly today: string;
  /** Models by `identityOf` their names. */
  readonly known: ReadonlyMap<string, readonly KnownModel[]>;
  readonly catalogueDate: string;
}

interface KnownModel {
  readonly provider: ProviderFile;
  readonly model: Model;
}

/** Every model under the identities of all its names. */
export function knownByIdentity({ providers }: CatalogueData): Adding['known'] {
  const entries = providers.flatMap(provider =>
    provider.models.flatMap(model => {
      const names = [model.id, model.name, ...(model.aliases ?? [])];
      return [...new Set(names.map(identityOf))].map(identity => ({ identity, provider, model }));
    }),
  );
  return groupBy(entries, ({ identity }) => identity);
}

/**
 * New models of those who make or host them, for text, priced both ways, each under one name; released
 * within a year, or without a date where nothing speaks of age.
 */
export function modelsToAdd(
  provider: ProviderFile,
  unknown: readonly PriceQuote[],
  adding: Adding,
): readonly PriceQuote[] {
  const ofInterest = unknown.filter(quote => isOfInterest(provider, quote, adding));
  const versions = groupBy(ofInterest, ({ id }) => identityOf(id));
  const ended = endedAt(provider, adding);
  return [...versions.values()].flatMap(group => {
    const chosen = group.reduce(betterName);
    const released = group.map(quote => quote.releasedOn ?? dayInId(quote.id) ?? '').sort();
    return isWorthAdding(provider, chosen, released.at(-1) ?? '', adding, ended) ? [chosen] : [];
  });
}

/** `released`: of its newest version; empty when nobody says. */
function isWorthAdding(
  provider: ProviderFile,
  { id, rates, deprecatedOn }: PriceQuote,
  released: string,
  adding: Adding,
  ended: readonly Words[],
): boolean {
  const { today } = adding;
  return (
    rates.inputPerMTok !== null &&
    rates.outputPerMTok !== null &&
    (deprecatedOn ?? '9999') > today &&
    (released === ''
      ? !isLikelyOld(provider, id, adding, ended)
      : released >= addDays(today, -longestAge))
  );
}

/**
 * What nobody dates may be years old. A maker's model is, when it is a variant of one that is shut down.
 * At a cloud it is unless its maker has it; and a name without a number has meant several models.
 */
function isLikelyOld(
  provider: ProviderFile,
  id: string,
  adding: Adding,
  ended: readonly Words[],
): boolean {
  const identity = identityOf(id);
  const words = new Set(identity.split('-'));
  if (provider.kind !== 'maker') {
    const isAlive = (adding.known.get(identity) ?? []).some(
      each => each.provider.kind === 'maker' && !isRetired(each.model, adding),
    );
    return !/\d/.test(identity) || !isAlive;
  }
  return ended.some(other => other.every(word => words.has(word)));
}

type Words = readonly string[];

/** Identities that a provider has and that are shut down everywhere; a list may bring very many models to ask of. */
function endedAt(provider: ProviderFile, adding: Adding): readonly Words[] {
  return [...adding.known].flatMap(([identity, models]) =>
    models.some(each => each.provider.id === provider.id) &&
    models.every(({ model }) => isRetired(model, adding))
      ? [identity.split('-')]
      : [],
  );
}

function isRetired(model: Model, { today, catalogueDate }: Adding): boolean {
  return lifecycleOn(model, today, catalogueDate) === 'retired';
}

/** By its name alone: a text model in its own right that is not here. */
export function isOfInterest(
  provider: ProviderFile,
  { id }: { readonly id: string },
  adding: Adding,
): boolean {
  return (
    // Aggregators list hundreds of routes to models that are here under their maker. genai-prices keeps
    // retired models, whose old requests it has to price, and does not say which they are.
    provider.kind !== 'aggregator' &&
    adding.format !== 'genaiPrices' &&
    !notForText.test(id) &&
    !isRegionalCopy(id) &&
    !isMovingName(id) &&
    !isKnownOtherwise(provider, id, adding)
  );
}

/** Another name of a model that the provider has here, or of one whose makers have shut it down. */
function isKnownOtherwise(provider: ProviderFile, id: string, adding: Adding): boolean {
  const kin = adding.known.get(identityOf(id)) ?? [];
  const makers = kin.filter(each => each.provider.kind === 'maker');
  return (
    kin.some(each => each.provider.id === provider.id) ||
    (makers.length > 0 && makers.every(({ model }) => isRetired(model, adding)))
  );
}

/** The shorter is the model's own name, the longer one of its versions; of two versions the newer. */
function betterName(a: PriceQuote, b: PriceQuote): PriceQuote {
  const [nameOfA, nameOfB] = [basename(a.id.toLowerCase()), basename(b.id.toLowerCase())];
  if (nameOfA.length !== nameOfB.length) {
    return nameOfA.length < nameOfB.length ? a : b;
  }
  if (nameOfA !== nameOfB) {
    return nameOfA > nameOfB ? a : b;
  }
  // The whole path is what the provider's API takes.
  return b.id.endsWith(`/${a.id}`) ? b : a;
}
