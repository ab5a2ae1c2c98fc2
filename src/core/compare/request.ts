import type { CompareRequest, Market } from '../api';
import { parseMoment } from '../cost/moment';
import { message, type Locale, type Message, type MessageKey } from '../messages/message';
import { resolveModel, type Resolution } from '../modelIds/resolveModel';
import { theOne } from '../modelIds/resolveModelId';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import { currencyCode, type CurrencyCode } from '../pricing/schema';
import { InvalidRequestError } from './invalidRequestError';

/** A request whose every field is what it should be. */
export interface ValidRequest extends CompareRequest {
  currency?: CurrencyCode;
}

type Check = (value: unknown) => boolean;
type FieldMessage = Extract<MessageKey, `request.not${string}`>;

const isString: Check = value => typeof value === 'string';
const isBoolean: Check = value => typeof value === 'boolean';
const isCount: Check = value => Number.isSafeInteger(value) && (value as number) >= 0;
const isAmount: Check = value => Number.isFinite(value) && (value as number) >= 0;
const isMoment: Check = value => typeof value === 'string' && parseMoment(value) !== null;
const isModelIds: Check = value => Array.isArray(value) && value.every(isString);

const checks: Readonly<Record<string, readonly [Check, FieldMessage]>> = {
  text: [isString, 'request.notString'],
  inputTokens: [isCount, 'request.notCount'],
  modelIds: [isModelIds, 'request.notModelIds'],
  outputTokens: [isCount, 'request.notCount'],
  cacheReadTokens: [isCount, 'request.notCount'],
  cacheWriteTokens: [isCount, 'request.notCount'],
  requestsPerDay: [isAmount, 'request.notAmount'],
  peakRequestsPerMinute: [isAmount, 'request.notAmount'],
  batch: [isBoolean, 'request.notBoolean'],
  thinking: [isBoolean, 'request.notBoolean'],
  asOf: [isMoment, 'request.notMoment'],
  includeRetired: [isBoolean, 'request.notBoolean'],
};

const choices: Readonly<Record<string, readonly string[]>> = {
  market: ['cn', 'intl', 'any'],
  currency: currencyCode.options,
  cacheWriteTtl: ['5m', '1h'],
};

const accountFlags = ['realName', 'phone', 'card', 'isNew', 'migratingFromOpenAI'];

/** @throws InvalidRequestError that names the first field to mend. */
export function validateRequest(request: unknown, locale: Locale = 'en'): ValidRequest {
  const fail = (field: string, reason: Message): never => {
    throw new InvalidRequestError(field, reason, locale);
  };
  if (!isRecord(request)) {
    return fail('request', message('request.notObject'));
  }
  for (const [field, value] of given(request)) {
    const [isValid, sentence] = checks[field] ?? [];
    const allowed = choices[field];
    if (isValid !== undefined && sentence !== undefined) {
      if (!isValid(value)) {
        fail(field, { key: sentence, parameters: { field } });
      }
    } else if (allowed !== undefined) {
      checkChoice(field, value, allowed, fail);
    } else if (field === 'account') {
      checkAccount(value, fail);
    } else {
      fail(field, message('request.unknownField', { field }));
    }
  }
  const valid = request as ValidRequest;
  if ((valid.text === undefined) === (valid.inputTokens === undefined)) {
    fail(valid.text === undefined ? 'inputTokens' : 'text', message('request.oneOfText'));
  }
  const cached = (valid.cacheReadTokens ?? 0) + (valid.cacheWriteTokens ?? 0);
  if (valid.inputTokens !== undefined && cached > valid.inputTokens) {
    fail(
      valid.cacheReadTokens === undefined ? 'cacheWriteTokens' : 'cacheReadTokens',
      message('request.cacheExceedsInput'),
    );
  }
  return valid;
}

/**
 * The models that the request names, each once, in its order. `market` decides where a maker sells
 * one name in two.
 * @throws InvalidRequestError for a name that means no model, or several.
 */
export function resolveModelIds(
  modelIds: readonly string[],
  catalogue: Catalogue,
  locale: Locale = 'en',
  market?: Market,
): readonly CatalogueModel[] {
  const models = modelIds.map(id => {
    const meant = resolveModel(id, catalogue);
    const model = theOne(meant, market);
    if (model === null) {
      throw new InvalidRequestError('modelIds', refusal(id, meant), locale);
    }
    return model;
  });
  return [...new Set(models)];
}

function refusal(id: string, { entries, note }: Resolution): Message {
  const [first] = entries;
  if (first === undefined) {
    return message('request.unknownModel', { id });
  }
  return note === 'snapshot'
    ? message('request.snapshotModel', { id, model: first.id })
    : message('request.ambiguousModel', { id, candidates: { list: entries.map(each => each.id) } });
}

type Fail = (field: string, reason: Message) => never;

function checkChoice(field: string, value: unknown, allowed: readonly string[], fail: Fail): void {
  if (typeof value !== 'string' || !allowed.includes(value)) {
    fail(field, message('request.notOneOf', { field, values: { list: allowed } }));
  }
}

function checkAccount(account: unknown, fail: Fail): void {
  if (!isRecord(account)) {
    fail('account', message('request.notObject'));
    return;
  }
  for (const [name, value] of given(account)) {
    const field = `account.${name}`;
    if (name === 'kind') {
      checkChoice(field, value, ['personal', 'enterprise'], fail);
    } else if (!accountFlags.includes(name)) {
      fail(field, message('request.unknownField', { field }));
    } else if (!isBoolean(value)) {
      fail(field, message('request.notBoolean', { field }));
    }
  }
}

/** `undefined` means "not given", as in any options object. */
function given(record: Readonly<Record<string, unknown>>): readonly (readonly [string, unknown])[] {
  return Object.entries(record).filter(([, value]) => value !== undefined);
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
