import { Text } from '@dynatrace/strato-components/typography';
import { PageLink } from '../../components/text/PageLink';

/** The entity of a cluster; without one, what that means. */
export const Entity = ({ entityId }: { entityId: string | null }) =>
  entityId === null ? (
    <Text style={{ whiteSpace: 'normal' }}>
      No entity, which platform SLOs do without. For classic ones:{' '}
      <PageLink to="/pipelines">enable the extension</PageLink>
    </Text>
  ) : (
    <Text fontStyle="code" textStyle="small">
      {entityId}
    </Text>
  );
