/** `npm run pricing:schema`: writes the JSON Schemas that editors use while a price is edited. */
import { writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import * as z from 'zod/mini';
import { exchangeRatesFile, holidaysFile, providerFile } from '../../core/pricing/schema';

const schemas: Record<string, [title: string, schema: z.ZodMiniType]> = {
  'schema.json': ["One provider's prices", providerFile],
  'exchangeRates.schema.json': ['Dated exchange rates', exchangeRatesFile],
  'holidays.schema.json': ['Holidays on which a price schedule is not in force', holidaysFile],
};

/** Text of each schema file, by its name in `pricing/`. */
export async function jsonSchemaTexts(): Promise<Map<string, string>> {
  const texts = new Map<string, string>();
  for (const [file, [title, schema]] of Object.entries(schemas)) {
    const { $schema, ...rest } = z.toJSONSchema(schema, { target: 'draft-7', reused: 'ref' });
    const text = JSON.stringify({ $schema, title, ...rest });
    texts.set(file, await format(text, { parser: 'json', printWidth: 100 }));
  }
  return texts;
}

async function writeSchemas(): Promise<void> {
  for (const [file, text] of await jsonSchemaTexts()) {
    writeFileSync(`pricing/${file}`, text);
  }
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  void writeSchemas();
}
