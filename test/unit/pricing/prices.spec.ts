import { describe, expect, it } from 'vitest';
import { intervalOn } from '../../../src/core/pricing/priceAt';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { readCatalogue } from '../../../src/dev/pricing/readCatalogue';
import { pins } from './pins';

const { data, problems } = readCatalogue('pricing');
const catalogue = createCatalogue(data);

function priceOf(id: string, day: string): ReturnType<typeof intervalOn> | undefined {
  const entry = catalogue.model(id);
  return entry && intervalOn(entry.model.prices, day);
}

it('the catalogue has no problem', () => {
  expect(problems).toEqual([]);
});

describe.each(Object.entries(pins))('%s', (_, stated) => {
  it.each(stated)('%s on %s: %d in, %d out', (id, day, input, output, cacheRead) => {
    const rates = priceOf(id, day)?.rates;
    expect(rates, `no price of ${id} on ${day}`).toBeDefined();
    if (input !== null) {
      expect(rates?.inputPerMTok).toBe(input);
    }
    if (output !== null) {
      expect(rates?.outputPerMTok).toBe(output);
    }
    if (cacheRead !== undefined) {
      expect(rates?.cacheReadPerMTok).toBe(cacheRead);
    }
  });
});

it('DeepSeek costs twice as much at peak, on weekdays 9–12 and 14–18 in Beijing (api-docs.deepseek.com)', () => {
  const [peak] = priceOf('deepseek-cn/deepseek-flash', '2026-11-20')?.schedules ?? [];
  expect(peak).toMatchObject({
    timeZone: 'Asia/Shanghai',
    days: ['mon', 'tue', 'wed', 'thu', 'fri'],
    exceptHolidays: 'cn',
    windows: [
      { from: '09:00', to: '12:00' },
      { from: '14:00', to: '18:00' },
    ],
    table: { rates: { inputPerMTok: 2, outputPerMTok: 8, cacheReadPerMTok: 0.04 } },
  });
});

it('GPT-6 Astra bills a request above 272,000 input tokens at the higher tier (pi-ai 1.5.2)', () => {
  expect(priceOf('openai/gpt-6-astra', '2026-11-20')?.tiers).toMatchObject([
    { inputAbove: 272_000, rates: { inputPerMTok: 20, outputPerMTok: 75, cacheReadPerMTok: 2 } },
  ]);
});

/** Both sides of a cut are dated, so that no day in between is free of a price or has two. */
it.each([
  ['zhipu/glm-3-turbo', '2024-05-10', '2024-05-11'],
  ['alibaba-cn/qwen-long', '2024-05-20', '2024-05-21'],
  ['baidu/ernie-speed-8k', '2024-05-20', '2024-05-21'],
  ['tencent/hunyuan-lite', '2024-05-21', '2024-05-22'],
  ['tencent/hunyuan-standard', '2024-05-21', '2024-05-22'],
  ['iflytek/lite', '2024-05-21', '2024-05-22'],
])('%s was cut overnight from %s to %s', (id, before, after) => {
  const old = priceOf(id, before);
  const cut = priceOf(id, after);
  expect(old?.effectiveTo).toBe(before);
  expect(cut?.effectiveFrom).toBe(after);
  expect(cut?.dateKind).toBe('effective');
});
