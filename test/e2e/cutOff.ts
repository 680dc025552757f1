import type { Page } from 'playwright-core';

/** What lies beyond the left or right edge of the window and cannot be scrolled to in a box of its own, one line each. */
export const cutOff = (page: Page): Promise<string[]> => page.evaluate(beyondTheEdges);

/** Runs in the page: no function of its own may have a name, since the compiler would mark it with a helper that is not there. */
function beyondTheEdges(): string[] {
  const { clientWidth } = document.documentElement;
  const found: string[] = [];
  for (const element of document.querySelectorAll('main *, header *, h1')) {
    const text = (element.textContent ?? '').trim();
    const { left, right, width, height } = element.getBoundingClientRect();
    // What only screen readers hear is a pixel large.
    if (element.children.length > 0 || text === '' || width <= 1 || height <= 1) continue;
    if (!element.checkVisibility({ visibilityProperty: true, opacityProperty: true })) continue;
    if ((left >= -1 && right <= clientWidth + 1) || element.closest('[aria-hidden="true"]') !== null) continue;
    let box = element.parentElement;
    while (box !== null && !(box.scrollWidth > box.clientWidth && /auto|scroll/.test(getComputedStyle(box).overflowX)))
      box = box.parentElement;
    if (box === null) found.push(`cut off: ${text.slice(0, 60)}`);
  }
  return found;
}
