import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { UpgradeItem } from '../../../../domain/slo/upgrade/upgradeItem';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { counted } from '../../components/text/counted';
import type { RetireView } from '../../data/upgrade/useRetireClassic';

interface HandoverNoticeProps {
  items: readonly UpgradeItem[];
  retiring: RetireView;
}

/** Says which platform SLOs still wait for their alerts because a removal was interrupted, and makes them. */
export const HandoverNotice = ({ items, retiring: { view, handovers, makeUp } }: HandoverNoticeProps) => {
  const isThere = new Set(items.map(({ id }) => id));
  // While the classic SLO is there, its removal has to be done again first: two alerts would watch one breach.
  const due = handovers.filter(({ id }) => !isThere.has(id));
  if (due.length === 0 || view.isBusy) return null;
  return (
    <MessageContainer variant="warning">
      <MessageContainer.Title>{`${counted(due.length, 'platform SLO')} without ${due.length === 1 ? 'its' : 'their'} alerts`}</MessageContainer.Title>
      <MessageContainer.Description>
        <Flex flexDirection="column" gap={8}>
          <Paragraph>
            The classic SLO and its alerts are gone, and those of the platform SLO were not made: somebody left the
            page, or it failed.
          </Paragraph>
          <List ordered={false}>
            {due.map(({ id, name }) => (
              <Text key={id}>{name}</Text>
            ))}
          </List>
          {makeUp.isError ? <FailureNotice title="The alerts could not be made" failure={makeUp.error} /> : null}
          <Flex>
            <BusyButton variant="emphasized" busy={makeUp.isPending} onClick={() => makeUp.mutate(due)}>
              Make the alerts now
            </BusyButton>
          </Flex>
        </Flex>
      </MessageContainer.Description>
    </MessageContainer>
  );
};
