import { messageOf } from '../core/messageOf';
import { IncrementalDocument } from '../core/tokens/blocks/incrementalDocument';
import type { MeasuredText } from '../core/tokens/blocks/measure';
import { MeasureSet, countsOf, neededMeasures } from '../core/tokens/families/measureSet';
import { VocabularyLoader } from '../core/tokens/bpe/vocabularyLoader';
import type { CounterRequest, CounterResponse } from '../protocol/counting';
import { applySome } from './applySome';
import { convertFile } from './convertFile';

type CountRequest = Extract<CounterRequest, { type: 'count' }>;

/** A count that has not been answered. */
interface WaitingCount {
  readonly request: CountRequest;
  /** Ids of the vocabularies and features its families need: asked about in every slice. */
  readonly needs: readonly string[];
  /** The selected stretches, as far as they are counted. */
  spans?: Generator<void, MeasuredText>;
}

/** What a session needs of the thread it runs in. */
interface SessionThread {
  post(response: CounterResponse): void;
  /** Milliseconds from any fixed point. */
  now(): number;
  /** Runs the callback after messages that have come in meanwhile. */
  defer(callback: () => void): void;
}

/**
 * After so much work messages get their turn. With the longest single step (a few milliseconds) on
 * top it stays below 10 ms, also where the session shares the extension host's thread.
 */
const sliceMilliseconds = 3;

/** The counter's side of the protocol, the same in every thread. */
export class CountingSession {
  readonly #documents = new Map<number, IncrementalDocument>();
  /** The newest unanswered count of each document. */
  readonly #waiting = new Map<number, WaitingCount>();
  /** Documents to forget with the answer. */
  readonly #countedOnce = new Set<number>();
  /** What has come in and not taken effect; a long insertion does so in parts. */
  readonly #inbox: CounterRequest[] = [];
  readonly #measures = new MeasureSet();
  readonly #loading = new Map<string, VocabularyLoader>();
  readonly #asked = new Set<string>();
  #scheduled = false;
  readonly #thread: SessionThread;

  constructor(thread: SessionThread) {
    this.#thread = thread;
  }

  receive(request: CounterRequest): void {
    this.#inbox.push(request);
    this.#run();
  }

  #takeIn(outOfTime: () => boolean): void {
    for (let next = this.#inbox.shift(); next !== undefined; next = this.#inbox.shift()) {
      const rest = this.#take(next);
      if (rest !== null) {
        this.#inbox.unshift(rest);
      }
      if (outOfTime()) {
        return;
      }
    }
  }

  /** Lets the message take effect; what is left of it when that takes long. */
  #take(request: CounterRequest): CounterRequest | null {
    switch (request.type) {
      case 'open':
        this.#documents.set(request.document, new IncrementalDocument());
        break;
      case 'append': {
        const document = this.#documents.get(request.document);
        const offset = document?.length ?? 0;
        const changes = applySome(document, [{ offset, removed: 0, text: request.text }]);
        return changes.length > 0 ? { ...request, text: changes[0]?.text ?? '' } : null;
      }
      case 'change': {
        this.#waiting.delete(request.document);
        const changes = applySome(this.#documents.get(request.document), request.changes);
        return changes.length > 0 ? { ...request, changes } : null;
      }
      case 'count':
        if (this.#documents.has(request.document)) {
          this.#enqueue(request);
        }
        break;
      case 'countBytes':
        this.#countBytes(request);
        break;
      case 'close':
        this.#documents.delete(request.document);
        this.#countedOnce.delete(request.document);
        this.#waiting.delete(request.document);
        break;
      case 'vocabulary':
        this.#loading.set(request.id, new VocabularyLoader(request.file));
        break;
      case 'vocabularyFailed':
        this.#vocabularyFailed(request.id, request.message);
        break;
      case 'convert':
        this.#thread.post({
          type: 'converted',
          conversion: convertFile(request.file, request.expected),
        });
        break;
    }
    return null;
  }

  #enqueue(request: CountRequest): void {
    const needs = neededMeasures(request.families);
    this.#waiting.set(request.document, { request, needs });
    for (const id of needs) {
      if (!this.#measures.has(id) && !this.#asked.has(id)) {
        this.#asked.add(id);
        this.#thread.post({ type: 'vocabularyNeeded', id });
      }
    }
  }

  /** As its text would be, handed over and counted, before all that came in later. */
  #countBytes({
    document,
    bytes,
    families,
  }: Extract<CounterRequest, { type: 'countBytes' }>): void {
    const count = {
      type: 'count',
      document,
      request: 0,
      families,
      spans: [],
      urgent: false,
    } as const;
    try {
      const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
      this.#documents.set(document, new IncrementalDocument());
      this.#countedOnce.add(document);
      this.#inbox.unshift({ type: 'append', document, text }, count);
    } catch (error) {
      this.#fail(count, messageOf(error));
    }
  }

  /** Every count that needs it fails; the next one that does asks again. */
  #vocabularyFailed(id: string, message: string): void {
    this.#asked.delete(id);
    this.#loading.delete(id);
    for (const { request, needs } of [...this.#waiting.values()]) {
      if (needs.includes(id)) {
        this.#fail(request, message);
      }
    }
  }

  /** One slice of work now, the rest after whatever comes in meanwhile. */
  #run(): void {
    if (this.#scheduled) {
      return;
    }
    const deadline = this.#thread.now() + sliceMilliseconds;
    const outOfTime = () => this.#thread.now() >= deadline;
    this.#takeIn(outOfTime);
    this.#loadVocabularies(outOfTime);
    while (!outOfTime()) {
      const next = this.#nextCount();
      if (next === undefined) {
        break;
      }
      this.#countUntil(next, outOfTime);
    }
    if (this.#inbox.length > 0 || this.#loading.size > 0 || this.#nextCount() !== undefined) {
      this.#scheduled = true;
      this.#thread.defer(() => {
        this.#scheduled = false;
        this.#run();
      });
    }
  }

  #loadVocabularies(outOfTime: () => boolean): void {
    for (const [id, loader] of this.#loading) {
      try {
        for (let counter = null; counter === null;) {
          counter = loader.step();
          if (counter !== null) {
            this.#measures.addVocabulary(id, counter);
            this.#loading.delete(id);
          } else if (outOfTime()) {
            return;
          }
        }
      } catch (error) {
        this.#vocabularyFailed(id, messageOf(error));
      }
    }
  }

  /** The next count whose vocabularies are there, urgent ones first. */
  #nextCount(): WaitingCount | undefined {
    let next: WaitingCount | undefined;
    for (const waiting of this.#waiting.values()) {
      const { request, needs } = waiting;
      if ((next === undefined || request.urgent) && needs.every(id => this.#measures.has(id))) {
        next = waiting;
        if (request.urgent) {
          break;
        }
      }
    }
    return next;
  }

  #countUntil(waiting: WaitingCount, outOfTime: () => boolean): void {
    const { request } = waiting;
    const { document: number, families, spans } = request;
    const document = this.#documents.get(number);
    if (document === undefined) {
      this.#waiting.delete(number);
      return;
    }
    try {
      document.setMeasures(this.#measures.forFamilies(families));
      if (!document.work(outOfTime)) {
        return;
      }
      const measured =
        spans.length > 0
          ? runUntil((waiting.spans ??= document.measuredSpans(spans)), outOfTime)
          : document.measured();
      if (measured === null) {
        return;
      }
      this.#answered(number);
      this.#thread.post({
        type: 'counted',
        document: number,
        request: request.request,
        scope: spans.length > 0 ? 'selection' : 'document',
        counts: countsOf(families, measured),
      });
    } catch (error) {
      this.#fail(request, messageOf(error));
    }
  }

  #fail({ document, request }: CountRequest, message: string): void {
    this.#answered(document);
    this.#thread.post({ type: 'failed', document, request, message });
  }

  #answered(document: number): void {
    this.#waiting.delete(document);
    if (this.#countedOnce.delete(document)) {
      this.#documents.delete(document);
    }
  }
}

/** What the work gives, or `null` when it is not through in time. */
function runUntil<T>(work: Generator<void, T>, outOfTime: () => boolean): T | null {
  for (;;) {
    const step = work.next();
    if (step.done === true) {
      return step.value;
    }
    if (outOfTime()) {
      return null;
    }
  }
}
