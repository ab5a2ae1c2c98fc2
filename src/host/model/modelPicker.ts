import * as vscode from 'vscode';
import type { Row } from '../../core/compare/row';
import { groupBy } from '../../core/groupBy';
import { formatRateNumber, formatUnit, type PriceUnit } from '../../core/format/units';
import { formatMessage, localize, type Locale } from '../../core/messages/message';
import { modelName } from '../../core/messages/modelName';
import type { PricingService } from '../pricingService';
import type { SettingsStore } from '../settings';
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
  const { market, model: current, priceUnit } = settings.current;
  const { rows } = await inSlices(pricing.comparing({ inputTokens: 0, market }, new Map()));
  const recent = memory.get<readonly string[]>(recentKey, []);
  const picked = await vscode.window.showQuickPick(
    modelItems(rows, recent, current, priceUnit, pricing.locale),
    {
      title: vscode.l10n.t('Choose the model of the status bar'),
      placeHolder: vscode.l10n.t('Search by model, provider or class'),
      matchOnDescription: true,
      matchOnDetail: true,
    },
  );
  if (picked?.modelId !== undefined) {
    await rememberModel(picked.modelId, settings, memory);
  }
}

/** Makes a model the chosen one and the most recently used. */
async function rememberModel(
  modelId: string,
  settings: SettingsStore,
  memory: vscode.Memento,
): Promise<void> {
  const recent = memory.get<readonly string[]>(recentKey, []);
  const next = [modelId, ...recent.filter(id => id !== modelId)].slice(0, recentLimit);
  await memory.update(recentKey, next);
  await settings.chooseModel(modelId);
}

function modelItems(
  rows: readonly Row[],
  recent: readonly string[],
  current: string,
  unit: PriceUnit,
  locale: Locale,
): ModelItem[] {
  const byId = new Map(rows.map(row => [row.entry.id, row]));
  const item = (row: Row): ModelItem => modelItem(row, current, unit, locale);
  const recentRows = recent.flatMap(id => byId.get(id) ?? []);
  const items: ModelItem[] =
    recentRows.length === 0
      ? []
      : [separator(vscode.l10n.t('Recently used')), ...recentRows.map(item)];
  for (const [provider, ofProvider] of groupBy(rows, row => row.entry.provider)) {
    items.push(separator(localize(provider.name, locale)), ...ofProvider.map(item));
  }
  return items;
}

/** Both languages stand in the item, so that the search finds either. */
function modelItem(row: Row, current: string, unit: PriceUnit, locale: Locale): ModelItem {
  const { model, provider, id } = row.entry;
  const isCurrent = id === current;
  const shown = modelName(model, locale);
  const free = row.group === 'free' ? ` · ${vscode.l10n.t('free')}` : '';
  return {
    label: `${isCurrent ? '$(check) ' : ''}${shown}`,
    description: `${price(row, unit, locale)} · ${className(row.class)}${free}`,
    detail: [
      id,
      model.name,
      model.nameZh,
      provider.name.en,
      provider.name.zh,
      ...(model.aliases ?? []),
    ]
      .filter(
        (part, index, parts) =>
          part !== undefined && part !== shown && parts.indexOf(part) === index,
      )
      .join(' · '),
    modelId: id,
  };
}

function price(row: Row, unit: PriceUnit, locale: Locale): string {
  if (row.price === null) {
    return row.cost.kind === 'unknown' ? formatMessage(row.cost.reason, locale) : '—';
  }
  const { currency, table } = row.price;
  const rate = (value: number | null): string => formatRateNumber(value, currency, unit, locale);
  const { inputPerMTok, outputPerMTok } = table.rates;
  return `${rate(inputPerMTok)} / ${rate(outputPerMTok)} ${formatUnit(unit, locale)}`;
}

export function className(modelClass: Row['class']): string {
  switch (modelClass) {
    case 'flagship':
      return vscode.l10n.t('flagship');
    case 'balanced':
      return vscode.l10n.t('balanced');
    case 'lite':
      return vscode.l10n.t('lite');
    case 'reasoning':
      return vscode.l10n.t('reasoning');
    case 'code':
      return vscode.l10n.t('code');
    case 'embedding':
      return vscode.l10n.t('embedding');
  }
}

function separator(label: string): ModelItem {
  return { label, kind: vscode.QuickPickItemKind.Separator };
}
