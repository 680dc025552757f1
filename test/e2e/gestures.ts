import type { BrowserContext } from 'playwright-core';

/** What a person did in the pages of a browser. */
export interface Gestures {
  /** Presses of the mouse, and of Enter or the space bar on what is no text field. */
  clicks: number;
  /** Fields that were filled in, each once. */
  fields: number;
}

/** Runs in every page; as text, since what compiles this file would put helpers into a function that pages do not have. */
const listen = `
  const isText = (one) =>
    one instanceof HTMLTextAreaElement ||
    (one instanceof HTMLInputElement && !['checkbox', 'radio', 'button'].includes(one.type));
  const filled = new WeakSet();
  addEventListener('pointerdown', (event) => { if (event.isTrusted) tellGesture('clicks'); }, true);
  addEventListener('keydown', ({ isTrusted, key, target }) => {
    if (isTrusted && (key === 'Enter' || key === ' ') && !isText(target)) tellGesture('clicks');
  }, true);
  addEventListener('input', ({ target }) => {
    if (!isText(target) || filled.has(target)) return;
    filled.add(target);
    tellGesture('fields');
  }, true);
`;

/** Counts what is done in every page of a context from now on; pages that are open already are not seen before they load anew. */
export async function countGestures(context: BrowserContext): Promise<Gestures> {
  const seen: Gestures = { clicks: 0, fields: 0 };
  await context.exposeBinding('tellGesture', (_source, kind: keyof Gestures) => void (seen[kind] += 1));
  await context.addInitScript({ content: listen });
  return seen;
}
