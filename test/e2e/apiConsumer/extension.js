// Another extension, as it would use the public API: writes `compare()` of the open file beside it.
const vscode = require('vscode');

exports.activate = context => {
  context.subscriptions.push(
    vscode.commands.registerCommand('apiConsumer.writeComparison', async () => {
      const lens = vscode.extensions.getExtension('llm-price-lens.llm-price-lens');
      const api = await lens.activate();
      const [folder] = vscode.workspace.workspaceFolders;
      const [editor] = vscode.window.visibleTextEditors;
      const text = editor.document.getText();
      const comparison = await api.compare({ text, outputTokens: 500, market: 'intl' });
      const file = vscode.Uri.joinPath(folder.uri, 'comparison.json');
      await vscode.workspace.fs.writeFile(
        file,
        new TextEncoder().encode(JSON.stringify(comparison)),
      );
    }),
  );
};
