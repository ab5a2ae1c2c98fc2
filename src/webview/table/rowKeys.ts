import type { Actions } from '../view';

/**
 * The rows are one tab stop; the keys of a list move between them, up to the heads of the columns, and
 * over what unfolds a section. Escape leaves the details for their row, and closes them.
 */
export function installRowKeys(root: HTMLElement, actions: Actions): void {
  root.addEventListener('focusin', event => {
    if (isRow(event.target)) {
      setCurrentRow(root, event.target);
    }
  });
  root.addEventListener('keydown', event => {
    const { target, key } = event;
    if (!(target instanceof HTMLElement) || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const detail = target.closest<HTMLElement>('[data-detail-of]');
    if (detail !== null) {
      if (key === 'Escape') {
        rowOf(root, detail.dataset.detailOf ?? '')?.focus();
      }
      return;
    }
    const stops = [...root.querySelectorAll<HTMLElement>(rowStops)];
    if (target.closest('thead') !== null && key === 'ArrowDown') {
      event.preventDefault();
      stops[0]?.focus();
    }
    const at = stops.indexOf(target);
    if (at === -1) {
      return;
    }
    const places: Readonly<Record<string, number>> = {
      ArrowDown: at + 1,
      ArrowUp: at - 1,
      PageDown: at + 10,
      PageUp: at - 10,
      Home: 0,
      End: stops.length - 1,
    };
    const place = places[key];
    const command = isRow(target) ? commandOf(key, target, actions) : undefined;
    if (place !== undefined || command !== undefined) {
      event.preventDefault();
    }
    if (place === -1 && key === 'ArrowUp') {
      root.querySelector<HTMLElement>('thead [data-stop="current"]')?.focus();
    } else if (place !== undefined) {
      stops[Math.max(0, Math.min(stops.length - 1, place))]?.focus();
    }
    command?.(target.dataset.modelId ?? '');
  });
}

/** What the arrows move between: models, and the buttons in the headings of their sections. */
const rowStops = 'tr[data-model-id],tr.section>th>button';

function commandOf(
  key: string,
  row: HTMLElement,
  { toggleExpanded, togglePinned, copyId }: Actions,
): ((id: string) => void) | undefined {
  const isExpanded = row.getAttribute('aria-expanded') === 'true';
  const nothing = (): void => undefined;
  const commands: Readonly<Record<string, (id: string) => void>> = {
    ArrowRight: isExpanded ? nothing : toggleExpanded,
    ArrowLeft: isExpanded ? toggleExpanded : nothing,
    Escape: isExpanded ? toggleExpanded : nothing,
    Enter: toggleExpanded,
    ' ': togglePinned,
    c: copyId,
  };
  return commands[key];
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
