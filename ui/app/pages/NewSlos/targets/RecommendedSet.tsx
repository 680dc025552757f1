import { useDeferredValue, useMemo } from 'react';
import { Chip } from '@dynatrace/strato-components/content';
import { Flex, Surface } from '@dynatrace/strato-components/layouts';
import { Heading, Text } from '@dynatrace/strato-components/typography';
import { clusterKey, type Cluster } from '../../../../../domain/model/cluster';
import { BusyButton } from '../../../components/actions/BusyButton';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { useTaskCounts } from '../../../data/clusters/useTaskCounts';
import { counted } from '../../../components/text/counted';
import { shortTitle } from '../templates/promiseWords';
import { recommendationFor, type Recommendation } from '../draft/recommendation';
import type { SloDraft } from '../draft/sloDraft';

interface RecommendedSetProps {
  draft: SloDraft;
  clusters: readonly Cluster[];
  onTake: (recommendation: Recommendation) => void;
}

/** One click gives each cluster what fits it: the chosen clusters, or all while none is chosen. */
export const RecommendedSet = ({ draft, clusters, onTake }: RecommendedSetProps) => {
  const { engine } = draft;
  // Of ten thousand clusters it takes half a second, which ticking a box must not wait for.
  const selected = useDeferredValue(draft.clusters);
  const subject = useMemo(() => {
    const wanted = new Set(selected);
    const chosen = clusters.filter((cluster) => wanted.has(clusterKey(cluster)));
    return chosen.length === 0 ? clusters : chosen;
  }, [clusters, selected]);
  const { counted: countsTasks, failure, isFetching, retry } = useTaskCounts(clusters);
  const found = useMemo(() => recommendationFor(subject, engine, countsTasks), [subject, engine, countsTasks]);
  const unknown = useMemo(
    () => subject.filter((cluster) => !countsTasks.has(clusterKey(cluster))).length,
    [subject, countsTasks],
  );
  if (clusters.length === 0) return null;
  const noun = subject.length === clusters.length ? 'cluster' : 'chosen cluster';
  return (
    <Surface as="section" aria-label="Recommended set" padding={16}>
      <Flex flexDirection="column" gap={8}>
        <Flex justifyContent="space-between" alignItems="center" gap={16} flexWrap="wrap">
          <Flex flexDirection="column" gap={2}>
            <Heading level={4} as="h3">
              Recommended set
            </Heading>
            <Text>{`What fits each of ${counted(subject.length, noun)}.`}</Text>
          </Flex>
          <BusyButton
            busy={isFetching}
            variant={draft.templateIds.length === 0 ? 'accent' : 'emphasized'}
            color={draft.templateIds.length === 0 ? 'primary' : 'neutral'}
            disabled={found.count === 0}
            onClick={() => onTake(found)}
          >
            {`Use the recommended set (${counted(found.count, 'SLO')})`}
          </BusyButton>
        </Flex>
        <Flex gap={8} flexWrap="wrap" role="status">
          {found.parts.map(({ title, count, noun }) => (
            <Chip
              key={title}
              style={{ flexShrink: 0, maxWidth: '100%' }}
            >{`${shortTitle(title)}: ${counted(count, noun)}`}</Chip>
          ))}
          {isFetching ? <Text>Looking for Container Insights…</Text> : null}
          {unknown > 0 && failure === null && !isFetching ? (
            <Text>{`Whether tasks are counted is not known of ${counted(unknown, 'cluster')}.`}</Text>
          ) : null}
          {found.without > 0 ? <Text>{`Nothing is measured of ${counted(found.without, 'cluster')}.`}</Text> : null}
        </Flex>
        {failure !== null && !isFetching ? (
          <FailureNotice title="Whether tasks are counted could not be read" failure={failure} onRetry={retry} />
        ) : null}
      </Flex>
    </Surface>
  );
};
