import * as vscode from 'vscode';
import type { CompareRequest, ComparisonRow, PriceLensApi } from '../../core/api';
import { InvalidRequestError } from '../../core/compare/invalidRequestError';
import { toolNames } from '../ids';
import type { PricingService } from '../pricingService';

interface CountTokensInput {
  text: string;
  model: string;
}

interface EstimateCostInput extends CompareRequest {
  model: string;
}

interface CompareModelsInput extends CompareRequest {
  limit?: number;
}

const defaultLimit = 10;

/** Registers the tools agents can call; editors without the API simply have none. */
export function registerTools(api: PriceLensApi, pricing: PricingService): vscode.Disposable[] {
  // Forks of VS Code lag behind: the namespace may be missing at run time.
  const lm = vscode.lm as typeof vscode.lm | undefined;
  if (typeof lm?.registerTool !== 'function') {
    return [];
  }
  const register = <Input>(
    name: string,
    invocationMessage: (input: Input) => string,
    answer: (input: Input) => Promise<unknown>,
  ): vscode.Disposable =>
    lm.registerTool<Input>(name, {
      prepareInvocation: ({ input }) => ({ invocationMessage: invocationMessage(input) }),
      invoke: async ({ input, tokenizationOptions }, token) => {
        const result = await instructive(answer(input));
        return toResult(result, tokenizationOptions, token);
      },
    });
  return [
    register<CountTokensInput>(
      toolNames.countTokens,
      ({ model }) => vscode.l10n.t('Counting tokens for {0}', model),
      ({ text, model }) => api.countTokens(text, model),
    ),
    register<EstimateCostInput>(
      toolNames.estimateCost,
      ({ model }) => vscode.l10n.t('Estimating the cost on {0}', model),
      async ({ model, ...request }) => {
        const { asOf, rows } = await api.compare({ ...request, modelIds: [model] });
        return { asOf, pricesCheckedUntil: pricing.catalogue.data.date, estimate: rows[0] };
      },
    ),
    register<CompareModelsInput>(
      toolNames.compareModels,
      () => vscode.l10n.t('Comparing models'),
      async ({ limit = defaultLimit, ...request }) => {
        const { asOf, exchangeRates, rows } = await api.compare(request);
        return {
          asOf,
          pricesCheckedUntil: pricing.catalogue.data.date,
          exchangeRates,
          models: rows.length,
          ranking: rows.slice(0, limit).map(brief),
        };
      },
    ),
  ];
}

/** What a ranking needs; the whole row is one `estimate_cost` away. */
function brief({
  modelId,
  tokens,
  cost,
  costReason,
  freeTier,
  fitsContext,
  lifecycle,
}: ComparisonRow): unknown {
  return {
    modelId,
    tokens: tokens?.tokens,
    exactCount: tokens?.exact,
    cost: cost === null ? (costReason ?? null) : { total: cost.total, currency: cost.currency },
    freeTier: `${freeTier.status}: ${freeTier.reason}`,
    fitsContext,
    lifecycle: lifecycle.status,
  };
}

/** Turns a refusal into an instruction the calling model can act on. */
async function instructive(answer: Promise<unknown>): Promise<unknown> {
  try {
    return await answer;
  } catch (error) {
    if (error instanceof InvalidRequestError) {
      throw new Error(`${error.message} Correct "${error.field}" and call the tool again.`, {
        cause: error,
      });
    }
    throw error;
  }
}

/** JSON, cut row by row until it fits the token budget the caller set. */
async function toResult(
  result: unknown,
  budget: vscode.LanguageModelToolTokenizationOptions | undefined,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  let text = JSON.stringify(result);
  const ranking = isRanked(result) ? [...result.ranking] : [];
  while (
    budget !== undefined &&
    ranking.length > 1 &&
    (await budget.countTokens(text, token)) > budget.tokenBudget
  ) {
    ranking.length = Math.ceil(ranking.length / 2);
    text = JSON.stringify({ ...(result as object), ranking, shortened: true });
  }
  return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
}

function isRanked(result: unknown): result is { ranking: unknown[] } {
  return typeof result === 'object' && result !== null && 'ranking' in result;
}
