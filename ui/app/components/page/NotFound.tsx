import { Link as RouterLink } from 'react-router-dom';
import { Link } from '@dynatrace/strato-components/typography';
import { EmptyView } from '../notices/EmptyView';
import { PageBody } from './PageBody';

/** For an address that no page has. */
export const NotFound = () => (
  <PageBody title="Page not found">
    <EmptyView
      title="There is no page at this address"
      why="The link may be old or mistyped."
      action={
        <Link as={RouterLink} to="/">
          Go to the overview
        </Link>
      }
    />
  </PageBody>
);
