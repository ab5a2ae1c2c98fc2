/** `npm run pricing:validate [provider …]`: every problem of the price catalogue, exit 1 when there is one. */
import { formatProblem, readCatalogue } from './readCatalogue';

const wanted = process.argv.slice(2).map(name => name.replace(/\.json$/, ''));
const { data, problems } = readCatalogue('pricing');
const shown = problems.filter(
  ({ file }) => wanted.length === 0 || wanted.includes(file.replace(/\.json$/, '')),
);
for (const each of shown) {
  console.error(formatProblem(each));
}
const models = data.providers.reduce((sum, provider) => sum + provider.models.length, 0);
console.log(
  `${data.providers.length} providers, ${models} models, ${shown.length} problem${shown.length === 1 ? '' : 's'}`,
);
process.exitCode = shown.length > 0 ? 1 : 0;
