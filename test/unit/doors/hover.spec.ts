/** The card of a model, in the language that VS Code has loaded. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { compareModels } from '../../../src/core/compare/compareModels';
import { questionOf } from '../../../src/core/compare/scenarioQuestion';
import { successorOf } from '../../../src/core/modelIds/endOfLife';
import { resolveModel } from '../../../src/core/modelIds/resolveModel';
import { defaultScenario } from '../../../src/core/request/scenario';
import { families } from '../../../src/core/tokens/families/families';
import { tokenizerOf } from '../../../src/core/tokens/families/modelTokenizers';
import { cardLines, type CardFacts } from '../../../src/host/hover/modelCard';
import { readRealCatalogue } from '../compare/realCatalogue';
import { inBoth } from './support/vscodeL10n';

vi.mock('vscode', () => import('./support/vscodeL10n'));

const catalogue = readRealCatalogue();

function factsOf(id: string, day: string, tokensOf: (family: string) => number): CardFacts {
  const meant = resolveModel(id, catalogue);
  const [entry] = meant.entries;
  if (entry === undefined) {
    return expect.fail(id);
  }
  const successor = successorOf(entry, catalogue, day);
  const { request, assumptions } = questionOf(defaultScenario, { market: 'intl', currency: 'USD' });
  const counts = new Map(
    [...families.keys()].map(tokenizer => {
      const tokens = tokensOf(tokenizer);
      return [tokenizer, { tokenizer, tokens, low: tokens, high: tokens, exact: true }];
    }),
  );
  const modelIds = [entry, ...(successor === null ? [] : [successor])].map(each => each.id);
  const { rows } = compareModels(
    { ...request, modelIds, includeRetired: true },
    { catalogue, now: `${day}T03:00:00Z`, tokenizerOf, counts, ...assumptions, baseline: entry.id },
  );
  const rowOf = (each: string) => rows.find(row => row.entry.id === each);
  return {
    row: rowOf(entry.id) ?? expect.fail(entry.id),
    others: [],
    meant,
    text: { counts, name: null },
    unit: 'perMTok',
    isChosen: false,
    isMarked: false,
    successor: (successor && rowOf(successor.id)) ?? null,
    replacing:
      successor === null
        ? undefined
        : { address: 'file:///a (b).json', line: 3, id, successor: successor.model.id },
  };
}

const card = (facts: CardFacts): string => cardLines(facts).join('\n').replaceAll('\\', '');

describe('a card', () => {
  let ending: CardFacts;
  beforeAll(() => {
    const newer = tokenizerOf('anthropic', 'claude-sonnet-5-5').family;
    const count = (family: string): number => (family === newer ? 1200 : 900);
    ending = factsOf('claude-sonnet-4-5', '2026-11-27', count);
  });

  it('of a model that ends says how soon, what follows it, at what cost, and writes it', () => {
    const lines = card(ending).split('\n');
    expect(lines[0]).toMatch(/^\*\*Claude Sonnet 4\.5\*\* · Anthropic · balanced · /);
    expect(lines[1]).toMatch(/Shuts down in \d+ days \(Nov 30, 2026\); calls then fail\./);
    expect(lines[2]).toMatch(
      /^→ `claude-sonnet-5-5`: .*\$2.* in, .*\$10.* out per 1M tokens; for this file (up to )?−\d+% \(it counts 33% more tokens\)$/,
    );
    expect(lines[3]).toMatch(
      /^\[Replace here\]\(command:priceLens\.replaceHere\?[^)\s]*\) · \[Replace in files…\]/,
    );
    expect(lines[4]).toMatch(
      /\$3.* in, .*\$15.* out per 1M tokens · cached \$0\.30 · context 200K/,
    );
    expect(lines[5]).toMatch(
      /^This file \+ 500 out \(assumed\): \*\*≈?\$[\d.]+ per 1,000 calls\*\*/,
    );
    expect(lines[6]).toMatch(/^Price of \w+ \d+, 2026, /);
    expect(lines[7]).toMatch(
      /^\[Compare\].* · \[Price history\]\(command:priceLens\.showPriceHistory\?[^)\s]*\) · \[Use as my model\]/,
    );
  });

  it('leaves what a mark says in the same hover to the mark', () => {
    expect(card({ ...ending, isMarked: true })).not.toMatch(/calls then fail/);
  });

  it('of a model that is gone gives the successor’s price and cost, and no old one', () => {
    const gone = card(factsOf('gpt-4', '2026-11-27', () => 1000));
    expect(gone).toMatch(/Shut down on Oct 23, 2026: calls fail\./);
    expect(gone).toMatch(/→ `[^`]+`: .*; for this file ≈?\$[\d.]+ per 1,000 calls/);
    expect(gone).not.toMatch(/This file \+|Price of|Use as my model/);
  });

  it('prices no text where there is none', () => {
    const facts = factsOf('gpt-5.5', '2026-11-27', () => 1000);
    expect(card(facts)).toMatch(/This file \+ 500 out/);
    expect(card({ ...facts, text: null })).not.toMatch(/This file|per 1,000 calls/);
  });

  it.each(['groq/openai/gpt-oss-120b', 'openai/gpt-4o', 'claude-sonnet-4-5'])(
    'of %s is Chinese in Chinese',
    id => {
      const facts = factsOf(id, '2026-11-27', () => 1000);
      const { en, zh } = inBoth(() => cardLines(facts).slice(1).join('\n'));
      expect(en).not.toMatch(/\p{Script=Han}/u);
      expect(zh).not.toMatch(/untranslated|undefined/);
      for (const line of zh.split('\n')) {
        expect(line).toMatch(/\p{Script=Han}/u);
      }
    },
  );
});
