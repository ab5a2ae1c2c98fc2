import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { downloadable } from '../../../src/core/tokens/families/downloadable';
import { estimatedFamilies } from '../../../src/core/tokens/families/estimatedFamilies';
import { families } from '../../../src/core/tokens/families/families';
import { tokenizerOf, withFetched } from '../../../src/core/tokens/families/modelTokenizers';
import { patterns } from '../../../src/core/tokens/bpe/patterns';
import { addressesOf } from '../../../src/host/vocabularies/addresses';

const table = JSON.parse(readFileSync('pricing/tokenizers.json', 'utf8')) as {
  models: Record<string, [family: string, basis: string, evidence?: string]>;
};
const waiting = Object.entries(table.models)
  .filter(([, [, basis]]) => basis === 'download')
  .map(([id]) => id);

describe('the list of published vocabularies', () => {
  it('has one for every model that a download makes exact, and for no other', () => {
    expect(downloadable.flatMap(({ models }) => models).sort()).toEqual(waiting.sort());
  });

  it('is sorted, and its ids are families of their own', () => {
    const ids = downloadable.map(({ id }) => id);
    expect(ids).toEqual([...new Set(ids)].sort());
    expect(ids.filter(id => estimatedFamilies.some(family => family.id === id))).toEqual([]);
    expect(ids.map(id => families.get(id)?.basis)).toEqual(ids.map(() => 'exact'));
  });

  it.each(downloadable.map(each => [each.id, each] as const))('%s can be fetched', (_id, each) => {
    expect(each.addresses.length).toBeGreaterThanOrEqual(2);
    const name = each.format === 'tiktoken' ? 'tiktoken\\.model' : 'tokenizer\\.json';
    const shape = new RegExp(
      `^https://(huggingface\\.co|hf-mirror\\.com|www\\.modelscope\\.cn/models)/[\\w.-]+/[\\w.-]+/resolve/(main|master|[0-9a-f]{40})/${name}$`,
    );
    expect(each.addresses.filter(address => !shape.test(address))).toEqual([]);
    expect(each.addresses[0]).toMatch(/^https:\/\/huggingface\.co\//);
    expect(each.sha256 ?? '0'.repeat(64)).toMatch(/^[0-9a-f]{64}$/);
    expect(each.format === 'tiktoken').toBe(each.pattern !== undefined);
    expect(each.pattern === undefined || each.pattern in patterns).toBe(true);
    expect(each.licence).not.toBe('');
    expect(each.maximumMB).toBeLessThanOrEqual(50);
  });

  it('pins a revision where it pins a checksum, or the next revision would be refused', () => {
    for (const { sha256, addresses } of downloadable) {
      expect(/\/resolve\/[0-9a-f]{40}\//.test(addresses[0] ?? '')).toBe(sha256 !== undefined);
    }
  });
});

describe('a fetched vocabulary', () => {
  it('makes exactly its own models exact', () => {
    const tokenizer = withFetched(id => id === 'llama-3');
    for (const id of Object.keys(table.models)) {
      const slash = id.indexOf('/');
      const [provider, model] = [id.slice(0, slash), id.slice(slash + 1)];
      const before = tokenizerOf(provider, model);
      const isLlama = downloadable.find(each => each.id === 'llama-3')?.models.includes(id);
      expect(tokenizer(provider, model)).toEqual(
        isLlama ? { ...before, family: 'llama-3', basis: 'exact' } : before,
      );
    }
  });
});

describe('addresses to try', () => {
  const kimi = downloadable.find(({ id }) => id === 'kimi-k3');
  const of = (mirror: string, market: 'cn' | 'intl') =>
    kimi === undefined ? [] : addressesOf(kimi, mirror, market);

  it('begin where they can be reached from', () => {
    expect(of('', 'intl').map(address => new URL(address).host)).toEqual([
      'huggingface.co',
      'hf-mirror.com',
      'www.modelscope.cn',
    ]);
    expect(of('', 'cn')).toEqual(of('', 'intl').toReversed());
  });

  it("are only the user's own mirror where one is set", () => {
    const path =
      '/moonshotai/Kimi-K3/resolve/f831ab66814297da540d832a5235f8e904f29d06/tiktoken.model';
    expect(of('https://mirror.example/hf/', 'cn')).toEqual([`https://mirror.example/hf${path}`]);
  });
});
