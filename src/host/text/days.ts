/** Calendar days, `YYYY-MM-DD`. */

/** Today where the user is. */
export function localDay(now = new Date()): string {
  const parts = [now.getFullYear(), now.getMonth() + 1, now.getDate()];
  return parts.map(part => String(part).padStart(2, '0')).join('-');
}

const hourMs = 3_600_000;
/** The calendar is furthest ahead on the Line Islands. */
const furthestAheadHours = 14;

/** The latest day that anybody on Earth writes now: a later date is in the future. */
export function latestDay(now = new Date()): string {
  return new Date(now.getTime() + furthestAheadHours * hourMs).toISOString().slice(0, 10);
}
