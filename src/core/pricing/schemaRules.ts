/** Rules of the schema in words: zod hands back the English, by which the rest is found. */
import { sentence, type Sentence } from '../text/sentence';

export interface SchemaRule {
  readonly said: Sentence;
  readonly advice: Sentence;
}

const correctIt = sentence('correct the value');

/** What zod's pattern cannot say of a day. */
export const realDay: SchemaRule = { said: sentence('a day of the calendar'), advice: correctIt };

export const dayFormat: SchemaRule = {
  said: sentence('must match YYYY-MM-DD'),
  advice: sentence('write the day like "2026-11-01"'),
};

/** Prices per 1M tokens and exchange rates lie far within; beyond, decimals grow without end. */
export const leastAmount = 1e-9;
export const greatestAmount = 1e9;

export const amountNotTiny: SchemaRule = {
  said: sentence('at least 0.000000001'),
  advice: sentence('correct the number: prices are those of 1M tokens'),
};

export const rateNotTiny: SchemaRule = {
  said: sentence('at least 0.000000001 of the second currency'),
  advice: correctIt,
};

/** Of a discount: the part of the list price that is taken off; below zero, put on. */
export const greatestSurcharge = -1000;

export const someChange: SchemaRule = {
  said: sentence('not 0'),
  advice: sentence('write 20 for 20 % off, -10 for a surcharge of 10 %, or remove the entry'),
};

export const ownModelId: SchemaRule = {
  said: sentence(
    'must match provider/model, the provider in lower-case letters, digits and hyphens, the model in letters, digits and . _ : / @ + ~ -',
  ),
  advice: sentence('write it like "acme/chat" or, for a model of the catalogue, "openai/gpt-5.5"'),
};

export const modelId: SchemaRule = {
  said: sentence('must match a model id: letters, digits and . _ : / @ + ~ -, at most 200 of them'),
  advice: sentence("write it as the provider's API takes it"),
};

export const httpAddress: SchemaRule = {
  said: sentence('must match http://… or https://…'),
  advice: sentence('write the whole address'),
};

export const httpsAddress: SchemaRule = {
  said: sentence('must match https://…, without user name and password'),
  advice: sentence('write the whole address, with https'),
};

export const schemaRules: ReadonlyMap<string, SchemaRule> = new Map(
  [
    ...[realDay, dayFormat, amountNotTiny, rateNotTiny, someChange],
    ...[ownModelId, modelId, httpAddress, httpsAddress],
  ].map(rule => [rule.said.text, rule]),
);
