import { type ElementPart, html, noChange, type TemplateResult } from 'lit-html';
import { AsyncDirective, directive } from 'lit-html/async-directive.js';
import { unknownText } from '../../core/text/numbers';
import type { PriceHistory } from '../../protocol/comparisonHistory';
import { historyLines, priceWar, type Chart, type ChartData } from './historyData';
import type { View } from '../view';

/** The chart's place; the table below it says the same in words. */
export function chartOf(history: PriceHistory, view: View): TemplateResult {
  const { state, writer } = view;
  const data: ChartData = {
    ...historyLines(history, state.historyPrice),
    zoom: state.historyZoom === 'priceWar' ? priceWar : null,
    writeValue: value =>
      value === null
        ? unknownText
        : value === 0
          ? writer.say('Free')
          : writer.money(value, history.currency),
    writeDay: seconds => writer.date(new Date(seconds * 1000).toISOString().slice(0, 10)),
    dayLabel: writer.say('Date'),
  };
  return html`
    <div
      class="chart"
      role="img"
      aria-label=${writer.say('Prices of {n} models over time in {currency} per 1M tokens; the tables below hold the same data', { n: history.models.length, currency: history.currency })}
      ${drawn(data)}
    ></div>
  `;
}

let scriptLoading: Promise<void> | undefined;

/** Loads the chart's script once; its address and nonce are on the page. */
function loadScript(): Promise<void> {
  scriptLoading ??= new Promise((resolve, reject) => {
    const { historyScript, historyStyle } =
      document.querySelector<HTMLElement>('#root')?.dataset ?? {};
    const own = document.querySelector('script[nonce]');
    const style = document.createElement('link');
    style.rel = 'stylesheet';
    style.href = historyStyle ?? '';
    document.head.append(style);
    const script = document.createElement('script');
    script.nonce = own instanceof HTMLScriptElement ? own.nonce : '';
    script.src = historyScript ?? '';
    script.addEventListener('load', () => {
      resolve();
    });
    script.addEventListener('error', () => {
      scriptLoading = undefined;
      reject(new Error('The chart script did not load.'));
    });
    document.head.append(script);
  });
  return scriptLoading;
}

class DrawnDirective extends AsyncDirective {
  #chart: Chart | undefined;
  #data: ChartData | undefined;

  override render(...[]: [ChartData]): typeof noChange {
    return noChange;
  }

  override update(part: ElementPart, [data]: [ChartData]): typeof noChange {
    this.#data = data;
    if (this.#chart === undefined) {
      void this.#create(part.element);
    } else {
      this.#chart.update(data);
    }
    return noChange;
  }

  override disconnected(): void {
    this.#chart?.destroy();
    this.#chart = undefined;
  }

  async #create(element: Element): Promise<void> {
    await loadScript();
    if (this.isConnected && this.#chart === undefined && element instanceof HTMLElement) {
      this.#chart = window.priceLensCreateChart?.(element);
      if (this.#data !== undefined) {
        this.#chart?.update(this.#data);
      }
    }
  }
}

const drawn = directive(DrawnDirective);
