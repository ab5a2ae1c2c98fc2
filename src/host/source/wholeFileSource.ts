import type { ActiveSource, Source } from './activeSource';

/** The same source with nothing selected. */
export function wholeFileSource(
  source: Pick<ActiveSource, 'current' | 'onDidChange'>,
): Pick<ActiveSource, 'current' | 'onDidChange'> {
  return {
    get current(): Source {
      const { current } = source;
      return current.kind === 'text' ? { ...current, selections: [] } : current;
    },
    onDidChange: source.onDidChange,
  };
}
