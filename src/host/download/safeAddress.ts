/** Whether an address may be asked: https, or plain http of a server on this machine. */
export function isSafe(address: string): boolean {
  if (!URL.canParse(address)) {
    return false;
  }
  const { protocol, hostname } = new URL(address);
  const isLocal = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])$/.test(hostname);
  return protocol === 'https:' || (protocol === 'http:' && isLocal);
}

/** The part of an address a reader judges it by. */
export function hostOf(address: string): string {
  return URL.canParse(address) ? new URL(address).host : address;
}
