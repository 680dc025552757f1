import { useEffect, useState, type RefObject } from 'react';

/** How wide an element is, in CSS pixels, and again when that changes; null before it is laid out. */
export function useWidth(element: RefObject<Element>): number | null {
  const [width, setWidth] = useState<number | null>(null);
  useEffect(() => {
    const box = element.current;
    if (box === null) return undefined;
    const look = () => setWidth(box.clientWidth || null);
    const observer = new ResizeObserver(look);
    observer.observe(box);
    look();
    return () => observer.disconnect();
  }, [element]);
  return width;
}
