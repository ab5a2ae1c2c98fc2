import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { CountingService, type SpawnWorker } from '../../../src/host/counting/countingService';
import { extensionId } from '../../../src/host/ids';
import {
  ActiveSubject,
  wholeFileSubject,
  type Subject,
} from '../../../src/host/subject/activeSubject';
import { LiveCounts, type LiveCount } from '../../../src/host/subject/liveCounts';
import { eventually } from './editors';

const family = 'o200k_base';

/** The extension's own pipeline from the focused editor to a count, with a worker to look into. */
export class WatchedCounts {
  readonly #documents = new Set<number>();
  readonly #owned: { dispose(): void }[] = [];
  readonly #subject = new ActiveSubject();
  readonly counts: LiveCounts;
  readonly wholeFileCounts: LiveCounts;

  constructor(spawnWorker: SpawnWorker, families: readonly string[] = [family]) {
    const extension = vscode.extensions.getExtension(extensionId);
    assert.ok(extension, `${extensionId} is not loaded`);
    const { extensionUri } = extension;
    const counting = new CountingService({
      extensionUri,
      spawnWorker: uri => listener => {
        const port = spawnWorker(uri)(listener);
        return {
          terminate: () => {
            port.terminate();
          },
          post: (request, transfer) => {
            if (request.type === 'open') {
              this.#documents.add(request.document);
            } else if (request.type === 'close') {
              this.#documents.delete(request.document);
            }
            port.post(request, transfer);
          },
        };
      },
      fetched: { has: () => false, read: () => Promise.reject(new Error('nothing is fetched')) },
      log: { debug: () => undefined, warn: () => undefined },
    });
    this.counts = new LiveCounts(this.#subject, counting);
    this.wholeFileCounts = new LiveCounts(wholeFileSubject(this.#subject), counting);
    this.#owned.push(this.counts.require(families), this.counts, this.wholeFileCounts);
    this.#owned.push(this.#subject, counting);
  }

  get subject(): Subject {
    return this.#subject.current;
  }

  get scope(): LiveCount['scope'] {
    return this.counts.current.scope;
  }

  /** Documents the worker has a copy of. */
  get documents(): number {
    return this.#documents.size;
  }

  /** Tokens of the focused subject, once it is this one and counted. */
  count(uri: vscode.Uri): Promise<number> {
    return eventually(`the count of ${uri.toString()}`, () => {
      const { current } = this.counts;
      const isThere =
        current.subject.kind === 'text' && current.subject.uri.toString() === uri.toString();
      return isThere && this.counts.isLatest && current.counts.get(family)?.tokens;
    });
  }

  dispose(): void {
    this.#owned.forEach(each => {
      each.dispose();
    });
  }
}
