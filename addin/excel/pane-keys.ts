/**
 * Excel on the web: office.js takes Tab and Esc away from the page. Tab from an element that it does not count as a stop
 * (a heading that was given the focus when the screen changed, the page after a button went away) leaves the pane, and
 * Esc that closed a menu leaves it too.
 * (`onWindowKeydown` of excel-web-16.00.debug.js 1.1.110, listening on the window.)
 */
export function keepKeysInPane(page: Document): void {
  // On the document: after whatever the pane does with a key, before the window's listener.
  page.addEventListener('keydown', (event) => {
    const isHandledEscape = event.key === 'Escape' && event.defaultPrevented;
    if (isHandledEscape || (event.key === 'Tab' && isNoStop(event.target))) event.stopPropagation();
  });
}

/** The browser knows where to go on from here; office.js does not. */
function isNoStop(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target === target.ownerDocument.body || target.tabIndex < 0);
}
