/** The drawings of the walkthrough show what the product would: their text counted, their models priced. */
import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { compareModels } from '../../src/core/compare/compareModels';
import type { Market } from '../../src/core/terms';
import { english, type Writer } from '../../src/core/text/writer';
import { bundledVocabularies } from '../../src/core/tokens/families/bundledFamilies';
import { MeasureSet } from '../../src/core/tokens/families/measureSet';
import { withFetched } from '../../src/core/tokens/families/modelTokenizers';
import { readRealCatalogue } from './compare/realCatalogue';
import { chinese } from './text/writers';
import { counterOf } from './tokens/support/vocabularies';

const catalogue = readRealCatalogue();
const tokenizerOf = withFetched(() => false);
const measures = new MeasureSet();
for (const id of bundledVocabularies) {
  measures.addVocabulary(id, counterOf(id));
}

/** The texts of a drawing, in order. */
const textsOf = (name: string): string[] =>
  [
    ...readFileSync(`media/walkthrough/${name}.svg`, 'utf8').matchAll(/<text[^>]*>(.*?)<\/text>/g),
  ].map(([, text = '']) => text.replace(/<[^>]*>/g, ''));

const drawn: readonly (readonly [suffix: string, writer: Writer, market: Market, ids: string[]])[] =
  [
    [
      '',
      english,
      'intl',
      ['openai/gpt-5.5', 'openai/gpt-6-luna', 'deepseek/deepseek-flash', 'alibaba-intl/qwen-plus'],
    ],
    [
      '.zh-cn',
      chinese,
      'cn',
      [
        'deepseek-cn/deepseek-flash',
        'alibaba-cn/qwen-plus',
        'zhipu/glm-5.3-flash',
        'volcengine/doubao-seed-2.0-lite',
      ],
    ],
  ];

describe.each(drawn)('the drawings%s', (suffix, writer, market, ids) => {
  const [, first = '', , second = '', status] = textsOf(`count${suffix}`);
  const [mine = ''] = ids;
  const entries = ids.flatMap(id => catalogue.model(id) ?? []);
  const { rows } = compareModels(
    { text: `${first}\n${second}`, outputTokens: 500, market, modelIds: ids },
    {
      catalogue,
      now: '2026-11-28T12:00:00Z',
      tokenizerOf,
      counts: measures.countTokens(
        `${first}\n${second}`,
        entries.map(({ provider, model }) => tokenizerOf(provider.id, model.id).family),
      ),
      baseline: mine,
      unit: 'thousandCalls',
      hours: 'week',
    },
  );
  const shown = ids.flatMap(id => {
    const row = rows.find(({ entry }) => entry.id === id);
    if (row?.price == null) {
      return [];
    }
    const isEstimate = row.tokens?.exact === false;
    return {
      name: writer.nameOf(row.entry.model),
      tokens: `${isEstimate ? '≈' : ''}${writer.number(row.inputTokens)}`,
      amount: writer.amount(
        row.shown.amount,
        row.price.currency,
        'thousandCalls',
        row.isLeast,
        isEstimate,
      ),
      versus: id === mine ? '' : writer.versus(row.timesBaseline),
    };
  });

  test('of the comparison: tokens, cost and what others cost beside yours', () => {
    expect(textsOf(`compare${suffix}`).slice(4)).toEqual(
      shown.flatMap(({ name, tokens, amount, versus }) => [name, tokens, amount, versus]),
    );
  });

  test('of the status bar', () => {
    const [yours] = shown;
    const inUnit = writer.say('{amount}/1k', { amount: yours?.amount ?? '' });
    expect(status).toBe(`${yours?.tokens} tok · ${yours?.name} ${inUnit}`);
  });
});

test.each([english, chinese])('of the card: prices, the day and the replacement', writer => {
  const sonnet = catalogue.model('anthropic/claude-sonnet-4-5');
  const { shutdownOn = null, replacement } = sonnet?.model.lifecycle ?? {};
  const card = textsOf(`everywhere${writer === english ? '' : '.zh-cn'}`).join(' ');
  expect(card).toContain(writer.date(shutdownOn));
  for (const entry of [sonnet, catalogue.model(`anthropic/${replacement}`)]) {
    const rates = entry?.model.prices.at(-1)?.rates;
    expect(card).toContain(entry?.model.name);
    expect(card).toContain(writer.rate(rates?.inputPerMTok ?? null, 'USD', 'perMTok'));
    expect(card).toContain(writer.rate(rates?.outputPerMTok ?? null, 'USD', 'perMTok'));
  }
});
