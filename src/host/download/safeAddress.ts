import { redact } from '../../core/text/redact';

/** Why an address is not asked; `null` when it may be: https, or plain http of a server on this machine. */
export function addressFault(address: string): 'badAddress' | 'withPassword' | 'notHttps' | null {
  if (!URL.canParse(address)) {
    return 'badAddress';
  }
  const { protocol, hostname, username, password } = new URL(address);
  if (username !== '' || password !== '') {
    // `fetch` refuses it, and it would stand in messages and in the log.
    return 'withPassword';
  }
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLocal) ? null : 'notHttps';
}

/** Whether an address may be asked. */
export function isSafe(address: string): boolean {
  return addressFault(address) === null;
}

/**
 * Whether an address says that it leads to this machine or into the network it is in: the ranges of
 * RFC 1122, 1918, 3927, 6598, 4193 and 4291, IPv4 written as IPv6, and names that no public name server
 * knows. `URL` has brought other ways to write a number into this form.
 */
export function isInside(address: string): boolean {
  const { hostname } = new URL(address);
  const [, a, b] = /^(\d+)\.(\d+)\.\d+\.\d+$/.exec(hostname)?.map(Number) ?? [];
  if (a !== undefined && b !== undefined) {
    return (
      a === 0 ||
      a === 10 ||
      a === 127 ||
      (a === 100 && b >= 64 && b < 128) ||
      (a === 169 && b === 254) ||
      (a === 172 && b >= 16 && b < 32) ||
      (a === 192 && b === 168)
    );
  }
  return hostname.startsWith('[')
    ? /^\[(::|f[cd]|fe[89ab]|64:ff9b:)/.test(hostname)
    : !hostname.includes('.') ||
        /(^|\.)(localhost|local|internal|lan|home\.arpa)\.?$/.test(hostname);
}

/** The part of an address a reader judges it by. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : shownAddress(address);
}

/** For messages: a password may stand in front of the host also where the scheme has been forgotten. */
export function shownAddress(address: string): string {
  const at = address.includes('//') ? -1 : address.lastIndexOf('@');
  return at < 0 ? redact(address) : `…${address.slice(at)}`;
}
