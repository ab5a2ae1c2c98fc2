/** The floor of any view's opening: a webview with one sentence in it. */
const vscode = require('vscode');

exports.activate = context => {
  context.subscriptions.push(
    vscode.commands.registerCommand('emptyWebview.open', () => {
      const panel = vscode.window.createWebviewPanel(
        'emptyWebview',
        'Empty Webview',
        vscode.ViewColumn.Beside,
        { enableScripts: true },
      );
      panel.webview.html = '<!DOCTYPE html><html><body><p id="empty">Empty</p></body></html>';
    }),
  );
};
