import { rm } from 'node:fs/promises';
import { root } from '../../src/dev/paths';
import { copySampleWorkspace } from '../../src/dev/sampleWorkspace';
import { launchBrowser } from '../../src/dev/vscode/browser';
import { installVsCode } from '../../src/dev/vscode/install';
import { type ServerOptions, startServer } from '../../src/dev/vscode/server';
import { workbenchUrl } from '../../src/dev/vscode/workbenchUrl';
import { openPage } from '../e2e/driver/page';
import { Workbench } from '../e2e/driver/workbench';

/** Measures in a real VS Code on a copy of the sample workspace, with or without our extension. */
export async function inWorkbench<T>(
  options: ServerOptions & { readonly isOursThere: boolean },
  measure: (workbench: Workbench) => Promise<T>,
): Promise<T> {
  const install = await installVsCode(console.log);
  const folder = await copySampleWorkspace();
  const server = await startServer(install, options);
  const browser = await launchBrowser(console.log);
  try {
    const target = { folder, ...(options.isOursThere && { extensionDevelopmentPath: root }) };
    const url = workbenchUrl(server.authority, target, server.connectionToken);
    return await measure(new Workbench(await openPage(browser, url), folder));
  } finally {
    await browser.close();
    await server.stop();
    await rm(folder, { recursive: true, force: true });
  }
}
