import { MessageContainer } from '@dynatrace/strato-components/content';
import { Text } from '@dynatrace/strato-components/typography';
import { alertLimits } from '../../../../../domain/slo/alertLimits';
import { counted } from '../../../components/counted';
import type { PreviewRow } from './burnPreview';

const nouns = { classic: 'metric event', platform: 'anomaly detector' } as const;

/** How many alerts a choice comes to, and where that is more than an environment takes. */
export const BurnAlertLimits = ({ rows }: { rows: readonly PreviewRow[] }) => {
  const possible = rows.filter(({ isPossible }) => isPossible);
  const counts = (['classic', 'platform'] as const).map((engine) => ({
    engine,
    count: possible.filter((row) => row.engine === engine).length,
  }));
  const words = counts.filter(({ count }) => count > 0).map(({ engine, count }) => counted(count, nouns[engine]));
  const over = counts.filter(({ engine, count }) => count > alertLimits[engine]);
  return (
    <>
      <Text role="status">{words.length === 0 ? 'No alert is possible.' : `${words.join(' and ')} in all.`}</Text>
      {over.map(({ engine, count }) => (
        <MessageContainer key={engine} variant="warning">
          <MessageContainer.Title>{`More than an environment takes: ${counted(count, nouns[engine])}`}</MessageContainer.Title>
          <MessageContainer.Description>
            {`Dynatrace documents a limit of ${counted(alertLimits[engine], nouns[engine])} of this kind per environment, those of others included. The rest will fail. Select fewer SLOs, those that matter most, or choose fewer alerts.`}
          </MessageContainer.Description>
        </MessageContainer>
      ))}
    </>
  );
};
