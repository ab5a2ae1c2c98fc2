import type { ActiveSource, Source } from './activeSource';

/** The same source with nothing selected. */
export function wholeFileSource(
  source: Pick<ActiveSource, 'current' | 'onDidChange'>,
): Pick<ActiveSource, 'current' | 'onDidChange'> {
  return {
    get current(): Source {
      const { current } = source;
      if (current.kind !== 'text') {
        return current;
      }
      const { documents, focused, uri } = current;
      return { kind: 'text', documents, focused, uri, selections: [] };
    },
    onDidChange: source.onDidChange,
  };
}
