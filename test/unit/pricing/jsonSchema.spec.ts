import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { jsonSchemaTexts, withClasses } from '../../../src/dev/pricing/jsonSchema';

it('the JSON Schemas in pricing/ are those of the schema: run npm run pricing:schema', async () => {
  const texts = await jsonSchemaTexts();
  expect(texts.size).toBe(3);
  for (const [file, text] of texts) {
    expect(readFileSync(`pricing/${file}`, 'utf8'), file).toBe(text);
  }
  const manifest = readFileSync('package.json', 'utf8');
  expect(withClasses(manifest)).toBe(manifest);
});
