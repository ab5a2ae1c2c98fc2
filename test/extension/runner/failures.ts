/** Remembers what nobody caught in this process. */
const key = Symbol.for('priceLens.failures');
const holder = globalThis as { [key]?: string[] };

/** VS Code's own extensions fail, too: without the programs that they need, for example. */
const isOfAnother = (stack: string): boolean => /[\\/]vscode[\\/]extensions[\\/]/.test(stack);

/** Stacks of errors and rejections that nobody caught, the oldest first; grows. */
export const failures: readonly string[] = holder[key] ?? watch();

function watch(): string[] {
  const seen: string[] = [];
  holder[key] = seen;
  const remember = (error: unknown): void => {
    const stack = error instanceof Error ? (error.stack ?? error.message) : String(error);
    if (!isOfAnother(stack)) {
      seen.push(stack);
    }
  };
  process.on('unhandledRejection', remember);
  process.on('uncaughtExceptionMonitor', remember);
  return seen;
}
