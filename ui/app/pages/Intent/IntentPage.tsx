import { useState } from 'react';
import { Navigate } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import { EmptyView } from '../../components/notices/EmptyView';
import { PageBody } from '../../components/page/PageBody';
import { receivedIntent } from '../../data/navigation/receivedIntent';
import { destinationOf } from './destinationOf';
import { NamedCluster } from './NamedCluster';
import { NamedSlo } from './NamedSlo';
import { PageLink } from '../../components/text/PageLink';

/** Where Dynatrace sends people who opened a cluster or an SLO from another app: leads on to its page. */
export const IntentPage = () => {
  const [intent] = useState(receivedIntent);
  const destination = intent && destinationOf(intent);
  if (destination?.kind === 'address') return <Navigate to={destination.to} replace />;
  return (
    <PageBody title="Open from another app">
      {destination?.kind === 'cluster' ? <NamedCluster {...destination} /> : null}
      {destination?.kind === 'slo' ? <NamedSlo id={destination.id} /> : null}
      {destination === null || destination.kind === 'unreadable' ? (
        <EmptyView
          title="Nothing to open"
          why={`${destination?.why ?? 'No other app sent anything here.'} Open it from the list instead.`}
          action={
            <Flex gap={16}>
              <PageLink to="/clusters">Clusters</PageLink>
              <PageLink to="/slos">SLOs</PageLink>
            </Flex>
          }
        />
      ) : null}
    </PageBody>
  );
};
