import { sentence, type Sentence } from '../text/sentence';
import { daysBetween } from '../time/moment';
import type { Model } from './schema';

/** A shutdown that lies ahead, with the replacement where the provider names one. */
export function shutdownWarning({ name, lifecycle }: Model): Sentence | null {
  const { shutdownOn, replacement } = lifecycle;
  if (shutdownOn === undefined) {
    return null;
  }
  const day = { day: shutdownOn };
  return replacement === undefined
    ? sentence('{model} shuts down on {day}.', { model: name, day })
    : sentence('{model} shuts down on {day}. Replacement: {replacement}.', {
        model: name,
        day,
        replacement,
      });
}

/** Whole days from a day to the shutdown; `null` where its day is not known. */
export function daysToShutdown({ lifecycle }: Model, day: string): number | null {
  const { shutdownOn } = lifecycle;
  return shutdownOn?.length === 10 ? daysBetween(day, shutdownOn) : null;
}

/** That a model is shut down, since when, and the replacement where the provider names one. */
export function goneReason({ name, lifecycle }: Model): Sentence {
  const { shutdownOn, unlistedSince, replacement } = lifecycle;
  if (unlistedSince !== undefined) {
    return sentence(
      '{model}: no longer listed since {day}; the day it was shut down is not known.',
      { model: name, day: { day: unlistedSince } },
    );
  }
  if (shutdownOn === undefined) {
    return sentence('{model} is shut down and answers no calls.', { model: name });
  }
  const day = { day: shutdownOn };
  return replacement === undefined
    ? sentence('{model} was shut down on {day} and answers no calls.', { model: name, day })
    : sentence('{model} was shut down on {day} and answers no calls. Replacement: {replacement}.', {
        model: name,
        day,
        replacement,
      });
}
