import type { Row } from '../../core/compare/row';
import type { Settings } from '../settings/settings';
import { hasSelection, type Subject } from '../subject/activeSubject';
import type { LiveCount } from '../subject/liveCounts';

/** What the status item has to say. */
export type StatusState =
  | { readonly kind: 'nothing' }
  | { readonly kind: 'paused' }
  /** The chosen model is not in the catalogue, or no longer, or may be any of several. */
  | {
      readonly kind: 'unknownModel';
      readonly model: string;
      readonly candidates?: readonly string[];
    }
  | { readonly kind: 'unavailable'; readonly subject: Extract<Subject, { kind: 'unavailable' }> }
  | { readonly kind: 'counting' }
  | { readonly kind: 'failed'; readonly reason: string }
  | { readonly kind: 'counted'; readonly scope: LiveCount['scope']; readonly row: Row };

interface Situation {
  readonly live: LiveCount;
  readonly isPaused: boolean;
  /** The setting; `isKnown` = it means one model of the catalogue; else `candidates` are what it may mean. */
  readonly model: {
    readonly name: string;
    readonly isKnown: boolean;
    readonly candidates?: readonly string[];
  };
  readonly counts: Settings['statusBar.counts'];
  /** The chosen model's row for the live count; `null` while there is none. */
  readonly row: () => Row | null;
}

export function statusState({ live, isPaused, model, counts, row }: Situation): StatusState {
  const { subject } = live;
  if (subject.kind === 'none') {
    return { kind: 'nothing' };
  }
  if (subject.kind === 'unavailable') {
    return { kind: 'unavailable', subject };
  }
  if (isPaused) {
    return { kind: 'paused' };
  }
  if (!model.isKnown) {
    const { name, candidates } = model;
    return { kind: 'unknownModel', model: name, ...(candidates !== undefined && { candidates }) };
  }
  if (counts === 'selection' && !hasSelection(subject)) {
    return { kind: 'nothing' };
  }
  if (live.state === 'failed') {
    return { kind: 'failed', reason: live.error?.message ?? '' };
  }
  const counted = live.state === 'ready' ? row() : null;
  return counted?.tokens == null
    ? { kind: 'counting' }
    : { kind: 'counted', scope: live.scope, row: counted };
}
