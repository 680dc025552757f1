import { Link } from 'react-router-dom';
import { Breadcrumbs } from '@dynatrace/strato-components/navigation';

interface CrumbsProps {
  /** The pages above this one, the highest first. */
  above: readonly { path: string; title: string }[];
  /** This page. */
  here: string;
}

/** Where a page lies that the header does not name. */
export const Crumbs = ({ above, here }: CrumbsProps) => (
  <nav aria-label="Breadcrumbs">
    <Breadcrumbs>
      {above.map(({ path, title }) => (
        <Breadcrumbs.Item key={path} as={Link} to={path}>
          {title}
        </Breadcrumbs.Item>
      ))}
      <Breadcrumbs.Item as="span" disabled aria-current="page">
        {here}
      </Breadcrumbs.Item>
    </Breadcrumbs>
  </nav>
);
