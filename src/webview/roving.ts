/**
 * One tab stop per group: inside an element with `data-roving` the arrow keys move between the
 * elements with `data-stop`, and Tab leaves the group. An `inner` group is reached by the keys of the
 * one around it.
 */
export function installRoving(root: HTMLElement): void {
  root.addEventListener('focusin', event => {
    const stop = stopOf(event.target);
    if (stop !== null) {
      setStop(stop);
    }
  });
  root.addEventListener('keydown', event => {
    const stop = stopOf(event.target);
    const group = stop?.closest<HTMLElement>('[data-roving]');
    if (stop === null || group == null || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const stops = stopsIn(group).filter(isVisible);
    const at = stops.indexOf(stop);
    if (keepsKey(stop, event.key)) {
      return;
    }
    const next = {
      ArrowRight: stops[at + 1],
      ArrowLeft: stops[at - 1],
      Home: stops[0],
      End: stops.at(-1),
    }[event.key];
    if (next !== undefined) {
      event.preventDefault();
      event.stopPropagation();
      next.focus();
    }
  });
}

/** Inside a text the arrows move the cursor, and only from its ends on to the next stop. */
function keepsKey(stop: HTMLElement, key: string): boolean {
  const input = stop.shadowRoot?.querySelector('input') ?? stop;
  if (!(input instanceof HTMLInputElement) || input.type === 'checkbox') {
    return false;
  }
  const { selectionStart: start, selectionEnd: end, value } = input;
  const isAtEdge =
    start === end &&
    ((key === 'ArrowLeft' && start === 0) || (key === 'ArrowRight' && end === value.length));
  return !isAtEdge;
}

/** After a render: exactly one element of each group can be reached by Tab. */
export function restoreTabStops(root: HTMLElement): void {
  for (const group of root.querySelectorAll<HTMLElement>('[data-roving]')) {
    const stops = stopsIn(group);
    const isCurrent = (stop: HTMLElement): boolean => stop.dataset.stop === 'current';
    setStop(
      stops.find(stop => isCurrent(stop) && isVisible(stop)) ?? stops.find(isVisible) ?? stops[0],
    );
  }
}

function setStop(current: HTMLElement | undefined): void {
  const group = current?.closest<HTMLElement>('[data-roving]');
  if (current === undefined || group == null) {
    return;
  }
  for (const stop of stopsIn(group)) {
    const place = stop === current ? 'current' : '';
    const tabIndex = stop === current && group.dataset.roving !== 'inner' ? 0 : -1;
    // Even writing the same value again makes the browser look for the focus anew.
    if (stop.getAttribute('tabindex') !== String(tabIndex)) {
      stop.tabIndex = tabIndex;
    }
    if (stop.dataset.stop !== place) {
      stop.dataset.stop = place;
    }
  }
}

function stopOf(target: EventTarget | null): HTMLElement | null {
  return target instanceof Element ? target.closest<HTMLElement>('[data-stop]') : null;
}

function stopsIn(group: HTMLElement): HTMLElement[] {
  return [...group.querySelectorAll<HTMLElement>('[data-stop]')];
}

/** Not in a popover that is closed, nor folded away for want of room. */
function isVisible(stop: HTMLElement): boolean {
  return stop.checkVisibility();
}
