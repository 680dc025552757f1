import { Link as RouterLink } from 'react-router-dom';
import { Link, Text } from '@dynatrace/strato-components/typography';

/** The entity of a cluster; without one, what that means. */
export const Entity = ({ entityId }: { entityId: string | null }) =>
  entityId === null ? (
    <Text style={{ whiteSpace: 'normal' }}>
      No entity, which platform SLOs do without. For classic ones:{' '}
      <Link as={RouterLink} to="/pipelines">
        enable the extension
      </Link>
    </Text>
  ) : (
    <Text fontStyle="code" textStyle="small">
      {entityId}
    </Text>
  );
