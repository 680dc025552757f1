import { lazy, type ComponentType } from 'react';
import { CodeMissing } from './CodeMissing';
import { PageBoundary } from './PageBoundary';

/**
 * A page that is a file of its own in the build, loaded when it is first shown, with a boundary of its own: when it cannot be loaded or
 * drawn, the others still can. Expects a `Suspense` around it.
 */
export const lazyPage = <P extends object>(load: () => Promise<ComponentType<P>>) => lazily(load, 'page');

/** The same for a part of a page, such as a chart: the rest of the page stays. */
export const lazyPart = <P extends object>(load: () => Promise<ComponentType<P>>) => lazily(load, 'part');

/** The same for what a page can do without, such as its help: nothing stands in its place. */
export const lazyExtra = <P extends object>(load: () => Promise<ComponentType<P>>) => lazily(load, 'extra');

function lazily<P extends object>(load: () => Promise<ComponentType<P>>, what: 'page' | 'part' | 'extra') {
  // What `lazy` answers draws what it loads; the types of React 18 cannot say so of properties that are not known yet.
  const Loaded = lazy(() =>
    load().then((component) => ({ default: component }), isMissing),
  ) as unknown as ComponentType<P>;
  return function Lazily(props: P) {
    return (
      <PageBoundary what={what}>
        <Loaded {...props} />
      </PageBoundary>
    );
  };
}

/** Loading the code failed: no network, a session that is over, or another version of the app that was installed meanwhile. */
function isMissing(cause: unknown): never {
  const { onLine } = window.navigator;
  throw new CodeMissing(
    {
      code: 'Unavailable',
      message: onLine
        ? 'Its code could not be loaded.'
        : 'This browser is offline, and its code was not loaded before.',
      whose: onLine ? 'user' : 'platform',
      hint: onLine
        ? 'Reload the page: the session may be over, or a new version of the app may have been installed.'
        : 'The page reloads by itself once the connection is back.',
    },
    cause,
  );
}
