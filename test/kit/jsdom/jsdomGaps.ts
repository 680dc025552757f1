/**
 * What browsers have and jsdom has not, as far as Strato and the SDKs need it.
 * Sizes that are not 0 matter: a virtualized table draws no rows into a box of height 0.
 */
import { TextDecoder, TextEncoder } from 'node:util';
import { ReadableStream } from 'node:stream/web';
import { runInThisContext } from 'node:vm';

class NoObserver {
  observe(): void {}
  unobserve(): void {}
  disconnect(): void {}
  takeRecords(): [] {
    return [];
  }
}

Object.assign(globalThis, {
  ResizeObserver: NoObserver,
  IntersectionObserver: NoObserver,
  TextEncoder,
  TextDecoder,
  ReadableStream,
  // Node's own, from outside this realm: SDK clients refuse hand-made responses.
  ...(runInThisContext('({ Response, Headers, Request })') as object),
});

window.scrollTo = () => undefined;

Object.defineProperty(window, 'matchMedia', {
  writable: true,
  value: (query: string) => ({
    matches: false,
    media: query,
    onchange: null,
    addEventListener: () => undefined,
    removeEventListener: () => undefined,
    addListener: () => undefined,
    removeListener: () => undefined,
    dispatchEvent: () => false,
  }),
});

Object.defineProperties(HTMLElement.prototype, {
  clientWidth: { configurable: true, value: 1200 },
  clientHeight: { configurable: true, value: 800 },
  offsetWidth: { configurable: true, value: 1200 },
  offsetHeight: { configurable: true, value: 800 },
});

HTMLElement.prototype.scrollIntoView = () => undefined;

const measured = { measureText: (text: string) => ({ width: text.length * 8 }), font: '' };
Object.defineProperty(HTMLCanvasElement.prototype, 'getContext', {
  value: () =>
    new Proxy(measured, {
      get: (target, name) => (name in target ? target[name as keyof typeof target] : () => undefined),
      set: () => true,
    }),
});
