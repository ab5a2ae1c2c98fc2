/** What the view asks of the chart, which is a script of its own: most people never open the tab. */
export interface ChartLine {
  readonly label: string;
  /** Days as seconds since 1970, ascending, one for each value of every line. */
  readonly values: readonly (number | null)[];
}

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
