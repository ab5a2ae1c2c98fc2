import { expect, it } from 'vitest';
import { FileTally } from '../../../src/core/files/fileTally';
import type { CountedUri, FileCounts } from '../../../src/host/files/countFiles';
import { childNodes, rootNodes, type FileNode } from '../../../src/host/files/fileNodes';

function counted(files: readonly [path: string, tokens: number][]): FileCounts {
  const tally = new FileTally<CountedUri>();
  for (const [path, tokens] of files) {
    const tokenizer = 'o200k_base';
    const count = { tokenizer, tokens, low: tokens, high: tokens, exact: true };
    tally.add({
      uri: null as never,
      path: path.split('/'),
      language: 'Text',
      bytes: tokens,
      counts: new Map([[tokenizer, count]]),
    });
  }
  return { files: [], tally, skipped: [], families: ['o200k_base'], cancelled: false };
}

const children = (node: FileNode): readonly FileNode[] => childNodes(node, 'folder', 'o200k_base');

function nameOf(node: FileNode): string {
  return node.kind === 'file'
    ? node.file.path.join('/')
    : 'group' in node
      ? node.group.name
      : node.kind;
}

it('puts the largest first, and equal ones by name, in whatever order they were counted', () => {
  const files: [string, number][] = [
    ['all/c.txt', 1],
    ['all/big.txt', 9],
    ['all/a.txt', 1],
    ['all/inner/b.txt', 5],
  ];
  for (const order of [files, [...files].reverse()]) {
    const [total] = rootNodes(counted(order), 'folder');
    const [folder] = total === undefined ? [] : children(total);
    expect(folder && children(folder).map(nameOf)).toEqual([
      'all/big.txt',
      'inner',
      'all/a.txt',
      'all/c.txt',
    ]);
  }
});

it('hands a flat folder of thousands out in parts, each file once', () => {
  const files = Array.from({ length: 1234 }, (_, i): [string, number] => [`all/${i}.txt`, i]);
  const [total] = rootNodes(counted(files), 'folder');
  let nodes: readonly FileNode[] = total === undefined ? [] : children(total).flatMap(children);
  const seen: string[] = [];
  for (;;) {
    expect(nodes.length).toBeLessThanOrEqual(501);
    seen.push(...nodes.filter(({ kind }) => kind === 'file').map(nameOf));
    const more = nodes.find(({ kind }) => kind === 'more');
    if (more === undefined) {
      break;
    }
    nodes = children(more);
  }
  expect(seen).toEqual(files.map(([path]) => path).reverse());
});
