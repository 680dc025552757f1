import { Suspense } from 'react';
import { Link, useLocation } from 'react-router-dom';
import { AppHeader } from '@dynatrace/strato-components/layouts';
import { lazyExtra } from './lazily';

// Nobody needs help before there is a page; its menu stays out of the first load.
const Help = lazyExtra(() => import('./Help').then(({ Help }) => Help));

/** `also`: addresses that belong to the page, beside those below its own. */
const pages: readonly { path: string; title: string; also?: string }[] = [
  { path: '/', title: 'Overview' },
  { path: '/pipelines', title: 'Pipelines', also: '/connect' },
  { path: '/clusters', title: 'Clusters' },
  { path: '/slos', title: 'SLOs' },
  { path: '/policies', title: 'Policies' },
  { path: '/settings', title: 'Settings' },
];

/** Name of the app, the way to its pages, and help. */
export const Header = () => {
  const { pathname } = useLocation();
  return (
    <AppHeader>
      <AppHeader.Navigation>
        <AppHeader.Logo as={Link} to="/" appName="ECS SLO Launchpad" />
        {pages.map(({ path, title, also }) => {
          const isHere = isWithin(path, pathname) || (also !== undefined && isWithin(also, pathname));
          return (
            <AppHeader.NavigationItem
              key={path}
              as={Link}
              to={path}
              isSelected={isHere}
              aria-current={isHere ? 'page' : undefined}
            >
              {title}
            </AppHeader.NavigationItem>
          );
        })}
      </AppHeader.Navigation>
      <AppHeader.ActionItems>
        <Suspense fallback={null}>
          <Help />
        </Suspense>
      </AppHeader.ActionItems>
    </AppHeader>
  );
};

/** A page's inner addresses, such as `/slos/new`, count as the page. */
const isWithin = (path: string, pathname: string) =>
  pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
