import * as z from 'zod/mini';
import { accountKinds, cacheWriteTtls, currencies, markets, type CurrencyCode } from '../terms';
import { sentence, type Sentence } from '../text/sentence';
import { english } from '../text/writer';
import { parseMoment, type Moment } from '../time/moment';
import { InvalidRequestError } from './invalidRequestError';

/** More names than any catalogue has models: a list without end. */
const mostModels = 100_000;

/** Of the sentences that zod hands back: put in when it is known where a value stands. */
const field = '';
const flag = z.exactOptional(
  z.boolean(sentence('"{field}" must be true or false.', { field }).text),
);
const count = z.exactOptional(
  z.custom<number>(
    value => Number.isSafeInteger(value) && value >= 0,
    sentence('"{field}" must be a whole number, zero or more.', { field }).text,
  ),
);
const amount = z.exactOptional(
  z.custom<number>(
    value => Number.isFinite(value) && value >= 0,
    sentence('"{field}" must be a number, zero or more.', { field }).text,
  ),
);
const notMoment = sentence(
  '"{field}" must be a day (2026-11-21) or a date-time with its zone (2026-11-21T09:30:00+08:00).',
  { field: 'asOf' },
);
const notOneOf = sentence('"{field}" must be one of {values}.', { field, values: '' }).text;
const notObject = sentence('The request must be an object.').text;

const queryFields = {
  /** ISO date or date-time with zone; default now. */
  asOf: z.exactOptional(
    z.custom<string>(
      value => typeof value === 'string' && parseMoment(value) !== null,
      notMoment.text,
    ),
  ),
  includeRetired: flag,
};
const querySchema = z.strictObject(queryFields, notObject);

const accountSchema = z.strictObject(
  {
    kind: z.exactOptional(z.enum(accountKinds, notOneOf)),
    realName: flag,
    phone: flag,
    card: flag,
    isNew: flag,
    migratingFromOpenAI: flag,
  },
  notObject,
);

const requestFields = {
  ...queryFields,
  /** Exactly one of `text` and `inputTokens`; `inputTokens` skips counting. */
  text: z.exactOptional(z.string(sentence('"{field}" must be a string.', { field }).text)),
  inputTokens: count,
  /** In any spelling that `resolveModel` takes. Default: every model offered on the day. */
  modelIds: z.exactOptional(
    z.custom<string[]>(isModelIds, sentence('"modelIds" must be a list of model ids.').text),
  ),
  /** Default 0. */
  outputTokens: count,
  /** Both are part of the input tokens. */
  cacheReadTokens: count,
  cacheWriteTokens: count,
  /** How long what is written is kept; default: as short as the provider sells it. */
  cacheWriteTtl: z.exactOptional(z.enum(cacheWriteTtls, notOneOf)),
  requestsPerDay: amount,
  peakRequestsPerMinute: amount,
  batch: flag,
  thinking: flag,
  /** Per request, billed as output of models that think; more than none asks for thinking. Default 0. */
  thinkingTokens: count,
  /** Default `any`; sets `available` and eligibility, never drops a row. */
  market: z.exactOptional(z.enum([...markets, 'any'], notOneOf)),
  account: z.exactOptional(accountSchema),
  currency: z.exactOptional(
    z.enum(currencies, notOneOf) as z.ZodMiniType as z.ZodMiniType<CurrencyCode, string>,
  ),
};
const requestSchema = z.strictObject(requestFields, notObject);

export type AccountFacts = z.infer<typeof accountSchema>;
/** What is compared: a text or its tokens, and what is known of the answer, the usage and the account. */
export type CompareRequest = z.input<typeof requestSchema>;
/** A request whose every field is what it should be. */
export type ValidRequest = z.output<typeof requestSchema>;

/**
 * The request as it was given, each value read once: a getter may have another the next time.
 * @throws InvalidRequestError that names the first field to mend.
 */
export function validateRequest(request: unknown, writer = english): ValidRequest {
  const valid = parse(requestSchema, request, writer);
  const fail = (field: string, reason: Sentence): never => {
    throw new InvalidRequestError(field, reason, writer);
  };
  if ((valid.text === undefined) === (valid.inputTokens === undefined)) {
    fail(
      valid.text === undefined ? 'inputTokens' : 'text',
      sentence('Give exactly one of "text" and "inputTokens".'),
    );
  }
  const cached = (valid.cacheReadTokens ?? 0) + (valid.cacheWriteTokens ?? 0);
  if (valid.inputTokens !== undefined && cached > valid.inputTokens) {
    fail(
      valid.cacheReadTokens === undefined ? 'cacheWriteTokens' : 'cacheReadTokens',
      sentence(
        '"cacheReadTokens" and "cacheWriteTokens" together exceed "inputTokens", of which they are a part.',
      ),
    );
  }
  return valid;
}

/** What `models()` is asked, in the same way. @throws InvalidRequestError that names the field to mend. */
export function validateQuery(query: unknown): Pick<ValidRequest, 'asOf' | 'includeRetired'> {
  return parse(querySchema, query);
}

function parse<T>(schema: z.ZodMiniType<T>, given: unknown, writer = english): T {
  const { data, error } = schema.safeParse(readOnce(given));
  const [issue] = error?.issues ?? [];
  if (issue === undefined) {
    return data as T;
  }
  const isUnknown = issue.code === 'unrecognized_keys';
  const field = [...issue.path, ...(isUnknown ? issue.keys.slice(0, 1) : [])].join('.');
  const values = { list: issue.code === 'invalid_value' ? issue.values.map(String) : [] };
  const reason = isUnknown
    ? sentence('"{field}" is not a field of a comparison request.', { field })
    : { text: issue.message, values: { field, values } };
  throw new InvalidRequestError(field === '' ? 'request' : field, reason, writer);
}

function isModelIds(value: unknown): boolean {
  return (
    Array.isArray(value) &&
    value.length <= mostModels &&
    value.every(each => typeof each === 'string')
  );
}

/** The moment a request is about. @throws InvalidRequestError where it is none. */
export function momentOf(asOf: string, writer = english): Moment {
  const moment = parseMoment(asOf);
  if (moment === null) {
    throw new InvalidRequestError('asOf', notMoment, writer);
  }
  return moment;
}

/**
 * A copy of what a caller's object holds, as deep as requests go; `null` of one that cannot be read.
 * `undefined` means "not given", as in any options object.
 */
function readOnce(value: unknown, depth = 2): unknown {
  if (typeof value !== 'object' || value === null || depth === 0) {
    return value;
  }
  try {
    if (!Array.isArray(value)) {
      const fields = Object.entries(value).filter(([, field]) => field !== undefined);
      return Object.fromEntries(fields.map(([name, field]) => [name, readOnce(field, depth - 1)]));
    }
    // By index: an iterator of the caller's may never end.
    const length = Math.min(value.length, mostModels + 1);
    return Array.from({ length }, (_, index) => value[index] as unknown);
  } catch {
    return null;
  }
}
