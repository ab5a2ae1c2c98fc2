import * as vscode from 'vscode';
import { writer } from '../text/writer';
import * as z from 'zod/mini';
import type { Market } from '../../core/api';
import type { Row } from '../../core/compare/row';
import { groupBy } from '../../core/groupBy';
import { unknownText } from '../../core/text/numbers';
import type { ProviderFile } from '../../core/pricing/schema';
import { providerKinds, type PriceUnit } from '../../core/terms';
import { classWords, marketLabels, unitWords, verdictTag } from '../../core/words';
import { remembered } from '../memory';
import { pickOne } from '../text/notify';
import type { PricingService } from '../pricingService';
import type { Settings, SettingsStore } from '../settings/settings';
import { inSlices } from '../slices';

const recentKey = 'recentModels';
const recentLimit = 5;

interface ModelItem extends vscode.QuickPickItem {
  readonly modelId?: string;
}

/** Lets the user choose the model of the status bar, and remembers the last ones. */
export async function chooseModel(
  pricing: PricingService,
  settings: SettingsStore,
  memory: vscode.Memento,
): Promise<void> {
  const { market } = settings.current;
  const { rows } = await inSlices(pricing.comparing({ inputTokens: 0, market }, new Map()));
  const recent = recentModels(memory);
  // What the two numbers of a row are: the list says it once.
  const unit = writer.say(unitWords[settings.current.priceUnit]);
  const heading = vscode.l10n.t('input / output {0}', unit);
  const picked = await pickOne(modelItems(rows, recent, settings.current, pricing), {
    title: vscode.l10n.t('Choose your model ({0})', heading),
    placeHolder: vscode.l10n.t('Search by model, provider or class'),
    matchOnDescription: true,
    matchOnDetail: true,
  });
  if (picked?.modelId !== undefined) {
    await rememberModel(picked.modelId, settings, memory);
  }
}

function recentModels(memory: vscode.Memento): readonly string[] {
  return remembered(memory, recentKey, z.array(z.string()), []);
}

/** Makes a model the chosen one and the most recently used. */
export async function rememberModel(
  modelId: string,
  settings: SettingsStore,
  memory: vscode.Memento,
): Promise<void> {
  const recent = recentModels(memory);
  const next = [modelId, ...recent.filter(id => id !== modelId)].slice(0, recentLimit);
  await memory.update(recentKey, next);
  await settings.chooseModel(modelId);
}

export function modelItems(
  rows: readonly Row[],
  recent: readonly string[],
  { market, priceUnit }: Pick<Settings, 'market' | 'priceUnit'>,
  { catalogue, chosenModel }: Pick<PricingService, 'catalogue' | 'chosenModel'>,
): ModelItem[] {
  const current = chosenModel?.id ?? '';
  const byId = new Map(rows.map(row => [row.entry.id, row]));
  const item = (row: Row): ModelItem => modelItem(row, current, priceUnit, market);
  // The one in use is where the list opens.
  const group = (label: string, ids: readonly string[]): ModelItem[] => {
    const rowsOf = ids.flatMap(id => byId.get(id) ?? []);
    return rowsOf.length === 0 ? [] : [separator(label), ...rowsOf.map(item)];
  };
  const items = [
    ...group(vscode.l10n.t('In use'), [current]),
    ...group(
      vscode.l10n.t('Recently used'),
      recent.filter(id => id !== current),
    ),
  ];
  // The files list a provider's models by family, newest first.
  const listed = catalogue.models.flatMap(({ id }) => byId.get(id) ?? []);
  const groups = [...groupBy(listed, row => row.entry.provider)];
  const order = providerOrder(market);
  const grouped = groups
    .toSorted(([a], [b]) => order(a, b))
    .flatMap(([provider, ofProvider]) => [
      separator(writer.localized(provider.name)),
      ...ofProvider.map(item),
    ]);
  return [...items, ...grouped];
}

/** The account's market first; makers before who sells the models of others; then by name. */
function providerOrder(market: Market): (a: ProviderFile, b: ProviderFile) => number {
  const collator = new Intl.Collator(writer.language);
  return (a, b) =>
    Number(a.market !== market) - Number(b.market !== market) ||
    providerKinds.indexOf(a.kind) - providerKinds.indexOf(b.kind) ||
    collator.compare(writer.localized(a.name), writer.localized(b.name));
}

/**
 * Both languages stand in the item, so that the search finds either; those of the other language, and
 * other names, come last, where a narrow list cuts them off.
 */
function modelItem(row: Row, current: string, unit: PriceUnit, market: Market): ModelItem {
  const { model, provider, id } = row.entry;
  const shown = writer.nameOf(model);
  const names = withoutRepeated(shown, [
    writer.localized(provider.name),
    id,
    model.name,
    model.nameZh,
    provider.name.en,
    provider.name.zh,
    ...(model.aliases ?? []),
  ]);
  const elsewhere =
    provider.market === market
      ? ''
      : ` · ${vscode.l10n.t('other market: {0}', writer.say(marketLabels[provider.market]))}`;
  return {
    label: shown,
    ...(id === current && { iconPath: new vscode.ThemeIcon('check') }),
    description: `${price(row, unit)} · ${writer.say(classWords[row.class])}${tag(row)}${elsewhere}`,
    detail: names.join(' · '),
    modelId: id,
  };
}

/** Provider and id, and of the other names those that are not found by what stands there already. */
function withoutRepeated(shown: string, names: readonly (string | undefined)[]): string[] {
  const kept: string[] = [];
  const letters = (text: string): string => text.toLowerCase().replace(/[^\p{L}\p{N}]/gu, '');
  let said = letters(shown);
  for (const [place, name] of names.entries()) {
    const isNew = name !== undefined && !said.includes(letters(name));
    if (name !== undefined && (isNew || place < 2)) {
      kept.push(name);
      said += ` ${letters(name)}`;
    }
  }
  return kept;
}

/** What is free, or would be but for a catch. */
function tag({ group, verdict }: Row): string {
  return group === 'free' || verdict.catches.length > 0
    ? ` · ${writer.say(verdictTag(verdict))}`
    : '';
}

function price({ price, cost, class: modelClass }: Row, unit: PriceUnit): string {
  if (price === null) {
    return cost.kind === 'unknown' ? writer.say(cost.reason) : unknownText;
  }
  const { currency, table } = price;
  const { inputPerMTok, outputPerMTok } = table.rates;
  // A model that writes nothing has no price of output to be unknown.
  const rates = modelClass === 'embedding' ? [inputPerMTok] : [inputPerMTok, outputPerMTok];
  return rates.map(rate => writer.rate(rate, currency, unit)).join(' / ');
}

function separator(label: string): ModelItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
