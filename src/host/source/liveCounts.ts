import * as vscode from 'vscode';
import type { TokenCount } from '../../core/api';
import { sumCounts } from '../../core/files/fileTally';
import type { CountingService, FollowedDocument } from '../counting/countingService';
import { Disposable } from '../disposable';
import { hasSelection, type ActiveSource, type Source } from './activeSource';

/** Tokens of the active source, by tokenizer family. */
export interface LiveCount {
  readonly source: Source;
  /** `counting` until the first numbers of this source are there; they then stay until newer ones replace them. */
  readonly state: 'idle' | 'counting' | 'ready' | 'failed';
  readonly scope: 'document' | 'selection';
  readonly counts: ReadonlyMap<string, TokenCount>;
  readonly error?: Error;
}

interface Followed {
  readonly document: FollowedDocument;
  readonly subscriptions: vscode.Disposable[];
  counts: ReadonlyMap<string, TokenCount> | undefined;
  scope: 'document' | 'selection';
}

const nothing: LiveCount = {
  source: { kind: 'none' },
  state: 'idle',
  scope: 'document',
  counts: new Map(),
};

/** Counts what the user looks at with every family somebody needs, and says when a number changes. */
export class LiveCounts extends Disposable {
  readonly #changed = this.register(new vscode.EventEmitter<LiveCount>());
  readonly onDidChange = this.#changed.event;
  readonly #needs = new Map<symbol, readonly string[]>();
  readonly #followed = new Map<vscode.TextDocument, Followed>();
  #current = nothing;

  constructor(
    private readonly source: Pick<ActiveSource, 'current' | 'onDidChange'>,
    private readonly counting: CountingService,
  ) {
    super();
    this.register(
      source.onDidChange(() => {
        this.#retarget();
      }),
    );
    this.#retarget();
  }

  get current(): LiveCount {
    return this.#current;
  }

  /** Whether the numbers are of the text and selection as they are now, in every family required. */
  get isLatest(): boolean {
    const source = this.source.current;
    if (source.kind !== 'text' || this.#current.state !== 'ready') {
      return false;
    }
    const { partScope, parts } = this.#partsOf(source);
    return parts.every(part => part?.scope === partScope && !part.document.isCounting);
  }

  /** Keeps these families counted until disposed. */
  require(families: readonly string[]): vscode.Disposable {
    const key = Symbol('families');
    this.#needs.set(key, families);
    this.#retarget();
    return new vscode.Disposable(() => {
      this.#needs.delete(key);
      this.#retarget();
    });
  }

  override dispose(): void {
    this.#followed.forEach(release);
    this.#followed.clear();
    super.dispose();
  }

  get #families(): readonly string[] {
    return [...new Set([...this.#needs.values()].flat())];
  }

  #retarget(): void {
    const source = this.source.current;
    const families = this.#families;
    const wanted = source.kind === 'text' && families.length > 0 ? source.documents : [];
    for (const [document, followed] of this.#followed) {
      if (!wanted.includes(document)) {
        release(followed);
        this.#followed.delete(document);
      }
    }
    for (const document of wanted) {
      const followed = this.#followed.get(document) ?? this.#follow(document);
      followed.document.setFamilies(families);
      followed.document.setSelections(
        source.kind === 'text' && source.focused === document ? source.selections : [],
      );
    }
    this.#publish();
  }

  #follow(document: vscode.TextDocument): Followed {
    const followedDocument = this.counting.follow(document);
    const followed: Followed = {
      document: followedDocument,
      subscriptions: [],
      counts: undefined,
      scope: 'document',
    };
    followed.subscriptions.push(
      followedDocument.onDidCount(result => {
        followed.counts = result.counts;
        followed.scope = result.scope;
        this.#publish();
      }),
      followedDocument.onDidFail(error => {
        this.#set({ ...this.#current, state: 'failed', error });
      }),
    );
    this.#followed.set(document, followed);
    return followed;
  }

  #publish(): void {
    const source = this.source.current;
    if (source.kind !== 'text') {
      this.#set({ ...nothing, source });
      return;
    }
    const { scope, partScope, parts } = this.#partsOf(source);
    const counted = parts.filter(part => part?.counts !== undefined && part.scope === partScope);
    if (counted.length < parts.length) {
      // Between two sources or scopes the last numbers stay on screen: an empty flash says less.
      const isSameText =
        this.#current.source.kind === 'text' && this.#current.source.focused === source.focused;
      this.#set({
        source,
        scope,
        state: isSameText && this.#current.state === 'ready' ? 'ready' : 'counting',
        counts: isSameText ? this.#current.counts : new Map(),
      });
      return;
    }
    this.#set({
      source,
      scope,
      state: 'ready',
      counts: sumCounts(counted.map(part => part?.counts ?? new Map<string, TokenCount>())),
    });
  }

  /** What the count of a source is the sum of. */
  #partsOf(source: Extract<Source, { kind: 'text' }>): {
    readonly scope: 'document' | 'selection';
    /** Selected cells are counted whole. */
    readonly partScope: 'document' | 'selection';
    readonly parts: readonly (Followed | undefined)[];
  } {
    const scope = hasSelection(source) ? 'selection' : 'document';
    const { selections, selectedCells, focused, documents } = source;
    const counted = selections.length > 0 ? [focused] : (selectedCells ?? documents);
    return {
      scope,
      partScope: selections.length > 0 ? 'selection' : 'document',
      parts: counted.map(document => this.#followed.get(document)),
    };
  }

  #set(next: LiveCount): void {
    this.#current = next;
    this.#changed.fire(next);
  }
}

function release(followed: Followed): void {
  vscode.Disposable.from(...followed.subscriptions).dispose();
  followed.document.dispose();
}
