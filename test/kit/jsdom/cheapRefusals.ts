/**
 * While a test waits for something, testing-library asks again at every change of the page, and each time prints the whole page into an
 * error that nobody reads. Here it is printed when the wait is over, as the message of the failure, and not before.
 */
import { configure, getConfig } from '@testing-library/dom';

/** Not in the library's types: it sets this around each look of a wait, for its own messages. */
interface Waiting {
  _disableExpensiveErrorDiagnostics: boolean;
}

/** Its stack, which is what jest prints, tells the message that it has by then. */
function withLateMessage(message: string | null): Error {
  const error = new Error(message ?? undefined);
  error.name = 'TestingLibraryElementError';
  const framesOf = (stack = '') => stack.slice(Math.max(0, stack.indexOf('\n    at ')));
  let frames = framesOf(error.stack);
  return Object.defineProperty(error, 'stack', {
    configurable: true,
    get: () => `${error.name}: ${error.message}${frames}`,
    set: (stack: string) => (frames = framesOf(stack)),
  });
}

const { getElementError: withThePage } = getConfig();

configure({
  getElementError: (message, container) => {
    if (!(getConfig() as unknown as Waiting)._disableExpensiveErrorDiagnostics) return withThePage(message, container);
    return withLateMessage(message);
  },
});
