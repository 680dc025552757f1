import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Strong, Text } from '@dynatrace/strato-components/typography';
import { clusterKey, type Cluster, type MetricFamily } from '../../../../domain/model/cluster';
import { isFamilyOpen, readsWords } from '../../components/clusters/familyWords';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { UnreadableRows } from '../../components/notices/UnreadableRows';
import { useFamilyChoices } from '../../data/stored/useFamilyChoices';

/** So many are asked about one by one; what is left comes up once these are answered. */
const mostAsked = 20;

/**
 * Asks once which way the SLOs of clusters read whose data comes both ways, and says what that means. Says nothing once all are
 * answered; the answer is changed at the cluster's row.
 */
export const FamilyQuestion = ({ clusters }: { clusters: readonly Cluster[] }) => {
  const { bad, removeBad, isPending, error, refetch, choose, isSaving, saveError } = useFamilyChoices();
  const [isEach, setIsEach] = useState(false);
  const open = isPending ? [] : clusters.filter(isFamilyOpen);
  const answer = (family: MetricFamily, some: readonly Cluster[]) =>
    // What went wrong is shown by `saveError`.
    void choose({ clusters: some, family }).catch(() => undefined);
  if (error !== null)
    return (
      <FailureNotice
        title="What was chosen for clusters that arrive both ways could not be read; their SLOs read the metric stream, unless it stopped"
        failure={error}
        onRetry={() => void refetch()}
      />
    );
  return (
    <>
      <UnreadableRows noun="choice" bad={bad} onRemove={removeBad} />
      {saveError === null ? null : <FailureNotice title="The choice was not saved" failure={saveError} />}
      {open.length === 0 ? null : (
        <div role="region" aria-label="Clusters that arrive both ways">
          <MessageContainer variant="neutral">
            <MessageContainer.Title>
              {`${open.length === 1 ? '1 cluster arrives' : `${open.length} clusters arrive`} by both: metric stream or AWS connection?`}
            </MessageContainer.Title>
            <MessageContainer.Description>
              <Flex flexDirection="column" gap={8}>
                <Paragraph>
                  An SLO reads one of them: the stream has a value a minute, the connection one every five. Data that
                  comes twice is paid for twice, so switch the other one off once nothing needs it. Until you answer,
                  the stream is read, unless it stopped. SLOs that exist move over when you plan them again.
                </Paragraph>
                {isEach ? (
                  <Flex flexDirection="column" gap={8}>
                    {open.slice(0, mostAsked).map((cluster) => (
                      <One key={clusterKey(cluster)} cluster={cluster} isSaving={isSaving} onAnswer={answer} />
                    ))}
                    {open.length > mostAsked ? <Text>{`And ${open.length - mostAsked} more.`}</Text> : null}
                  </Flex>
                ) : null}
              </Flex>
            </MessageContainer.Description>
            <MessageContainer.Actions>
              <Button variant="emphasized" disabled={isSaving} onClick={() => answer('stream', open)}>
                {open.length === 1 ? 'Metric stream' : `Metric stream for all ${open.length}`}
              </Button>
              <Button variant="emphasized" disabled={isSaving} onClick={() => answer('connection', open)}>
                {open.length === 1 ? 'AWS connection' : `AWS connection for all ${open.length}`}
              </Button>
              <Button aria-expanded={isEach} onClick={() => setIsEach(!isEach)}>
                {open.length === 1 ? 'Which one?' : 'One by one'}
              </Button>
            </MessageContainer.Actions>
          </MessageContainer>
        </div>
      )}
    </>
  );
};

interface OneProps {
  cluster: Cluster;
  isSaving: boolean;
  onAnswer: (family: MetricFamily, clusters: readonly Cluster[]) => void;
}

const One = ({ cluster, isSaving, onAnswer }: OneProps) => {
  const { name, accountId, region } = cluster;
  const where = `${accountId} ${region}`;
  return (
    <Flex alignItems="center" gap={8} flexWrap="wrap">
      <Strong style={{ overflowWrap: 'anywhere', unicodeBidi: 'isolate' }}>{name}</Strong>
      <Text textStyle="small">{`${where}. ${readsWords(cluster)}.`}</Text>
      <Button
        size="condensed"
        disabled={isSaving}
        aria-label={`Metric stream for ${name} (${where})`}
        onClick={() => onAnswer('stream', [cluster])}
      >
        Metric stream
      </Button>
      <Button
        size="condensed"
        disabled={isSaving}
        aria-label={`AWS connection for ${name} (${where})`}
        onClick={() => onAnswer('connection', [cluster])}
      >
        AWS connection
      </Button>
    </Flex>
  );
};
