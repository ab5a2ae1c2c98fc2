import { networkReason } from '../download/networkReason';
import { isSafe } from '../download/safeAddress';
import type { CountEndpoint, CountRequest } from './countEndpoint';

/** Why there is no count; `detail` is the provider's or the system's own words, shortened. */
export type CountFault =
  | 'notHttps'
  | 'wrongKey'
  | 'unknownModel'
  | 'tooLarge'
  | 'tooOften'
  | 'httpStatus'
  | 'badAnswer'
  | 'timedOut'
  | 'unreachable';

export class ProviderCountError extends Error {
  constructor(
    readonly fault: CountFault,
    readonly detail = '',
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
  if (!isSafe(url)) {
    throw new ProviderCountError('notHttps', url);
  }
  const timeout = AbortSignal.timeout(timeoutMilliseconds);
  let response: Response;
  let answer: string;
  try {
    response = await fetch(url, {
      method: 'POST',
      headers: { 'content-type': 'application/json', ...headers },
      body: JSON.stringify(body),
      credentials: 'omit',
      // Neither the text nor the key goes anywhere the user has not agreed to.
      redirect: 'error',
      signal: AbortSignal.any([signal, timeout]),
    });
    answer = await readAnswer(response);
  } catch (error) {
    signal.throwIfAborted();
    throw error instanceof ProviderCountError
      ? error
      : new ProviderCountError(timeout.aborted ? 'timedOut' : 'unreachable', networkReason(error));
  }
  const value = parse(answer);
  if (!response.ok) {
    throw new ProviderCountError(
      faultOf(response.status),
      messageIn(value) ?? `${response.status}`,
    );
  }
  const tokens = fieldOf(value, answerField);
  if (!Number.isSafeInteger(tokens) || (tokens as number) < 0) {
    throw new ProviderCountError('badAnswer', answer.slice(0, 80));
  }
  return tokens as number;
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

function faultOf(status: number): CountFault {
  switch (status) {
    case 401:
    case 403:
      return 'wrongKey';
    case 404:
      return 'unknownModel';
    case 413:
      return 'tooLarge';
    case 429:
      return 'tooOften';
    default:
      return 'httpStatus';
  }
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** Both providers say `{ "error": { "message": … } }`. */
function messageIn(value: unknown): string | undefined {
  const message = fieldOf(fieldOf(value, 'error'), 'message');
  return typeof message === 'string' ? message.slice(0, 200) : undefined;
}

function fieldOf(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null
    ? (value as Readonly<Record<string, unknown>>)[name]
    : undefined;
}
