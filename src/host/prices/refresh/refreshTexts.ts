import * as vscode from 'vscode';
import { sentence, type Sentence } from '../../../core/text/sentence';
import { productName } from '../../ids';
import { writer } from '../../text/writer';
import type { ClassChange, ChangeKind, PriceChange } from '../../../core/refresh/changes';
import { listTitles, type PriceClass } from '../../../core/refresh/priceQuote';
import {
  changesOf,
  type ChangeGroup,
  type Refusal,
  type Review,
} from '../../../core/refresh/reviewRefresh';

/** What the list is called; our own catalogue has no title of its own. */
export function titleOf(format: Review['format']): string {
  return format === 'catalogue' ? productName : listTitles[format];
}

/** Why a document is not taken, and what one can do. */
export function refusalText(refusal: Refusal): string {
  const { l10n } = vscode;
  switch (refusal.reason) {
    case 'notJson':
      return l10n.t('It is not JSON, or its end is missing.');
    case 'unknownFormat':
      return l10n.t(
        'It is none of the formats that can be read: LiteLLM, models.dev, genai-prices or the catalogue of LLM Price Lens.',
      );
    case 'invalid': {
      const [first] = refusal.problems;
      return l10n.t(
        'Its catalogue breaks {0} rules; the first: {1} is {2}, must be {3}.',
        refusal.problems.length,
        first?.path ?? '',
        first?.value ?? '',
        first === undefined ? '' : writer.say(first.rule),
      );
    }
    case 'older':
      return l10n.t(
        'Its prices are of {0}, those in force of {1}. Go back to the bundled prices first if that is what you want.',
        refusal.date,
        refusal.inForce,
      );
    case 'modelsVanish':
      return l10n.t(
        '{0} of {1} models are no longer in it. That is more often a broken file than the market.',
        refusal.missing,
        refusal.known,
      );
    case 'nothingKnown':
      return l10n.t('It prices no model of the providers known here.');
    case 'currency':
      return l10n.t('It bills {0} in another currency than before.', refusal.provider);
  }
}

/** "3 cheaper, 1 dearer, 12 new": what a review found, each model once, in a fixed order. */
export function countsText(review: Review): string {
  const { l10n } = vscode;
  const { list } = review;
  const count = (...groups: readonly ChangeGroup[]): number => changesOf(review, ...groups).length;
  const parts: [number, string][] = [
    [count('cheaper'), l10n.t('{0} cheaper', count('cheaper'))],
    [count('dearer'), l10n.t('{0} more expensive', count('dearer'))],
    [count('mixed', 'other'), l10n.t('{0} changed', count('mixed', 'other'))],
    [count('added'), l10n.t('{0} new', count('added'))],
    [count('removed'), l10n.t('{0} gone', count('removed'))],
    [count('held'), l10n.t('{0} held for review', count('held'))],
    [count('deletes'), l10n.t('{0} would lose a price', count('deletes'))],
    [list?.confirmed ?? 0, l10n.t('{0} confirmed', list?.confirmed ?? 0)],
  ];
  return parts
    .filter(([number]) => number > 0)
    .map(([, text]) => text)
    .join(' · ');
}

/** One model's prices, old → new, each in its currency per 1M tokens. */
export function changeText(change: PriceChange): string {
  if (change.kind === 'removed') {
    return vscode.l10n.t('no longer listed');
  }
  return change.classes.map(each => classText(each, change)).join(' · ');
}

function classText(
  { class: name, inputAbove, thinking, before, after }: ClassChange,
  { currency, currencyBefore = currency, kind }: PriceChange,
): string {
  const now = writer.exactMoney(after, currency);
  const price = kind === 'added' ? now : `${writer.exactMoney(before, currencyBefore)} → ${now}`;
  const className = writer.say(classNames[name]);
  const label = thinking === true ? vscode.l10n.t('{0} when thinking', className) : className;
  return inputAbove === 0
    ? `${label} ${price}`
    : vscode.l10n.t('{0} above {1} {2}', label, writer.number(inputAbove), price);
}

const classNames: Record<PriceClass, Sentence> = {
  inputPerMTok: sentence('input'),
  outputPerMTok: sentence('output'),
  cacheReadPerMTok: sentence('cache read'),
  cacheWritePerMTok: sentence('cache write'),
};

const kinds: Record<ChangeKind, Sentence> = {
  added: sentence('new'),
  removed: sentence('gone'),
  cheaper: sentence('cheaper'),
  dearer: sentence('more expensive'),
  mixed: sentence('changed'),
  other: sentence('changed'),
};

export function kindText(kind: ChangeKind): string {
  return writer.say(kinds[kind]);
}
