/** The count endpoints of providers whose vocabularies are not published, as their API references give them. */

export interface CountRequest {
  readonly url: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: unknown;
}

export interface CountEndpoint {
  /** Our provider id. */
  readonly provider: 'anthropic' | 'google';
  readonly name: string;
  readonly defaultBase: string;
  /** The request that counts `text` as one user message. `model`: the provider's own id. */
  readonly request: (base: string, key: string, model: string, text: string) => CountRequest;
  /** Name of the answer's field with the number of tokens. */
  readonly answerField: string;
}

export const countEndpoints: readonly CountEndpoint[] = [
  {
    provider: 'anthropic',
    name: 'Anthropic',
    defaultBase: 'https://api.anthropic.com',
    request: (base, key, model, text) => ({
      url: `${base}/v1/messages/count_tokens`,
      headers: { 'x-api-key': key, 'anthropic-version': '2023-06-01' },
      body: { model, messages: [{ role: 'user', content: text }] },
    }),
    answerField: 'input_tokens',
  },
  {
    provider: 'google',
    name: 'Google',
    defaultBase: 'https://generativelanguage.googleapis.com',
    request: (base, key, model, text) => ({
      url: `${base}/v1beta/models/${encodeURIComponent(model)}:countTokens`,
      headers: { 'x-goog-api-key': key },
      body: { contents: [{ role: 'user', parts: [{ text }] }] },
    }),
    answerField: 'totalTokens',
  },
];

export function endpointOf(providerId: string): CountEndpoint | undefined {
  return countEndpoints.find(({ provider }) => provider === providerId);
}
