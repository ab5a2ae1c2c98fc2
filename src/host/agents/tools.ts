import * as vscode from 'vscode';
import { writer } from '../text/writer';
import type { CompareRequest, ComparisonRow, PriceLensApi } from '../../core/api';
import { toolNames } from '../ids';
import type { Log } from '../log';
import { commandMarkdown } from '../text/markdown';
import { md } from '../text/markdownText';
import type { PricingService } from '../pricingService';
import { InvalidRequestError } from '../../core/request/invalidRequestError';

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

interface Tool<Input> {
  readonly name: string;
  readonly modelParameter: 'model' | 'modelIds';
  /** What is under way, and what the user is asked before; without a full stop. */
  readonly message: (input: Partial<Input>) => string;
  /** Answers, the longest first: the first that fits the caller's token budget is given. */
  readonly answer: (input: Input) => Promise<readonly unknown[]>;
}

const defaultLimit = 10;

/**
 * Registers the tools agents can call. Editors without the API simply have none, and a name that
 * another extension has taken costs that tool alone.
 */
export function registerTools(
  api: PriceLensApi,
  pricing: PricingService,
  log: Pick<Log, 'warn'>,
): vscode.Disposable[] {
  // Forks of VS Code lag behind: the namespace may be missing at run time.
  const lm = vscode.lm as typeof vscode.lm | undefined;
  if (typeof lm?.registerTool !== 'function') {
    return [];
  }
  const register = <Input>(tool: Tool<Input>): vscode.Disposable[] => {
    try {
      return [lm.registerTool<Input>(tool.name, implementation(tool))];
    } catch (error) {
      log.warn(`The tool ${tool.name} is not available to agents: ${String(error)}`);
      return [];
    }
  };
  return [
    ...register(countTokensTool(api)),
    ...register(estimateCostTool(api, pricing)),
    ...register(compareModelsTool(api, pricing)),
  ];
}

function implementation<Input>({
  modelParameter,
  message,
  answer,
}: Tool<Input>): vscode.LanguageModelTool<Input> {
  return {
    prepareInvocation: ({ input }) => {
      // A model writes what is named here.
      const named = md`${message(input ?? {})}`;
      return {
        invocationMessage: commandMarkdown([named]),
        confirmationMessages: {
          title: vscode.l10n.t('Use LLM Price Lens?'),
          message: commandMarkdown([named, md`${vscode.l10n.t('Nothing leaves this machine.')}`]),
        },
      };
    },
    invoke: async ({ input, tokenizationOptions }, token) => {
      const answers = await instructive(answer(requireObject(input)), modelParameter);
      if (token.isCancellationRequested) {
        throw new vscode.CancellationError();
      }
      return toResult(answers, tokenizationOptions, token);
    },
  };
}

function countTokensTool(api: PriceLensApi): Tool<CountTokensInput> {
  return {
    name: toolNames.countTokens,
    modelParameter: 'model',
    message: ({ text, model }) =>
      vscode.l10n.t(
        'Counting tokens of {0} characters for {1}',
        writer.number(textOf(text).length),
        textOf(model),
      ),
    answer: async input => {
      requireStrings(input, 'text', 'model');
      return [await api.countTokens(input.text, input.model)];
    },
  };
}

function estimateCostTool(api: PriceLensApi, pricing: PricingService): Tool<EstimateCostInput> {
  return {
    name: toolNames.estimateCost,
    modelParameter: 'model',
    message: ({ model }) => vscode.l10n.t('Estimating the cost on {0}', textOf(model)),
    answer: async input => {
      requireStrings(input, 'model');
      const { model, ...given } = input;
      const request = inScenario(given, pricing);
      const { asOf, rows } = await api.compare({ ...request, modelIds: [model] });
      const pricesCheckedUntil = pricing.catalogue.data.date;
      const { outputTokens } = request;
      const full = { asOf, pricesCheckedUntil, outputTokens, estimate: rows[0] };
      return [full, { ...full, estimate: rows.map(brief)[0], shortened: true }];
    },
  };
}

function compareModelsTool(api: PriceLensApi, pricing: PricingService): Tool<CompareModelsInput> {
  return {
    name: toolNames.compareModels,
    modelParameter: 'modelIds',
    message: () => vscode.l10n.t('Comparing models'),
    answer: async ({ limit = defaultLimit, ...given }) => {
      if (!Number.isSafeInteger(limit) || limit < 1) {
        throw new Error(
          '"limit" must be a whole number, one or more. Correct it and call the tool again.',
        );
      }
      const request = inScenario(given, pricing);
      const { asOf, exchangeRates, rows } = await api.compare(request);
      const pricesCheckedUntil = pricing.catalogue.data.date;
      const { outputTokens } = request;
      const head = { asOf, pricesCheckedUntil, outputTokens, exchangeRates, models: rows.length };
      return halves(rows.slice(0, limit).map(brief)).map((ranking, index) =>
        index === 0 ? { ...head, ranking } : { ...head, ranking, shortened: true },
      );
    },
  };
}

/** What a caller does not say of the calls is as in the workspace's scenario. */
function inScenario(request: CompareRequest, pricing: PricingService): CompareRequest {
  const { outputTokens, thinkingTokens, requestsPerDay, batch, market, account } =
    pricing.question(null).request;
  const scenario = { outputTokens, thinkingTokens, requestsPerDay, batch, market, account };
  const said = Object.entries(scenario).filter(([, value]) => value !== undefined);
  return { ...Object.fromEntries(said), ...request };
}

/** A model may write anything where the schema asks for text. */
function textOf(value: unknown): string {
  return typeof value === 'string' ? value : '';
}

/** What a ranking needs; the whole row is one `estimate_cost` away. */
function brief({
  modelId,
  tokens,
  cost,
  priceNote,
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
    priceNote,
    freeTier: `${freeTier.status}: ${freeTier.reason}`,
    catches: freeTier.catches,
    fitsContext,
    lifecycle: lifecycle.status,
  };
}

/**
 * Turns a refusal into an instruction the calling model can act on. `parameter` is the tool's own name
 * for the models, which the request knows as a list.
 */
async function instructive<Answer>(
  answer: Promise<Answer>,
  parameter: 'model' | 'modelIds',
): Promise<Answer> {
  try {
    return await answer;
  } catch (error) {
    if (!InvalidRequestError.is(error)) {
      throw error;
    }
    const field = error.field === 'modelIds' ? parameter : error.field;
    const reason = error.message.replaceAll('"modelIds"', `"${parameter}"`);
    throw new Error(`${reason} Correct "${field}" and call the tool again.`, { cause: error });
  }
}

/** @throws Error where the input is no object: a model may call with anything, whatever the schema says. */
function requireObject<Input>(input: Input): Input {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new Error('The input must be an object of parameters. Call the tool again with one.');
  }
  return input;
}

/** @throws Error that names the parameter that is missing. */
function requireStrings(input: object, ...names: readonly string[]): void {
  const values = input as Readonly<Record<string, unknown>>;
  // An empty text is a text of no tokens; a model without a name is none.
  const missing = names.find(
    name => typeof values[name] !== 'string' || (values[name] === '' && name !== 'text'),
  );
  if (missing !== undefined) {
    throw new Error(`"${missing}" must be given, as a string. Add it and call the tool again.`);
  }
}

/**
 * JSON of the first answer that fits the token budget the caller has set; answers come longest first.
 * @throws Error that tells the calling model what to ask instead when none fits.
 */
async function toResult(
  answers: readonly unknown[],
  budget: vscode.LanguageModelToolTokenizationOptions | undefined,
  token: vscode.CancellationToken,
): Promise<vscode.LanguageModelToolResult> {
  let needed = 0;
  for (const answer of answers) {
    const text = JSON.stringify(answer);
    needed = budget === undefined ? 0 : await budget.countTokens(text, token);
    if (budget === undefined || needed <= budget.tokenBudget) {
      return new vscode.LanguageModelToolResult([new vscode.LanguageModelTextPart(text)]);
    }
  }
  throw new Error(
    `The shortest answer takes ${needed} tokens, more than the budget of ${budget?.tokenBudget ?? 0}. ` +
      'Call the tool again with a larger budget.',
  );
}

/** A list, ever shorter: all, a half, a quarter, … one. */
function halves<Item>(items: readonly Item[]): readonly (readonly Item[])[] {
  const lists = [items];
  for (let length = items.length; length > 1;) {
    length = Math.ceil(length / 2);
    lists.push(items.slice(0, length));
  }
  return lists;
}
