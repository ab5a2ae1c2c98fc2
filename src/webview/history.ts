/** The price chart, loaded with its tab. */
import uPlot from 'uplot';
import 'uplot/dist/uPlot.min.css';
import './history.css';
import type { Chart, ChartData } from './history/historyData';

const height = 320;
/** `Scale.Distr.Logarithmic`: a const enum of a declaration file has no value at run time. */
// eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment -- see above
const logarithmic = 3 as uPlot.Scale.Distr;
/** Charts of VS Code have six colours; then the same again, dashed. */
const colours = ['blue', 'red', 'green', 'orange', 'purple', 'yellow'];

window.priceLensCreateChart = container => new PriceChart(container);

class PriceChart implements Chart {
  #plot: uPlot | null = null;
  #data: ChartData | null = null;
  #shape = '';
  readonly #resize = new ResizeObserver(() => {
    this.#plot?.setSize({ width: this.#container.clientWidth, height });
  });
  /** VS Code changes classes and variables of the body when the theme changes; a canvas does not follow by itself. */
  readonly #theme = new MutationObserver(() => {
    this.#rebuild();
  });

  readonly #container: HTMLElement;

  constructor(container: HTMLElement) {
    this.#container = container;
    this.#resize.observe(container);
    this.#theme.observe(document.body, { attributeFilter: ['class'] });
  }

  update(data: ChartData): void {
    this.#data = data;
    const shape = data.lines.map(line => line.label).join('\n');
    if (this.#plot === null || shape !== this.#shape) {
      this.#shape = shape;
      this.#rebuild();
    } else {
      this.#plot.setData(aligned(data));
      this.#zoom(data);
    }
  }

  destroy(): void {
    this.#resize.disconnect();
    this.#theme.disconnect();
    this.#plot?.destroy();
  }

  #rebuild(): void {
    const data = this.#data;
    if (data === null) {
      return;
    }
    this.#plot?.destroy();
    this.#plot = new uPlot(this.#options(data), aligned(data), this.#container);
    this.#zoom(data);
  }

  #zoom({ zoom, days }: ChartData): void {
    const [from, to] = zoom ?? [days[0] ?? 0, days.at(-1) ?? 1];
    this.#plot?.setScale('x', { min: from, max: to });
  }

  #options(data: ChartData): uPlot.Options {
    const axis = {
      stroke: themeColour('--vscode-foreground'),
      font: `11px ${themeValue('--vscode-font-family', 'sans-serif')}`,
      grid: { stroke: themeColour('--vscode-editorWidget-border'), width: 1 },
      ticks: { stroke: themeColour('--vscode-editorWidget-border'), width: 1 },
    };
    // The latest data, not those of the first drawing: figures are written in the settings of now.
    const latest = (): ChartData => this.#data ?? data;
    return {
      width: this.#container.clientWidth,
      height,
      scales: { x: { time: true }, y: { distr: logarithmic, log: 10 } },
      axes: [
        { ...axis, values: (_, ticks) => ticks.map(tick => latest().writeDay(tick)), space: 90 },
        {
          ...axis,
          size: 84,
          // Of the marks between, nine to a power of ten, the chart would be all lines.
          grid: { ...axis.grid, filter: (_, ticks) => ticks.map(powerOfTen) },
          values: (_, ticks) => ticks.map(tick => writeTick(tick, latest())),
        },
      ],
      legend: { markers: { dash: (_, index) => (isDashed(index - 1) ? 'dashed' : 'solid') } },
      cursor: { points: { size: 7 }, drag: { x: true, y: false } },
      series: [
        { label: data.dayLabel, value: (_, day) => writeDay(day, latest()) },
        ...data.lines.map((line, index): uPlot.Series => ({
          label: line.label,
          stroke: themeColour(`--vscode-charts-${colours[index % colours.length] ?? 'blue'}`),
          width: 2,
          dash: isDashed(index) ? [6, 4] : [],
          ...(uPlot.paths.stepped === undefined
            ? {}
            : { paths: uPlot.paths.stepped({ align: 1 }) }),
          points: { show: false },
          value: (_, value) => writeValue(value, latest()),
        })),
      ],
    };
  }
}

function isDashed(line: number): boolean {
  return line >= colours.length;
}

function aligned({ days, lines, floor }: ChartData): uPlot.AlignedData {
  return [
    [...days],
    ...lines.map(line =>
      line.values.map(value => (value === null ? null : Math.max(value, floor))),
    ),
  ];
}

/** Away from the chart uPlot has no value, whatever its types say. */
function writeDay(day: number | null, data: ChartData): string {
  return day === null ? '' : data.writeDay(day);
}

function writeValue(value: number | null, { floor, writeValue: write }: ChartData): string {
  return write(value !== null && value <= floor ? 0 : value);
}

/** uPlot passes `null` for the marks between powers of ten that have no room for a label. */
function writeTick(tick: number | null, { floor, writeValue }: ChartData): string {
  if (tick === null || !isPowerOfTen(tick)) {
    return '';
  }
  return writeValue(tick <= floor * 1.001 ? 0 : tick);
}

function powerOfTen(value: number | null): number | null {
  return value !== null && isPowerOfTen(value) ? value : null;
}

function isPowerOfTen(value: number): boolean {
  return Math.abs(Math.log10(value) - Math.round(Math.log10(value))) < 1e-6;
}

function themeValue(variable: string, fallback: string): string {
  return getComputedStyle(document.body).getPropertyValue(variable) || fallback;
}

function themeColour(variable: string): () => string {
  return () => themeValue(variable, themeValue('--vscode-foreground', 'currentColor'));
}
