import { describe } from 'vitest';
import { broken, itReports, withModel, withPrice } from './badCase';
import { model, peak, provider } from './fixture';

describe('names that lead nowhere, and lives that contradict themselves', () => {
  itReports([
    {
      what: "a file that does not have its provider's name (unknown provider)",
      files: { 'other.json': provider() },
      file: 'other.json',
      path: '$.id',
      value: '"acme"',
      rule: /provider's name/,
    },
    {
      what: 'an id twice',
      files: broken(file => file.models.push(model('one'))),
      path: '$.models[2].id',
      value: '"one"',
      rule: /ids are unique/,
    },
    {
      what: 'an alias on two models, in another case',
      files: withModel({ aliases: ['Deux'] }),
      path: '$.models[1].aliases[0]',
      value: '"deux"',
      rule: /one model: models\[0\]/,
    },
    {
      what: "an alias that is another model's id",
      files: withModel({ aliases: ['two'] }),
      path: '$.models[0].aliases[0]',
      value: '"two"',
      rule: /one model/,
    },
    {
      what: 'an endpoint id twice',
      files: broken(file =>
        file.endpoints.push({ id: 'global', name: { en: 'G' }, market: 'intl' }),
      ),
      path: '$.endpoints[1].id',
      value: '"global"',
      rule: /unique/,
    },
    {
      what: 'a replacement that does not exist',
      files: withModel({ lifecycle: { status: 'live', replacement: 'three' } }),
      path: '$.models[0].lifecycle.replacement',
      value: '"three"',
      rule: /another model in this file/,
    },
    {
      what: 'a route to itself',
      files: withModel({ lifecycle: { status: 'retired', shutdownOn: '2026', routedTo: 'one' } }),
      path: '$.models[0].lifecycle.routedTo',
      value: '"one"',
      rule: /another model/,
    },
    {
      what: 'a served model that does not exist',
      files: withModel({ servesModel: 'acme/three' }),
      path: '$.models[0].servesModel',
      value: '"acme/three"',
      rule: /of the catalogue/,
    },
    {
      what: 'an unknown holiday calendar',
      files: withPrice({ schedules: [{ ...peak, exceptHolidays: 'mars' }] }),
      path: '$.models[0].prices[0].schedules[0].exceptHolidays',
      value: '"mars"',
      rule: /holidays\.json/,
    },
    {
      what: 'retired without a day or a word',
      files: withModel({ lifecycle: { status: 'retired' } }),
      path: '$.models[0].lifecycle',
      value: '{"status":"retired"}',
      rule: /when or why/,
    },
    {
      what: 'retired before its shutdown',
      files: withModel({ lifecycle: { status: 'retired', shutdownOn: '2026-12-11' } }),
      path: '$.models[0].lifecycle.shutdownOn',
      value: '"2026-12-11"',
      rule: /still answers/,
    },
    ...[{ status: 'live' } as const, { status: 'retired', shutdownOn: '2026-09' } as const].map(
      lifecycle => ({
        what: `unlisted: ${lifecycle.status}`,
        files: withModel({ lifecycle: { ...lifecycle, unlistedSince: '2026-09-27' } }),
        path: '$.models[0].lifecycle.unlistedSince',
        value: '"2026-09-27"',
        rule: /nobody knows/,
      }),
    ),
    {
      what: 'live before its release',
      files: withModel({ lifecycle: { status: 'live', releasedOn: '2027' } }),
      path: '$.models[0].lifecycle.releasedOn',
      value: '"2027"',
      rule: /only an announced model/,
    },
  ]);
});
