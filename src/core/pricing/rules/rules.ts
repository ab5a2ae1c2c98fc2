/** What must hold of a provider's file beyond its shape, which the schema says. Pure: the day is passed in. */
import { sentence } from '../../text/sentence';
import { problem, type Problem, type Step } from '../problems';
import { checkEvidence, type PlacedClaim } from './evidence';
import { checkFreeTiers, checkZeroPrices } from './freeTiers';
import { checkIdentity, checkLifecycle } from './identity';
import { checkIntervals } from './intervals';
import { checkMoney, checkRegions } from './market';
import type { FreeTier, HolidaysFile, ProviderFile } from '../schema';

/** Rules of one provider's file. `today` is `YYYY-MM-DD`. */
export function checkProvider(file: ProviderFile, today: string): Problem[] {
  const ids = new Set(file.models.map(model => model.id));
  return [
    ...checkMoney(file),
    ...checkIdentity(file),
    ...checkRegions(file),
    ...checkFreeTiers(file.freeTiers, []),
    ...file.models.flatMap((model, index) => {
      const at = ['models', index];
      return [
        ...checkLifecycle(model, at, ids, today),
        ...checkIntervals(model, at, today),
        ...checkFreeTiers(model.freeTiers, at),
        ...checkZeroPrices(model, at, today),
      ];
    }),
    ...checkEvidence(file.sources, claimsOf(file), today),
  ];
}

/** Names that lead from one provider's file to another file. */
export function checkReferences(
  file: ProviderFile,
  providers: readonly ProviderFile[],
  holidays: HolidaysFile,
): Problem[] {
  const known = new Set(providers.flatMap(({ id, models }) => models.map(m => `${id}/${m.id}`)));
  return file.models.flatMap((model, index) => [
    ...(model.servesModel !== undefined && !known.has(model.servesModel)
      ? [
          problem(
            ['models', index, 'servesModel'],
            model.servesModel,
            sentence('provider/model of the catalogue'),
            sentence('correct it or leave it out'),
          ),
        ]
      : []),
    ...model.prices.flatMap((interval, number) =>
      (interval.schedules ?? []).flatMap(({ exceptHolidays }, place) =>
        exceptHolidays !== undefined && !Object.hasOwn(holidays.calendars, exceptHolidays)
          ? [
              problem(
                ['models', index, 'prices', number, 'schedules', place, 'exceptHolidays'],
                exceptHolidays,
                sentence('a calendar of pricing/holidays.json'),
                sentence('add the calendar or correct its name'),
              ),
            ]
          : [],
      ),
    ),
  ]);
}

function claimsOf(file: ProviderFile): PlacedClaim[] {
  const offers = (tiers: readonly FreeTier[] | undefined, at: readonly Step[]): PlacedClaim[] =>
    (tiers ?? []).flatMap((claim, index) => {
      const here = [...at, 'freeTiers', index];
      const covered = (claim.coverage ?? []).map((each, number) => ({
        at: [...here, 'coverage', number],
        claim: each,
      }));
      return [{ at: here, claim }, ...covered];
    });
  const optional = (claim: PlacedClaim['claim'] | undefined, at: readonly Step[]): PlacedClaim[] =>
    claim === undefined ? [] : [{ at, claim }];
  return [
    ...file.availability.map((claim, index) => ({ at: ['availability', index], claim })),
    ...optional(file.account?.evidence, ['account', 'evidence']),
    ...offers(file.freeTiers, []),
    ...file.models.flatMap((model, index) => {
      const at = ['models', index];
      return [
        ...optional(model.lifecycle.evidence, [...at, 'lifecycle', 'evidence']),
        ...model.prices.map((claim, number) => ({ at: [...at, 'prices', number], claim })),
        ...model.prices.flatMap(({ confirmation }, number) =>
          optional(confirmation, [...at, 'prices', number, 'confirmation']),
        ),
        ...model.prices.flatMap(({ batch, cacheEvidence }, number) => {
          const here = [...at, 'prices', number];
          return [
            ...optional(cacheEvidence, [...here, 'cacheEvidence']),
            ...optional(batch?.cacheEvidence, [...here, 'batch', 'cacheEvidence']),
          ];
        }),
        ...offers(model.freeTiers, at),
      ];
    }),
  ];
}
