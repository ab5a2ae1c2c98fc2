import type { Market } from '../terms';
import type { ProviderFile } from './schema';

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
  const isHome =
    provider.market === market || provider.endpoints.some(endpoint => endpoint.market === market);
  switch (statusFor(provider, market, day)) {
    case 'supported':
      return true;
    case 'unsupported':
      return false;
    case 'conditional':
    case 'unverified':
      return isHome ? true : null;
    case undefined:
      if (isHome) {
        return true;
      }
      // A mainland provider sells to mainland accounts; of the reverse one often has to find out.
      return provider.market === 'cn' ? false : null;
  }
}

type AvailabilityStatus = ProviderFile['availability'][number]['status'];

/** What the file says about the whole market, latest statement first. */
function statusFor(
  provider: ProviderFile,
  market: Market,
  day: string,
): AvailabilityStatus | undefined {
  if (market === 'intl' && provider.market === 'intl') {
    // Its home is many countries; one of them closed does not close the market.
    return undefined;
  }
  // "Everywhere else" is not a statement about the mainland: who serves it names it.
  const region = market === 'cn' ? 'CN' : '*';
  return provider.availability
    .filter(({ regions, from }) => regions.includes(region) && (from === undefined || from <= day))
    .sort((a, b) => ((a.from ?? '') < (b.from ?? '') ? -1 : 1))
    .at(-1)?.status;
}
