/** Every id the manifest and the code share; a test compares both sides. */

import { fetchTokenizerCommand } from '../protocol/toHost';

/** The product's name, the same in every language. */
export const productName = 'LLM Price Lens';

export const extensionId = 'llm-price-lens.llm-price-lens';

export const commands = {
  compareModels: 'priceLens.compareModels',
  showPriceHistory: 'priceLens.showPriceHistory',
  setAnswerLength: 'priceLens.setAnswerLength',
  chooseModel: 'priceLens.chooseModel',
  pauseCounting: 'priceLens.pauseCounting',
  resumeCounting: 'priceLens.resumeCounting',
  countFiles: 'priceLens.countFiles',
  compareFiles: 'priceLens.compareFiles',
  recountFiles: 'priceLens.recountFiles',
  groupFilesByFolder: 'priceLens.groupFilesByFolder',
  groupFilesByLanguage: 'priceLens.groupFilesByLanguage',
  priceFilesEach: 'priceLens.priceFilesEach',
  priceFilesTogether: 'priceLens.priceFilesTogether',
  clearFileCounts: 'priceLens.clearFileCounts',
  fetchTokenizer: fetchTokenizerCommand,
  useTokenizerFile: 'priceLens.useTokenizerFile',
  removeTokenizer: 'priceLens.removeTokenizer',
  refreshPrices: 'priceLens.refreshPrices',
  useBundledPrices: 'priceLens.useBundledPrices',
  countWithProvider: 'priceLens.countWithProvider',
  forgetProviderKeys: 'priceLens.forgetProviderKeys',
  showLog: 'priceLens.showLog',
} as const;

/** Run by links in our own hovers, with what they are to be given; nobody finds them in a list. */
export const linkedCommands = {
  useModel: 'priceLens.useModel',
  replaceHere: 'priceLens.replaceHere',
  replaceInFiles: 'priceLens.replaceInFiles',
} as const;

/** Language-model tool names are global to VS Code. */
export const toolNames = {
  countTokens: 'count_tokens',
  estimateCost: 'estimate_cost',
  compareModels: 'compare_models',
} as const;

export const settingsSection = 'priceLens';

export const fileCountsViewId = 'priceLens.fileCounts';
export const contextKeys = {
  countShown: 'priceLens.countShown',
  hasFileCounts: 'priceLens.hasFileCounts',
  filesByLanguage: 'priceLens.filesByLanguage',
  filesTogether: 'priceLens.filesTogether',
  countingPaused: 'priceLens.countingPaused',
  hasRefreshedPrices: 'priceLens.hasRefreshedPrices',
} as const;

export const comparisonViewType = 'priceLens.comparison';
export const statusItemId = 'priceLens.status';
