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
            { en: 'provider/model of the catalogue', zh: '应为目录中的“服务商/模型”' },
            { en: 'correct it or leave it out', zh: '请更正或删除' },
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
                {
                  en: 'a calendar of pricing/holidays.json',
                  zh: '应为 pricing/holidays.json 中的日历',
                },
                { en: 'add the calendar or correct its name', zh: '请添加该日历或更正名称' },
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
          ? [
              problem(
                ['rates', index],
                key,
                { en: 'one rate per pair and day', zh: '每对货币每天只能有一个汇率' },
                { en: 'keep the better source', zh: '请保留更可靠的来源' },
              ),
            ]
          : []),
        ...(rate.base === rate.quote
          ? [
              problem(
                ['rates', index],
                key,
                { en: 'two different currencies', zh: '须为两种不同的货币' },
                { en: 'correct base or quote', zh: '请更正 base 或 quote' },
              ),
            ]
          : []),
        ...(rate.date > today
          ? [
              problem(
                ['rates', index, 'date'],
                rate.date,
                { en: 'not in the future', zh: '不能在将来' },
                { en: 'correct the date', zh: '请更正日期' },
              ),
            ]
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
                {
                  en: 'ascending, in a year listed under years',
                  zh: '须按日期递增，且年份列在 years 中',
                },
                {
                  en: 'sort the days; list a year only when all its holidays are entered',
                  zh: '请排序日期；年份的假日全部录入后才列出该年',
                },
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
        {
          en: `market "${file.market}" bills in ${expected}`,
          zh: `市场 “${file.market}” 以 ${expected} 计费`,
        },
        {
          en: 'split the provider by market; another currency of one interval goes into the interval',
          zh: '请按市场拆分服务商；个别区间的其他货币写在该区间内',
        },
      ),
    );
  }
  if (!isTimeZone(file.timeZone)) {
    problems.push(
      problem(
        ['timeZone'],
        file.timeZone,
        { en: 'an IANA time zone', zh: '应为 IANA 时区' },
        { en: 'write it like Asia/Shanghai', zh: '请写成 Asia/Shanghai 的形式' },
      ),
    );
  }
  file.endpoints.forEach((endpoint, index) => {
    if (endpoint.market !== file.market) {
      problems.push(
        problem(
          ['endpoints', index, 'market'],
          endpoint.market,
          {
            en: `a provider serves one market, this one "${file.market}"`,
            zh: `一个服务商只属于一个市场，此处为 “${file.market}”`,
          },
          {
            en: 'move the endpoint to the provider of its market',
            zh: '请将该端点移到其所属市场的服务商',
          },
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
            { en: "only where it differs from the provider's", zh: '仅在与服务商货币不同时填写' },
            { en: 'remove it', zh: '请删除' },
          ),
        );
      } else if (interval.note === undefined) {
        problems.push(
          problem(
            here,
            interval.currency,
            { en: 'another currency than the market’s is explained', zh: '与市场不同的货币须说明' },
            { en: 'say in note who billed so and when', zh: '请在 note 中说明由谁、何时如此计费' },
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
              {
                en: 'an ISO 3166 code of two letters, EU or *',
                zh: '应为两位 ISO 3166 代码、EU 或 *',
              },
              {
                en: 'write the code, and the place in words under condition',
                zh: '请填写代码，地点的文字说明写在 condition',
              },
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
        ...model.prices.flatMap(({ confirmation }, number) =>
          optional(confirmation, [...at, 'prices', number, 'confirmation']),
        ),
        ...offers(model.freeTiers, at),
      ];
    }),
  ];
}
