import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, List, Text } from '@dynatrace/strato-components/typography';
import type { BreachMinutes } from '../../../../../domain/contract/analyzeBreaches';
import type { Target } from '../../../../../domain/model/cluster';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { WaitingView } from '../../../components/notices/WaitingView';
import { counted } from '../../../components/text/counted';
import { moment } from '../../../components/text/moments';
import { useUsageSeries } from '../../../data/clusters/useUsageSeries';
import { changeWords, nearby, taskChanges } from './changesNearby';

interface TaskChangesProps {
  target: Target;
  /** As functions take it. */
  from: string;
  to: string;
  minutes: Pick<BreachMinutes, 'heatMap' | 'findings'>;
}

/** More are counted. */
const most = 6;

/** Deployments, scalings and missing tasks around the bad minutes, as far as Container Insights tells. */
export const TaskChanges = ({ target, from, to, minutes: { heatMap, findings } }: TaskChangesProps) => {
  const bad = useMemo(
    () =>
      [
        ...heatMap.columns.filter((_, at) => heatMap.rows.some(({ badMinutes }) => (badMinutes[at] ?? 0) > 0)),
        // A cluster that was hot while no service was.
        ...findings.map(({ firstAt, lastAt }) => ({ from: firstAt, to: lastAt })),
      ].map((span) => ({ from: Date.parse(span.from), to: Date.parse(span.to) })),
    [heatMap, findings],
  );
  return bad.length === 0 ? null : <Nearby target={target} from={from} to={to} bad={bad} />;
};

const Nearby = ({
  target,
  from,
  to,
  bad,
}: Pick<TaskChangesProps, 'target' | 'from' | 'to'> & { bad: { from: number; to: number }[] }) => {
  const query = useUsageSeries({ targets: [target], metric: 'tasks', from, to, points: 500 });
  const found = useMemo(() => (query.data ? nearby(taskChanges(query.data), bad) : []), [query.data, bad]);
  const isMeasured = query.data?.series.some(({ desired = [] }) => desired.some((value) => value !== null)) ?? false;
  return (
    <Flex as="section" aria-label="Task changes nearby" flexDirection="column" gap={8}>
      <Heading level={5} as="h3">
        Task changes nearby
      </Heading>
      {query.isError ? (
        <FailureNotice title="Tasks could not be read" failure={query.error} onRetry={() => void query.refetch()} />
      ) : query.isPending ? (
        <WaitingView label="Reading the tasks" lines={2} />
      ) : !isMeasured ? (
        <Text>{`Not known. ${query.data.remarks.map(({ message }) => message).join(' ')}`.trim()}</Text>
      ) : found.length === 0 ? (
        <Text>None in the bad minutes or the hour before.</Text>
      ) : (
        <>
          <List ordered={false}>
            {found.slice(-most).map((change) => (
              <Text key={`${change.kind} ${change.from}`}>
                {`${moment(new Date(change.from).toISOString())}: ${changeWords(change)}`}
              </Text>
            ))}
          </List>
          {found.length > most ? <Text>{`and ${counted(found.length - most, 'earlier one')}`}</Text> : null}
        </>
      )}
    </Flex>
  );
};
