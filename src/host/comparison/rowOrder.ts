import type { Row } from '../../protocol/comparisonRow';

const freeOrder = ['free', 'within-quota', 'covered-by-credit', 'limits-unpublished'];
const classOrder = ['flagship', 'reasoning', 'balanced', 'code', 'lite', 'embedding'];

/**
 * The core's ranking, refined where it says nothing: among free models the most capable come first,
 * and before anything is counted the cheapest input does.
 */
export function orderRows(rows: readonly Row[]): Row[] {
  const isCounted = rows.some(row => row.cost !== null);
  const free = rows.filter(row => row.group === 'free').sort(bestFirst);
  const others = rows.filter(row => row.group !== 'free');
  return [...free, ...(isCounted ? others : others.sort((a, b) => inputPrice(a) - inputPrice(b)))];
}

function bestFirst(a: Row, b: Row): number {
  return (
    freeOrder.indexOf(a.freeTier.status) - freeOrder.indexOf(b.freeTier.status) ||
    classOrder.indexOf(a.class) - classOrder.indexOf(b.class) ||
    (b.contextWindow ?? 0) - (a.contextWindow ?? 0)
  );
}

function inputPrice({ price }: Row): number {
  return price?.inputPerMTok == null || price.comparableRate === null
    ? Number.MAX_VALUE
    : price.inputPerMTok * price.comparableRate;
}
