/**
 * Messages between the comparison view and the extension host.
 * The view asks `ready`; the host answers one complete `snapshot`, then sends whole values; only of
 * the rows it sends what changed. A view that cannot make sense of that asks `ready` again.
 */
import * as z from 'zod/mini';
import { scenario } from '../core/request/scenario';
import { priceUnits, shownUnits } from '../core/terms';
import { detail } from './comparisonDetail';
import { priceHistory } from './comparisonHistory';
import { currency, market, nullableText, row } from './comparisonRow';
import { rowChanges } from './rowChanges';
import { ids } from './toHost';

const subject = z.object({
  kind: z.enum(['none', 'text', 'files', 'too-large', 'not-opened', 'binary']),
  /** File name, or what else is counted. */
  label: z.string(),
  scope: z.enum(['document', 'selection']),
  state: z.enum(['idle', 'counting', 'ready', 'failed']),
  /** Why counting failed, or why there is no text. */
  problem: z.nullable(z.string()),
  /** The view stays with this subject when another editor is focused. */
  pinned: z.boolean(),
  /** How many files are counted; 1 of what is no list of files. */
  files: z.number(),
  /** The length of answers that stands in the text, and what it is called there. */
  answer: z.nullable(z.object({ tokens: z.number(), name: z.string() })),
});
export type SubjectView = z.infer<typeof subject>;

const settings = z.object({
  currency,
  market,
  priceUnit: z.enum(priceUnits),
  /** The model the status bar shows. */
  model: z.string(),
});
export type SettingsView = z.infer<typeof settings>;

const comparison = z.object({
  subject,
  /** ISO date or date-time the prices are of. */
  asOf: z.string(),
  /** Currency of `comparable` costs. */
  currency,
  /** What it comes to; models by their ids. */
  choice: z.object({
    best: nullableText,
    saving: z.nullable(z.object({ amount: z.number(), currency, unit: z.enum(shownUnits) })),
    free: nullableText,
    /** A model that is cheaper, and what speaks against it. */
    skipped: z.nullable(z.object({ id: z.string(), reason: z.string() })),
    /** Place of the user's model by cost. */
    rank: z.nullable(z.object({ place: z.number(), of: z.number() })),
    /** How many of all models one can use for this, at a price that is known. */
    usable: z.object({ n: z.number(), total: z.number() }),
    /** That some of the prices are old; `null` when none is, or of a past day. */
    priceAge: nullableText,
  }),
  /** Rates that were used: units of `quote` for one unit of `base`. */
  exchangeRates: z.array(
    z.object({
      base: currency,
      quote: currency,
      rate: z.number(),
      date: z.string(),
      source: z.string(),
    }),
  ),
  rows: z.array(row),
  details: z.array(detail),
});
export type ComparisonView = z.infer<typeof comparison>;

export const toView = z.discriminatedUnion('type', [
  z.object({ type: z.literal('snapshot'), settings, scenario, comparison }),
  /** Another surface has changed it. */
  z.object({ type: z.literal('didChangeScenario'), scenario }),
  z.object({ type: z.literal('didChangeSettings'), settings }),
  z.object({
    type: z.literal('didChangeComparison'),
    comparison: z.omit(comparison, { rows: true }),
    rows: rowChanges,
  }),
  z.object({ type: z.literal('didChangeSubject'), subject }),
  z.object({ type: z.literal('didChangeDetails'), details: z.array(detail) }),
  z.object({ type: z.literal('didChangeHistory'), history: priceHistory }),
  /** Somebody wants to see it now: of these models, or of those that the comparison comes to. */
  z.object({ type: z.literal('openHistory'), ids }),
  /** Answer to an action, shown where the user acted and spoken. */
  z.object({ type: z.literal('didFinish'), message: z.string(), failed: z.boolean() }),
]);
export type ToView = z.infer<typeof toView>;
