/** What the tests ask of the page: does everything fit, who has the focus. Runs in the browser. */

/** WCAG 2.2, 2.5.8 */
const SMALLEST_TARGET = 24;
const CONTROLS = 'button, a[href], [role="menuitem"], label:has(input)';
/** A field scrolls and draws its line outside its box; text in a drawing has no box; a spinner turns beyond it; sheets and tables scroll in their frames. */
const MAY_EXCEED =
  'input, textarea, select, svg *, .fui-Textarea, .fui-Spinner, .fui-Spinner *, .sheet-scroll, .sheet-scroll *, .editor-paper, .editor-paper *, .desk-scroll, .desk-scroll *, .inbox-scroll, .inbox-scroll *, .page-tabs, .page-tabs *';

const nameOf = (element: Element) =>
  `${element.tagName}.${element.getAttribute('class')} ${element.textContent?.slice(0, 30)}`;

const isTooWide = (element: Element) => element.scrollWidth > element.clientWidth;

/** A closing mark at a line's end lets its blank half hang (text-spacing-trim), which is counted as its width. */
function withoutHangingBlanks(elements: readonly HTMLElement[]): readonly HTMLElement[] {
  if (elements.length === 0) return elements;
  const whole = document.createElement('style');
  whole.textContent = '* { text-spacing-trim: space-all !important; }';
  document.head.append(whole);
  const wide = elements.filter(isTooWide);
  whole.remove();
  return wide;
}

/** What does not fit, or is too small to hit, in the page as it stands. */
export function misfits(): readonly string[] {
  const shown = [...document.querySelectorAll<HTMLElement>('.pane, .pane *')].filter(
    (element) => element.getClientRects().length > 0 && element.closest('.only-heard') === null,
  );
  const clipped = withoutHangingBlanks(
    shown
      // Inline elements have no width of their own.
      .filter((element) => element.clientWidth > 0 && !element.matches(MAY_EXCEED))
      .filter(isTooWide),
  ).map((element) => `does not fit: ${nameOf(element)} ${element.scrollWidth} > ${element.clientWidth}`);
  const beyond = shown
    .filter((element) => element.closest('.sheet-scroll, .editor-paper, .desk-scroll, .page-tabs') === null)
    .filter((element) => element.getBoundingClientRect().right > window.innerWidth + 0.5)
    .map((element) => `beyond the edge: ${nameOf(element)}`);
  const small = shown
    .filter((element) => element.matches(CONTROLS))
    .filter((element) => {
      const { width, height } = element.getBoundingClientRect();
      return width < SMALLEST_TARGET || height < SMALLEST_TARGET;
    })
    .map((element) => `too small a target: ${nameOf(element)}`);
  const squeezed = shown.filter(isSqueezed).map((element) => `squeezed into a column: ${nameOf(element)}`);
  const broken = shown.filter(isBrokenFigure).map((element) => `a figure over two lines: ${nameOf(element)}`);
  return [...clipped, ...beyond, ...small, ...squeezed, ...broken, ...outerScrollbars()];
}

const SHORTEST_TEXT = 6;
/** Of Chinese; a word of Latin letters hangs over before. */
const FEWEST_A_LINE = 3;

/** Its columns are as wide as the form has them. */
const PAPER = '.editor-paper';

/** Text that stands upright because its column has the room of a character or two. */
function isSqueezed(element: HTMLElement): boolean {
  // What is folded has boxes, and no room.
  if (!element.checkVisibility() || element.closest(PAPER) !== null) return false;
  return [...element.childNodes].some((node) => {
    const length = node.nodeType === Node.TEXT_NODE ? (node.textContent ?? '').trim().length : 0;
    if (length < SHORTEST_TEXT) return false;
    return length / linesOf(node) < FEWEST_A_LINE;
  });
}

const FIGURE = /^[\d.,]+%?$/;

/** 20 above 0 is not read as 200. */
function isBrokenFigure(element: HTMLElement): boolean {
  return [...element.childNodes].some(
    (node) => node.nodeType === Node.TEXT_NODE && FIGURE.test(node.textContent?.trim() ?? '') && linesOf(node) > 1,
  );
}

function linesOf(text: Node): number {
  const range = document.createRange();
  range.selectNodeContents(text);
  return new Set([...range.getClientRects()].map(({ top }) => Math.round(top))).size;
}

/** The pane scrolls inside of itself; the page around it never does, not by one pixel. */
function outerScrollbars(): readonly string[] {
  const { scrollHeight, clientHeight, scrollWidth, clientWidth } = document.documentElement;
  const isLonger = scrollHeight > clientHeight || scrollWidth > clientWidth || clientWidth < window.innerWidth;
  return isLonger ? [`the page scrolls: ${scrollWidth} × ${scrollHeight} in ${clientWidth} × ${clientHeight}`] : [];
}

/** Buttons of Fluent's primary look that can be pressed: by their colour, wherever they stand. */
export function primaryButtons(): number {
  const ground = getComputedStyle(document.querySelector('.pane') ?? document.body);
  const probe = document.createElement('i');
  probe.style.color = ground.getPropertyValue('--colorBrandBackground');
  document.body.append(probe);
  const brand = getComputedStyle(probe).color;
  probe.remove();
  return [...document.querySelectorAll('button')].filter(
    (button) => button.closest('[inert]') === null && getComputedStyle(button).backgroundColor === brand,
  ).length;
}

/** What the focused control is called: its text where it has no name of its own. */
export function focused(): string {
  const element = document.activeElement;
  return element?.getAttribute('aria-label') ?? element?.textContent ?? '';
}

export const focusedClass = () => document.activeElement?.className ?? '';
export const focusedField = () => document.activeElement?.getAttribute('name') ?? '';
export const isInert = (selector: string) => document.querySelector(selector)?.closest('[inert]') !== null;

/** Where the caret stands in the focused field. */
export function caret(): number | null {
  const { activeElement } = document;
  return activeElement instanceof HTMLInputElement ? activeElement.selectionStart : null;
}

export function dropFile(selector: string, name: string): void {
  const dataTransfer = new DataTransfer();
  dataTransfer.items.add(new File(['x'], name));
  document.querySelector(selector)?.dispatchEvent(new DragEvent('drop', { bubbles: true, dataTransfer }));
}

/** A block of cells comes from the clipboard, where the focus is. */
export function paste(text: string): void {
  const clipboardData = new DataTransfer();
  clipboardData.setData('text/plain', text);
  const event = new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true });
  document.activeElement?.dispatchEvent(event);
}

export const hasFocusIn = (selector: string) => document.activeElement?.closest(selector) != null;

/** Four things that break the rules, to see that the checks notice. */
export function addFlaws(): void {
  const pane = document.querySelector('.pane');
  pane?.insertAdjacentHTML('beforeend', '<button style="width:10px;height:10px;color:#ddd;background:#eee"></button>');
  pane?.insertAdjacentHTML('beforeend', '<p style="width:40px;white-space:nowrap">很长很长很长的一行文字</p>');
  pane?.insertAdjacentHTML('beforeend', '<p style="width:20px;font-size:14px">站成一列的文字</p>');
  pane?.insertAdjacentHTML('beforeend', '<p style="width:18px;font-size:14px;overflow-wrap:anywhere">200</p>');
}

/** Until React has run its effects: they wait for the paint. */
export async function settled(): Promise<void> {
  const painted = () => new Promise((done) => requestAnimationFrame(done));
  await painted();
  await painted();
  await new Promise((done) => setTimeout(done));
}
