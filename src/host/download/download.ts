import { fileKind } from '../../core/files/fileKind';
import { connectionFault, isOfCertificate, networkReason } from './connectionFault';
import { DownloadError } from './downloadError';
import { addressFault, isInside, shownAddress } from './safeAddress';
import { StallWatch, type Patience } from './stallWatch';

/** A connection that is silent for so long is given up. */
export const stallSeconds = 30;

export interface DownloadLimits extends Patience {
  readonly maximumBytes: number;
  /** The file is a JSON object or array: what does not look like a whole one is not accepted. */
  readonly isJson: boolean;
  /** Hexadecimal; a file with another one is thrown away. */
  readonly sha256?: string;
}

export interface Downloaded {
  readonly file: Uint8Array;
  /** The address that gave it. */
  readonly address: string;
  readonly sha256: string;
}

/** Bytes received so far, and how many will come (`null` where the server does not say). */
type DownloadProgress = (received: number, total: number | null, address: string) => void;

/**
 * The file from the first address that gives it. Throws the `DownloadError`s of all of them as an
 * `AggregateError`, or the signal's reason when it was cancelled.
 */
export async function downloadFirst(
  addresses: readonly string[],
  limits: DownloadLimits,
  signal: AbortSignal,
  onProgress: DownloadProgress,
): Promise<Downloaded> {
  const errors: DownloadError[] = [];
  for (const address of addresses) {
    try {
      return await download(address, limits, signal, onProgress);
    } catch (error) {
      signal.throwIfAborted();
      if (!(error instanceof DownloadError)) {
        throw error;
      }
      errors.push(error);
    }
  }
  throw new AggregateError(errors);
}

async function download(
  address: string,
  limits: DownloadLimits,
  signal: AbortSignal,
  onProgress: DownloadProgress,
): Promise<Downloaded> {
  requireSafe(address, address);
  const stall = new StallWatch(limits, signal);
  let answered = false;
  try {
    const response = await follow(address, stall.signal);
    answered = true;
    stall.alive();
    const file = await readBody(response, address, limits, received => {
      stall.alive();
      onProgress(received, announcedBytes(response), address);
    });
    requireWhole(file, limits.isJson, address);
    const sha256 = await sha256Of(file);
    if (limits.sha256 !== undefined && sha256 !== limits.sha256) {
      throw new DownloadError('wrongChecksum', address, sha256);
    }
    return { file, address, sha256 };
  } catch (error) {
    if (error instanceof DownloadError) {
      throw error;
    }
    if (stall.fault !== undefined || answered) {
      throw new DownloadError(stall.fault ?? 'tornOff', address, networkReason(error));
    }
    const { fault, detail } = connectionFault(error);
    const kind = isOfCertificate(fault) ? 'certificate' : 'unreachable';
    throw new DownloadError(kind, address, detail, fault);
  } finally {
    stall.stop();
  }
}

const mostRedirects = 5;

/** So much is quoted of a file that is something else. */
const longestBeginning = 60;

/** Follows redirects one by one, so that nothing is asked of an address that is not safe. */
async function follow(address: string, signal: AbortSignal): Promise<Response> {
  const options = { signal, credentials: 'omit' } as const;
  let target = address;
  for (let step = 0; step <= mostRedirects; step++) {
    const response = await fetch(target, { ...options, redirect: 'manual' });
    if (response.type === 'opaqueredirect') {
      // A browser hides where it leads, and itself lets no secure page lead to an insecure one.
      return await fetch(target, options);
    }
    const location = response.headers.get('location');
    if (response.status < 300 || response.status >= 400 || location === null) {
      return response;
    }
    await response.body?.cancel();
    if (!URL.canParse(location, target)) {
      throw new DownloadError('notHttps', address, shownAddress(location));
    }
    target = new URL(location, target).href;
    requireSafe(target, address);
  }
  throw new DownloadError('tooManyRedirects', address, target);
}

async function readBody(
  response: Response,
  address: string,
  { maximumBytes }: DownloadLimits,
  onReceived: (bytes: number) => void,
): Promise<Uint8Array> {
  // Where a browser was redirected to.
  requireSafe(response.url === '' ? address : response.url, address);
  const { body } = response;
  if (response.ok && body === null) {
    throw new DownloadError('otherFile', address, 'empty');
  }
  if (!response.ok || body === null) {
    await body?.cancel();
    throw new DownloadError('httpStatus', address, String(response.status));
  }
  if (/^text\/html\b/i.test(response.headers.get('content-type') ?? '')) {
    await body.cancel();
    throw new DownloadError('webPage', address);
  }
  const tooLarge = new DownloadError('tooLarge', address, String(maximumBytes));
  const announced = announcedBytes(response);
  if (announced !== null && announced > maximumBytes) {
    await body.cancel();
    throw tooLarge;
  }
  const pieces: Uint8Array[] = [];
  let received = 0;
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) {
      break;
    }
    received += value.length;
    if (received > maximumBytes) {
      await reader.cancel();
      throw tooLarge;
    }
    pieces.push(value);
    onReceived(received);
  }
  // A compressed answer announces the size it has on the way.
  if (announced !== null && received < announced && !response.headers.has('content-encoding')) {
    throw new DownloadError('tornOff', address, `${received} / ${announced}`);
  }
  return joined(pieces, received);
}

function requireSafe(target: string, address: string): void {
  const fault = addressFault(target);
  if (fault !== null) {
    throw new DownloadError(fault, address, fault === 'withPassword' ? '' : shownAddress(target));
  }
  // A list from afar is not to have this machine ask its own services, or those of its network.
  if (isInside(target) && !isInside(address)) {
    throw new DownloadError('redirectInside', address, shownAddress(target));
  }
}

/** Another file in its place, or an end before the end, are told at once, not after conversion. */
function requireWhole(file: Uint8Array, isJson: boolean, address: string): void {
  const kind = fileKind(file);
  if (kind === 'webPage') {
    throw new DownloadError('webPage', address);
  }
  if (kind !== 'text') {
    throw new DownloadError('otherFile', address, kind);
  }
  const text = (from: number, to?: number) =>
    new TextDecoder().decode(file.subarray(from, to)).trim();
  if (isJson && !/^[[{]/.test(text(0, 1024))) {
    throw new DownloadError('notJson', address, text(0, longestBeginning));
  }
  if (isJson && !/[}\]]$/.test(text(-1024))) {
    throw new DownloadError('tornOff', address, String(file.length));
  }
}

function announcedBytes({ headers }: Response): number | null {
  const text = headers.get('content-length') ?? '';
  return /^\d+$/.test(text) ? Number(text) : null;
}

function joined(pieces: readonly Uint8Array[], length: number): Uint8Array {
  const file = new Uint8Array(length);
  let at = 0;
  for (const piece of pieces) {
    file.set(piece, at);
    at += piece.length;
  }
  return file;
}

export async function sha256Of(file: Uint8Array): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', file.slice());
  return Array.from(new Uint8Array(digest), byte => byte.toString(16).padStart(2, '0')).join('');
}
