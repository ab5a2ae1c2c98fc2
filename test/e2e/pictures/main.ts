/**
 * `npm run pictures [words…]`: every surface in the real VS Code, photographed in every theme, language
 * and width, into `test-results/pictures/`. Words choose: languages (`zh-cn`), themes (`hc-dark`),
 * widths (`700`), and scenes by the beginning of their names (`hover`, `walkthrough-1`, `comparison`).
 * For looking at; the best two stand in `media/readme/`.
 */
import { mkdir, rm } from 'node:fs/promises';
import path from 'node:path';
import { resultsFolder } from '../../../src/dev/paths';
import { copySampleWorkspace } from '../../../src/dev/sampleWorkspace';
import { launchBrowser } from '../../../src/dev/vscode/browser';
import { installVsCode } from '../../../src/dev/vscode/install';
import { startServer } from '../../../src/dev/vscode/server';
import { workbenchUrl } from '../../../src/dev/vscode/workbenchUrl';
import { packagedExtension } from '../driver/packagedExtension';
import { openPage } from '../driver/page';
import { Workbench } from '../driver/workbench';
import { comparisonScenes, openComparison } from './comparisonScenes';
import { dialogScenes } from './dialogScenes';
import { editorScenes } from './editorScenes';
import { height, languages, Stage, themes, type Language, type Theme } from './stage';

const folder = path.join(resultsFolder, 'pictures');
const widths = ['700', '1400'];
// The count under way in the last scene would open its view in a later one.
const standalone = { ...dialogScenes, ...editorScenes };

const models: Readonly<Record<Language, string>> = {
  en: 'openai/gpt-5.5',
  'zh-cn': 'deepseek-cn/deepseek-flash',
};

const report = (line: string): void => {
  console.log(line);
};

const words = process.argv.slice(2);
const chosen = <Name extends string>(all: readonly Name[]): readonly Name[] => {
  const some = all.filter(name => words.includes(name));
  return some.length === 0 ? all : some;
};
const reserved = new Set([...Object.keys(languages), ...Object.keys(themes), ...widths]);
const sceneWords = words.filter(word => !reserved.has(word));
const wanted = (scene: string): boolean =>
  sceneWords.length === 0 || sceneWords.some(word => scene.startsWith(word));

async function photograph(language: Language, theme: Theme): Promise<void> {
  const workspace = await copySampleWorkspace();
  const server = await startServer(await installVsCode(report), {
    settings: {
      'workbench.colorTheme': themes[theme],
      'window.autoDetectColorScheme': false,
      'window.autoDetectHighContrast': false,
      'workbench.activityBar.location': 'hidden',
      'editor.minimap.enabled': false,
      // Not the one that most files of the sample name.
      'priceLens.model': models[language],
    },
    // VS Code shows no chosen theme beside an extension that runs from its sources.
    vsix: await packagedExtension(),
    ...(language === 'en' ? {} : { locale: language }),
  });
  const browser = await launchBrowser(report);
  try {
    const url = workbenchUrl(server.authority, { folder: workspace }, server.connectionToken);
    const vscode = new Workbench(await openPage(browser, url), workspace);
    const stage = new Stage(vscode, language);
    const take = async (scene: string): Promise<void> => {
      // Layout and counts settle; a picture has nothing else to wait for.
      await vscode.page.waitForTimeout(1200);
      const picture = path.join(folder, `${language}-${theme}-${scene}.png`);
      await vscode.screenshot(picture);
      report(path.relative('.', picture));
    };
    for (const width of chosen(widths)) {
      await vscode.page.setViewportSize({ width: Number(width), height });
      for (const [scene, arrange] of Object.entries(standalone).filter(([name]) => wanted(name))) {
        try {
          await stage.clear();
          await arrange(stage);
        } catch (error) {
          console.error(`${scene}:`, error);
          process.exitCode = 1;
        }
        await take(`${scene}-${width}`);
      }
    }
    if (wanted('comparison')) {
      await stage.clear();
      const view = await openComparison(stage);
      for (const [scene, arrange] of Object.entries(comparisonScenes)) {
        await arrange(stage, view);
        await take(scene);
      }
    }
  } finally {
    await browser.close();
    await server.stop();
    await rm(workspace, { recursive: true, force: true });
  }
}

async function main(): Promise<void> {
  await mkdir(folder, { recursive: true });
  for (const language of chosen(Object.keys(languages) as Language[])) {
    for (const theme of chosen(Object.keys(themes) as Theme[])) {
      await photograph(language, theme);
    }
  }
}

main().catch((error: unknown) => {
  console.error(error);
  process.exitCode = 1;
});
