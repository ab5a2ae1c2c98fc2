/**
 * The floor of a keystroke's way to the status bar: does nothing but count the changes. Writes down
 * twice a second how long the host's event loop stood still at most.
 */
const { appendFileSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const vscode = require('vscode');

exports.activate = context => {
  const item = vscode.window.createStatusBarItem('counter', vscode.StatusBarAlignment.Right, 1000);
  let changes = 0;
  item.text = '0 changes';
  item.show();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const writing = setInterval(() => {
    const line = JSON.stringify({ at: Date.now(), longest: delay.max / 1e6 });
    appendFileSync(process.env.PRICE_LENS_BENCH_RESULT, `${line}\n`);
    delay.reset();
  }, 500);
  context.subscriptions.push(
    item,
    { dispose: () => clearInterval(writing) },
    vscode.workspace.onDidChangeTextDocument(() => {
      changes += 1;
      item.text = `${changes} changes`;
    }),
  );
};
