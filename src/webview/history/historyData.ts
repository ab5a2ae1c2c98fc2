import { addDays } from '../../core/time/moment';
import type { PriceHistory } from '../../protocol/comparisonHistory';

/** The stretch of the price war among Chinese providers. */
export const priceWar = [Date.UTC(2024, 3, 1) / 1000, Date.UTC(2024, 8, 1) / 1000] as const;

type HistoryLines = Pick<ChartData, 'days' | 'lines' | 'floor'>;

/** Lines over one common list of days: each holds the price in force on that day. */
export function historyLines(history: PriceHistory, price: 'input' | 'output'): HistoryLines {
  const all = history.models.flatMap(model => model.steps);
  const dated = [
    ...all.flatMap(step => (step.from === null ? [] : [step.from])),
    // A line that ends is drawn up to its last day, and there is none on the day after.
    ...all.flatMap(({ to }) => (to === null ? [] : [to, addDays(to, 1)])),
    history.until,
  ]
    .filter(day => day <= history.until)
    .sort();
  // Prices older than any record are drawn from some weeks before the first dated change.
  const first = addDays(dated[0] ?? history.until, all.some(step => step.from === null) ? -60 : 0);
  const days = [...new Set([first, ...dated])];
  const lines = history.models.map(model => ({
    label: `${model.name} · ${model.providerName}`,
    values: days.map(day => {
      const step = model.steps.findLast(each => (each.from ?? '') <= day);
      if (step === undefined || (step.to !== null && step.to < day)) {
        return null;
      }
      return price === 'input' ? step.inputComparable : step.outputComparable;
    }),
  }));
  const positive = lines.flatMap(line => line.values.filter(value => value !== null && value > 0));
  const smallest = Math.min(...positive.map(Number), 1);
  return {
    days: days.map(day => Date.parse(day) / 1000),
    lines,
    // A power of ten below everything else, so that the axis has a mark there.
    floor: 10 ** (Math.floor(Math.log10(smallest)) - 1),
  };
}

interface ChartLine {
  readonly label: string;
  /** Days as seconds since 1970, ascending, one for each value of every line. */
  readonly values: readonly (number | null)[];
}

/** What the view asks of the chart, which is a script of its own: most people never open the tab. */
export interface ChartData {
  readonly days: readonly number[];
  readonly lines: readonly ChartLine[];
  /** Where a price of zero is drawn: a log axis has no zero. */
  readonly floor: number;
  /** Shown stretch in seconds since 1970; `null` = all. */
  readonly zoom: readonly [from: number, to: number] | null;
  readonly writeValue: (value: number | null) => string;
  readonly writeDay: (seconds: number) => string;
  readonly dayLabel: string;
}

export interface Chart {
  update(data: ChartData): void;
  destroy(): void;
}

type CreateChart = (container: HTMLElement) => Chart;

declare global {
  interface Window {
    priceLensCreateChart?: CreateChart;
  }
}
