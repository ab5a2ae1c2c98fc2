import { sentence, type Sentence } from '../text/sentence';
import { english, type Writer } from '../text/writer';
import type { CompareRequest, Market } from '../api';
import { parseMoment } from '../time/moment';
import { resolveModel, type Resolution } from '../modelIds/resolveModel';
import { theOne } from '../modelIds/resolveModelId';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import { accountKinds, cacheWriteTtls, currencies, markets, type CurrencyCode } from '../terms';
import { InvalidRequestError } from './invalidRequestError';

/** A request whose every field is what it should be. */
export interface ValidRequest extends CompareRequest {
  currency?: CurrencyCode;
}

/** More names than any catalogue has models: a list without end. */
const mostModels = 100_000;

interface Refusal {
  readonly field: string;
  readonly reason: Sentence;
}

/** What is wrong with a field's value; `undefined` where nothing is. */
type Rule = (value: unknown, field: string) => Refusal | undefined;
type Rules = Readonly<Record<string, Rule>>;

const isString = (value: unknown): boolean => typeof value === 'string';

function must(isValid: (value: unknown) => boolean, reason: (field: string) => Sentence): Rule {
  return (value, field) => (isValid(value) ? undefined : { field, reason: reason(field) });
}

function oneOf(...allowed: readonly string[]): Rule {
  return (value, field) =>
    typeof value === 'string' && allowed.includes(value)
      ? undefined
      : {
          field,
          reason: sentence('"{field}" must be one of {values}.', {
            field,
            values: { list: allowed },
          }),
        };
}

const text = must(isString, field => sentence('"{field}" must be a string.', { field }));
const flag = must(
  value => typeof value === 'boolean',
  field => sentence('"{field}" must be true or false.', { field }),
);
const count = must(
  value => Number.isSafeInteger(value) && (value as number) >= 0,
  field => sentence('"{field}" must be a whole number, zero or more.', { field }),
);
const amount = must(
  value => Number.isFinite(value) && (value as number) >= 0,
  field => sentence('"{field}" must be a number, zero or more.', { field }),
);
const modelIds = must(
  value => Array.isArray(value) && value.length <= mostModels && value.every(isString),
  () => sentence('"modelIds" must be a list of model ids.'),
);

export const notMoment = (field: string): Sentence =>
  sentence(
    '"{field}" must be a day (2026-11-21) or a date-time with its zone (2026-11-21T09:30:00+08:00).',
    { field },
  );

const queryRules: Rules = {
  asOf: must(value => isString(value) && parseMoment(value as string) !== null, notMoment),
  includeRetired: flag,
};

const accountRules: Rules = {
  kind: oneOf(...accountKinds),
  realName: flag,
  phone: flag,
  card: flag,
  isNew: flag,
  migratingFromOpenAI: flag,
};

const requestRules: Rules = {
  ...queryRules,
  text,
  inputTokens: count,
  modelIds,
  outputTokens: count,
  cacheReadTokens: count,
  cacheWriteTokens: count,
  cacheWriteTtl: oneOf(...cacheWriteTtls),
  requestsPerDay: amount,
  peakRequestsPerMinute: amount,
  batch: flag,
  thinking: flag,
  market: oneOf(...markets, 'any'),
  account: (value, field) => firstRefusal(value, accountRules, field),
  currency: oneOf(...currencies),
};

/**
 * The request as it was given, each value read once: a getter may have another the next time.
 * @throws InvalidRequestError that names the first field to mend.
 */
export function validateRequest(request: unknown, writer = english): ValidRequest {
  const valid = validFields(request, requestRules, writer) as ValidRequest;
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
  return validFields(query, queryRules, english);
}

/**
 * The models that the request names, each once, in its order. `market` decides where a maker sells
 * one name in two.
 * @throws InvalidRequestError for a name that means no model, or several.
 */
export function resolveModelIds(
  modelIds: readonly string[],
  catalogue: Catalogue,
  writer = english,
  market?: Market,
): readonly CatalogueModel[] {
  const models = modelIds.map(id => {
    const meant = resolveModel(id, catalogue);
    const model = theOne(meant, market);
    if (model === null) {
      throw new InvalidRequestError('modelIds', refusal(id, meant), writer);
    }
    return model;
  });
  return [...new Set(models)];
}

function refusal(id: string, { entries, note }: Resolution): Sentence {
  const [first] = entries;
  if (first === undefined) {
    return sentence(
      '"{id}" in "modelIds" is not in the catalogue. Model ids are "provider/model".',
      { id },
    );
  }
  return note === 'snapshot'
    ? sentence(
        '"{id}" in "modelIds" is a version of {model} whose own price is not in the catalogue. Name {model} for the model as it is now.',
        { id, model: first.id },
      )
    : sentence('"{id}" in "modelIds" may mean {candidates}. Name one of them.', {
        id,
        candidates: { list: entries.map(each => each.id) },
      });
}

function validFields(given: unknown, rules: Rules, writer: Writer): object {
  const fields = readOnce(given);
  const refusal = firstRefusal(fields, rules);
  if (refusal !== undefined) {
    throw new InvalidRequestError(refusal.field, refusal.reason, writer);
  }
  return fields as object;
}

/** `undefined` means "not given", as in any options object. */
function firstRefusal(record: unknown, rules: Rules, place?: string): Refusal | undefined {
  if (!isRecord(record)) {
    return { field: place ?? 'request', reason: sentence('The request must be an object.') };
  }
  for (const [name, value] of Object.entries(record)) {
    const field = place === undefined ? name : `${place}.${name}`;
    const rule = Object.hasOwn(rules, name) ? rules[name] : undefined;
    const refusal =
      rule === undefined
        ? {
            field,
            reason: sentence('"{field}" is not a field of a comparison request.', { field }),
          }
        : rule(value, field);
    if (value !== undefined && refusal !== undefined) {
      return refusal;
    }
  }
  return undefined;
}

/** A copy of what a caller's object holds, as deep as requests go; `null` of one that cannot be read. */
function readOnce(value: unknown, depth = 2): unknown {
  if (typeof value !== 'object' || value === null || depth === 0) {
    return value;
  }
  try {
    if (!Array.isArray(value)) {
      const fields = Object.keys(value).map(name => [name, (value as Fields)[name]] as const);
      return Object.fromEntries(fields.map(([name, field]) => [name, readOnce(field, depth - 1)]));
    }
    // By index: an iterator of the caller's may never end.
    const length = Math.min(value.length, mostModels + 1);
    return Array.from({ length }, (_, index) => value[index] as unknown);
  } catch {
    return null;
  }
}

type Fields = Readonly<Record<string, unknown>>;

function isRecord(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
