import { sentence, type Sentence } from '../text/sentence';
import type { CostEstimate, CostOutcome } from '../cost/estimateCost';
import { addDays, type Moment } from '../time/moment';
import { priceAt, type Price } from '../pricing/priceAt';
import { estimateRun, type Run } from '../cost/run';
import type { Catalogue, CatalogueModel } from '../pricing/catalogue';
import { isOffered } from '../pricing/lifecycleOn';
import type { LifecycleStatus } from '../terms';
import type { Model } from '../pricing/schema';
import { goneReason } from '../pricing/shutdown';

/** What a request to a model is billed, and as which model. */
export interface Billing {
  /** The model that answers: another one where requests to a dead id are routed. */
  readonly billed: Model;
  /** In force on the day; for a model that is shut down the last one, for information. */
  readonly price: Price | null;
  readonly cost: CostOutcome;
}

/** Bills a request, or a run of them, on a day of the provider. A model that does not answer costs nothing known. */
export function billRequest(
  entry: CatalogueModel,
  run: Run,
  moment: Moment,
  day: string,
  status: LifecycleStatus,
  catalogue: Catalogue,
): Billing {
  const { model, provider } = entry;
  if (isOffered(status)) {
    return bill(entry, run, moment, catalogue);
  }
  if (status === 'announced') {
    const reason = sentence('{model} is not released on {day}, or not known to be.', {
      model: model.name,
      day: { day },
    });
    return { billed: model, price: null, cost: notOffered(reason) };
  }
  const target = model.lifecycle.routedTo;
  const routed = target === undefined ? undefined : catalogue.model(`${provider.id}/${target}`);
  if (routed !== undefined && isOffered(catalogue.lifecycleOn(routed, day))) {
    const billing = bill(routed, run, moment, catalogue);
    const note = sentence('{model} is shut down; its calls are answered and billed by {target}.', {
      model: model.name,
      target: routed.model.name,
    });
    return { ...billing, cost: withNote(billing.cost, note) };
  }
  const last = priceAt(model, provider, lastMoment(model, moment), catalogue.data.holidays);
  return {
    billed: model,
    price: last.kind === 'known' ? last.price : null,
    cost: notOffered(goneReason(model)),
  };
}

function bill(
  { model, provider }: CatalogueModel,
  run: Run,
  moment: Moment,
  catalogue: Catalogue,
): Billing {
  const outcome = priceAt(model, provider, moment, catalogue.data.holidays);
  return outcome.kind === 'unknown'
    ? { billed: model, price: null, cost: { ...outcome, cause: 'no-price' } }
    : {
        billed: model,
        price: outcome.price,
        cost: estimateRun(run, outcome.price, model),
      };
}

function notOffered(reason: Sentence): CostOutcome {
  return { kind: 'unknown', cause: 'not-offered', reason };
}

function withNote(cost: CostOutcome, note: Sentence): CostOutcome {
  return cost.kind === 'unknown'
    ? cost
    : ({ ...cost, notes: [note, ...cost.notes] } satisfies CostEstimate);
}

/** The last day on which the model answered, where its day is known. */
function lastMoment(model: Model, moment: Moment): Moment {
  const { shutdownOn } = model.lifecycle;
  return shutdownOn?.length === 10 ? { kind: 'day', day: addDays(shutdownOn, -1) } : moment;
}
