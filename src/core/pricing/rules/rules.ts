/** What must hold of a provider's file beyond its shape, which the schema says. Pure: the day is passed in. */
import { sentence } from '../../text/sentence';
import { Place, type Problem } from '../problems';
import { checkEvidence, type PlacedClaim } from './evidence';
import { checkFreeTiers, checkZeroPrices } from './freeTiers';
import { checkIdentity, checkLifecycle } from './identity';
import { checkIntervals } from './intervals';
import { checkMoney, checkRegions } from './market';
import type { FreeTier, HolidaysFile, ProviderFile } from '../schema';

/** Rules of one provider's file. `today` is `YYYY-MM-DD`. */
export function checkProvider(file: ProviderFile, today: string): Problem[] {
  const place = new Place(file);
  const ids = new Set(file.models.map(model => model.id));
  checkMoney(file, place);
  checkIdentity(file, place);
  checkRegions(file, place);
  checkFreeTiers(file.freeTiers, place);
  for (const [model, at] of place.each('models', file.models)) {
    checkLifecycle(model, at, ids, today);
    checkIntervals(model, at, today);
    checkFreeTiers(model.freeTiers, at);
    checkZeroPrices(model, at, today);
  }
  checkEvidence(file.sources, claimsOf(file, place), place, today);
  return place.problems;
}

/** Names that lead from one provider's file to another file. */
export function checkReferences(
  file: ProviderFile,
  providers: readonly ProviderFile[],
  holidays: HolidaysFile,
): Problem[] {
  const place = new Place(file);
  const known = new Set(providers.flatMap(({ id, models }) => models.map(m => `${id}/${m.id}`)));
  for (const [{ servesModel, prices }, at] of place.each('models', file.models)) {
    at.at('servesModel').must(
      servesModel === undefined || known.has(servesModel),
      sentence('provider/model of the catalogue'),
      sentence('correct it or leave it out'),
    );
    for (const [{ schedules }, interval] of at.each('prices', prices)) {
      for (const [{ exceptHolidays }, here] of interval.each('schedules', schedules)) {
        here
          .at('exceptHolidays')
          .must(
            exceptHolidays === undefined || Object.hasOwn(holidays.calendars, exceptHolidays),
            sentence('a calendar of pricing/holidays.json'),
            sentence('add the calendar or correct its name'),
          );
      }
    }
  }
  return place.problems;
}

function claimsOf(file: ProviderFile, place: Place): PlacedClaim[] {
  const optional = (claim: PlacedClaim['claim'] | undefined, at: Place): PlacedClaim[] =>
    claim === undefined ? [] : [{ at, claim }];
  const all = (name: string, claims: readonly PlacedClaim['claim'][], within: Place) =>
    within.each(name, claims).map(([claim, at]) => ({ at, claim }));
  const offers = (tiers: readonly FreeTier[] | undefined, within: Place): PlacedClaim[] =>
    within
      .each('freeTiers', tiers)
      .flatMap(([claim, at]) => [{ at, claim }, ...all('coverage', claim.coverage ?? [], at)]);
  return [
    ...all('availability', file.availability, place),
    ...optional(file.account?.evidence, place.at('account', 'evidence')),
    ...offers(file.freeTiers, place),
    ...place
      .each('models', file.models)
      .flatMap(([model, at]) => [
        ...optional(model.lifecycle.evidence, at.at('lifecycle', 'evidence')),
        ...at
          .each('prices', model.prices)
          .flatMap(([claim, here]) => [
            { at: here, claim },
            ...optional(claim.confirmation, here.at('confirmation')),
            ...optional(claim.cacheEvidence, here.at('cacheEvidence')),
            ...optional(claim.batch?.cacheEvidence, here.at('batch', 'cacheEvidence')),
          ]),
        ...offers(model.freeTiers, at),
      ]),
  ];
}
