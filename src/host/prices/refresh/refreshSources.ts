import { listTitles, type ListFormat } from '../../../core/refresh/priceQuote';
import { productName } from '../../ids';

/** Where the maintainers of the lists publish them. */
export const knownSources: readonly { readonly format: ListFormat; readonly url: string }[] = [
  {
    format: 'liteLlm',
    url: 'https://raw.githubusercontent.com/BerriAI/litellm/main/model_prices_and_context_window.json',
  },
  { format: 'modelsDev', url: 'https://models.dev/api.json' },
  {
    format: 'genaiPrices',
    url: 'https://raw.githubusercontent.com/pydantic/genai-prices/main/prices/data.json',
  },
];

/** What the list is called; `own` has no title of its own. */
export function titleOf(format: ListFormat | 'own'): string {
  return format === 'own' ? productName : listTitles[format];
}
