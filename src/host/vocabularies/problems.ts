import { sentence, type Sentence } from '../../core/text/sentence';
import type { ConversionProblem } from '../../core/tokens/convert/convertTokenizer';
import { fileKinds } from '../download/downloadProblem';
import { writer } from '../text/writer';

/** Why a file gives no vocabulary, and what one can do. */
export function conversionProblem(problem: ConversionProblem): string {
  if (problem.kind === 'notText') {
    return writer.say(fileKinds[problem.is]);
  }
  return writer.say(
    problem.kind === 'notATokenizer'
      ? otherFiles(problem.found)[problem.is]
      : sentences('found' in problem ? problem.found : '')[problem.kind],
  );
}

function sentences(
  found: string,
): Record<Exclude<ConversionProblem['kind'], 'notText' | 'notATokenizer'>, Sentence> {
  const said = { found };
  return {
    webPage: sentence('The file is a web page, not a tokenizer.'),
    noWorker: sentence(
      'Reading a tokenizer takes seconds, and this host allows no worker to do it in: VS Code would stand still. Use VS Code on the desktop, where it can be done.',
    ),
    cutOff: sentence('The file is not complete: its end is missing. Fetch it again.'),
    model: sentence('Tokenizers of this kind cannot be counted with: {found}.', said),
    splitting: sentence(
      'The tokenizer splits text in a way that is not known here, so counts would be wrong: {found}.',
      said,
    ),
    normalization: sentence(
      'The tokenizer rewrites text in a way that is not known here, so counts would be wrong: {found}.',
      said,
    ),
    merges: sentence(
      'The tokenizer merges in a way that is not known here, so counts would be wrong: {found}.',
      said,
    ),
    addedTokens: sentence(
      'The tokenizer has {found} added tokens to be found in every text, more than can be looked for while you type.',
      said,
    ),
  };
}

function otherFiles(
  found: string,
): Record<Extract<ConversionProblem, { kind: 'notATokenizer' }>['is'], Sentence> {
  const said = { found };
  return {
    tokenizer: sentence(
      'This is a tokenizer.json; the publisher’s file for these models is tiktoken.model.',
    ),
    tiktoken: sentence(
      'This is a tiktoken.model; the publisher’s file for these models is tokenizer.json.',
    ),
    tokenizerConfig: sentence(
      'This is no tokenizer file but its settings (tokenizer_config.json), without the vocabulary. Take the file beside it that has the vocabulary.',
    ),
    modelConfig: sentence(
      'This is no tokenizer file but a model’s settings (config.json). Take the tokenizer file beside it.',
    ),
    weightsIndex: sentence(
      'This is no tokenizer file but the index of a model’s weights (safetensors.index.json). Take the tokenizer file beside it.',
    ),
    package: sentence('This is no tokenizer file but the description of a package (package.json).'),
    modelList: sentence('This is no tokenizer file but a list of models.'),
    error: sentence('This is no tokenizer file but a server’s error message: {found}', said),
    other: sentence(
      'This is no tokenizer file: JSON, but without a "model" that has a "vocab" and "merges".',
    ),
    otherText: sentence('This is no tokenizer file but text that begins with “{found}”.', said),
    tooFewMerges: sentence(
      'This is no tokenizer file of a language model: it has {found} merges, and such a model has tens of thousands.',
      said,
    ),
    damaged: sentence(
      'The tokenizer file breaks its own format ({found}) and is probably damaged. Fetch it again.',
      said,
    ),
  };
}
