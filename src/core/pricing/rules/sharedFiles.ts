/** The files all providers share: exchange rates and holidays. */
import { sentence } from '../../text/sentence';
import { Place, type Problem } from '../problems';
import type { ExchangeRatesFile, HolidaysFile } from '../schema';
import { checkEvidence } from './evidence';

export function checkExchangeRates(file: ExchangeRatesFile, today: string): Problem[] {
  const place = new Place(file);
  const rates = place.each('rates', file.rates);
  const claims = rates.map(([claim, at]) => ({ at, claim }));
  checkEvidence(file.sources, claims, place, today);
  const seen = new Set<string>();
  for (const [{ base, quote, date }, at] of rates) {
    const key = `${base}/${quote} on ${date}`;
    at.must(
      !seen.has(key),
      sentence('one rate per pair and day'),
      sentence('keep the better source'),
      key,
    );
    seen.add(key);
    at.must(
      base !== quote,
      sentence('two different currencies'),
      sentence('correct base or quote'),
      key,
    );
    at.at('date').must(date <= today, sentence('not in the future'), sentence('correct the date'));
  }
  return place.problems;
}

export function checkHolidays(file: HolidaysFile, today: string): Problem[] {
  const place = new Place(file);
  const calendars = Object.entries(file.calendars);
  const claims = calendars.map(([id, claim]) => ({ at: place.at('calendars', id), claim }));
  checkEvidence(file.sources, claims, place, today);
  for (const [id, { days, years }] of calendars) {
    for (const [day, at, index] of place.at('calendars', id).each('days', days)) {
      at.must(
        years.includes(Number(day.slice(0, 4))) && (days[index - 1] ?? '') < day,
        sentence('ascending, in a year listed under years'),
        sentence('sort the days; list a year only when all its holidays are entered'),
      );
    }
  }
  return place.problems;
}
