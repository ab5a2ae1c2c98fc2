/** Mocha keeps the console it finds while loading: this comes before it. */
import { markConsole } from './report';

markConsole(format);

/** What mocha uses of `util.format`. */
function format(first: unknown = '', ...more: unknown[]): string {
  const text = typeof first === 'string' ? first : JSON.stringify(first);
  const filled = text.replaceAll(/%[sd]/g, place =>
    more.length === 0 ? place : String(more.shift()),
  );
  return [filled, ...more.map(String)].join(' ');
}
