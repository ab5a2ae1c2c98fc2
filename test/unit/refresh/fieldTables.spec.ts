/** Every field of the lists has a use, and the page about them says the same as the code. */
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { genaiPricesFields } from '../../../src/core/refresh/lists/genaiPricesFields';
import { ListFields, type FieldUse } from '../../../src/core/refresh/lists/listFields';
import { liteLlmFields } from '../../../src/core/refresh/lists/liteLlmFields';
import { modelsDevFields } from '../../../src/core/refresh/lists/modelsDevFields';

const words: Readonly<Record<string, FieldUse>> = {
  price: 'price',
  read: 'read',
  'other price': 'otherPrice',
  'no price': 'noPrice',
  left: 'leavesPrice',
};

/** The table under a heading of the page, in its order. */
function tableOf(heading: string): [string, FieldUse | undefined][] {
  const page = readFileSync('docs/price-lists.md', 'utf8');
  const section = page.split(`\n## ${heading}\n`)[1]?.split('\n## ')[0] ?? '';
  return [...section.matchAll(/^\| `([^`]+)`\s*\| (\S[^|]*?)\s*\|/gm)].map(([, field, word]) => [
    field ?? '',
    words[word ?? ''],
  ]);
}

it.each([
  ['models.dev', modelsDevFields],
  ['LiteLLM', liteLlmFields],
  ['genai-prices', genaiPricesFields],
])('the page says what becomes of the fields of %s', (heading, fields) => {
  expect(tableOf(heading)).toEqual(Object.entries(fields.table));
});

/** Names of all fields of LiteLLM's 2,986 entries of 2026-08-01, but `supports_…`. */
const inLiteLlm =
  `annotation_cost_per_page audio_transcription_config bedrock_converse_supports_strict_tools
bedrock_output_config_effort_ceiling cache_creation_input_audio_token_cost
cache_creation_input_token_cost cache_creation_input_token_cost_above_1hr
cache_creation_input_token_cost_above_1hr_above_200k_tokens
cache_creation_input_token_cost_above_200k_tokens
cache_creation_input_token_cost_above_272k_tokens
cache_creation_input_token_cost_above_272k_tokens_flex cache_creation_input_token_cost_flex
cache_creation_input_token_cost_priority cache_read_input_audio_token_cost
cache_read_input_token_cost cache_read_input_token_cost_above_200k_tokens
cache_read_input_token_cost_above_200k_tokens_priority
cache_read_input_token_cost_above_272k_tokens cache_read_input_token_cost_above_272k_tokens_flex
cache_read_input_token_cost_above_272k_tokens_priority
cache_read_input_token_cost_above_512k_tokens cache_read_input_token_cost_flex
cache_read_input_token_cost_priority citation_cost_per_token code_interpreter_cost_per_session
comment computer_use_input_cost_per_1k_tokens computer_use_output_cost_per_1k_tokens
deprecation_date file_search_cost_per_1k_calls file_search_cost_per_gb_per_day
gemini_audio_only_live gemini_native_audio input_cost_per_audio_per_second
input_cost_per_audio_per_second_above_128k_tokens input_cost_per_audio_token
input_cost_per_audio_token_priority input_cost_per_character
input_cost_per_character_above_128k_tokens input_cost_per_image
input_cost_per_image_above_128k_tokens input_cost_per_image_token input_cost_per_pixel
input_cost_per_query input_cost_per_request input_cost_per_second input_cost_per_token
input_cost_per_token_above_128k_tokens input_cost_per_token_above_200k_tokens
input_cost_per_token_above_200k_tokens_priority input_cost_per_token_above_256k_tokens
input_cost_per_token_above_272k_tokens input_cost_per_token_above_272k_tokens_flex
input_cost_per_token_above_272k_tokens_priority input_cost_per_token_above_512k_tokens
input_cost_per_token_batches input_cost_per_token_cache_hit input_cost_per_token_flex
input_cost_per_token_priority input_cost_per_video_per_second
input_cost_per_video_per_second_above_128k_tokens
input_cost_per_video_per_second_above_15s_interval
input_cost_per_video_per_second_above_8s_interval input_dbu_cost_per_token litellm_provider
max_input_tokens max_output_tokens max_tokens metadata mode ocr_cost_per_credit
ocr_cost_per_page output_cost_per_audio_token output_cost_per_character
output_cost_per_character_above_128k_tokens output_cost_per_image output_cost_per_image_token
output_cost_per_pixel output_cost_per_reasoning_token output_cost_per_second
output_cost_per_second_1080p output_cost_per_token output_cost_per_token_above_128k_tokens
output_cost_per_token_above_200k_tokens output_cost_per_token_above_200k_tokens_priority
output_cost_per_token_above_256k_tokens output_cost_per_token_above_272k_tokens
output_cost_per_token_above_272k_tokens_flex output_cost_per_token_above_272k_tokens_priority
output_cost_per_token_above_512k_tokens output_cost_per_token_batches output_cost_per_token_flex
output_cost_per_token_priority output_cost_per_video_per_second output_cost_per_video_token
output_dbu_cost_per_token output_vector_size prompt_cache_min_tokens provider_specific_entry
regional_processing_uplift_multiplier_eu regional_processing_uplift_multiplier_us rpm rules
search_context_cost_per_query source supported_endpoints supported_modalities
supported_output_modalities supported_regions tiered_pricing tpm use_openai_responses_path
uses_embed_content vector_store_cost_per_gb_per_day web_search_billing_unit`.split(/\s+/);

/** `ModelInfoBase` of LiteLLM has these besides. */
const inTypes =
  'cache_read_input_token_cost_flex input_cost_per_video_token output_cost_per_audio_per_second ' +
  'tiered_pricing ocr_cost_per_credit regional_processing_uplift_multiplier_us';

it('every field that LiteLLM’s list has is one we know', () => {
  const unknown = [...inLiteLlm, ...inTypes.split(' ')].filter(
    name => liteLlmFields.useOf(name) === undefined,
  );
  expect(unknown).toEqual([]);
});

/** Price keys of genai-prices' `units.yml`, August 2026. */
const units =
  'input_mtok output_mtok cache_read_mtok cache_write_mtok cache_write_5m_mtok cache_write_1h_mtok ' +
  'input_text_mtok cache_text_write_5m_mtok input_audio_mtok cache_audio_write_1h_mtok ' +
  'output_image_mtok cache_video_read_mtok input_tool_mtok input_text_tool_mtok ' +
  'output_reasoning_mtok output_audio_reasoning_mtok output_citation_mtok input_mchars ' +
  'input_text_messages_kcount audio_hours input_gpixels input_document_kpages ' +
  'rerank_searches_kcount web_searches_kcount code_executions_kcount requests_kcount';

it('every unit of genai-prices is one we know', () => {
  expect(
    units.split(' ').filter(name => genaiPricesFields.useOf(`prices.${name}`) === undefined),
  ).toEqual([]);
});

describe('a field that nobody told us of', () => {
  const fields = new ListFields({ known_cost: 'otherPrice', '*_kind_{n}_cost': 'leavesPrice' });

  it.each([
    ['known_cost', []],
    ['fast_kind_128k_cost', ['fast_kind_128k_cost']],
    ['fast_kind_cost', ['fast_kind_cost']],
    ['prices_next_year', ['prices_next_year']],
    ['weekend_surcharge', ['weekend_surcharge']],
    ['handling_fee', ['handling_fee']],
    ['feedback', []],
    ['rate_limit', []],
    ['colour', []],
  ])('%s counts as a price by its name: %j', (name, found) => {
    expect(fields.notUnderstood({ [name]: 1 })).toEqual(found);
  });

  it('counts as a price wherever prices are, unless it says nothing', () => {
    const said = { colour: 1, a: 0, b: null, c: false, d: '' };
    expect(fields.notUnderstood(said, 'cost.', true)).toEqual(['cost.colour']);
  });

  it('is shown on one line, and not at any length', () => {
    const [shown = ''] = fields.notUnderstood({ [`cost\n# ${'x'.repeat(500)}`]: 1 });
    expect(shown).toMatch(/^cost # x+…$/);
    expect(shown.length).toBeLessThan(100);
  });
});
