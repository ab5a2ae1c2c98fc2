import { errorIn } from '../../core/files/jsonKind';
import { readJson } from '../../core/files/readJson';
import { redact } from '../../core/text/redact';
import { connectionFault, type ConnectionFault } from '../download/connectionFault';
import { addressFault, shownAddress } from '../download/safeAddress';
import type { CountEndpoint, CountRequest } from './countEndpoint';

/** Why there is no count; `detail` is the provider's or the system's own words, shortened. */
export type CountFault =
  | 'notHttps'
  | 'badAddress'
  | 'withPassword'
  /** It was not sent: no header can carry it. */
  | 'badKey'
  | 'wrongKey'
  /** The key is known, and may not do this. */
  | 'notAllowed'
  | 'noCredit'
  | 'unknownModel'
  /** No word of the provider's in the answer: it is not its API that is asked. */
  | 'wrongAddress'
  | 'blocked'
  | 'proxySignIn'
  | 'redirect'
  | 'tooLarge'
  | 'tooOften'
  | 'quota'
  | 'overloaded'
  | 'httpStatus'
  | 'webPage'
  | 'badAnswer'
  | 'timedOut'
  | 'tornOff'
  | 'unreachable';

export class ProviderCountError extends Error {
  constructor(
    readonly fault: CountFault,
    readonly detail = '',
    /** Of an endpoint that cannot be reached. */
    readonly connection: ConnectionFault = 'unreachable',
  ) {
    super(`${fault} ${detail}`);
  }
}

const mostAnswerCharacters = 100_000;

/** The provider's own count. Throws `ProviderCountError`, or the signal's reason when cancelled. */
export async function askProvider(
  { answerField }: Pick<CountEndpoint, 'answerField'>,
  request: CountRequest,
  signal: AbortSignal,
  timeoutMilliseconds = 60_000,
): Promise<number> {
  const { url, headers, body } = request;
  const wrong = addressFault(url);
  if (wrong !== null) {
    throw new ProviderCountError(wrong, wrong === 'withPassword' ? '' : shownAddress(url));
  }
  if (Object.values(headers).some(value => !/^[\x21-\x7e]+$/.test(value))) {
    throw new ProviderCountError('badKey');
  }
  const secrets = secretsIn(headers);
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  let response: Response | undefined;
  let answer: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      credentials: 'omit',
      // Neither the text nor the key goes anywhere the user has not agreed to.
      redirect: 'manual',
      signal: AbortSignal.any([signal, timeout]),
    });
    answer = redact(await readAnswer(response), secrets);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ProviderCountError
      ? error
      : connectionError(error, timeout.aborted, response !== undefined);
  }
  const reading = readJson(answer);
  const value = reading.ok ? reading.value : undefined;
  if (!response.ok) {
    throw refusal(response, value);
  }
  const tokens = fieldOf(value, answerField);
  if (!Number.isSafeInteger(tokens) || (tokens as number) < 0) {
    const beginning = answer.trim().slice(0, 80);
    throw new ProviderCountError(beginning.startsWith('<') ? 'webPage' : 'badAnswer', beginning);
  }
  return tokens as number;
}

function connectionError(error: unknown, isTimedOut: boolean, hasAnswered: boolean) {
  const { fault, detail } = connectionFault(error);
  return isTimedOut
    ? new ProviderCountError('timedOut')
    : new ProviderCountError(hasAnswered ? 'tornOff' : 'unreachable', detail, fault);
}

/** A provider may repeat the key it was given. */
function secretsIn(headers: CountRequest['headers']): string[] {
  return Object.entries(headers).flatMap(([name, value]) => (name.endsWith('-key') ? value : []));
}

/** An answer is a line; whoever sends more is not the provider. */
async function readAnswer({ body }: Response): Promise<string> {
  let text = '';
  if (body === null) {
    return text;
  }
  const decoder = new TextDecoder();
  for (const reader = body.getReader(); ;) {
    const { done, value } = await reader.read();
    if (done) {
      return text + decoder.decode();
    }
    text += decoder.decode(value, { stream: true });
    if (text.length > mostAnswerCharacters) {
      await reader.cancel();
      throw new ProviderCountError('badAnswer', text.slice(0, 80));
    }
  }
}

/** What an answer other than a count means: by the provider's own words where it has any. */
function refusal(response: Response, value: unknown): ProviderCountError {
  const { status } = response;
  if (response.type === 'opaqueredirect' || (status >= 300 && status < 400)) {
    return new ProviderCountError('redirect', response.headers.get('location') ?? '');
  }
  const words = errorIn(value)?.slice(0, 200);
  // Both providers answer with JSON; another page comes from whoever stands in between.
  const fault = words === undefined ? faultOfStatus(status) : faultOf(status, words, value);
  return new ProviderCountError(fault, words ?? String(status));
}

/**
 * As the API references have it: Anthropic's `invalid_request_error`, `permission_error` and so on,
 * Google's `INVALID_ARGUMENT`, `RESOURCE_EXHAUSTED` and so on. Both say some things with a status that
 * means another.
 */
function faultOf(status: number, words: string, value: unknown): CountFault {
  const reasons = JSON.stringify(value);
  if (/API_KEY_INVALID|API key not valid|API key expired/i.test(reasons)) {
    return 'wrongKey';
  }
  if (/credit balance|billing_error|BILLING_DISABLED/i.test(reasons)) {
    return 'noCredit';
  }
  if (status === 429 && /quota/i.test(words)) {
    return 'quota';
  }
  return faultsOfApi[status] ?? faultOfStatus(status);
}

/** What they mean from the provider itself; the others mean what they mean from anybody. */
const faultsOfApi: Readonly<Record<number, CountFault>> = {
  402: 'noCredit',
  403: 'notAllowed',
  404: 'unknownModel',
};

const faults: Readonly<Record<number, CountFault>> = {
  401: 'wrongKey',
  403: 'blocked',
  404: 'wrongAddress',
  405: 'wrongAddress',
  407: 'proxySignIn',
  413: 'tooLarge',
  429: 'tooOften',
};

function faultOfStatus(status: number): CountFault {
  return faults[status] ?? (status >= 500 ? 'overloaded' : 'httpStatus');
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
