import { useEffect, useRef } from 'react';
import { useLocation } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { EnvironmentFacts } from '../../../../../domain/model/environment';
import { BusyButton } from '../../../components/actions/BusyButton';
import { EmptyView } from '../../../components/notices/EmptyView';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { WaitingView } from '../../../components/notices/WaitingView';
import { RowTable } from '../../../components/tables/RowTable';
import { useEnvironmentFacts } from '../../../data/environment/useEnvironmentFacts';
import { apiColumns } from './apiColumns';
import { apiRows, type ApiRow } from './apiRows';
import { Verdicts } from './Verdicts';

const id = 'environment';

/**
 * Which of the APIs that this app uses the environment has, and what follows from it. Other pages lead here by `#environment`.
 * @param isSettled whether what stands above has its height, so that scrolling here arrives
 */
export const WhatIsHere = ({ isSettled }: { isSettled: boolean }) => {
  const heading = useArrival(isSettled);
  const { data, error, isPending, isFetching, refetch } = useEnvironmentFacts();
  const again = () => void refetch();
  return (
    <Flex as="section" flexDirection="column" gap={16} aria-labelledby={id}>
      <Flex flexDirection="column" gap={4}>
        <Heading level={4} as="h2" id={id} ref={heading}>
          What this environment has
        </Heading>
        <Paragraph>The APIs that this app uses, found out by reading.</Paragraph>
      </Flex>
      {isPending ? <WaitingView label="Asking what this environment has" lines={6} /> : null}
      {error === null ? null : (
        <FailureNotice
          title={data ? 'It could not be asked again; this is what was found before' : 'It could not be asked'}
          failure={error}
          onRetry={again}
          retryLabel="Ask again"
        />
      )}
      {data ? <Found facts={data} /> : null}
      {data ? (
        <Flex alignItems="center" gap={12} flexWrap="wrap">
          <BusyButton variant="emphasized" busy={isFetching} onClick={again}>
            Check again
          </BusyButton>
          <Text role="status">{isFetching ? 'Asking…' : `Asked at ${new Date(data.asOf).toLocaleTimeString()}.`}</Text>
        </Flex>
      ) : null}
    </Flex>
  );
};

const Found = ({ facts }: { facts: EnvironmentFacts }) => {
  const rows = apiRows(facts.apis);
  if (rows.every(({ state }) => state === 'unknown'))
    return (
      <EmptyView
        level="h3"
        title="Nothing could be found out"
        why={`No API answered, so nothing is known to be missing either. ${rows[0]?.reason ?? ''} It is asked again by itself.`}
      />
    );
  return (
    <>
      <Verdicts facts={facts} />
      <RowTable<ApiRow> rows={rows} columns={apiColumns} rowId={({ title }) => title} verticalAlignment="top" />
    </>
  );
};

/** The heading, which gets the focus when a link brought somebody here. */
function useArrival(isSettled: boolean) {
  const heading = useRef<HTMLHeadingElement>(null);
  const { hash, key } = useLocation();
  useEffect(() => {
    if (!isSettled || hash !== `#${id}` || heading.current === null) return;
    heading.current.tabIndex = -1;
    heading.current.focus();
    heading.current.scrollIntoView();
  }, [isSettled, hash, key]);
  return heading;
}
