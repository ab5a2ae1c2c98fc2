import { describe, expect, it } from 'vitest';
import { counterOf } from './support/vocabularies';

/** Counts published or verified by others, independent of any code here. */

/** [text, cl100k_base, o200k_base]: openai/tiktoken tests, OpenAI cookbook, gpt-tokenizer test plans. */
const openai: readonly (readonly [string, number, number])[] = [
  ['', 0, 0],
  ['hello', 1, 1],
  ['hello world', 2, 2],
  ['Hello, world!', 4, 4],
  ['Hello world!', 3, 3],
  ['const x = 42;', 6, 6],
  ['This is a test.', 5, 5],
  ['12345', 2, 2],
  ['function() {}', 3, 3],
  ['This is some text', 4, 4],
  ['indivisible', 3, 3],
  ['tiktoken is great!', 6, 6],
  ['antidisestablishmentarianism', 6, 6],
  ['2 + 2 = 4', 7, 7],
  ['お誕生日おめでとう', 9, 8],
  ['你今天遇到什么有趣的事情了吗？🇨🇳', 25, 15],
  ['Hello, World! How are you today? 🌍', 12, 11],
  ['hello 👋 world 🌍', 7, 6],
  ['toString constructor hasOwnProperty valueOf', 6, 8],
  ['こんにちは、世界！お元気ですか？', 12, 10],
  ['Привет, мир! Как дела?', 12, 8],
  ['안녕하세요, 세상! 오늘 기분이 어때요? 🇰🇷', 28, 18],
  ['The quick brown fox jumps over 13 lazy dogs. 😺', 13, 13],
  ['Python vs Java: Which programming language should you learn first?', 12, 12],
  ['A ∀ x (P(x) → Q(x)) ∧ (∃x P(x)) → ∃x Q(x)', 25, 28],
  ['Chào mừng bạn đến với thế giới của lập trình. 🇻🇳', 28, 17],
  ['👍', 3, 1],
  ['today\n ', 3, 3],
  ['today\n \n', 2, 2],
  ['rer', 1, 1],
  ["'rer", 2, 2],
  ['hello <|endoftext|>', 7, 8],
  ['<|im_start|>user', 7, 7],
  ['这个项目的架构设计非常优秀', 13, 8],
  ['请考试我的软件！12345', 9, 7],
  ['\ud83d', 1, 1],
  ['hello, I am a text, and I have commas. a,b,c', 15, 15],
  ['C# is a great programming language for building apps.', 11, 11],
  ['1234567890!@#$%^&*()-=_+[]{};:\'",.<>?/|`~ 🎉', 27, 26],
  ["What's", 2, 1],
];

/** [text, cl100k_base, o200k_base, Qwen 2.5, DeepSeek V3]: the same text is not the same number of tokens. */
const vendors: readonly (readonly [string, number, number, number, number])[] = [
  ['hello world', 2, 2, 2, 2],
  ['Hello, world!', 4, 4, 4, 4],
  ['12345', 2, 2, 5, 2],
  ['通义千问具有强大的能力。', 14, 9, 8, 8],
  ['你好，我是通义千问', 10, 7, 7, 7],
  ['请考试我的软件！12345', 9, 7, 10, 7],
  ['这个项目的架构设计非常优秀', 13, 8, 6, 6],
  ['你今天遇到什么有趣的事情了吗？🇨🇳', 25, 15, 10, 11],
];

const tokens = (id: string, text: string) => counterOf(id).count(text).tokens;

describe('published counts', () => {
  it.each(openai)('OpenAI: %j', (text, cl100k, o200k) => {
    expect([tokens('cl100k_base', text), tokens('o200k_base', text)]).toEqual([cl100k, o200k]);
  });

  it('OpenAI: NEL is white space, which JavaScript’s \\s does not know', () => {
    expect(tokens('cl100k_base', ' \u00850')).toBe(4);
  });

  it.each(vendors)('vendors: %j', (text, ...expected) => {
    expect(
      ['cl100k_base', 'o200k_base', 'qwen3', 'deepseek_v3'].map(id => tokens(id, text)),
    ).toEqual(expected);
  });

  it('Alibaba’s documentation (DashScope, tokenizer page): eight ids and seven ids', () => {
    // [31935,64559,99320,56007,100629,104795,99788,1773] and [108386,3837,104198,31935,64559,99320,56007]
    expect(tokens('qwen3', '通义千问具有强大的能力。')).toBe(8);
    expect(tokens('qwen3', '你好，我是通义千问')).toBe(7);
  });

  it('Anthropic’s Claude 2 tokenizer: "hello world" is [9381, 2253]', () => {
    expect(tokens('claude2', 'hello world')).toBe(2);
    expect(tokens('claude2', 'Hello, world!')).toBe(4);
    expect(tokens('claude2', '你今天遇到什么有趣的事情了吗？🇨🇳')).toBe(24);
  });
});
