import * as vscode from 'vscode';
import { assumedAnswer, jobOf, jobPresets, scenarioOf } from '../../core/cost/presets';
import { defaultScenario, type Scenario } from '../../core/request/scenario';
import { answerOfJob, jobWords } from '../../core/words';
import type { ActiveSubject } from '../subject/activeSubject';
import { askText, pickOne } from '../text/notify';
import { writer } from '../text/writer';
import { answerBeside } from './answerBeside';
import type { ScenarioStore } from './scenarioStore';

interface AnswerItem extends vscode.QuickPickItem {
  readonly change: () => Promise<Partial<Scenario> | undefined>;
}

/** Asks how long answers are, or how many calls a day has, for every surface. */
export async function setAnswerLength(
  scenarios: ScenarioStore,
  subject: Pick<ActiveSubject, 'current'>,
): Promise<void> {
  const picked = await pickOne(answerItems(scenarios.current, subject), {
    title: vscode.l10n.t('Length of an answer'),
    placeHolder: vscode.l10n.t('Every cost shown is of calls with such answers'),
    matchOnDescription: true,
  });
  const changes = await picked?.change();
  if (changes !== undefined) {
    scenarios.set({ ...scenarios.current, ...changes });
  }
}

function answerItems(scenario: Scenario, subject: Pick<ActiveSubject, 'current'>): AnswerItem[] {
  const { output, requestsPerDay } = scenario;
  const beside = answerBeside(subject.current);
  const job = jobOf(scenario);
  const tokens = (n: number): string => vscode.l10n.t('{0} tokens', writer.number(n));
  const own = output.kind === 'tokens' && job === undefined ? output.tokens : null;
  return [
    item(
      vscode.l10n.t('Not set'),
      beside === null
        ? vscode.l10n.t('{0} tokens, assumed', writer.number(assumedAnswer))
        : vscode.l10n.t('{0} tokens, {1} in this file', writer.number(beside.tokens), beside.name),
      output.kind === 'assumed',
      { output: defaultScenario.output },
    ),
    ...jobPresets.map(preset =>
      item(
        writer.say(jobWords[preset.id]),
        writer.clauses(answerOfJob(preset).map(each => writer.say(each))),
        preset === job,
        scenarioOf(preset),
      ),
    ),
    {
      ...item(vscode.l10n.t('Tokens…'), own === null ? '' : tokens(own), own !== null, {}),
      change: async () => {
        const asked = await askNumber(vscode.l10n.t('Tokens of an answer'), own);
        if (asked === undefined) {
          return undefined;
        }
        const isSaid = asked !== 'none';
        return { output: isSaid ? { kind: 'tokens', tokens: asked } : defaultScenario.output };
      },
    },
    { label: '', kind: vscode.QuickPickItemKind.Separator, change: () => Promise.resolve({}) },
    {
      ...item(
        vscode.l10n.t('Calls per day…'),
        requestsPerDay === null ? '' : writer.number(requestsPerDay),
        false,
        {},
      ),
      change: async () => {
        const asked = await askNumber(vscode.l10n.t('Calls per day'), requestsPerDay);
        return asked === undefined
          ? undefined
          : { requestsPerDay: typeof asked === 'number' ? asked : null };
      },
    },
  ];
}

function item(
  label: string,
  description: string,
  isCurrent: boolean,
  changes: Partial<Scenario>,
): AnswerItem {
  return {
    label,
    description,
    ...(isCurrent && { iconPath: new vscode.ThemeIcon('check') }),
    change: () => Promise.resolve(changes),
  };
}

const most = 1e9;

/** `none` where the field is left empty: then nothing is said; `undefined` where nobody answered. */
async function askNumber(
  title: string,
  current: number | null,
): Promise<number | 'none' | undefined> {
  const numberIn = (text: string): number => Number(text.trim().replaceAll(',', ''));
  const answer = await askText({ title, value: current === null ? '' : String(current) }, text =>
    Number.isSafeInteger(numberIn(text)) && numberIn(text) >= 0 && numberIn(text) <= most
      ? undefined
      : vscode.l10n.t('A whole number, zero or more; nothing where it is not known'),
  );
  return answer === undefined ? undefined : answer.trim() === '' ? 'none' : numberIn(answer);
}
