/** The table as text for other programs: raw figures, one unit per column, its currency beside every price. */
import { amountHeadings, unitSuffixes } from '../../core/words';
import { csvText } from '../../core/text/csv';
import { oneLine } from '../../core/text/inertText';
import { unknownText } from '../../core/text/numbers';
import type { Row } from '../../protocol/comparisonRow';
import { columns, type ColumnId } from './columns';
import { writeTokens } from './column';
import type { ExportFormat, View } from '../view';

export { csvCell } from '../../core/text/csv';

export function exportRows(rows: readonly Row[], format: ExportFormat, view: View): string {
  switch (format) {
    case 'markdown':
      return toMarkdown(rows, view);
    case 'csv':
      return toCsv(rows);
    case 'json':
      return `${JSON.stringify({ asOf: view.comparison?.asOf, source: view.comparison?.subject.label, rows: rows.map(toRecord) }, null, 2)}\n`;
  }
}

function toMarkdown(rows: readonly Row[], view: View): string {
  const { writer } = view;
  const label = (id: ColumnId): string => writer.say(columns[id].label);
  const header = [
    label('model'),
    writer.say('Provider'),
    ...(['tokens', 'input', 'output'] as const).map(label),
    writer.say('{what} {unit}', { what: columns.cost.label, unit: amountHeadings.call }),
    label('freeTier'),
  ];
  const lines = rows.map(row => {
    const { price, cost } = row;
    const rate = (perMTok: number | null): string =>
      price === null || perMTok === null
        ? unknownText
        : writer.say('{what} {unit}', {
            what: writer.rate(perMTok, price.currency, 'perMTok'),
            unit: unitSuffixes.perMTok,
          });
    return [
      `${row.name} (${row.id})`,
      row.providerName,
      writeTokens(row, view),
      rate(price?.inputPerMTok ?? null),
      rate(price?.outputPerMTok ?? null),
      cost === null ? unknownText : writer.money(cost.total, cost.currency),
      row.freeTier.tag,
    ];
  });
  const align = ['---', '---', '--:', '--:', '--:', '--:', '---'];
  return [header, align, ...lines]
    .map(cells => `| ${cells.map(markdownCell).join(' | ')} |\n`)
    .join('');
}

/** Names come from data files: nothing in them may break out of its cell, or act. */
export function markdownCell(text: string): string {
  return oneLine(text)
    .replace(/ {2,}/g, ' ')
    .replace(/[\\|`*_[\]~]|:(?=\/\/)|(?<=www)\.|@(?=[\w-]+\.)/gi, '\\$&')
    .replace(/[&<>]/g, mark => `&${mark === '&' ? 'amp' : mark === '<' ? 'lt' : 'gt'};`);
}

const csvColumns = [
  'modelId',
  'name',
  'provider',
  'market',
  'class',
  'inputTokens',
  'tokensExact',
  'tokensLow',
  'tokensHigh',
  'tokenizer',
  'currency',
  'inputPerMTok',
  'outputPerMTok',
  'cost',
  'costPerMonth',
  'timesMine',
  'freeTier',
  'freeTierCatches',
  'contextWindow',
  'fitsContext',
  'openAICompatible',
  'lifecycle',
  'effectiveFrom',
  'checkedOn',
  'source',
] as const;

type ExportRecord = Readonly<Record<(typeof csvColumns)[number], string | number | boolean | null>>;

function toRecord(row: Row): ExportRecord {
  return {
    modelId: row.id,
    name: row.name,
    provider: row.providerName,
    market: row.market,
    class: row.class,
    inputTokens: row.tokens?.tokens ?? null,
    tokensExact: row.tokens?.exact ?? null,
    tokensLow: row.tokens?.low ?? null,
    tokensHigh: row.tokens?.high ?? null,
    tokenizer: row.tokens?.tokenizer ?? null,
    currency: row.price?.currency ?? null,
    inputPerMTok: row.price?.inputPerMTok ?? null,
    outputPerMTok: row.price?.outputPerMTok ?? null,
    cost: row.cost?.total ?? null,
    costPerMonth: row.cost?.monthly ?? null,
    timesMine: row.timesBaseline,
    freeTier: row.freeTier.status,
    freeTierCatches: row.freeTier.catches.join(' ') || null,
    contextWindow: row.contextWindow,
    fitsContext: row.fitsContext,
    openAICompatible: row.openAICompatible,
    lifecycle: row.lifecycle.status,
    effectiveFrom: row.price?.effectiveFrom ?? null,
    checkedOn: row.price?.checkedOn ?? null,
    source: row.price === null ? null : (row.price.source.url ?? row.price.source.title),
  };
}

function toCsv(rows: readonly Row[]): string {
  const records = rows.map(toRecord);
  return csvText([csvColumns, ...records.map(record => csvColumns.map(column => record[column]))]);
}
