import type { Actions } from '../view';

/** The rows are one tab stop; the keys of a list move between them and act on the one in focus. */
export function installRowKeys(root: HTMLElement, actions: Actions): void {
  root.addEventListener('focusin', event => {
    if (isRow(event.target)) {
      setCurrentRow(root, event.target);
    }
  });
  root.addEventListener('keydown', event => {
    if (!isRow(event.target) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const row = event.target;
    const id = row.dataset.modelId ?? '';
    const isExpanded = row.getAttribute('aria-expanded') === 'true';
    const rows = modelRows(root);
    const at = rows.indexOf(row);
    const places: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: rows.length - 1,
    };
    const nothing = (): void => undefined;
    const commands: Readonly<Record<string, (id: string) => void>> = {
      ArrowRight: isExpanded ? nothing : actions.toggleExpanded,
      ArrowLeft: isExpanded ? actions.toggleExpanded : nothing,
      Enter: actions.toggleExpanded,
      ' ': actions.togglePinned,
      c: actions.copyId,
    };
    const place = places[event.key];
    const command = commands[event.key];
    if (place !== undefined || command !== undefined) {
      event.preventDefault();
    }
    if (place !== undefined) {
      rows[Math.max(0, Math.min(rows.length - 1, place))]?.focus();
    }
    command?.(id);
  });
}

/** After a render: the row that had the focus, or else the first, is the tab stop. */
export function restoreRowStop(root: HTMLElement): void {
  const rows = modelRows(root);
  setCurrentRow(root, rows.find(row => row.tabIndex === 0) ?? rows[0]);
}

export function rowOf(root: HTMLElement, modelId: string): HTMLElement | undefined {
  return modelRows(root).find(row => row.dataset.modelId === modelId);
}

function modelRows(root: HTMLElement): HTMLElement[] {
  return [...root.querySelectorAll<HTMLElement>('tr[data-model-id]')];
}

function isRow(target: EventTarget | null): target is HTMLElement {
  return target instanceof HTMLElement && target.matches('tr[data-model-id]');
}

function setCurrentRow(root: HTMLElement, current: HTMLElement | undefined): void {
  for (const row of root.querySelectorAll<HTMLElement>('tr[data-model-id][tabindex="0"]')) {
    if (row !== current) {
      row.tabIndex = -1;
    }
  }
  if (current !== undefined) {
    current.tabIndex = 0;
  }
}
