/**
 * Names that move: their host decides from day to day, or from user to user, what answers. They are
 * not the model they mean today.
 */
const moving = new Set([
  'auto',
  'openrouter/auto',
  'model_router',
  'model-router',
  'sonnet',
  'opus',
  'haiku',
  'fable',
  'opusplan',
  'best',
  'codestral',
  'codestral-latest',
  'command-latest',
  'gemini-flash-lite-latest',
  'gemini-pro-latest',
  'kimi-latest',
  'kimi-for-coding',
  'kimi-for-coding-highspeed',
  'qianfan-code-latest',
  'chat-latest',
]);

export function isMoving(name: string): boolean {
  return (
    /^(?:~|copilot-utility|accounts\/fireworks\/routers\/.*-latest$)/.test(name) || moving.has(name)
  );
}
