import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as ids from '../../src/host/ids';

interface Manifest {
  name: string;
  publisher: string;
  activationEvents: string[];
  contributes: {
    commands: { command: string; title: string }[];
    languageModelTools: { name: string }[];
    configuration: { properties: Record<string, { order: number }> };
    menus: Record<string, { when?: string }[]>;
    walkthroughs: { steps: { media: { svg: string } }[] }[];
  };
}

const read = (file: string): string => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const english = JSON.parse(read('package.nls.json')) as Record<string, string>;
const translations = readdirSync('.')
  .filter(file => /^package\.nls\.[\w-]+\.json$/.test(file))
  .map(file => JSON.parse(read(file)) as Record<string, string>);

describe('manifest', () => {
  it('contributes exactly the commands the code knows', () => {
    const contributed = manifest.contributes.commands.map(({ command }) => command);
    expect(contributed.sort()).toEqual(Object.values(ids.commands).sort());
  });

  it('contributes exactly the tools the code registers', () => {
    const contributed = manifest.contributes.languageModelTools.map(({ name }) => name);
    expect(contributed.sort()).toEqual(Object.values(ids.toolNames).sort());
  });

  it('is the extension whose id the code uses', () => {
    expect(`${manifest.publisher}.${manifest.name}`).toBe(ids.extensionId);
    expect(manifest.activationEvents).toContain(`onWebviewPanel:${ids.comparisonViewType}`);
  });

  it('keeps every setting in one section', () => {
    for (const key of Object.keys(manifest.contributes.configuration.properties)) {
      expect(key.startsWith(`${ids.settingsSection}.`)).toBe(true);
    }
  });

  it('gives every setting a place of its own', () => {
    const orders = Object.values(manifest.contributes.configuration.properties).map(
      ({ order }) => order,
    );
    expect(orders.every(Number.isInteger)).toBe(true);
    expect(new Set(orders).size).toBe(orders.length);
  });

  it('asks only for context keys of its own that the code sets', () => {
    const conditions = Object.values(manifest.contributes.menus)
      .flat()
      .map(({ when = '' }) => when);
    const asked = conditions.flatMap(when => when.match(/(?<![\w.])priceLens\.\w+/g) ?? []);
    const known: string[] = [...Object.values(ids.contextKeys), ids.fileCountsViewId];
    expect(asked.filter(key => !known.includes(key))).toEqual([]);
  });

  it('shows a walkthrough with a picture of each step in every language', () => {
    const steps = manifest.contributes.walkthroughs.flatMap(walkthrough => walkthrough.steps);
    expect(steps).toHaveLength(5);
    for (const { media } of steps) {
      const key = media.svg.slice(1, -1);
      for (const language of [english, ...translations]) {
        const picture = read(language[key] ?? '');
        expect(picture).toContain('<svg');
        // VS Code's policy for walkthroughs drops styles; all would be black. Attributes it keeps.
        expect(picture).not.toMatch(/<style|\s(?:style|class)=/);
        expect(picture).toContain('fill="var(--vscode-foreground');
      }
    }
  });

  it('says everything in every language', () => {
    const used = [...read('package.json').matchAll(/%([\w.]+)%/g)].map(match => match[1]);
    const keys = Object.keys(english).sort();
    expect([...new Set(used)].sort()).toEqual(keys);
    expect(translations.length).toBeGreaterThan(0);
    for (const translation of translations) {
      expect(Object.keys(translation).sort()).toEqual(keys);
    }
  });

  it('has a key in place of every text a user sees', () => {
    const seen = new Set([
      ...['title', 'shortTitle', 'category', 'name', 'displayName', 'userDescription'],
      ...['markdownDescription', 'description', 'contents', 'altText'],
      ...['enumItemLabels', 'enumDescriptions', 'markdownEnumDescriptions'],
    ]);
    const raw: string[] = [];
    const visit = (value: unknown, isSeen: boolean): void => {
      if (typeof value === 'string') {
        if (isSeen && !/^%[\w.]+%$/.test(value)) {
          raw.push(value);
        }
      } else if (Array.isArray(value)) {
        value.forEach(each => {
          visit(each, isSeen);
        });
      } else if (typeof value === 'object' && value !== null) {
        for (const [key, each] of Object.entries(value)) {
          // A tool's name and schema are read by models, in English.
          if (!('inputSchema' in value && ['name', 'inputSchema'].includes(key))) {
            visit(each, seen.has(key));
          }
        }
      }
    };
    visit(manifest.contributes, false);
    expect(raw).toEqual([]);
  });

  it('leaves no sentence of the manifest untranslated', () => {
    const sentences = Object.keys(english).filter(key => english[key]?.includes(' '));
    for (const translation of translations) {
      const same = sentences.filter(key => english[key] === translation[key]);
      expect(same).toEqual(['extension.displayName']);
    }
  });
});
