/** Reads and checks `pricing/`: the only way catalogue files enter the build, the checks and the tests. */
import { english } from '../../core/text/writer';
import { sentence } from '../../core/text/sentence';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type * as z from 'zod/mini';
import { parseJson } from '../../core/pricing/parseJson';
import { problem, type Problem } from '../../core/pricing/problems';
import { checkProvider, checkReferences } from '../../core/pricing/rules/rules';
import { checkNothingOwn } from '../../core/pricing/rules/ownOnly';
import { checkExchangeRates, checkHolidays } from '../../core/pricing/rules/sharedFiles';
import {
  exchangeRatesFile,
  holidaysFile,
  providerFile,
  type CatalogueData,
  type ExchangeRatesFile,
  type HolidaysFile,
  type ProviderFile,
} from '../../core/pricing/schema';

export interface FileProblem extends Problem {
  readonly file: string;
}
export interface CatalogueReading {
  /** What could be read; complete only when `problems` is empty. */
  readonly data: CatalogueData;
  readonly problems: readonly FileProblem[];
  /** Absolute paths of the files read. */
  readonly files: readonly string[];
}

/** Files of `pricing/` that are not a provider's. */
const otherFiles = /^(exchangeRates|holidays|tokenizers|vocabularies|(.+\.)?schema)\.json$/;

const firstDay = '2026-11-27';

/** The day of this machine, but never before the catalogue existed: a wrong clock must not break a build. */
export function dayOfCheck(): string {
  const now = new Date().toISOString().slice(0, 10);
  return now > firstDay ? now : firstDay;
}

export function readCatalogue(folder: string, today = dayOfCheck()): CatalogueReading {
  const problems: FileProblem[] = [];
  const report = (file: string, found: readonly Problem[]): void => {
    problems.push(...found.map(each => ({ file, ...each })));
  };
  const files: string[] = [];
  const parse = <T>(file: string, schema: z.ZodMiniType<T>): T | null => {
    const path = resolve(folder, file);
    files.push(path);
    const [value, faults] = parseJson(readFileSync(path, 'utf8'), schema);
    report(file, faults);
    return value;
  };
  const read = <T>(file: string, schema: z.ZodMiniType<T>, empty: T): T => {
    if (!existsSync(join(folder, file))) {
      report(file, [
        problem(
          [],
          undefined,
          sentence('this file is part of the catalogue'),
          sentence('restore it'),
        ),
      ]);
      return empty;
    }
    return parse(file, schema) ?? empty;
  };

  const exchangeRates = read<ExchangeRatesFile>('exchangeRates.json', exchangeRatesFile, {
    sources: {},
    rates: [],
  });
  const holidays = read<HolidaysFile>('holidays.json', holidaysFile, {
    sources: {},
    calendars: {},
  });
  report('exchangeRates.json', checkExchangeRates(exchangeRates, today));
  report('holidays.json', checkHolidays(holidays, today));

  const providers: ProviderFile[] = [];
  for (const file of readdirSync(folder).sort()) {
    if (!file.endsWith('.json') || otherFiles.test(file)) {
      continue;
    }
    const provider = parse(file, providerFile);
    if (provider === null) {
      continue;
    }
    if (`${provider.id}.json` !== file) {
      report(file, [
        problem(
          ['id'],
          provider.id,
          sentence("a file has its provider's name"),
          sentence('rename it or the id'),
        ),
      ]);
    }
    report(file, [...checkNothingOwn(provider), ...checkProvider(provider, today)]);
    providers.push(provider);
  }
  // With a file missing, every reference to it would be called broken: its own problem says enough.
  const referring = problems.length === 0 ? providers : [];
  for (const provider of referring) {
    report(`${provider.id}.json`, checkReferences(provider, providers, holidays));
  }
  return {
    data: { date: newestCheck(providers), providers, exchangeRates, holidays },
    problems,
    files,
  };
}

function newestCheck(providers: readonly ProviderFile[]): string {
  const days = providers.flatMap(({ models }) =>
    models.flatMap(model => model.prices.map(price => price.checkedOn)),
  );
  return days.reduce((newest, day) => (day > newest ? day : newest), '');
}

export function formatProblem({ file, path, value, rule, advice }: FileProblem): string {
  return `pricing/${file}  ${path}  ${value}  ${english.say(rule)}  → ${english.say(advice)}`;
}
