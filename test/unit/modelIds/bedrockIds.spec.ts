import { expect, it } from 'vitest';
import { namedByArn } from '../../../src/core/modelIds/bedrockIds';

const model = 'amazon.nova-pro-v1:0';

it.each([
  [`arn:aws:bedrock:us-east-1::foundation-model/${model}`, { id: `us-east-1/${model}` }],
  [`arn:aws:bedrock:us-east-1:12:inference-profile/us.${model}`, { id: `us-east-1/us.${model}` }],
  [
    `arn:aws-us-gov:bedrock:us-gov-west-1::foundation-model/${model}`,
    { id: `us-gov-west-1/${model}` },
  ],
  [`arn:aws:bedrock:::foundation-model/${model}`, { id: model }],
  // What only its owner knows the model of.
  ['arn:aws:bedrock:us-east-1:12:application-inference-profile/abc', { id: null }],
  ['arn:aws:bedrock:us-east-1:12:foundation-model-copy/abc', { id: null }],
  ['arn:aws:bedrock:us-east-1:12:inference-profile-copy/abc', { id: null }],
  ['arn:aws:bedrock:us-east-1:12:provisioned-model/abc', { id: null }],
  // None of Bedrock.
  ['arn:aws:s3:us-east-1:12:foundation-model/abc', null],
  ['arn:aws:bedrock:us-east-1:12:foundation-model/', null],
  [model, null],
])('%s names %j', (arn, named) => {
  expect(namedByArn(arn)).toEqual(named);
});
