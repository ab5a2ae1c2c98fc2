import assert from 'node:assert/strict';
import { encode as encodeCl100k } from 'gpt-tokenizer/encoding/cl100k_base';
import { encode as encodeO200k } from 'gpt-tokenizer/encoding/o200k_base';
import * as vscode from 'vscode';
import { priceLens, sampleFile } from './support/extension';

const plain = { disallowedSpecial: new Set<string>() };

suite('public API', () => {
  test('lists the models on sale, both markets, and dead ones only when asked', async () => {
    const api = await priceLens();
    const models = api.models();
    const ids = models.map(model => model.id);
    assert.equal(new Set(ids).size, ids.length);
    assert.ok(models.length > 150, `${models.length} models`);
    assert.deepEqual([...new Set(models.map(model => model.market))].sort(), ['cn', 'intl']);
    assert.ok(!ids.includes('tencent/hunyuan-lite'));
    const all = api.models({ includeRetired: true }).map(model => model.id);
    assert.ok(all.includes('tencent/hunyuan-lite'));
    assert.ok(api.models({ asOf: '2024-05-31' }).some(({ id }) => id === 'tencent/hunyuan-lite'));
  });

  test('counts as OpenAI counts', async () => {
    const api = await priceLens();
    const bytes = await vscode.workspace.fs.readFile(sampleFile('中文.md'));
    for (const text of [new TextDecoder().decode(bytes), '', 'hello <|endoftext|>', 'a\r\nb 👍🏽']) {
      const o200k = await api.countTokens(text, 'openai/gpt-4o');
      assert.equal(o200k.tokens, encodeO200k(text, plain).length);
      assert.deepEqual([o200k.exact, o200k.low, o200k.high], [true, o200k.tokens, o200k.tokens]);
      const cl100k = await api.countTokens(text, 'openai/gpt-4');
      assert.equal(cl100k.tokens, encodeCl100k(text, plain).length);
    }
  });

  test("counts as Alibaba's own documentation says", async () => {
    const api = await priceLens();
    const documented = await api.countTokens(
      '通义千问具有强大的能力。',
      'siliconflow-cn/Qwen/Qwen3-8B',
    );
    assert.deepEqual([documented.tokens, documented.exact], [8, true]);
  });

  test('what is no text, no id, no query is refused by name', async () => {
    const api = await priceLens();
    const nothing = null as never;
    await assert.rejects(api.countTokens(nothing, 'openai/gpt-4o'), /"text" must be a string/);
    await assert.rejects(api.countTokens(undefined as never, 'openai/gpt-4o'), /"text" must be/);
    await assert.rejects(api.countTokens('a', nothing), /"modelIds" must be/);
    await assert.rejects(api.compare(nothing), /must be an object/);
    const refused = (query: object): unknown => {
      try {
        return api.models(query);
      } catch (error) {
        return (error as { field?: string }).field;
      }
    };
    assert.deepEqual([nothing, { asOf: 5 }, { includeRetired: 'yes' }].map(refused), [
      'request',
      'asOf',
      'includeRetired',
    ]);
  });

  test('estimates are marked and have a range', async () => {
    const api = await priceLens();
    const count = await api.countTokens('Hello, world! '.repeat(50), 'anthropic/claude-opus-5-5');
    assert.equal(count.exact, false);
    assert.ok(count.low < count.tokens && count.tokens < count.high);
  });

  test('a comparison has a row per model on sale, in native currency', async () => {
    const api = await priceLens();
    const { rows } = await api.compare({ text: 'How much is this?', outputTokens: 100 });
    assert.deepEqual(
      rows.map(row => row.modelId).sort(),
      api
        .models()
        .map(model => model.id)
        .sort(),
    );
    for (const row of rows.filter(({ cost }) => cost !== null)) {
      assert.equal(row.cost?.currency, row.provider.endsWith('-cn') ? 'CNY' : row.cost?.currency);
      assert.ok(row.price?.source.title, row.modelId);
    }
    const dearest = rows.filter(row => row.cost === null);
    assert.ok(dearest.every(row => row.costReason));
  });

  test('bills the price of the day: both sides of the cut of 2024', async () => {
    const api = await priceLens();
    const cost = async (asOf: string): Promise<number | undefined> => {
      const modelIds = ['alibaba-cn/qwen-long'];
      const request = { inputTokens: 1_000_000, modelIds, asOf, includeRetired: true };
      return (await api.compare(request)).rows[0]?.cost?.total;
    };
    assert.equal(await cost('2024-05-20'), 20);
    assert.equal(await cost('2024-05-31'), 0.5);
  });

  test('says what a spelling means, and takes it where ids are taken', async () => {
    const api = await priceLens();
    assert.deepEqual(api.resolveModel('openai/gpt-5.5-2026-04-23'), {
      ids: ['openai/gpt-5.5'],
      isOwnPrice: true,
    });
    const bedrock = 'us.anthropic.claude-haiku-4-5-20251001-v1:0';
    assert.deepEqual(api.resolveModel(bedrock), {
      ids: ['anthropic/claude-haiku-4-5'],
      isOwnPrice: false,
    });
    assert.equal(api.resolveModel('glm-5.3').note, 'ambiguous');
    assert.equal(api.resolveModel('gpt-4o-nonsense').note, 'unknown');
    assert.throws(() => api.resolveModel(null as unknown as string), /"spelling" must be a string/);

    const { rows } = await api.compare({ inputTokens: 1000, modelIds: [bedrock, 'gpt-4o'] });
    const notes = new Map(rows.map(({ modelId, priceNote }) => [modelId, priceNote]));
    assert.match(notes.get('anthropic/claude-haiku-4-5') ?? '', /^The price is that of Anthropic/);
    assert.deepEqual([notes.size, notes.get('openai/gpt-4o')], [2, undefined]);
    const dated = await api.countTokens('hello', 'gpt-5.5-2026-04-23');
    assert.equal(dated.tokens, (await api.countTokens('hello', 'openai/gpt-5.5')).tokens);
    await assert.rejects(
      api.compare({ inputTokens: 1, modelIds: ['qwen-max-2024-09-19'] }),
      /is a version of alibaba-.*whose own price is not in the catalogue/,
    );
  });

  test('refuses an invalid request and names the field', async () => {
    const api = await priceLens();
    await assert.rejects(api.compare({ inputTokens: -1 }), /inputTokens/);
    await assert.rejects(api.compare({ text: 'a', inputTokens: 1 }), /text/);
    await assert.rejects(api.compare({ inputTokens: 1, asOf: 'yesterday' }), /asOf/);
    await assert.rejects(api.countTokens('a', 'nobody/nothing'), /modelIds|nobody/);
  });
});
