import { describe, expect, it } from 'vitest';
import { hoursInWords } from '../../../src/core/pricing/hoursInWords';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { priceAt } from '../../../src/core/pricing/priceAt';
import { english } from '../../../src/core/text/writer';
import { parseMoment } from '../../../src/core/time/moment';
import { readCatalogue } from '../../../src/dev/pricing/readCatalogue';
import { chinese } from '../text/writers';

const catalogue = createCatalogue(readCatalogue('pricing').data);
const winter = '2026-11-26T03:00:00Z';

function said(id: string, timeZone: string, now = winter, writer = english): string {
  const entry = catalogue.model(id);
  const moment = parseMoment(now);
  if (entry === undefined || moment?.kind !== 'instant') {
    throw new Error(id);
  }
  const outcome = priceAt(entry.model, entry.provider, moment, catalogue.data.holidays);
  if (outcome.kind === 'unknown') {
    throw new Error(id);
  }
  return writer.list(hoursInWords(outcome.price, { timeZone, epochMs: moment.epochMs }));
}

describe('the hours of a price, on the reader’s clock', () => {
  const flash = 'deepseek-cn/deepseek-flash';

  it.each([
    ['Asia/Shanghai', 'weekdays 09:00–12:00, 14:00–18:00: ×2'],
    ['Europe/Berlin', 'weekdays 02:00–05:00, 07:00–11:00: ×2 (your time, GMT+1)'],
    ['Asia/Kolkata', 'weekdays 06:30–09:30, 11:30–15:30: ×2 (your time, GMT+5:30)'],
    // Monday morning in Shanghai is Sunday evening in California, and the day goes on there.
    [
      'America/Los_Angeles',
      'Mon, Tue, Wed, Thu, Sun 17:00–20:00, 22:00–02:00: ×2 (your time, GMT-8)',
    ],
    ['Pacific/Kiritimati', 'weekdays 15:00–18:00, 20:00–00:00: ×2 (your time, GMT+14)'],
  ])('in %s', (timeZone, words) => {
    expect(said(flash, timeZone)).toBe(words);
  });

  it('follow the summer time of the reader', () => {
    expect(said(flash, 'Europe/Berlin', '2026-10-20T03:00:00Z')).toContain('03:00–06:00');
  });

  it('are said in Chinese', () => {
    expect(said(flash, 'Asia/Shanghai', winter, chinese)).toBe(
      '工作日 09:00–12:00、14:00–18:00：×2',
    );
    expect(said(flash, 'Europe/Berlin', winter, chinese)).toBe(
      '工作日 02:00–05:00、07:00–11:00：×2（你的时间，GMT+1）',
    );
  });

  it('are nothing where every hour costs the same', () => {
    expect(said('openai/gpt-5.5', 'Asia/Shanghai')).toBe('');
  });
});
