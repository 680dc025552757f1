import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { StackStatusValue } from '../../../../domain/contract/stackStatus';
import { UpdatedAge } from '../../components/page/UpdatedAge';
import { counted } from '../../components/text/counted';
import { StatusBadge } from '../../components/text/StatusBadge';
import { isMoving, stackWatchFor } from '../../data/pipeline/useStackStatus';
import { ExplanationList } from './ExplanationList';
import { EventTable, InstanceTable, toneOf } from './StackRows';

interface StackResultProps {
  found: StackStatusValue;
  /** Milliseconds; when it was read. */
  at: number;
  /** It still moves, but is not looked at any more. */
  isGivenUp: boolean;
  onWatchAgain: () => void;
}

/** How a stack stands: its status, why it failed, and what happened. */
export const StackResult = ({ found, at, isGivenUp, onWatchAgain }: StackResultProps) => {
  const { status, events, instances, isCut, explanations, consequence } = found;
  const isEmpty = status === 'EMPTY';
  return (
    <Flex flexDirection="column" gap={16}>
      <Flex alignItems="center" gap={12} flexWrap="wrap">
        {/* Read out only when it changes. */}
        <div role="status">
          <StatusBadge tone={toneOf(status)}>{status}</StatusBadge>
        </div>
        {isEmpty ? null : <Text textStyle="small">{tally(found)}</Text>}
        {isMoving(status) && !isGivenUp ? <UpdatedAge at={at} every={5000} /> : null}
      </Flex>
      {isGivenUp ? (
        <Flex alignItems="center" gap={16} flexWrap="wrap">
          <Text>{`Still not finished after ${stackWatchFor / 60_000} minutes of watching.`}</Text>
          <Button onClick={onWatchAgain}>Watch again</Button>
        </Flex>
      ) : null}
      {explanations.length > 0 ? (
        <ExplanationList explanations={explanations} consequence={consequence} />
      ) : isMoving(status) ? null : (
        <Paragraph>
          {isEmpty
            ? 'This stack set has no stack in any account. Add organizational units or accounts to it in AWS, or by the companion’s deploy.'
            : 'Nothing failed in the latest operation.'}
        </Paragraph>
      )}
      {isEmpty ? null : (
        <>
          <Heading level={5} as="h3">
            {instances.length > 0 ? 'Stacks of the set' : 'Events'}
          </Heading>
          {isCut ? (
            <Text>{`The set has more than these ${counted(instances.length, 'stack')}; the companion’s diagnose --stackset reads all of them.`}</Text>
          ) : null}
          {instances.length > 0 ? <InstanceTable instances={instances} /> : <EventTable events={events} />}
        </>
      )}
    </Flex>
  );
};

/** "40 stacks: FAILED 1, SUCCEEDED 39" */
function tally({ instances, events }: StackStatusValue): string {
  if (instances.length === 0) return counted(events.length, 'event');
  const counts = new Map<string, number>();
  for (const { status } of instances) counts.set(status, (counts.get(status) ?? 0) + 1);
  const parts = [...counts].map(([status, count]) => `${status} ${count}`);
  return `${counted(instances.length, 'stack')}: ${parts.join(', ')}`;
}
