import { useState } from 'react';
import { Link as RouterLink } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import type { SloRequest } from '../../../../../domain/contract/planSlos';
import type { PlanItem } from '../../../../../domain/model/planItem';
import type { Engine } from '../../../../../domain/model/slo';
import { RunDashboard } from './RunDashboard';

interface NextStepsProps {
  engine: Engine;
  /** Keys of the SLOs that were applied. */
  keys: readonly string[];
  /** What was written in this run, for the requests behind it. */
  items: readonly PlanItem[];
  requests: readonly SloRequest[];
}

/** What to do once everything is saved. */
export const NextSteps = ({ engine, keys, items, requests }: NextStepsProps) => {
  const [isDashboardOpen, setIsDashboardOpen] = useState(false);
  return (
    <>
      <MessageContainer variant="success">
        <MessageContainer.Title>{`All ${keys.length} applied`}</MessageContainer.Title>
        <MessageContainer.Description>
          The list shows how they stand. Creating the same SLOs again would change nothing.
        </MessageContainer.Description>
        <MessageContainer.Actions>
          <Button as={RouterLink} to="/slos" variant="accent" color="primary">
            See the SLOs
          </Button>
          <Button
            as={RouterLink}
            to="/slos"
            state={{ keys: [...keys], engine, open: 'burn-alerts' }}
            variant="emphasized"
          >
            Set burn alerts
          </Button>
          <Button variant="emphasized" onClick={() => setIsDashboardOpen(true)}>
            Create dashboard
          </Button>
        </MessageContainer.Actions>
      </MessageContainer>
      {isDashboardOpen ? (
        <RunDashboard keys={keys} items={items} requests={requests} onDismiss={() => setIsDashboardOpen(false)} />
      ) : null}
    </>
  );
};
