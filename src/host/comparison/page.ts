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
}

/**
 * The view's page. VS Code loads it again from this text whenever a hidden view is shown, so it holds
 * sentences only: data that may have changed are asked for with `ready`.
 */
export function comparisonPage(parts: PageParts): string {
  const { cspSource, nonce, file } = parts;
  const policy = [
    `default-src 'none'`,
    `style-src ${cspSource}`,
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
    <link rel="stylesheet" id="vscode-codicon-stylesheet" href="${attribute(file('codicon.css'))}">
    <link rel="stylesheet" href="${attribute(file('comparison.css'))}">
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
    <script nonce="${nonce}" src="${attribute(file('comparison.js'))}"></script>
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
