/** Every id the manifest and the code share; a test compares both sides. */
export const extensionId = 'llm-price-lens.llm-price-lens';

export const commands = {
  compareModels: 'priceLens.compareModels',
  chooseModel: 'priceLens.chooseModel',
  showLog: 'priceLens.showLog',
} as const;

export const settingsSection = 'priceLens';

export const comparisonViewType = 'priceLens.comparison';
export const statusItemId = 'priceLens.status';
