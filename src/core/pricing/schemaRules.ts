/** Rules of the schema in words: zod hands back the English, by which the rest is found. */
import type { Wording } from '../text/wording';

export interface SchemaRule extends Wording {
  readonly advice: Wording;
}

const correctIt: Wording = { en: 'correct the value', zh: '请更正该值' };

/** What zod's pattern cannot say of a day. */
export const realDay: SchemaRule = {
  en: 'a day of the calendar',
  zh: '必须是真实存在的日期',
  advice: correctIt,
};

export const dayFormat: SchemaRule = {
  en: 'must match YYYY-MM-DD',
  zh: '格式必须为 YYYY-MM-DD',
  advice: {
    en: 'write the day like "2026-11-01"',
    zh: '日期请写成 "2026-11-01" 的形式',
  },
};

/** Prices per 1M tokens and exchange rates lie far within; beyond, decimals grow without end. */
export const leastAmount = 1e-9;
export const greatestAmount = 1e9;

export const amountNotTiny: SchemaRule = {
  en: 'at least 0.000000001',
  zh: '不得小于 0.000000001',
  advice: {
    en: 'correct the number: prices are those of 1M tokens',
    zh: '请更正该数字：价格以每百万 tokens 计',
  },
};

export const rateNotTiny: SchemaRule = {
  en: 'at least 0.000000001 of the second currency',
  zh: '不得小于 0.000000001（第二种货币）',
  advice: correctIt,
};

/** Of a discount: the part of the list price that is taken off; below zero, put on. */
export const greatestSurcharge = -1000;

export const someChange: SchemaRule = {
  en: 'not 0',
  zh: '不能为 0',
  advice: {
    en: 'write 20 for 20 % off, -10 for a surcharge of 10 %, or remove the entry',
    zh: '减 20% 写 20，加价 10% 写 -10；不需要时请删除该项',
  },
};

export const ownModelId: SchemaRule = {
  en: 'must match provider/model, the provider in lower-case letters, digits and hyphens, the model in letters, digits and . _ : / @ + ~ -',
  zh: '格式必须为“服务商/模型”，其中服务商只能用小写字母、数字和连字符，模型只能用字母、数字和 . _ : / @ + ~ -',
  advice: {
    en: 'write it like "acme/chat" or, for a model of the catalogue, "openai/gpt-5.5"',
    zh: '请写成 "acme/chat" 的形式；目录中的模型则写 "openai/gpt-5.5"',
  },
};

export const modelId: SchemaRule = {
  en: 'must match a model id: letters, digits and . _ : / @ + ~ -, at most 200 of them',
  zh: '模型 id 只能用字母、数字和 . _ : / @ + ~ -，最多 200 个字符',
  advice: { en: "write it as the provider's API takes it", zh: '请按服务商 API 所用的写法填写' },
};

export const httpAddress: SchemaRule = {
  en: 'must match http://… or https://…',
  zh: '必须以 http:// 或 https:// 开头',
  advice: { en: 'write the whole address', zh: '请写出完整地址' },
};

export const httpsAddress: SchemaRule = {
  en: 'must match https://…, without user name and password',
  zh: '必须以 https:// 开头，且不含用户名和密码',
  advice: { en: 'write the whole address, with https', zh: '请写出以 https 开头的完整地址' },
};

export const schemaRules: ReadonlyMap<string, SchemaRule> = new Map(
  [
    ...[realDay, dayFormat, amountNotTiny, rateNotTiny, someChange],
    ...[ownModelId, modelId, httpAddress, httpsAddress],
  ].map(rule => [rule.en, rule]),
);
