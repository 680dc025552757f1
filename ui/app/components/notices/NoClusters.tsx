import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { EmptyView } from './EmptyView';

interface NoClustersProps {
  title: string;
  /** What else there is to know, after how clusters come about. */
  rest?: string;
}

/** Nothing to show before a stream has brought clusters; the next step is to connect an account. */
export const NoClusters = ({ title, rest = '' }: NoClustersProps) => (
  <EmptyView
    title={title}
    why={`Clusters appear a few minutes after a metric stream with ECS data reaches Dynatrace. ${rest}`.trim()}
    action={
      <Button as={RouterLink} to="/connect" variant="accent" color="primary">
        Connect AWS
      </Button>
    }
  />
);
