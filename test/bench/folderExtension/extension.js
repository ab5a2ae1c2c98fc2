/**
 * Counts the open folder from inside the extension host, watching that host: how long its event loop
 * stood still at most, and how much memory it took. Writes the figures into the file it is given.
 */
const { appendFileSync } = require('node:fs');
const { monitorEventLoopDelay } = require('node:perf_hooks');
const vscode = require('vscode');

async function watched(run) {
  const delay = monitorEventLoopDelay({ resolution: 1 });
  const before = process.memoryUsage().rss;
  let peak = before;
  const sampling = setInterval(() => {
    peak = Math.max(peak, process.memoryUsage().rss);
  }, 50);
  delay.enable();
  const from = Date.now();
  const started = performance.now();
  const value = await run();
  const seconds = (performance.now() - started) / 1000;
  // What the count leaves to do, pricing and the tree, holds the host too.
  await new Promise(resolve => setTimeout(resolve, 3000));
  delay.disable();
  clearInterval(sampling);
  return {
    from,
    to: Date.now(),
    seconds,
    maximumDelay: delay.max / 1e6,
    p99Delay: delay.percentile(99) / 1e6,
    extraMemory: (peak - before) / 1e6,
    files: value?.files?.length,
    skipped: value?.skipped?.length,
    bytes: value?.files?.reduce((sum, file) => sum + file.bytes, 0),
  };
}

exports.activate = async () => {
  await vscode.extensions.getExtension('llm-price-lens.llm-price-lens').activate();
  // As in use: an editor is open and its count stands in the status bar.
  const document = await vscode.workspace.openTextDocument({ content: 'One line.\n' });
  await vscode.window.showTextDocument(document);
  // The window is still settling: its start is not what is measured.
  await new Promise(resolve => setTimeout(resolve, 8000));
  const runs = {
    idle: () => new Promise(resolve => setTimeout(resolve, 5000)),
    'my model': () => vscode.commands.executeCommand('priceLens.countFiles'),
    'all models': () => vscode.commands.executeCommand('priceLens.compareFiles'),
  };
  for (const [name, run] of Object.entries(runs)) {
    const line = JSON.stringify({ name, ...(await watched(run)) });
    appendFileSync(process.env.PRICE_LENS_BENCH_RESULT, `${line}\n`);
  }
  await vscode.commands.executeCommand('priceLensBench.writeProfile');
};
