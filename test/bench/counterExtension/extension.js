/** The floor of a keystroke's way to the status bar: does nothing but count the changes. */
const vscode = require('vscode');

exports.activate = context => {
  const item = vscode.window.createStatusBarItem('counter', vscode.StatusBarAlignment.Right, 1000);
  let changes = 0;
  item.text = '0 changes';
  item.show();
  context.subscriptions.push(
    item,
    vscode.workspace.onDidChangeTextDocument(() => {
      changes += 1;
      item.text = `${changes} changes`;
    }),
  );
};
