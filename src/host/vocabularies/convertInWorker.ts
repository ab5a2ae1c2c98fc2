import type { Conversion, ExpectedTokenizer } from '../../core/tokens/convert/convertTokenizer';
import type { CounterPort, SpawnCounter } from '../../protocol/counting';

/**
 * Converts a tokenizer file in a worker of its own: it takes seconds, and the one that counts has to
 * keep up with typing. Rejects with the signal's reason when cancelled.
 */
export function convertInWorker(
  spawn: SpawnCounter,
  expected: ExpectedTokenizer,
  file: Uint8Array,
  signal: AbortSignal,
): Promise<Conversion> {
  return new Promise((resolve, reject) => {
    let port: CounterPort | null = null;
    const end = () => {
      signal.removeEventListener('abort', cancel);
      port?.terminate();
    };
    const cancel = () => {
      end();
      reject(signal.reason as Error);
    };
    if (signal.aborted) {
      reject(signal.reason as Error);
      return;
    }
    signal.addEventListener('abort', cancel);
    port = spawn({
      onResponse: response => {
        if (response.type === 'converted') {
          end();
          resolve(response.conversion);
        }
      },
      onEnd: reason => {
        end();
        reject(new Error(reason));
      },
    });
    const copy = file.slice();
    port.post({ type: 'convert', expected, file: copy }, [copy.buffer]);
  });
}
