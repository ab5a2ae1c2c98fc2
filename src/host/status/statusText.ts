import * as vscode from 'vscode';
import { writer } from '../text/writer';
import type { Row } from '../../core/compare/row';
import { fillTemplate } from '../../core/text/template';
import { commands } from '../ids';
import { amountText, answerTexts } from '../text/rowLines';
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
  const spoken = [
    tokens?.exact === true
      ? vscode.l10n.t('{0} tokens', number)
      : vscode.l10n.t('about {0} tokens', number),
    scope === 'selection' ? vscode.l10n.t('in the selection') : '',
    spokenCost(row),
    exceedsContext ? vscode.l10n.t('more than the context window of the model holds') : '',
  ];
  return {
    // High contrast themes have no background for warnings.
    text: `${exceedsContext ? '$(warning)' : icon} ${fillTemplate(template, values)}`,
    spoken: writer.clauses(spoken),
    reason: null,
    command: commands.compareModels,
    exceedsContext,
  };
}

function spokenCost(row: Row): string {
  const { cost, stale, price, entry } = row;
  if (cost.kind === 'unknown') {
    return writer.say(cost.reason);
  }
  const known = vscode.l10n.t(
    '{0}: {1}',
    writer.nameOf(entry.model),
    writer.clauses([amountText(row), ...answerTexts(row), writer.list(row.hours)]),
  );
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

/** A state whose spoken label is also its tooltip. */
function plain(text: string, spoken: string): StatusText {
  return { text, spoken, reason: spoken, command: commands.compareModels, exceedsContext: false };
}
