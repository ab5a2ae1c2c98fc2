import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import * as ids from '../../src/host/ids';

interface Manifest {
  name: string;
  publisher: string;
  activationEvents: string[];
  contributes: {
    commands: { command: string; title: string }[];
    languageModelTools: { name: string }[];
    configuration: { properties: Record<string, unknown> };
  };
}

const read = (file: string): string => readFileSync(file, 'utf8');
const manifest = JSON.parse(read('package.json')) as Manifest;
const english = JSON.parse(read('package.nls.json')) as Record<string, string>;
const chinese = JSON.parse(read('package.nls.zh-cn.json')) as Record<string, string>;

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

  it('says everything in both languages', () => {
    const used = [...read('package.json').matchAll(/%([\w.]+)%/g)].map(match => match[1]);
    const keys = Object.keys(english).sort();
    expect([...new Set(used)].sort()).toEqual(keys);
    expect(Object.keys(chinese).sort()).toEqual(keys);
  });

  it('leaves no sentence of the manifest untranslated', () => {
    const sentences = Object.keys(english).filter(key => english[key]?.includes(' '));
    const same = sentences.filter(key => english[key] === chinese[key]);
    expect(same).toEqual(['extension.displayName']);
  });
});
