import type { ConnectionFault } from './connectionFault';
import { shownAddress } from './safeAddress';

/** Why one address did not give the file; `detail` is a number or the system's own words. */
export type DownloadFault =
  | 'notHttps'
  | 'badAddress'
  | 'withPassword'
  /** `detail` is the address inside. */
  | 'redirectInside'
  | 'unreachable'
  | 'certificate'
  | 'httpStatus'
  | 'webPage'
  /** `detail` is a `FileKind`. */
  | 'otherFile'
  | 'notJson'
  | 'tooLarge'
  | 'stalled'
  | 'tooSlow'
  | 'tooManyRedirects'
  | 'tornOff'
  | 'wrongChecksum';

export class DownloadError extends Error {
  constructor(
    readonly fault: DownloadFault,
    readonly address: string,
    readonly detail = '',
    /** Of an address that cannot be reached, or does not prove who it is. */
    readonly connection: ConnectionFault = 'unreachable',
  ) {
    super(`${fault} at ${shownAddress(address)}: ${detail}`);
  }
}
