import type { SpawnCounter } from '../../protocol/counting';
import type { Log } from '../log';
import type { SettingsStore } from '../settings/settings';
import type { VocabularyStore } from './vocabularyStore';

/** What the commands for tokenizers work with. */
export interface TokenizerServices {
  readonly store: VocabularyStore;
  /** Starts a worker to convert in. */
  readonly spawn: SpawnCounter;
  readonly settings: Pick<SettingsStore, 'current'>;
  readonly log: Log;
}

/** What became of one tokenizer, also for whoever runs the command from code. */
export interface TokenizerOutcome {
  readonly id: string;
  readonly state: 'ready' | 'failed' | 'cancelled';
  /** Why it failed, as the user was told. */
  readonly message?: string;
}
