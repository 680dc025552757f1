import { Link } from 'react-router-dom';
import Colors from '@dynatrace/strato-design-tokens/colors';
import { Breadcrumbs } from '@dynatrace/strato-components/navigation';

interface CrumbsProps {
  /** The pages above this one, the highest first. */
  above: readonly { path: string; title: string }[];
  /** This page. */
  here: string;
}

/** The styles of pages come in the order they are opened, and those of links may come last. */
const noLink = { color: Colors.Text.Neutral.Default, textDecoration: 'none' };

/** Where a page lies that the header does not name. */
export const Crumbs = ({ above, here }: CrumbsProps) => (
  <nav aria-label="Breadcrumbs">
    <Breadcrumbs>
      {above.map(({ path, title }) => (
        <Breadcrumbs.Item key={path} as={Link} to={path}>
          {title}
        </Breadcrumbs.Item>
      ))}
      <Breadcrumbs.Item as="span" disabled aria-current="page" style={noLink}>
        {here}
      </Breadcrumbs.Item>
    </Breadcrumbs>
  </nav>
);
