import type { Row } from '../../protocol/comparisonRow';

const freeOrder = ['free', 'within-quota', 'covered-by-credit', 'limits-unpublished'];
const classOrder = ['flagship', 'reasoning', 'balanced', 'code', 'lite', 'embedding'];

/**
 * The core's ranking, refined where it says nothing: among free models the most capable come first,
 * and before anything is counted the cheapest input does.
 */
export function orderRows(rows: readonly Row[]): Row[] {
  return rows.toSorted((a, b) => {
    if (a.group === 'free' && b.group === 'free') {
      return (
        freeOrder.indexOf(a.freeTier.status) - freeOrder.indexOf(b.freeTier.status) ||
        classOrder.indexOf(a.class) - classOrder.indexOf(b.class) ||
        (b.contextWindow ?? 0) - (a.contextWindow ?? 0)
      );
    }
    return a.cost === null && b.cost === null ? inputPrice(a) - inputPrice(b) : 0;
  });
}

function inputPrice({ price }: Row): number {
  return price?.inputPerMTok == null || price.comparableRate === null
    ? Number.MAX_VALUE
    : price.inputPerMTok * price.comparableRate;
}
