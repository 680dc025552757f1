import { MessageContainer } from '@dynatrace/strato-components/content';
import { Text } from '@dynatrace/strato-components/typography';
import { counted } from '../../components/text/counted';
import type { BurnAlertPreview } from '../../data/slos/useBurnAlerts';

const nouns = { classic: 'metric event', platform: 'anomaly detector' } as const;

/** How many alerts there will be, and where that is more than the environment has room for. */
export const BurnAlertLimits = ({ preview: { results, room } }: { preview: BurnAlertPreview }) => {
  const counts = (['classic', 'platform'] as const).map((engine) => {
    const mine = results.filter((result) => result.engine === engine);
    const kept = mine.filter(({ outcome }) => ['created', 'updated', 'unchanged'].includes(outcome)).length;
    return { engine, kept, noRoom: mine.filter(({ outcome }) => outcome === 'failed').length, room: room[engine] };
  });
  const words = counts.filter(({ kept }) => kept > 0).map(({ engine, kept }) => counted(kept, nouns[engine]));
  return (
    <>
      <Text role="status">{words.length === 0 ? 'No alert is possible.' : `${words.join(' and ')} in all.`}</Text>
      {counts.map(({ engine, noRoom, room: has }) =>
        has === undefined || noRoom === 0 ? null : (
          <MessageContainer key={engine} variant="warning">
            <MessageContainer.Title>{`${counted(noRoom, 'alert')} cannot be made`}</MessageContainer.Title>
            <MessageContainer.Description>
              {`This environment has ${has.used} of ${counted(has.limit, nouns[engine])} of this kind that it takes, those of others included. The rows below say which alerts are left out. Select the SLOs that matter most.`}
            </MessageContainer.Description>
          </MessageContainer>
        ),
      )}
    </>
  );
};
