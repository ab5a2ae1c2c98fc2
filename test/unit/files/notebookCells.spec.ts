import { describe, expect, it } from 'vitest';
import { notebookCells } from '../../../src/core/files/notebookCells';

const texts = (content: unknown): readonly string[] | string => {
  const cells = notebookCells(typeof content === 'string' ? content : JSON.stringify(content));
  return cells.kind === 'cells' ? cells.texts : cells.detail;
};
const code = (source: unknown, more: object = {}): object => ({
  cell_type: 'code',
  source,
  outputs: [{ output_type: 'display_data', data: { 'image/png': 'iVBOR'.repeat(1000) } }],
  ...more,
});

describe('the cells of a Jupyter notebook', () => {
  it('are their sources, as text or as lines, without outputs and attachments', () => {
    const attached = {
      cell_type: 'markdown',
      source: ['# a\n', 'b'],
      attachments: { 'x.png': {} },
    };
    expect(texts({ nbformat: 4, cells: [attached, code('x = 1'), code([])] })).toEqual([
      '# a\nb',
      'x = 1',
      '',
    ]);
  });

  it('have the line breaks that their lines do without', () => {
    expect(texts({ nbformat: 4, cells: [code(['a', 'b\n', 'c'])] })).toEqual(['a\nb\nc']);
  });

  it('have one kind of line break, the more frequent one, and no byte order mark', () => {
    const cells = [code('a\r\nb\nc'), code('a\r\nb\r\nc\n'), code('a\rb'), code('\uFEFFa')];
    expect(texts({ nbformat: 4, cells })).toEqual(['a\nb\nc', 'a\r\nb\r\nc\r\n', 'a\r\nb', 'a']);
  });

  it('are of the kinds that VS Code shows', () => {
    const cells = [
      { cell_type: 'raw', source: 'r' },
      { cell_type: 'widget', source: 'w' },
    ];
    expect(texts({ nbformat: 4, cells })).toEqual(['r']);
  });

  it('stand in worksheets in the third format, with code as input', () => {
    const cells = [
      { cell_type: 'heading', level: 1, source: ['Title'] },
      { cell_type: 'code', input: ['x = 1\n', 'y'], outputs: [{ text: 'long' }] },
    ];
    expect(texts({ nbformat: 3, worksheets: [{ cells }, {}] })).toEqual(['Title', 'x = 1\ny']);
  });

  it('are none in an empty file or notebook', () => {
    expect(texts(' \n')).toEqual([]);
    expect(texts({ nbformat: 4, cells: [] })).toEqual([]);
  });

  it.each([
    '{"cells": [',
    '<<<<<<< HEAD\n{}',
    'null',
    '[]',
    '{"a": 1}',
    '{"nbformat": 4, "cells": [{"cell_type": "code"}]}',
    '{"nbformat": 4, "cells": [{"cell_type": "code", "source": 5}]}',
    '{"nbformat": 4, "cells": [{"cell_type": "code", "source": ["a", null]}]}',
    '{"nbformat": 4, "cells": {}}',
    '['.repeat(100_000),
  ])('cannot be told of %.40s', text => {
    expect(texts(text)).toBeTypeOf('string');
    expect(texts(text)).not.toBe('');
  });
});
