import { Link as RouterLink, useLocation } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Link, Strong } from '@dynatrace/strato-components/typography';

const pages = [
  { path: '/slos', title: 'SLOs' },
  { path: '/slos/templates', title: 'Saved templates' },
  { path: '/slos/exclusions', title: 'Maintenance windows' },
] as const;

/** The way between the pages about objectives. */
export const SloNav = () => {
  const { pathname } = useLocation();
  return (
    <Flex as="nav" aria-label="Pages about SLOs" gap={16} flexWrap="wrap">
      {pages.map(({ path, title }) =>
        path === pathname ? (
          <Strong key={path} aria-current="page">
            {title}
          </Strong>
        ) : (
          <Link key={path} as={RouterLink} to={path}>
            {title}
          </Link>
        ),
      )}
    </Flex>
  );
};
