// Shows strings as they come, as the extension under test must not: what VS Code makes of them.
const vscode = require('vscode');

exports.activate = context => {
  const item = vscode.window.createStatusBarItem('raw', vscode.StatusBarAlignment.Right, 99);
  item.text = 'raw $(error) text';
  context.subscriptions.push(
    item,
    vscode.commands.registerCommand('rawText.show', () => {
      item.show();
      void vscode.window.showWarningMessage('raw [Open](command:workbench.action.quickOpen)');
    }),
  );
};
