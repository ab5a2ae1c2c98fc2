/** Why one address did not give the file; `detail` is a number or the system's own words. */
export type DownloadFault =
  | 'notHttps'
  | 'unreachable'
  | 'certificate'
  | 'httpStatus'
  | 'webPage'
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
  ) {
    super(`${fault} at ${address}: ${detail}`);
  }
}
