import * as vscode from 'vscode';
import type { PriceLensApi } from '../core/api';
import { registerTools } from './agents/tools';
import { createApi } from './api';
import { PromptLens } from './codeLens/promptLens';
import { textArgument, uriArgument } from './commandArguments';
import { ComparisonPanel } from './comparison/comparisonPanel';
import { CountingService, type SpawnWorker } from './counting/countingService';
import { FileAccess, type LocalFiles } from './files/fileAccess';
import { FileCounting } from './files/fileCounting';
import { ModelDiagnostics } from './diagnostics/modelDiagnostics';
import { FileCountsView } from './files/fileCountsView';
import { registerFileCommands } from './files/fileCommands';
import { ModelHover } from './hover/modelHover';
import { selectionHover } from './hover/selectionHover';
import { commands, linkedCommands, productName } from './ids';
import { createLog } from './log';
import { chooseModel, rememberModel } from './model/modelPicker';
import { ModelQuestion } from './model/modelQuestion';
import { localFolders, modelNamedIn } from './model/workspaceModel';
import { registerReplacing } from './replacements/replaceCommands';
import { OwnPricesReader } from './prices/own/ownPricesReader';
import { registerRefresh } from './prices/refresh/refreshCommands';
import { PricingService } from './pricingService';
import { LastProviderCount } from './providerCounts/lastProviderCount';
import { registerProviderCounts } from './providerCounts/providerCounts';
import { setAnswerLength } from './scenario/setAnswerLength';
import { ScenarioStore } from './scenario/scenarioStore';
import { SettingReports } from './settings/settingReports';
import { type Settings, SettingsStore } from './settings/settings';
import { TextComparison } from './textComparison';
import { ActiveSubject, wholeFileSubject } from './subject/activeSubject';
import { LiveCounts } from './subject/liveCounts';
import { Pause } from './status/pause';
import { StatusBar } from './status/statusBar';
import {
  fetchTokenizer,
  removeTokenizer,
  tellLost,
  useTokenizerFile,
} from './vocabularies/tokenizerCommands';
import { VocabularyStore } from './vocabularies/vocabularyStore';

/** What differs between the two extension hosts. */
export interface Platform {
  readonly name: 'node' | 'browser';
  readonly spawnWorker: SpawnWorker;
  readonly catalogueText: string;
  /** `null` where the host has no file system of its own. */
  readonly localFiles: LocalFiles | null;
  /** The user's home folder; `null` where the host has no file system of its own. */
  readonly homeFolder: string | null;
}

/** Wires and returns; vocabularies and catalogue are read when something first needs them. */
export function activateExtension(
  context: vscode.ExtensionContext,
  platform: Platform,
): PriceLensApi {
  const started = performance.now();
  const log = createLog();
  const settings = new SettingsStore();
  const vocabularies = new VocabularyStore(
    vscode.Uri.joinPath(context.globalStorageUri, 'vocabularies'),
    context.globalState,
  );
  const { extensionUri } = context;
  const { spawnWorker } = platform;
  const counting = new CountingService({ extensionUri, spawnWorker, fetched: vocabularies, log });
  // Before any surface hears of the change and counts again.
  vocabularies.onDidChange(() => {
    counting.restart();
  });
  vocabularies.onDidLose(id => void tellLost(id));
  const scenarios = new ScenarioStore(context.workspaceState);
  const pricing = new PricingService(platform.catalogueText, settings, scenarios, vocabularies);
  const ownPrices = new OwnPricesReader(settings, pricing, log, platform.homeFolder);
  const subject = new ActiveSubject();
  const counts = new LiveCounts(subject, counting);
  const wholeFileCounts = new LiveCounts(wholeFileSubject(subject), counting);
  const comparisons = new TextComparison(pricing, settings, scenarios);
  const pause = new Pause(context.workspaceState);
  const providerCount = new LastProviderCount();
  const comparisonPanel = new ComparisonPanel({
    extensionUri,
    counts,
    counting,
    settings,
    scenarios,
    pricing,
    log,
  });
  const files = new FileAccess(platform.localFiles);
  const fileCounting = new FileCounting({
    counting,
    files,
    pricing,
    settings,
  });
  const fileCounts = new FileCountsView(fileCounting, pricing, settings, scenarios);
  const api = createApi(pricing, counting);
  const tokenizers = {
    store: vocabularies,
    spawn: spawnWorker(extensionUri),
    settings,
    pricing,
    log,
  };
  context.subscriptions.push(
    ...registerTools(api, pricing, log),
    log,
    settings,
    new SettingReports(settings, log),
    scenarios,
    vocabularies,
    pricing,
    ownPrices,
    counting,
    subject,
    counts,
    comparisonPanel,
    comparisonPanel.registerSerializer(),
    wholeFileCounts,
    new ModelQuestion(counts, pricing, settings, context.globalState, isCancelled =>
      modelNamedIn(localFolders(), files, pricing, settings, isCancelled),
    ),
    pause,
    providerCount,
    whileOn(
      settings,
      current => current['diagnostics.enabled'],
      () => new ModelDiagnostics(pricing, settings),
    ),
    whileOn(
      settings,
      current => current['codeLens.enabled'],
      () => new PromptLens(counting, pricing, settings, comparisons),
    ),
    new StatusBar({
      counts,
      wholeFileCounts,
      settings,
      pricing,
      comparisons,
      pause,
      providerCount,
    }),
    vscode.commands.registerCommand(commands.compareModels, () => {
      comparisonPanel.show();
    }),
    vscode.commands.registerCommand(commands.showPriceHistory, (modelId: unknown) => {
      comparisonPanel.showHistory(textArgument(modelId));
    }),
    vscode.commands.registerCommand(commands.chooseModel, () =>
      chooseModel(pricing, settings, context.globalState),
    ),
    vscode.commands.registerCommand(linkedCommands.useModel, async (id: unknown) => {
      const entry = pricing.catalogue.model(textArgument(id) ?? '');
      if (entry !== undefined) {
        await rememberModel(entry.id, settings, context.globalState);
      }
    }),
    ...registerReplacing(pricing, files),
    fileCounting,
    vscode.commands.registerCommand(commands.setAnswerLength, () =>
      setAnswerLength(scenarios, subject),
    ),
    vscode.commands.registerCommand(commands.pauseCounting, () => pause.set(true)),
    vscode.commands.registerCommand(commands.resumeCounting, () => pause.set(false)),
    fileCounts,
    ...registerFileCommands(fileCounting, fileCounts, comparisonPanel, scenarios),
    vscode.commands.registerCommand(commands.fetchTokenizer, (modelId: unknown) =>
      fetchTokenizer(tokenizers, textArgument(modelId)),
    ),
    vscode.commands.registerCommand(commands.useTokenizerFile, (file: unknown, modelId: unknown) =>
      useTokenizerFile(tokenizers, uriArgument(file), textArgument(modelId)),
    ),
    vscode.commands.registerCommand(commands.removeTokenizer, (modelId: unknown) =>
      removeTokenizer(tokenizers, textArgument(modelId)),
    ),
    vscode.languages.registerHoverProvider(
      { pattern: '**' },
      new ModelHover(pricing, settings, wholeFileCounts),
    ),
    vscode.languages.registerHoverProvider(
      { pattern: '**' },
      selectionHover(counts, pricing, comparisons),
    ),
    ...registerRefresh(context, { pricing, settings, log }),
    ...registerProviderCounts(context.secrets, subject, providerCount, {
      pricing,
      counting,
      settings,
      log,
    }),
    vscode.commands.registerCommand(commands.showLog, () => {
      log.show();
    }),
  );
  const { version } = context.extension.packageJSON as { version: string };
  const milliseconds = (performance.now() - started).toFixed(1);
  log.info(
    `${productName} ${version}, ${platform.name} host, VS Code ${vscode.version}, ${vscode.env.language}, activated in ${milliseconds} ms`,
  );
  return api;
}

/** Runs a feature as long as its setting is on. */
function whileOn(
  settings: SettingsStore,
  isOn: (current: Settings) => boolean,
  start: () => { dispose(): unknown },
): vscode.Disposable {
  let running: { dispose(): unknown } | undefined;
  const stop = (): void => {
    running?.dispose();
    running = undefined;
  };
  const apply = (current: Settings): void => {
    if (isOn(current)) {
      running ??= start();
    } else {
      stop();
    }
  };
  const listener = settings.onDidChange(apply);
  apply(settings.current);
  return new vscode.Disposable(() => {
    listener.dispose();
    stop();
  });
}
