import { Link, useLocation } from 'react-router-dom';
import { AppHeader } from '@dynatrace/strato-components/layouts';

const pages = [
  { path: '/', title: 'Overview' },
  { path: '/connect', title: 'Connect' },
  { path: '/clusters', title: 'Clusters' },
  { path: '/slos', title: 'SLOs' },
  { path: '/settings', title: 'Settings' },
] as const;

/** Name of the app and the way to its pages. */
export const Header = () => {
  const { pathname } = useLocation();
  return (
    <AppHeader>
      <AppHeader.Navigation>
        <AppHeader.Logo as={Link} to="/" appName="ECS SLO Launchpad" />
        {pages.map(({ path, title }) => (
          <AppHeader.NavigationItem
            key={path}
            as={Link}
            to={path}
            isSelected={isWithin(path, pathname)}
            aria-current={isWithin(path, pathname) ? 'page' : undefined}
          >
            {title}
          </AppHeader.NavigationItem>
        ))}
      </AppHeader.Navigation>
    </AppHeader>
  );
};

/** A page's inner addresses, such as `/slos/new`, count as the page. */
const isWithin = (path: string, pathname: string) =>
  pathname === path || (path !== '/' && pathname.startsWith(`${path}/`));
