import type { Bundle } from '../../core/text/writer';

interface PageParts {
  readonly title: string;
  /** BCP 47 tag of the sentences. */
  readonly language: string;
  readonly bundle: Bundle;
  /** What the policy calls this extension's own files. */
  readonly cspSource: string;
  readonly nonce: string;
  /** Address of a file of `dist/webview`. */
  readonly file: (name: string) => string;
  readonly sources: PageSources;
}

/** What the page is made of, as it is built. */
export interface PageSources {
  readonly script: string;
  /** In the order in which they hold. */
  readonly styles: readonly string[];
}

/** Read by whatever reads a file of `dist/webview`. */
export async function pageSources(read: (name: string) => Promise<string>): Promise<PageSources> {
  const [script, ...styles] = await Promise.all([
    read('comparison.js'),
    read('codicon.css'),
    read('comparison.css'),
  ]);
  return { script, styles };
}

/**
 * The view's page. VS Code loads it again from this text whenever a hidden view is shown, so it holds
 * sentences only: data that may have changed are asked for with `ready`. Script and styles are in it:
 * VS Code brings a webview each file by way of the window, and most of the time to open went there.
 */
export function comparisonPage(parts: PageParts): string {
  const { cspSource, nonce, file, sources } = parts;
  const styles = sources.styles
    .join('\n')
    .replaceAll(/\.\/(codicon\.ttf)[^"')]*/g, (_, name: string) => file(name));
  const policy = [
    `default-src 'none'`,
    `style-src ${cspSource} 'nonce-${nonce}'`,
    `font-src ${cspSource}`,
    `script-src 'nonce-${nonce}'`,
  ].join('; ');
  return `<!DOCTYPE html>
<html lang="${attribute(parts.language)}">
  <head>
    <meta charset="utf-8">
    <meta http-equiv="Content-Security-Policy" content="${attribute(policy)}">
    <meta name="viewport" content="width=device-width, initial-scale=1">
    <title>${attribute(parts.title)}</title>
    <style nonce="${nonce}">${styles}</style>
  </head>
  <body>
    <main>
      <h1 class="visually-hidden">${attribute(parts.title)}</h1>
      <div
        id="root"
        data-bundle="${attribute(JSON.stringify(parts.bundle))}"
        data-history-script="${attribute(file('history.js'))}"
        data-history-style="${attribute(file('history.css'))}"
      ></div>
    </main>
    <div id="announcements" class="visually-hidden" role="status"></div>
    <script nonce="${nonce}">${sources.script}</script>
  </body>
</html>
`;
}

/** Text inside a quoted attribute or an element. */
function attribute(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('"', '&quot;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;');
}
