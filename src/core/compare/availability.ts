import type { Market } from '../api';
import type { ProviderFile } from '../pricing/schema';

/**
 * Whether a provider serves an account of a market on a day; `null` = nobody verified it.
 * A provider bills in one market; the other one it serves only where its file says so.
 */
export function isAvailable(
  provider: ProviderFile,
  market: Market | 'any',
  day: string,
): boolean | null {
  if (market === 'any') {
    return true;
  }
  const home =
    provider.market === market || provider.endpoints.some(endpoint => endpoint.market === market);
  const status = statusFor(provider, market, day);
  switch (status) {
    case 'supported':
      return true;
    case 'unsupported':
      return false;
    case 'conditional':
      return home ? true : null;
    case 'unverified':
      return home ? true : null;
    case undefined:
      // An account on the mainland is what a mainland provider sells to; the reverse is often untested.
      return home ? true : provider.market === 'cn' ? false : null;
  }
}

function statusFor(
  provider: ProviderFile,
  market: Market,
  day: string,
): ProviderFile['availability'][number]['status'] | undefined {
  const inForce = provider.availability.filter(({ from }) => from === undefined || from <= day);
  // "Outside the mainland" is many countries: only a statement about all of them answers for it.
  const regions = market === 'cn' ? ['CN', '*'] : ['*'];
  if (market === 'intl' && provider.market === 'intl') {
    return undefined;
  }
  for (const region of regions) {
    const found = inForce
      .filter(each => each.regions.includes(region))
      .sort((a, b) => (a.from ?? '').localeCompare(b.from ?? ''))
      .at(-1);
    if (found !== undefined) {
      return found.status;
    }
  }
  return undefined;
}
