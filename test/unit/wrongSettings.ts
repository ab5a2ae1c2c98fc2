import type { SettingKey } from '../../src/host/settings/settingsTable';

/** A value that is wrong in type or range for each setting of the extension, as somebody may write it. */
export const wrongSettings: Readonly<Record<SettingKey, unknown>> = {
  model: null,
  rememberModel: 'everywhere',
  market: 'CN',
  currency: 5,
  priceUnit: 'perBTok',
  'statusBar.enabled': 'yes',
  'statusBar.template': null,
  'statusBar.counts': [],
  'diagnostics.enabled': {},
  'diagnostics.daysBeforeShutdown': -1,
  'codeLens.enabled': 1,
  'files.maximumSizeMB': 'nonsense',
  'tokenizers.mirror': {},
  'refresh.url': null,
  'refresh.checkEveryDays': 1e9,
  'providerCounts.anthropicUrl': 5,
  'providerCounts.googleUrl': [],
  'prices.staleAfterDays': 0,
  'prices.ownModels': { id: 'acme/chat' },
  'prices.discounts': [20],
  'prices.exchangeRates': 'USD/CNY',
  'prices.files': 7,
};
