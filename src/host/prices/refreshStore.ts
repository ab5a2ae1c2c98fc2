import * as vscode from 'vscode';
import { decodeCatalogue, encodeCatalogue } from '../../core/pricing/compactCatalogue';
import { readOwnCatalogue } from '../../core/pricing/refresh/ownCatalogue';
import type { CatalogueData } from '../../core/pricing/schema';
import { sha256Of } from '../download/download';

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

/**
 * The refreshed catalogue in the extension's storage, one file. It is written under another name, its
 * own in every window, and renamed when it is whole.
 */
export class RefreshStore {
  constructor(
    private readonly folder: vscode.Uri,
    private readonly version: string,
  ) {}

  get file(): vscode.Uri {
    return vscode.Uri.joinPath(this.folder, 'prices.json');
  }

  /** `null` when nothing is kept. Rejects when what is kept cannot be trusted. */
  async read(): Promise<RefreshRecord | null> {
    let bytes: Uint8Array;
    try {
      bytes = await vscode.workspace.fs.readFile(this.file);
    } catch (error) {
      if (error instanceof vscode.FileSystemError && error.code === 'FileNotFound') {
        return null;
      }
      throw error;
    }
    const stored = JSON.parse(
      new TextDecoder('utf-8', { fatal: true }).decode(bytes),
    ) as StoredFile;
    const { url, format, fetchedOn, named, catalogue } = stored;
    if ((await sha256Of(new TextEncoder().encode(catalogue))) !== stored.sha256) {
      throw new Error('The checksum of the stored prices is another one.');
    }
    const data = stored.version === this.version ? decodeCatalogue(catalogue) : recheck(catalogue);
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
    const part = vscode.Uri.joinPath(this.folder, `prices.${crypto.randomUUID()}.part`);
    try {
      await vscode.workspace.fs.createDirectory(this.folder);
      await vscode.workspace.fs.writeFile(part, new TextEncoder().encode(JSON.stringify(stored)));
      await vscode.workspace.fs.rename(part, this.file, { overwrite: true });
    } catch (error) {
      await vscode.workspace.fs.delete(part).then(undefined, () => undefined);
      throw error;
    }
  }

  async remove(): Promise<void> {
    try {
      await vscode.workspace.fs.delete(this.file);
    } catch (error) {
      if (!(error instanceof vscode.FileSystemError && error.code === 'FileNotFound')) {
        throw error;
      }
    }
  }

  /** Changes whenever another window has written; `null` when there is no file. */
  async stamp(): Promise<number | null> {
    try {
      return (await vscode.workspace.fs.stat(this.file)).mtime;
    } catch {
      return null;
    }
  }
}

function recheck(catalogue: string): CatalogueData {
  const day = new Date().toISOString().slice(0, 10);
  const document = JSON.parse(catalogue) as Record<string, unknown>;
  const reading = readOwnCatalogue(document, catalogue, day);
  if (!reading.ok) {
    const [first] = reading.problems;
    throw new Error(`The stored prices break a rule: ${first?.path ?? ''} ${first?.rule.en ?? ''}`);
  }
  return reading.data;
}
