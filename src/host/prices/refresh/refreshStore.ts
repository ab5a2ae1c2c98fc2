import { english } from '../../../core/text/writer';
import * as vscode from 'vscode';
import { messageOf } from '../../../core/messageOf';
import { decodingCatalogue, encodeCatalogue } from '../../../core/pricing/compactCatalogue';
import { readCatalogueDocument } from '../../../core/refresh/lists/catalogueFormat';
import type { CatalogueData } from '../../../core/pricing/schema';
import { latestDay } from '../../text/days';
import { sha256Of } from '../../download/download';
import { inSlices } from '../../slices';
import { writeWhole } from '../../storage/writeWhole';

/** Refreshed prices as they are kept. */
export interface RefreshRecord {
  readonly url: string;
  /** Day of the fetch. */
  readonly fetchedOn: string;
  /** Our models that the list named: what it should still name next time. */
  readonly named: readonly string[];
  readonly data: CatalogueData;
}

interface StoredFile extends Omit<RefreshRecord, 'data'> {
  /** Version of the extension that wrote it; another one checks the catalogue anew. */
  readonly version: string;
  /** Of `catalogue`. */
  readonly sha256: string;
  readonly catalogue: string;
}

/** What is kept is not what was written: nothing of it can be trusted. */
export class DamagedPricesError extends Error {}

/** What is kept is whole, and breaks a rule of this version of the extension. */
export class OutdatedPricesError extends Error {}

/** `prices.<number>.<random>.json`; the greatest number is the newest. */
const wholeName = /^prices\.(\d{1,15})\.[\w-]+\.json$/;

/**
 * The refreshed catalogue in the extension's storage. Every write is a file of its own with a number one
 * higher than any other's: a clock that was ahead once does not put later prices first. Older files are
 * deleted when the new one is whole. VS Code's file system has no way to replace a file at once: it
 * deletes the old one first, and another window would find none.
 */
export class RefreshStore {
  readonly #folder: vscode.Uri;
  readonly #version: string;

  constructor(folder: vscode.Uri, version: string) {
    this.#folder = folder;
    this.#version = version;
  }

  /**
   * The newest that can be used; `null` when nothing is kept. Rejects when none can be read, with a
   * `DamagedPricesError` or an `OutdatedPricesError` when that is why.
   */
  async read(): Promise<RefreshRecord | null> {
    let missed: string | undefined;
    for (;;) {
      const names = await this.#names();
      try {
        return await this.#readFirst(names.toReversed());
      } catch (error) {
        // Between the look and the reading another window has written a newer one.
        if (!isNotFound(error) || names.at(-1) === missed) {
          throw error;
        }
        missed = names.at(-1);
      }
    }
  }

  async #readFirst([name, ...older]: readonly string[]): Promise<RefreshRecord | null> {
    if (name === undefined) {
      return null;
    }
    try {
      return await this.#readFile(name);
    } catch (error) {
      const next = isNotFound(error) ? null : await this.#readFirst(older).catch(() => null);
      if (next === null) {
        throw error;
      }
      return next;
    }
  }

  async #readFile(name: string): Promise<RefreshRecord> {
    const bytes = await vscode.workspace.fs.readFile(this.#file(name));
    try {
      return await this.#decode(bytes);
    } catch (error) {
      throw error instanceof OutdatedPricesError
        ? error
        : new DamagedPricesError(messageOf(error), { cause: error });
    }
  }

  async #decode(bytes: Uint8Array): Promise<RefreshRecord> {
    const stored = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    ) as StoredFile;
    const { url, fetchedOn, named, catalogue } = stored;
    if ((await sha256Of(new TextEncoder().encode(catalogue))) !== stored.sha256) {
      throw new Error('The checksum of the stored prices is another one.');
    }
    const data =
      stored.version === this.#version
        ? await inSlices(decodingCatalogue(catalogue))
        : recheck(catalogue);
    return { url, fetchedOn, named, data };
  }

  /** Rejects with a `NotKeptError` when it cannot be written; what was there is still there then. */
  async write({ data, ...record }: RefreshRecord): Promise<void> {
    const catalogue = encodeCatalogue(data);
    const stored: StoredFile = {
      ...record,
      version: this.#version,
      sha256: await sha256Of(new TextEncoder().encode(catalogue)),
      catalogue,
    };
    const number = numberOf((await this.stamp()) ?? '') + 1;
    const name = `prices.${String(number).padStart(13, '0')}.${crypto.randomUUID()}.json`;
    await writeWhole(this.#file(name), new TextEncoder().encode(JSON.stringify(stored)));
    // The new one is kept, whatever becomes of the older.
    await this.#delete(each => inOrder(each, name) < 0).catch(() => undefined);
  }

  async remove(): Promise<void> {
    await this.#delete(() => true);
  }

  /** Another one whenever a window has written; `null` when nothing is kept. */
  async stamp(): Promise<string | null> {
    return (await this.#names()).at(-1) ?? null;
  }

  async #names(): Promise<string[]> {
    try {
      // Most have never refreshed: at the start it is only asked whether there is a folder.
      const { type } = await vscode.workspace.fs.stat(this.#folder);
      if ((type & vscode.FileType.Directory) === 0) {
        return [];
      }
      const entries = await vscode.workspace.fs.readDirectory(this.#folder);
      return entries.flatMap(([name]) => (wholeName.test(name) ? name : [])).sort(inOrder);
    } catch {
      return [];
    }
  }

  async #delete(isUnwanted: (name: string) => boolean): Promise<void> {
    for (const name of (await this.#names()).filter(isUnwanted)) {
      try {
        await vscode.workspace.fs.delete(this.#file(name));
      } catch (error) {
        // Another window was faster.
        if (!isNotFound(error)) {
          throw error;
        }
      }
    }
  }

  #file(name: string): vscode.Uri {
    return vscode.Uri.joinPath(this.#folder, name);
  }
}

function numberOf(name: string): number {
  return Number(wholeName.exec(name)?.[1] ?? 0);
}

function inOrder(a: string, b: string): number {
  return numberOf(a) - numberOf(b) || (a < b ? -1 : 1);
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function recheck(catalogue: string): CatalogueData {
  const document = JSON.parse(catalogue) as Record<string, unknown>;
  const reading = readCatalogueDocument(document, catalogue, latestDay());
  if (!reading.ok) {
    const [first] = reading.problems;
    throw new OutdatedPricesError(
      `${first?.path ?? ''}: ${first === undefined ? '' : english.say(first.rule)}`,
    );
  }
  return reading.data;
}
