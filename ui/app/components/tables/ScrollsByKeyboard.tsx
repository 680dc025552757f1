import { useEffect, useRef, type ReactNode } from 'react';

/** The box of Strato's DataTable that scrolls. */
const scroller = '.strato-table-virtualization-container';

/**
 * A table that can be scrolled by arrow keys wherever it is wider or higher than its box: Strato's box takes no focus, and not every
 * browser gives it one. Where all fits there is no stop for Tab. WCAG 2.1.1, https://dequeuniversity.com/rules/axe/4.11/scrollable-region-focusable
 */
export const ScrollsByKeyboard = ({ children }: { children: ReactNode }) => {
  const around = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const box = around.current?.querySelector<HTMLElement>(scroller);
    if (!box) return undefined;
    const look = () => {
      const overflows = box.scrollWidth > box.clientWidth || box.scrollHeight > box.clientHeight;
      if (overflows) box.tabIndex = 0;
      else box.removeAttribute('tabindex');
    };
    // Its own size, and that of what it holds: rows come and grow after it.
    const observer = new ResizeObserver(look);
    for (const element of [box, ...box.children]) observer.observe(element);
    look();
    return () => observer.disconnect();
  }, []);
  return <div ref={around}>{children}</div>;
};
