import { Container, Flex } from '@dynatrace/strato-components/layouts';
import { Heading, Paragraph, Strong, Text } from '@dynatrace/strato-components/typography';
import Colors from '@dynatrace/strato-design-tokens/colors';
import type { PipelineHistory } from '../../../../domain/contract/pipelineStatus';
import type { Extension } from '../../../../domain/model/connection';
import { StatusBadge } from '../../components/text/StatusBadge';
import { PipelineActions } from './PipelineActions';
import type { PipelineRow } from './pipelineRows';
import { StageList } from './StageList';
import { stagesOf } from './stagesOf';
import { Trend } from './Trend';
import { lagWords, leastLagShown, perMinuteWords } from './trendWords';

interface PipelineCardProps {
  row: PipelineRow;
  /** False where the connections could not be read: it may have been launched from this app. */
  isOriginKnown: boolean;
  extension: Extension;
  /** False where the environment no longer knows entities. */
  hasEntities: boolean;
  /** Null where it could not be read. */
  history: PipelineHistory | null;
  /** Milliseconds; the moment the status was given. */
  now: number;
  consoleOrigin: string | null;
}

/** One account and region: how it does, its stages, and of a problem what it means and whose move it is. */
export const PipelineCard = ({
  row,
  isOriginKnown,
  extension,
  hasEntities,
  history,
  now,
  consoleOrigin,
}: PipelineCardProps) => {
  const { accountId, region, connection, stream, verdict } = row;
  const { tone, title, problem } = verdict;
  return (
    <Container as="section" aria-label={row.label} padding={16}>
      <Flex flexDirection="column" gap={12}>
        <Flex alignItems="center" justifyContent="space-between" gap={12} flexWrap="wrap">
          <Flex alignItems="center" gap={12}>
            <Heading level={5} as="h2">{`${accountId} · ${region}`}</Heading>
            <StatusBadge tone={tone}>{title}</StatusBadge>
          </Flex>
          <Text textStyle="small" style={{ overflowWrap: 'anywhere' }}>
            {connection
              ? `Stack ${connection.stackName}`
              : (stream?.streamName ?? (isOriginKnown ? 'Not launched from this app' : null))}
          </Text>
        </Flex>
        <Flex gap={32} flexWrap="wrap" alignItems="flex-start" justifyContent="space-between">
          <Flex flexDirection="column" gap={12}>
            <StageList stages={stagesOf(stream, { extension, hasEntities, now })} />
            <PipelineActions row={row} consoleOrigin={consoleOrigin} isOriginKnown={isOriginKnown} />
          </Flex>
          {row.history !== null && history !== null ? (
            <Flex gap={32} flexWrap="wrap">
              <Trend
                name="Lag"
                now={lagWords(stream?.lagSeconds ?? null)}
                grid={history}
                values={row.history.lagMinutes}
                color={Colors.Charts.Status.Warning.Default}
                least={leastLagShown}
              />
              <Trend
                name="Metrics per minute"
                now={perMinuteWords(row.history)}
                grid={history}
                values={row.history.metricsPerMinute}
                color={Colors.Charts.Categorical.Color01.Default}
              />
            </Flex>
          ) : null}
        </Flex>
        {problem === null ? null : (
          <Paragraph>
            {problem.meaning} <Strong>{problem.whose}</Strong> {problem.next}
          </Paragraph>
        )}
      </Flex>
    </Container>
  );
};
