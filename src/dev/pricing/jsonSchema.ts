/**
 * `npm run pricing:schema`: writes the JSON Schemas that editors use while a price is edited, and the
 * classes a model of the user's own may have into the manifest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { pathToFileURL } from 'node:url';
import { format } from 'prettier';
import * as z from 'zod/mini';
import { fieldDescriptions } from './fieldDescriptions';
import { modelClasses } from '../../core/terms';
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
    const described = JSON.parse(JSON.stringify({ $schema, title, ...rest })) as SchemaNode;
    describeFields(described, 'file', described, new Set());
    const text = JSON.stringify(described);
    texts.set(file, await format(text, { parser: 'json', printWidth: 100 }));
  }
  return texts;
}

interface Manifest {
  contributes: {
    configuration: {
      properties: {
        'priceLens.prices.ownModels': {
          items: { properties: { class: { enum: readonly string[] } } };
        };
      };
    };
  };
}

interface SchemaNode {
  $ref?: string;
  description?: string;
  properties?: Record<string, SchemaNode>;
  items?: SchemaNode;
  additionalProperties?: SchemaNode | boolean;
  allOf?: SchemaNode[];
  anyOf?: SchemaNode[];
  definitions?: Record<string, SchemaNode>;
}

/** Writes the descriptions of all fields below a node; `parent` is the field that the node is the value of. */
function describeFields(
  node: SchemaNode,
  parent: string,
  root: SchemaNode,
  seen: Set<SchemaNode>,
): void {
  if (seen.has(node)) {
    return;
  }
  seen.add(node);
  const below = [
    node.items,
    ...(node.allOf ?? []),
    ...(node.anyOf ?? []),
    typeof node.additionalProperties === 'object' ? node.additionalProperties : undefined,
    node.$ref === undefined ? undefined : root.definitions?.[node.$ref.split('/').at(-1) ?? ''],
  ];
  for (const child of below) {
    if (child !== undefined) {
      describeFields(child, parent, root, seen);
    }
  }
  for (const [name, field] of Object.entries(node.properties ?? {})) {
    describeFields(field, name, root, seen);
    const texts = fieldDescriptions[`${parent}.${name}`] ?? fieldDescriptions[name];
    if (texts !== undefined) {
      // Beside a reference, draft 7 reads nothing else.
      if (field.$ref !== undefined) {
        field.allOf = [{ $ref: field.$ref }];
        delete field.$ref;
      }
      field.description = texts.join('\n');
    }
  }
}

/** The manifest, in which a model of the setting `prices.ownModels` may be of any class there is. */
export function withClasses(manifest: string): string {
  const edited = JSON.parse(manifest) as Manifest;
  const { properties } = edited.contributes.configuration;
  properties['priceLens.prices.ownModels'].items.properties.class.enum = modelClasses;
  return `${JSON.stringify(edited, null, 2)}\n`;
}

async function writeSchemas(): Promise<void> {
  for (const [file, text] of await jsonSchemaTexts()) {
    writeFileSync(`pricing/${file}`, text);
  }
  writeFileSync('package.json', withClasses(readFileSync('package.json', 'utf8')));
}

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  void writeSchemas();
}
