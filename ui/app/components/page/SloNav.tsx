import { useLocation } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Strong } from '@dynatrace/strato-components/typography';
import { PageLink } from '../text/PageLink';

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
          <PageLink key={path} to={path}>
            {title}
          </PageLink>
        ),
      )}
    </Flex>
  );
};
