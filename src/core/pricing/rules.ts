/** What must hold beyond the shape of a file; the schema says the shape. Pure: the day is passed in. */
import { problem, type Problem, type Step } from './problems';
import { checkEvidence, type PlacedClaim } from './rules/evidence';
import { checkFreeTiers, checkZeroPrices } from './rules/freeTiers';
import { checkIdentity, checkLifecycle } from './rules/identity';
import { checkIntervals, isTimeZone } from './rules/intervals';
import type { ExchangeRatesFile, FreeTier, HolidaysFile, ProviderFile } from './schema';

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
            'provider/model of the catalogue',
            'correct it or leave it out',
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
                'a calendar of pricing/holidays.json',
                'add the calendar or correct its name',
              ),
            ]
          : [],
      ),
    ),
  ]);
}

export function checkExchangeRates(file: ExchangeRatesFile, today: string): Problem[] {
  const seen = new Set<string>();
  const claims = file.rates.map((claim, index) => ({ at: ['rates', index], claim }));
  return [
    ...checkEvidence(file.sources, claims, today),
    ...file.rates.flatMap((rate, index) => {
      const key = `${rate.base}/${rate.quote} on ${rate.date}`;
      const repeated = seen.has(key);
      seen.add(key);
      return [
        ...(repeated
          ? [problem(['rates', index], key, 'one rate per pair and day', 'keep the better source')]
          : []),
        ...(rate.base === rate.quote
          ? [problem(['rates', index], key, 'two different currencies', 'correct base or quote')]
          : []),
        ...(rate.date > today
          ? [problem(['rates', index, 'date'], rate.date, 'not in the future', 'correct the date')]
          : []),
      ];
    }),
  ];
}

export function checkHolidays(file: HolidaysFile, today: string): Problem[] {
  const calendars = Object.entries(file.calendars);
  return [
    ...checkEvidence(
      file.sources,
      calendars.map(([id, claim]) => ({ at: ['calendars', id], claim })),
      today,
    ),
    ...calendars.flatMap(([id, calendar]) =>
      calendar.days.flatMap((day, index) =>
        calendar.years.includes(Number(day.slice(0, 4))) && (calendar.days[index - 1] ?? '') < day
          ? []
          : [
              problem(
                ['calendars', id, 'days', index],
                day,
                'ascending, in a year listed under years',
                'sort the days; list a year only when all its holidays are entered',
              ),
            ],
      ),
    ),
  ];
}

const currencyOfMarket = { cn: 'CNY', intl: 'USD' } as const;

function checkMoney(file: ProviderFile): Problem[] {
  const expected = currencyOfMarket[file.market];
  const problems: Problem[] = [];
  if (file.currency !== expected) {
    problems.push(
      problem(
        ['currency'],
        file.currency,
        `market "${file.market}" bills in ${expected}`,
        'split the provider by market; another currency of one interval goes into the interval',
      ),
    );
  }
  if (!isTimeZone(file.timeZone)) {
    problems.push(
      problem(['timeZone'], file.timeZone, 'an IANA time zone', 'write it like Asia/Shanghai'),
    );
  }
  file.endpoints.forEach((endpoint, index) => {
    if (endpoint.market !== file.market) {
      problems.push(
        problem(
          ['endpoints', index, 'market'],
          endpoint.market,
          `a provider serves one market, this one "${file.market}"`,
          'move the endpoint to the provider of its market',
        ),
      );
    }
  });
  file.models.forEach((model, index) => {
    model.prices.forEach((interval, number) => {
      if (interval.currency === undefined) {
        return;
      }
      const here = ['models', index, 'prices', number, 'currency'];
      if (interval.currency === file.currency) {
        problems.push(
          problem(
            here,
            interval.currency,
            "only where it differs from the provider's",
            'remove it',
          ),
        );
      } else if (interval.note === undefined) {
        problems.push(
          problem(
            here,
            interval.currency,
            'another currency than the market’s is explained',
            'say in note who billed so and when',
          ),
        );
      }
    });
  });
  return problems;
}

function checkRegions(file: ProviderFile): Problem[] {
  return file.availability.flatMap((rule, index) =>
    rule.regions.flatMap((region, number) =>
      /^([A-Z]{2}|\*)$/.test(region)
        ? []
        : [
            problem(
              ['availability', index, 'regions', number],
              region,
              'an ISO 3166 code of two letters, EU or *',
              'write the code, and the place in words under condition',
            ),
          ],
    ),
  );
}

function claimsOf(file: ProviderFile): PlacedClaim[] {
  const offers = (tiers: readonly FreeTier[] | undefined, at: readonly Step[]): PlacedClaim[] =>
    (tiers ?? []).map((claim, index) => ({ at: [...at, 'freeTiers', index], claim }));
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
        ...offers(model.freeTiers, at),
      ];
    }),
  ];
}
