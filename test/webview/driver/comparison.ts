import type { Browser, Page } from 'playwright-core';
import type { TokenCount } from '../../../src/core/api';
import { defaultScenario, type Scenario } from '../../../src/core/request/scenario';
import { comparing } from '../../../src/core/compare/compareModels';
import { createCatalogue, type Catalogue } from '../../../src/core/pricing/catalogue';
import { tokenizerOf } from '../../../src/core/tokens/families/modelTokenizers';
import { readCatalogue } from '../../../src/dev/pricing/readCatalogue';
import {
  ComparisonSession,
  type Scenarios,
  type EditorAction,
  type SessionSubject,
} from '../../../src/host/comparison/comparisonSession';
import type { Pricing } from '../../../src/host/comparison/comparisonTable';
import { comparisonPage } from '../../../src/host/comparison/page';
import { english, type Bundle } from '../../../src/core/text/writer';
import { chinese, chineseBundle } from '../../unit/text/writers';
import * as z from 'zod/mini';
import type { SettingsView, ToView } from '../../../src/protocol/comparison';
import { toHost } from '../../../src/protocol/toHost';
import { sendToWebview } from './fakeHost';
import { openHostPage, type HostPageOptions } from './hostPage';

export type Language = 'en' | 'zh';

const writers = { en: english, zh: chinese };

/** The day of the tests: prices, shutdowns and offers are of this day. */
export const today = '2026-11-21';

let shared: Catalogue | undefined;

/** The real price catalogue. */
export function realCatalogue(): Catalogue {
  return (shared ??= createCatalogue(readCatalogue('pricing').data));
}

/** Counts of a text of about this many tokens; what tokenizers make of it differs as it does in life. */
export function countsOf(tokens: number, catalogue = realCatalogue()): Map<string, TokenCount> {
  const families = new Map(
    catalogue.models.map(({ provider, model }) => {
      const { family, basis } = tokenizerOf(provider.id, model.id);
      return [family, basis];
    }),
  );
  return new Map(
    [...families].map(([family, basis], index) => {
      const own = Math.round(tokens * (0.9 + (index % 7) * 0.05));
      const exact = basis === 'exact';
      const range = exact ? 0 : Math.round(own * 0.08);
      return [
        family,
        { tokens: own, low: own - range, high: own + range, exact, tokenizer: family },
      ];
    }),
  );
}

export function textSubject(
  tokens: number,
  view: Partial<SessionSubject['view']> = {},
): SessionSubject {
  return {
    view: {
      kind: 'text',
      label: 'summarise.prompt.md',
      scope: 'document',
      state: 'ready',
      problem: null,
      pinned: false,
      files: 1,
      answer: null,
      ...view,
    },
    counts: countsOf(tokens),
  };
}

export interface OpenOptions extends Pick<HostPageOptions, 'theme' | 'size' | 'state'> {
  readonly language?: Language;
  readonly subject?: SessionSubject;
  readonly catalogue?: Catalogue;
  readonly settings?: Partial<SettingsView>;
  /** What the view's sentences become instead of the language's own. */
  readonly bundle?: Bundle;
}

/** The built view with its real session behind it; only VS Code itself is missing. */
export class OpenComparison {
  /** What the view asked of VS Code, in order. */
  readonly acted: EditorAction[] = [];
  /** Exceptions and violations of the page's policy. */
  readonly problems: string[] = [];
  readonly #session: ComparisonSession;
  /** As a workspace keeps it. */
  readonly #scenarios: Scenarios & { current: Scenario } = {
    current: defaultScenario,
    isUntouched: true,
    set: scenario => {
      this.#scenarios.current = scenario;
      this.#session.pricingChanged();
    },
  };
  #posting = Promise.resolve();

  private constructor(
    readonly page: Page,
    { language = 'en', subject, catalogue = realCatalogue(), settings }: OpenOptions,
  ) {
    const pricing: Pricing = {
      catalogue,
      exchangeRates: { file: catalogue.data.exchangeRates, own: [] },
      writer: writers[language],
      comparing: (request, counts, assumptions) =>
        comparing(request, {
          catalogue,
          now: today,
          tokenizerOf,
          counts,
          writer: writers[language],
          ...assumptions,
        }),
    };
    this.#session = new ComparisonSession(
      {
        pricing,
        scenarios: this.#scenarios,
        post: message => {
          this.send(message);
        },
        act: action => {
          this.acted.push(action);
        },
        requireFamilies: () => undefined,
        today: () => today,
      },
      subject ?? textSubject(12_000),
      {
        currency: language === 'zh' ? 'CNY' : 'USD',
        market: language === 'zh' ? 'cn' : 'intl',
        priceUnit: 'perMTok',
        model: 'openai/gpt-5-mini',
        ...settings,
      },
    );
  }

  /** Opens the view and waits until its rows are there. */
  static async open(browser: Browser, options: OpenOptions = {}): Promise<OpenComparison> {
    const opened = await OpenComparison.start(browser, options);
    await opened.page.waitForSelector('.status-line', { state: 'attached' });
    return opened;
  }

  /** Opens the view without waiting for its data. */
  static async start(browser: Browser, options: OpenOptions = {}): Promise<OpenComparison> {
    const { language = 'en', theme, size, state } = options;
    const page = await openHostPage(browser, {
      html: addresses =>
        comparisonPage({
          title: writers[language].say('Compare Models'),
          language: writers[language].language,
          bundle: options.bundle ?? (language === 'zh' ? chineseBundle : {}),
          ...addresses,
        }),
      ...(theme !== undefined && { theme }),
      ...(size !== undefined && { size }),
      state,
    });
    const opened = new OpenComparison(page, options);
    page.on('pageerror', error => opened.problems.push(String(error)));
    page.on('console', message => {
      if (message.type() === 'error') {
        opened.problems.push(message.text());
      }
    });
    await page.exposeFunction('tellHost', (message: unknown) => {
      opened.#session.receive(z.parse(toHost, message));
    });
    // What was posted before this function existed, and all that comes after.
    await page.evaluate(() => {
      const target = window as unknown as {
        fakeHost: { messages: unknown[] };
        tellHost: (message: unknown) => Promise<void>;
      };
      const { messages } = target.fakeHost;
      messages.forEach(message => void target.tellHost(message));
      const push = messages.push.bind(messages);
      messages.push = (...more) => {
        more.forEach(message => void target.tellHost(message));
        return push(...more);
      };
    });
    return opened;
  }

  setSubject(subject: SessionSubject): void {
    this.#session.setSubject(subject);
  }

  showHistory(modelIds: readonly string[]): void {
    this.#session.showHistory(modelIds);
  }

  setSettings(settings: SettingsView): void {
    this.#session.setSettings(settings);
  }

  /** Messages arrive in the order in which they were sent. */
  send(message: ToView): void {
    this.#posting = this.#posting
      .then(() => sendToWebview(this.page, message))
      .catch(() => undefined);
  }
}
