import { describe, expect, it } from 'vitest';
import { resolveModel } from '../../../src/core/modelIds/resolveModel';
import { readRealCatalogue } from '../compare/realCatalogue';
import { readIdVariants } from './idVariants';

const catalogue = readRealCatalogue();
const rows = readIdVariants();
const idsOf = (spelling: string): string[] =>
  resolveModel(spelling, catalogue).entries.map(({ id }) => id);

/** Groq serves these under ids that elsewhere mean an offer we do not have. */
const servedUnderIt = new Set(['openai/gpt-oss-120b', 'openai/gpt-oss-20b']);

/** Names that several sell under: all are named. */
const sharedNames = [
  ...['Qwen/Qwen3.7-Max', 'moonshotai/Kimi-K3.1-Pro', 'openai/gpt-oss-120b'],
  ...['stepfun-ai/Step-3.5-Flash', 'zai-org/GLM-5.2', 'zai-org/GLM-5.3'],
  ...['glm-4.7', 'glm-5.3', 'kimi-k3'],
  ...['gpt-4o-mini', 'gpt-5.4', 'gpt-5.5', 'gpt-6-luna', 'gpt-6.1-sol', 'gpt-6.2-sol'],
  ...['gpt-5.3-codex', 'gpt-5.6-terra', 'gpt-6-sol', 'gemini-3.8-flash', 'gemini-4-neon'],
  ...['deepseek-ai/DeepSeek-V4-Pro-0813', 'moonshotai/Kimi-K3', 'moonshotai/kimi-k3'],
];

/**
 * Ids of ours, or of the maker's own API, that read the same at a gateway or in a subscription of
 * another price; and names that move, whose price had moved when the lists were compared.
 */
const readTheSame = [
  ...['stepfun/step-3.7-flash', 'tencent/hy4'],
  ...['zai/glm-5.3', 'glm-5.3', 'gpt-6.1-sol', 'openai/gpt-oss-120b'],
  ...['gemini/gemini-3.6-flash', 'gemini/gemini-flash-latest'],
  ...['mistral-large-latest', 'deepseek-ai/DeepSeek-V4-Pro-0813'],
];

describe('spellings of other tools', () => {
  it('are 322 of 44', () => {
    expect(rows).toHaveLength(322);
    expect(new Set(rows.map(({ tool }) => tool)).size).toBe(44);
  });

  it.each(rows)('$variant of $tool means $means', ({ variant, means }) => {
    const ids = idsOf(variant);
    if (means === 'none') {
      expect(ids.filter(id => !servedUnderIt.has(variant) || !id.endsWith(variant))).toEqual([]);
    } else if (means === 'ambiguous') {
      expect(ids).not.toHaveLength(1);
    } else {
      expect(ids).toContain(means);
    }
  });

  it('mean one offer, but for names that several sell under', () => {
    const several = rows.filter(
      ({ variant, means }) => means !== 'ambiguous' && idsOf(variant).length > 1,
    );
    expect(new Set(several.map(({ variant }) => variant))).toEqual(new Set(sharedNames));
  });

  it('never have our price where theirs is another', () => {
    const wrong = rows.filter(({ variant, samePrice }) => {
      const { entries, isOwnPrice } = resolveModel(variant, catalogue);
      return samePrice === 'no' && entries.length > 0 && isOwnPrice;
    });
    expect(new Set(wrong.map(({ variant }) => variant))).toEqual(new Set(readTheSame));
  });
});
