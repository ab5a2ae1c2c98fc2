import * as vscode from 'vscode';
import type { TokenCount } from '../../core/api';
import { sumCounts } from '../../core/files/fileTally';
import type { CountingService } from '../counting/countingService';
import type { FollowedDocument } from '../counting/followedDocument';
import { Disposable } from '../disposable';
import { hasSelection, type ActiveSubject, type Subject } from './activeSubject';

/** Tokens of the active subject, by tokenizer family. */
export interface LiveCount {
  readonly subject: Subject;
  /** `counting` until the first numbers of this subject are there; they then stay until newer ones replace them. */
  readonly state: 'idle' | 'counting' | 'ready' | 'failed';
  readonly scope: 'document' | 'selection';
  readonly counts: ReadonlyMap<string, TokenCount>;
  readonly error?: Error;
}

type TextSubject = Extract<Subject, { kind: 'text' }>;

interface Followed {
  readonly document: FollowedDocument;
  readonly subscriptions: vscode.Disposable[];
  /** Of the newest question answered; `undefined` before the first answer and after a failure. */
  counts: ReadonlyMap<string, TokenCount> | undefined;
  /** Whether the count of the subject is a sum with this one. */
  isPart: boolean;
}

const nothing: LiveCount = {
  subject: { kind: 'none' },
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
  /** What the count of the subject is the sum of. */
  #parts: readonly Followed[] = [];
  /** Before this part none was awaited when last looked: thousands answer one after the other. */
  #answeredUntil = 0;
  #current = nothing;
  readonly #subject: Pick<ActiveSubject, 'current' | 'onDidChange'>;
  readonly #counting: CountingService;

  constructor(subject: Pick<ActiveSubject, 'current' | 'onDidChange'>, counting: CountingService) {
    super();
    this.#subject = subject;
    this.#counting = counting;
    this.register(subject.onDidChange(this.#retarget));
    this.#retarget();
  }

  get current(): LiveCount {
    return this.#current;
  }

  /** Whether the numbers are of the text and selection as they are now, in every family required. */
  get isLatest(): boolean {
    const subject = this.#subject.current;
    return subject.kind === 'text' && this.#current.state === 'ready' && this.#isAnswered;
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

  readonly #retarget = (): void => {
    const subject = this.#subject.current;
    const families = this.#families;
    const wanted = new Set(subject.kind === 'text' && families.length > 0 ? subject.documents : []);
    for (const [document, followed] of this.#followed) {
      if (!wanted.has(document)) {
        release(followed);
        this.#followed.delete(document);
      }
    }
    for (const document of wanted) {
      const followed = this.#followed.get(document) ?? this.#follow(document);
      followed.document.setFamilies(families);
      followed.document.setSelections(
        subject.kind === 'text' && subject.focused === document ? subject.selections : [],
      );
    }
    const parts = new Set(subject.kind === 'text' ? this.#partsOf(subject) : []);
    this.#followed.forEach(followed => {
      followed.isPart = parts.has(followed);
    });
    this.#parts = [...parts];
    this.#answeredUntil = 0;
    this.#publish();
  };

  #follow(document: vscode.TextDocument): Followed {
    const followedDocument = this.#counting.follow(document);
    const followed: Followed = {
      document: followedDocument,
      subscriptions: [],
      counts: undefined,
      isPart: false,
    };
    followed.subscriptions.push(
      followedDocument.onDidCount(result => {
        followed.counts = result.counts;
        // The numbers on screen stay until all of the subject is counted anew.
        if (followed.isPart && this.#isAnswered) {
          this.#publish();
        }
      }),
      followedDocument.onDidFail(error => {
        followed.counts = undefined;
        this.#set({ ...this.#current, state: 'failed', error });
      }),
    );
    this.#followed.set(document, followed);
    return followed;
  }

  #publish(): void {
    const subject = this.#subject.current;
    if (subject.kind !== 'text') {
      this.#set({ ...nothing, subject });
      return;
    }
    const scope = hasSelection(subject) ? 'selection' : 'document';
    if (this.#parts.length === 0) {
      // Nobody asks, and edits are not followed: what was counted last is of another text soon.
      this.#set({ subject, scope, state: 'counting', counts: new Map() });
      return;
    }
    if (!this.#isAnswered) {
      // Between two subjects or scopes the last numbers stay on screen: an empty flash says less.
      const isSameText =
        this.#current.subject.kind === 'text' && this.#current.subject.focused === subject.focused;
      this.#set({
        subject,
        scope: isSameText ? this.#current.scope : scope,
        state: isSameText && this.#current.state === 'ready' ? 'ready' : 'counting',
        counts: isSameText ? this.#current.counts : new Map(),
      });
      return;
    }
    this.#set({
      subject,
      scope,
      state: 'ready',
      counts: sumCounts(this.#parts.map(part => part.counts ?? new Map<string, TokenCount>())),
    });
  }

  #partsOf({ documents, selections, selectedCells, focused }: TextSubject): Followed[] {
    const counted = selections.length > 0 ? [focused] : (selectedCells ?? documents);
    return counted.flatMap(document => this.#followed.get(document) ?? []);
  }

  /** Whether every part is counted as it is now. Looks from the last part that was not, once around. */
  get #isAnswered(): boolean {
    const parts = this.#parts;
    for (let step = 0; step < parts.length; step++) {
      const at = (this.#answeredUntil + step) % parts.length;
      if (parts[at]?.counts === undefined || parts[at].document.isCounting) {
        this.#answeredUntil = at;
        return false;
      }
    }
    return parts.length > 0;
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
