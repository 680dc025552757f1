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
            isSelected={pathname === path}
            aria-current={pathname === path ? 'page' : undefined}
          >
            {title}
          </AppHeader.NavigationItem>
        ))}
      </AppHeader.Navigation>
    </AppHeader>
  );
};
