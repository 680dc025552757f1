import { EmptyView } from '../notices/EmptyView';
import { PageBody } from './PageBody';
import { PageLink } from '../text/PageLink';

/** For an address that no page has. */
export const NotFound = () => (
  <PageBody title="Page not found">
    <EmptyView
      title="There is no page at this address"
      why="The link may be old or mistyped."
      action={<PageLink to="/">Go to the overview</PageLink>}
    />
  </PageBody>
);
