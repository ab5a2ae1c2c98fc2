import * as vscode from 'vscode';
import { writer } from '../text/writer';
import type { Row } from '../../core/compare/row';
import { fillTemplate } from '../../core/text/template';
import { spokenAmount } from '../../core/words';
import { commands, productName } from '../ids';
import { answerTexts } from '../text/rowLines';
import { placeholders } from './placeholders';
import type { StatusState } from './statusState';
import { lastCheckedOn } from '../../core/pricing/lastChecked';

/** What the status item says, in print and to a screen reader, and what a click does. */
export interface StatusText {
  /** Empty = nothing to show. */
  readonly text: string;
  readonly spoken: string;
  /** In place of the facts, where there are none. */
  readonly reason: string | null;
  readonly command: string;
  /** The text does not fit the model's context window. */
  readonly exceedsContext: boolean;
}

const icon = '$(symbol-numeric)';

export function statusText(state: StatusState, template: string): StatusText {
  switch (state.kind) {
    case 'nothing':
      return plain('', '');
    case 'counting':
      return plain(
        `$(loading~spin) ${vscode.l10n.t('counting…')}`,
        vscode.l10n.t('Counting tokens'),
      );
    case 'failed':
      return {
        ...plain(
          `$(warning) ${vscode.l10n.t('count failed')}`,
          vscode.l10n.t('Counting tokens failed'),
        ),
        reason: state.reason,
      };
    case 'paused':
      return {
        ...plain(
          `$(debug-pause) ${vscode.l10n.t('paused')}`,
          vscode.l10n.t('Counting in the status bar is paused. Click to resume.'),
        ),
        command: commands.resumeCounting,
      };
    case 'unknownModel':
      return {
        ...plain(
          `$(warning) ${vscode.l10n.t('model not found')}`,
          state.candidates === undefined || state.candidates.length === 0
            ? vscode.l10n.t(
                'The chosen model {0} is not in the price catalogue, or no longer. Click to choose another.',
                state.model,
              )
            : vscode.l10n.t(
                'The chosen model {0} may mean {1}. Click to choose one.',
                state.model,
                state.candidates.join(', '),
              ),
        ),
        command: commands.chooseModel,
      };
    case 'unavailable':
      return unavailableText(state);
    case 'counted':
      return countText(state, template);
  }
}

function countText(state: Extract<StatusState, { kind: 'counted' }>, template: string): StatusText {
  const { row, scope } = state;
  const { tokens } = row;
  const number = writer.number(tokens?.tokens ?? null);
  const exceedsContext = row.fitsContext === false;
  const values = Object.fromEntries(
    Object.entries(placeholders).map(([name, valueOf]) => [name, valueOf(state)]),
  );
  const { shutdownWarning } = row;
  const said = [
    spokenCost(row),
    tokens?.exact === true
      ? vscode.l10n.t('{0} tokens in', number)
      : vscode.l10n.t('about {0} tokens in', number),
    ...answerTexts(row),
    scope === 'selection' ? vscode.l10n.t('of the selection') : '',
    writer.list(row.hours),
    exceedsContext ? vscode.l10n.t('more than the context window of the model holds') : '',
    shutdownWarning === null ? '' : writer.say(shutdownWarning),
  ];
  return {
    // High contrast themes have no background for warnings.
    text: `${exceedsContext ? '$(warning)' : icon} ${fillTemplate(template, values)}`,
    spoken: vscode.l10n.t(
      '{0}. {1}: {2}. Enter opens the comparison.',
      productName,
      writer.nameOf(row.entry.model),
      // A sentence of its own ends with a full stop.
      writer.clauses(said).replace(/[.\u3002]$/, ''),
    ),
    reason: null,
    command: commands.compareModels,
    exceedsContext,
  };
}

function spokenCost({ cost, shown, tokens, isLeast, stale, price }: Row): string {
  if (cost.kind === 'unknown') {
    return writer.say(cost.reason);
  }
  if (shown.amount === null) {
    return vscode.l10n.t('no price');
  }
  const isEstimate = tokens?.exact === false;
  const known = writer.say(spokenAmount(shown, cost.currency, isLeast, isEstimate));
  const checkedOn = writer.date(price && lastCheckedOn(price.interval));
  return stale
    ? writer.clauses([known, vscode.l10n.t('at a price last checked on {0}', checkedOn)])
    : known;
}

function unavailableText({ subject }: Extract<StatusState, { kind: 'unavailable' }>): StatusText {
  switch (subject.reason) {
    case 'too-large':
      return plain(
        `${icon} ${vscode.l10n.t('too large')}`,
        vscode.l10n.t(
          'Not counted: VS Code does not hand files above 50 MB to extensions (this one has {0} MB).',
          (subject.bytes / 1024 / 1024).toFixed(0),
        ),
      );
    case 'not-opened':
      return plain(
        `${icon} ${vscode.l10n.t('no text')}`,
        vscode.l10n.t(
          'Not counted: VS Code shows no text of this file. It is binary, or so large that VS Code asks before it opens it.',
        ),
      );
    case 'binary':
      return plain(
        `${icon} ${vscode.l10n.t('binary')}`,
        vscode.l10n.t('Not counted: this file is binary, it has no text.'),
      );
  }
}

/** A state whose tooltip is what a screen reader says behind the product's name. */
function plain(text: string, reason: string): StatusText {
  const spoken = vscode.l10n.t('{0}: {1}', productName, reason);
  return { text, spoken, reason, command: commands.compareModels, exceedsContext: false };
}
