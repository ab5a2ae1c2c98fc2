import { cp, mkdtemp } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { root } from './paths';

/** A copy of the sample workspace in a temporary folder, so that working in it changes no source. */
export async function copySampleWorkspace(): Promise<string> {
  const folder = await mkdtemp(path.join(tmpdir(), 'price-lens-sample-'));
  await cp(path.join(root, 'test/workspace'), folder, { recursive: true });
  return folder;
}
