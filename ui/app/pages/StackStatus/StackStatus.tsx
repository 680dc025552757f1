import { useState } from 'react';
import { useSearchParams } from 'react-router-dom';
import type { StackStatusPayload } from '../../../../domain/contract/stackStatus';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Crumbs } from '../../components/page/Crumbs';
import { PageBody } from '../../components/page/PageBody';
import { Section } from '../../components/page/Section';
import { useStackStatus } from '../../data/pipeline/useStackStatus';
import { useRememberedText } from '../../data/stored/useRememberedText';
import { PastedEvents } from './PastedEvents';
import { StackForm } from './StackForm';
import { addressOf, fieldsOf, payloadOf, type StackFields } from './stackFields';
import { StackResult } from './StackResult';

/** How a stack or a stack set stands in AWS, live, or from what somebody who may look has copied. */
export const StackStatus = () => {
  const [address, setAddress] = useSearchParams();
  const [credentialId, remember] = useRememberedText('aws-credential-id');
  const [fields, setFields] = useState<StackFields>(() => fieldsOf(address, credentialId));
  const [asked, setAsked] = useState<StackStatusPayload | null>(null);
  const { query, isGivenUp, watchAgain } = useStackStatus(asked);
  const look = () => {
    remember(fields.credentialId.trim());
    setAddress(addressOf(fields), { replace: true });
    const wanted = payloadOf(fields);
    // The same once more is a new look.
    if (JSON.stringify(wanted) === JSON.stringify(asked)) watchAgain();
    else setAsked(wanted);
  };
  return (
    <PageBody
      title="Stack status"
      lead="What AWS does with a stack or a stack set, why it failed, and whose move it is."
      above={<Crumbs above={[{ path: '/pipelines', title: 'Pipelines' }]} here="Stack status" />}
    >
      <Section title="Live from AWS">
        <StackForm
          fields={fields}
          busy={query.isFetching}
          onChange={(change) => setFields((before) => ({ ...before, ...change }))}
          onLook={look}
        />
        {query.isError ? (
          <FailureNotice
            title={query.data ? 'The last look failed; below is what was seen before' : 'AWS could not be looked at'}
            failure={query.error}
            onRetry={watchAgain}
          />
        ) : null}
        {query.data ? (
          <StackResult found={query.data} at={query.dataUpdatedAt} isGivenUp={isGivenUp} onWatchAgain={watchAgain} />
        ) : query.isFetching ? (
          <WaitingView label="Asking AWS" lines={4} />
        ) : null}
      </Section>
      <Section title="Without access to AWS: paste">
        <PastedEvents />
      </Section>
    </PageBody>
  );
};
