/** The card of a model, in the language that VS Code has loaded. */
import { expect, it, vi } from 'vitest';
import { compareModels } from '../../../src/core/compare/compareModels';
import { createCatalogue } from '../../../src/core/pricing/catalogue';
import { tokenizerOf } from '../../../src/core/tokens/families/modelTokenizers';
import { readCatalogue } from '../../../src/dev/pricing/readCatalogue';
import { rateCard } from '../../../src/host/hover/rateCard';
import { inBoth } from './support/vscodeL10n';

vi.mock('vscode', () => import('./support/vscodeL10n'));

it.each(['groq/openai/gpt-oss-120b', 'openai/gpt-4o'])(
  'says of %s in Chinese what is free, and in English',
  id => {
    const catalogue = createCatalogue(readCatalogue('pricing').data);
    const [row] = compareModels(
      { inputTokens: 1000, modelIds: [id] },
      { catalogue, now: '2026-11-21', tokenizerOf },
    ).rows;
    const { en, zh } = inBoth(() => (row ? rateCard(row, 'perMTok').join('\n') : ''));
    const spoken = (card: string): string[] =>
      card.split(/\s{2}\n|\n/).filter(line => !/^\*\*|Source|来源/.test(line));
    expect(spoken(en).join(' ')).not.toMatch(/\p{Script=Han}/u);
    for (const line of spoken(zh)) {
      expect(line).not.toMatch(/free tier of|this usage|one call takes|Requires/);
      expect(line).toMatch(/\p{Script=Han}/u);
    }
  },
);
