/** What only a user's own prices may say: the catalogue that ships has public sources for everything. */
import { sentence } from '../../text/sentence';
import { problem, type Problem } from '../problems';
import type { ProviderFile } from '../schema';

export function checkNothingOwn(file: ProviderFile): Problem[] {
  const problems: Problem[] = [];
  const refuse = (steps: readonly PropertyKey[], value: unknown): void => {
    problems.push(
      problem(
        steps,
        value,
        sentence("only in users' own prices"),
        sentence('give a public source, or remove it'),
      ),
    );
  };
  for (const [key, source] of Object.entries(file.sources)) {
    if (source.kind === 'own') {
      refuse(['sources', key, 'kind'], source.kind);
    }
  }
  file.models.forEach((model, index) => {
    if (model.tokenizer !== undefined) {
      refuse(['models', index, 'tokenizer'], model.tokenizer);
    }
    model.prices.forEach(({ discount }, number) => {
      if (discount !== undefined) {
        refuse(['models', index, 'prices', number, 'discount'], discount);
      }
    });
  });
  return problems;
}
