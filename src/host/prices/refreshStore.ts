import * as vscode from 'vscode';
import { messageOf } from '../../core/messageOf';
import { decodingCatalogue, encodeCatalogue } from '../../core/pricing/compactCatalogue';
import { readOwnCatalogue } from '../../core/pricing/refresh/ownCatalogue';
import type { CatalogueData } from '../../core/pricing/schema';
import { latestDay } from '../days';
import { sha256Of } from '../download/download';
import { inSlices } from '../slices';

/** Refreshed prices as they are kept. */
export interface RefreshRecord {
  readonly url: string;
  readonly format: string;
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

/** What is kept is not what was written, or breaks a rule: nothing of it can be trusted. */
export class DamagedPricesError extends Error {}

/** `prices.<milliseconds since 1970>.<random>.json`; the greatest is the newest. */
const wholeName = /^prices\.\d{13}\.[\w-]+\.json$/;

/**
 * The refreshed catalogue in the extension's storage. Every write is a file of its own, renamed when
 * it is whole; older ones are deleted then. VS Code's file system has no way to replace a file at
 * once: it deletes the old one first, and another window would find none.
 */
export class RefreshStore {
  constructor(
    private readonly folder: vscode.Uri,
    private readonly version: string,
  ) {}

  /** `null` when nothing is kept. Rejects when it cannot be read, or with a `DamagedPricesError`. */
  async read(): Promise<RefreshRecord | null> {
    let missed: string | null = null;
    for (;;) {
      const name = await this.stamp();
      if (name === null) {
        return null;
      }
      try {
        return await this.#readFile(name);
      } catch (error) {
        // Between the look and the reading another window has written a newer one.
        if (!isNotFound(error) || name === missed) {
          throw error;
        }
        missed = name;
      }
    }
  }

  async #readFile(name: string): Promise<RefreshRecord> {
    const bytes = await vscode.workspace.fs.readFile(this.#file(name));
    try {
      return await this.#decode(bytes);
    } catch (error) {
      throw new DamagedPricesError(messageOf(error), { cause: error });
    }
  }

  async #decode(bytes: Uint8Array): Promise<RefreshRecord> {
    const stored = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    ) as StoredFile;
    const { url, format, fetchedOn, named, catalogue } = stored;
    if ((await sha256Of(new TextEncoder().encode(catalogue))) !== stored.sha256) {
      throw new Error('The checksum of the stored prices is another one.');
    }
    const data =
      stored.version === this.version
        ? await inSlices(decodingCatalogue(catalogue))
        : recheck(catalogue);
    return { url, format, fetchedOn, named, data };
  }

  /** Rejects when it cannot be written; what was there is still there then. */
  async write({ data, ...record }: RefreshRecord): Promise<void> {
    const catalogue = encodeCatalogue(data);
    const stored: StoredFile = {
      ...record,
      version: this.version,
      sha256: await sha256Of(new TextEncoder().encode(catalogue)),
      catalogue,
    };
    const name = `prices.${Date.now()}.${crypto.randomUUID()}`;
    const part = this.#file(`${name}.part`);
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      await vscode.workspace.fs.writeFile(part, new TextEncoder().encode(JSON.stringify(stored)));
      await vscode.workspace.fs.rename(part, this.#file(`${name}.json`));
    } catch (error) {
      await vscode.workspace.fs.delete(part).then(undefined, () => undefined);
      throw error;
    }
    await this.#delete(each => each < `${name}.json`);
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
      await vscode.workspace.fs.stat(this.folder);
      const entries = await vscode.workspace.fs.readDirectory(this.folder);
      return entries.flatMap(([name]) => (wholeName.test(name) ? name : [])).sort();
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
    return vscode.Uri.joinPath(this.folder, name);
  }
}

function isNotFound(error: unknown): boolean {
  return error instanceof vscode.FileSystemError && error.code === 'FileNotFound';
}

function recheck(catalogue: string): CatalogueData {
  const document = JSON.parse(catalogue) as Record<string, unknown>;
  const reading = readOwnCatalogue(document, catalogue, latestDay());
  if (!reading.ok) {
    const [first] = reading.problems;
    throw new Error(`The stored prices break a rule: ${first?.path ?? ''} ${first?.rule.en ?? ''}`);
  }
  return reading.data;
}
