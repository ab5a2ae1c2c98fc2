/** The tooltip of the status item in every state there is, in both languages. */
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { choose } from '../../../src/core/compare/choice';
import { compareModels } from '../../../src/core/compare/compareModels';
import { questionOf } from '../../../src/core/compare/scenarioQuestion';
import type { Row } from '../../../src/core/compare/row';
import { defaultScenario, type Scenario } from '../../../src/core/request/scenario';
import { decimal } from '../../../src/core/money';
import { sentence } from '../../../src/core/text/sentence';
import { families } from '../../../src/core/tokens/families/families';
import { tokenizerOf } from '../../../src/core/tokens/families/modelTokenizers';
import { selectionLines } from '../../../src/host/hover/selectionHover';
import { tooltipLines, type TooltipFacts } from '../../../src/host/status/statusTooltip';
import { readRealCatalogue } from '../compare/realCatalogue';
import { speak } from './support/vscodeL10n';

vi.mock('vscode', () => import('./support/vscodeL10n'));

const catalogue = readRealCatalogue();

function factsOf(
  model: string,
  tokens: number,
  changes: Partial<Scenario> = {},
): TooltipFacts & { readonly rows: readonly Row[] } {
  const { request, assumptions } = questionOf(
    { ...defaultScenario, ...changes },
    { market: 'intl', currency: 'USD' },
  );
  const counts = new Map(
    [...families.keys()].map((tokenizer, place) => [
      tokenizer,
      { tokenizer, tokens, low: tokens - 9, high: tokens + 9, exact: place % 2 === 0 },
    ]),
  );
  const context = { catalogue, now: '2026-11-28T03:00:00Z', tokenizerOf, counts };
  const comparison = compareModels(request, { ...context, ...assumptions, baseline: model });
  const row = comparison.rows.find(({ entry }) => entry.id === model);
  expect(row, model).toBeDefined();
  return {
    row: row ?? expect.fail(model),
    alternatives: choose(comparison, defaultScenario),
    scope: 'document',
    providerCount: undefined,
    isDefaultModel: false,
    foundIn: null,
    note: null,
    problem: null,
    rows: comparison.rows,
  };
}

function told(facts: TooltipFacts): string[] {
  return tooltipLines(facts).join('\n').split('\n');
}

/** Without Markdown's backslashes. */
const plain = (lines: readonly string[]): string => lines.join('\n').replaceAll('\\', '');

describe('the tooltip', () => {
  let usual: TooltipFacts;
  beforeAll(() => {
    usual = factsOf('openai/gpt-5.5', 1279, { requestsPerDay: 2000 });
  });

  it('says who, what it costs, of what, where it is cheaper, whose word that is, and what to do', () => {
    const [title, cost, parts, cheaper, price, links, ...more] = told(usual).map(line =>
      line.replaceAll('\\', ''),
    );
    expect(more).toEqual([]);
    expect(title).toBe('**GPT-5.5** · OpenAI · flagship');
    expect(cost).toBe(
      '**$0.0214 per call · $21.40 per 1,000 calls · $1,284 per month** (2,000 calls a day)',
    );
    expect(parts).toMatch(
      /^(≈1,279 tokens in .*|1,279 tokens in, exact) \$0\.00640* \+ 500 out .assumed. \$0\.015/,
    );
    expect(cheaper).toMatch(/^Cheaper: .* −\d+%.* · .* −\d+%, but its class is lite/);
    // In a tooltip two lines, however long the names are.
    expect(cheaper?.length).toBeLessThanOrEqual(170);
    expect(price).toMatch(/^Price of \w+ \d+, 2026, .* · (no free tier|free tier: .*)$/);
    expect(links).toMatch(
      /^\[Compare \d+ usable models\].* · \[Answer length…\].* · \[Change model\]/,
    );
  });

  it('says where a model comes from that nobody chose; the name of a file is no Markdown', () => {
    const change = (more: Partial<TooltipFacts>): string =>
      told({ ...usual, isDefaultModel: true, ...more })
        .at(-1)
        ?.replaceAll('\\', '') ?? '';
    expect(change({})).toMatch(/ · \[Default model: choose the one you use\]/);
    expect(change({ foundIn: 'config/models.json' })).toMatch(
      / · \[Model from config\/models\.json: change\]\(command:/,
    );
    const hostile = told({ ...usual, foundIn: '](command:x) $(x) <b>' }).at(-1);
    expect(hostile).not.toMatch(/\]\(command:x|\$\(x|(?<!\\)<b/);
  });

  it('names nothing that it would not itself recommend, and nothing dearer', () => {
    const line = told(usual)[3] ?? '';
    expect(line).not.toMatch(/\+\d+%|\d×/);
  });

  it('says what a month is of a thousand calls a day, where nobody has said how many there are', () => {
    expect(plain(told(factsOf('openai/gpt-5.5', 1279)))).toContain(
      '**$0.0214 per call · $21.40 per 1,000 calls** · $642 per month at 1,000 a day\n',
    );
  });

  it('says what lies within the estimate, in the unit that is shown', () => {
    const { row } = usual;
    const about = { tokenizer: '', tokens: 1279, low: 1200, high: 1400, exact: false };
    const range = [decimal('20.1'), decimal('22.7')] as const;
    const estimated: Row = { ...row, tokens: about, shownRange: () => range };
    expect(plain(told({ ...usual, row: estimated }))).toContain(
      '**≈$0.0214 per call · ≈$21.40 ($20.10–$22.70) per 1,000 calls · ≈$1,284 per month**',
    );
    const alike = [decimal('21.4'), decimal('21.401')] as const;
    expect(plain(told({ ...usual, row: { ...estimated, shownRange: () => alike } }))).toContain(
      '≈$21.40 per 1,000 calls',
    );
  });

  it('says how much is free and until when', () => {
    const free = plain(told(factsOf('openai/gpt-5.5', 1279)));
    expect(free).toMatch(/ · free: [^·]*, [\d,.]+[MB]? (tokens|requests) per (day|minute|month)/);
    const mine = factsOf('groq/openai/gpt-oss-120b', 1279);
    expect(plain(told(mine))).toMatch(/free tier: free ✓, 200,000 tokens per day$/m);
    const { offer } = mine.row.verdict;
    const ending = offer && { ...offer, until: '2026-12-31' };
    const verdict = { ...mine.row.verdict, offer: ending };
    expect(plain(told({ ...mine, row: { ...mine.row, verdict } }))).toMatch(
      /free ✓, 200,000 tokens per day, until Dec 31, 2026$/m,
    );
  });

  it('has the amounts of nothing where there is nothing to pay for, and says what would do', () => {
    const gone = plain(told(factsOf('openai/gpt-4', 100)));
    expect(gone).toMatch(/shut down on Oct 23, 2026/);
    expect(gone).toMatch(/Instead: .*\$[\d.]+ per 1,000 calls/);
    const long = plain(told(factsOf('openai/gpt-4o', 200_000)));
    expect(long).toMatch(/More than the 128K tokens that fit/);
    expect(long.split('\n').slice(0, 2).join(' ')).not.toContain('$');
  });

  it('says in hours when the price is another', () => {
    expect(plain(told(factsOf('deepseek/deepseek-flash', 100)))).toMatch(/\$\(clock\) /);
  });

  it('says where a batch is billed as ordinary calls', () => {
    const batch = factsOf('moonshot-cn/moonshot-v1-8k', 100, { batch: true, market: 'cn' });
    expect(batch.row.price?.interval.batch).toBeUndefined();
    expect(plain(told(batch))).toMatch(/No batch price is known: the list price is shown\./);
    expect(
      plain(told({ ...usual, ...factsOf('openai/gpt-5.5', 100, { batch: true }) })),
    ).not.toMatch(/No batch price/);
  });

  it.each([
    ['openai/gpt-4', 100, /shut down on Oct 23, 2026/],
    ['anthropic/claude-sonnet-4-5', 100, /Nov 30, 2026/],
    ['openai/gpt-4o', 200_000, /More than the 128K tokens that fit/],
    ['deepseek/deepseek-flash', 100, /\$\(clock\) /],
  ])('warns of %s with %d tokens over a selection as it does here', (model, tokens, warning) => {
    const facts = factsOf(model, tokens);
    const { row, alternatives } = facts;
    const note = sentence('Prices checked up to {date}', { date: 'today' });
    expect(alternatives).not.toBeNull();
    const hover = selectionLines(row, alternatives ?? expect.fail(model), note).map(String);
    const tooltip = tooltipLines({ ...facts, scope: 'selection', note }).map(String);
    expect(hover.slice(0, -1)).toEqual(tooltip.slice(0, -1));
    expect(plain(hover)).toMatch(warning);
    expect(plain(hover)).toContain('Prices checked up to today');
  });

  it('has at most six lines, whatever there is to say, in Chinese too', () => {
    const everything: Partial<TooltipFacts> = {
      note: sentence('Prices checked up to {date}', { date: '' }),
      problem: '${price} is none',
      providerCount: { providerName: 'P', modelName: 'M', tokens: 7 },
      isDefaultModel: true,
      foundIn: 'config/models.json',
    };
    const scenarios: Partial<Scenario>[] = [
      {},
      { unit: 'call', requestsPerDay: 10 },
      { unit: 'month', requestsPerDay: 10, thinking: 'heavy', cachedPercent: 50, batch: true },
      { output: { kind: 'tokens', tokens: 0 } },
    ];
    for (const scenario of scenarios) {
      for (const tokens of [0, 300, 3_000_000]) {
        const asked = { ...scenario, includeRetired: true };
        const { rows, alternatives } = factsOf('openai/gpt-5.5', tokens, asked);
        for (const language of ['en', 'zh'] as const) {
          speak(language);
          for (const row of rows) {
            const facts: TooltipFacts = { ...usual, row, alternatives, scope: 'selection' };
            for (const each of [
              facts,
              { ...facts, alternatives: null },
              { ...facts, ...everything },
            ]) {
              const text = tooltipLines(each).join('\n');
              expect(text.split('\n').length, text).toBeLessThanOrEqual(6);
              expect(text).not.toMatch(/untranslated|undefined|NaN/);
            }
          }
        }
      }
    }
    speak('en');
  });
});
