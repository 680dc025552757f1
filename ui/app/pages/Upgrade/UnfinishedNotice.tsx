import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { List, Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { UpgradeItem } from '../../../../domain/slo/upgrade/upgradeItem';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { counted } from '../../components/text/counted';
import type { Retiring } from '../../data/upgrade/retireClassic';
import type { RetireView } from '../../data/upgrade/useRetireClassic';
import { retiringOf } from './retiringOf';

interface UnfinishedNoticeProps {
  items: readonly UpgradeItem[];
  retiring: RetireView;
  onFinish: (ones: readonly Retiring[]) => void;
}

/** Says which removals stopped halfway: the alerts went first, the classic SLO is still there, and those of the platform SLO wait for it. */
export const UnfinishedNotice = ({ items, retiring, onFinish }: UnfinishedNoticeProps) => {
  const { view, handovers, keepClassic, isStale } = retiring;
  const begun = new Set(handovers.map(({ id }) => id));
  const there = items.filter(({ id }) => begun.has(id));
  if (there.length === 0 || view.isBusy || isStale) return null;
  const ready = there.flatMap((one) => retiringOf(one) ?? []);
  return (
    <MessageContainer variant="warning">
      <MessageContainer.Title>{`The removal of ${counted(there.length, 'classic SLO')} was not finished`}</MessageContainer.Title>
      <MessageContainer.Description>
        <Flex flexDirection="column" gap={8}>
          <Paragraph>
            Their burn alerts may be gone, and those of the platform SLOs are made only once the classic SLOs are: until
            then a breach may alert nobody. Finish it, or keep them and check their burn alerts in the list of SLOs.
          </Paragraph>
          <List ordered={false}>
            {there.map(({ id, name }) => (
              <Text key={id}>{name}</Text>
            ))}
          </List>
          {keepClassic.isError ? (
            <FailureNotice title="That they stay could not be noted" failure={keepClassic.error} />
          ) : null}
          <Flex gap={8} flexWrap="wrap">
            {ready.length === 0 ? null : (
              <Button variant="emphasized" onClick={() => onFinish(ready)}>
                {`Finish the removal (${ready.length})`}
              </Button>
            )}
            <BusyButton busy={keepClassic.isPending} onClick={() => keepClassic.mutate(there.map(({ id }) => id))}>
              Keep the classic SLOs
            </BusyButton>
          </Flex>
        </Flex>
      </MessageContainer.Description>
    </MessageContainer>
  );
};
