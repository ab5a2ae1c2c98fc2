/**
 * The floor of a keystroke's way to the status bar: does nothing but count the changes. Writes down
 * twice a second how long the host's event loop stood still at most, and, when its command asks for
 * it, a CPU profile of all since its start.
 */
const { appendFileSync, writeFileSync } = require('node:fs');
const { Session } = require('node:inspector/promises');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const vscode = require('vscode');

exports.activate = async context => {
  const item = vscode.window.createStatusBarItem('counter', vscode.StatusBarAlignment.Right, 1000);
  let changes = 0;
  item.text = '0 changes';
  item.show();
  const { PRICE_LENS_BENCH_RESULT: result } = process.env;
  const session = new Session();
  session.connect();
  const delay = monitorEventLoopDelay({ resolution: 1 });
  delay.enable();
  const writing = setInterval(() => {
    const line = JSON.stringify({ at: Date.now(), longest: delay.max / 1e6 });
    appendFileSync(result, `${line}\n`);
    delay.reset();
  }, 500);
  context.subscriptions.push(
    item,
    { dispose: () => clearInterval(writing) },
    vscode.workspace.onDidChangeTextDocument(() => {
      changes += 1;
      item.text = `${changes} changes`;
    }),
    vscode.commands.registerCommand('priceLensBench.writeProfile', async () => {
      const { profile } = await session.post('Profiler.stop');
      writeFileSync(`${result}.cpuprofile`, JSON.stringify({ startedAt, profile }));
    }),
  );
  await session.post('Profiler.enable');
  await session.post('Profiler.setSamplingInterval', { interval: 250 });
  const startedAt = Date.now();
  await session.post('Profiler.start');
};
