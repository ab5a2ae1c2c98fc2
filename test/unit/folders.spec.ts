import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, it } from 'vitest';
import { groupBy } from '../../src/core/groupBy';

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter(entry => entry.isFile())
  .map(({ parentPath, name }) => path.posix.join(parentPath, name));

it('no folder of sources holds more files than one sees at a glance', () => {
  const folders = groupBy(files, file => path.posix.dirname(file));
  expect(folders.size).toBeGreaterThan(20);
  const full = [...folders].filter(([, inside]) => inside.length > 20);
  expect(full.map(([folder]) => folder)).toEqual([]);
});

it('no file of sources imports itself by way of others', () => {
  const sources = new Set(files.filter(file => file.endsWith('.ts')));
  const importsOf = (file: string): string[] =>
    [...readFileSync(file, 'utf8').matchAll(/(?:from |import\()'(\.[^']+)'/g)]
      .map(([, to = '']) => `${path.posix.join(path.posix.dirname(file), to)}.ts`)
      .filter(each => sources.has(each));
  const done = new Set<string>();
  const circles: string[] = [];
  let followed = 0;
  const follow = (file: string, way: readonly string[]): void => {
    if (way.includes(file)) {
      circles.push([...way.slice(way.indexOf(file)), file].join(' → '));
    } else if (!done.has(file)) {
      for (const each of importsOf(file)) {
        followed += 1;
        follow(each, [...way, file]);
      }
      done.add(file);
    }
  };
  for (const file of sources) {
    follow(file, []);
  }
  expect(followed).toBeGreaterThan(1000);
  expect(circles).toEqual([]);
});

it('every layer and the tests are checked for types', () => {
  const { references } = JSON.parse(readFileSync('tsconfig.json', 'utf8')) as {
    references: { path: string }[];
  };
  const layers = readdirSync('src').map(layer => `src/${layer}`);
  expect(references.map(layer => layer.path)).toEqual([...layers.sort(), 'test']);
});
