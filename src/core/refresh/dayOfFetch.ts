import { dayIn, parseMoment } from '../time/moment';

/**
 * The day on which a fetched price begins. Days of a price are the provider's, and where it is still
 * yesterday, a price of today would not be in force yet; where it is tomorrow already, today will do.
 */
export function dayOfFetch(now: string, timeZone = 'UTC'): string {
  const utc = now.slice(0, 10);
  const moment = parseMoment(now);
  const local = moment === null ? utc : dayIn(moment, timeZone);
  return local < utc ? local : utc;
}
