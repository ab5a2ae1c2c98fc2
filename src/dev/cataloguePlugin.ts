import type { Plugin } from 'esbuild';
import { buildCatalogue } from './pricing/build';

/** The catalogue is JSON text inside the bundle: `models()` must answer synchronously in every host. */
export const cataloguePlugin: Plugin = {
  name: 'catalogue',
  setup(build) {
    build.onResolve({ filter: /^catalogue:text$/ }, () => ({
      path: 'text',
      namespace: 'catalogue',
    }));
    build.onLoad({ filter: /.*/, namespace: 'catalogue' }, async () => {
      const { text, files } = await buildCatalogue('pricing');
      return { contents: text, loader: 'text', watchFiles: [...files] };
    });
  },
};
