import { describe, expect, it } from 'vitest';
import { frontMatterOf } from '../../../src/core/modelIds/lines/markdownLanguage';
import { findAnswerLimit } from '../../../src/core/request/answerLimit';

const tokensIn = (text: string, near: number | null = null): number | null =>
  findAnswerLimit(text, near)?.tokens ?? null;

describe('the length of answers beside a prompt', () => {
  it.each([
    ['max_tokens=300,', 300],
    ['"max_tokens": 300', 300],
    ["'maxTokens': 1_024,", 1024],
    ['max_output_tokens: 800', 800],
    ['  maxOutputTokens: 800, // enough', 800],
    ['max_completion_tokens = 64;', 64],
    ['maxTokens: number = 300', 300],
    ['max_new_tokens: int = 42', 42],
    ['  .maxTokens(300)', 300],
    ['config.max_tokens = 300', 300],
    ['run --max-tokens 300', 300],
    ['keep-max-tokens: 300', null],
    ['PARAMETER num_predict 128', 128],
    ['max-tokens: 20', 20],
    ['MaxOutputTokenCount = 500', 500],
    ['MaxTokens := 7', 7],
    [':max_tokens => 9', 9],
    ['max_gen_len: 512 # of Llama', 512],
    ['max_tokens: 4096 * 2', null],
    ['max_tokens: 4096 / 2', null],
    ['max_tokens: 300.5', null],
    ['max_tokens: 300k', null],
    ['max_tokens: limit', null],
    ['num_predict: -1', null],
    ['max_tokens: 0', null],
    ['max_tokens: 99999999', null],
    ['max_input_tokens: 300', null],
    ['my_max_tokens: 300', null],
    ['"max_tokens": {"type": "integer"}', null],
    ['// max_tokens: 300', null],
    ['  # max_tokens: 300', null],
    ['max_tokens:\n300', null],
  ])('of %j is %j', (text, tokens) => {
    expect(tokensIn(text)).toBe(tokens);
  });

  it('is called as the text calls it', () => {
    expect(findAnswerLimit('{"maxOutputTokens": 5}', null)).toEqual({
      tokens: 5,
      name: 'maxOutputTokens',
    });
  });

  it('is none where several differ, unless a place is meant: then the nearest', () => {
    const text = 'max_tokens: 10\nprompt\n\n\nmax_tokens: 20\n';
    expect(tokensIn(text)).toBeNull();
    expect(tokensIn(text, 16)).toBe(10);
    expect(tokensIn(text, 30)).toBe(20);
    expect(tokensIn('max_tokens: 10\nmaxTokens: 10')).toBe(10);
  });

  it('is found in no time, whatever the text is', () => {
    const started = performance.now();
    for (const part of [
      'max',
      'max_tokens',
      'max_tokens: 1',
      'max_tokens:\t\t',
      '1_',
      '\n#',
      ' ',
    ]) {
      tokensIn(part.repeat(65_536 / part.length), 0);
    }
    expect(performance.now() - started).toBeLessThan(2000);
  });

  it('stands in the front matter of a prompt, not in its text', () => {
    const text = '---\nmodel: gpt-5.5\nmax_tokens: 300\n---\nSet max_tokens: 9\n';
    expect(tokensIn(frontMatterOf(text))).toBe(300);
    expect(frontMatterOf('Set max_tokens: 9')).toBe('');
    expect(frontMatterOf('---\r\nmax_tokens: 4\r\n---\r\n')).toBe('max_tokens: 4');
  });
});
