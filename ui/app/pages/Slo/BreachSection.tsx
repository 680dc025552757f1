import { useSearchParams } from 'react-router-dom';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { AnalyzeBreachesPayload } from '../../../../domain/contract/analyzeBreaches';
import type { Engine } from '../../../../domain/model/slo';
import { BusyButton } from '../../components/actions/BusyButton';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { SelectField } from '../../components/forms/SelectField';
import { WaitingView } from '../../components/notices/WaitingView';
import { useBreaches } from '../../data/history/useBreaches';
import { BreachResult } from './BreachResult';
import { Section } from '../../components/page/Section';
import type { SloSubject } from './sloSubject';
import { isTimeframe, timeframes } from './timeframes';

/** Which services broke the objective, and when; the timeframe is part of the address, so that a finding can be shared. */
export const BreachSection = ({ engine, subject }: { engine: Engine; subject: SloSubject }) => (
  <Section title="Who broke it, and when">
    {subject.target === null ? (
      <Paragraph>Its cluster is not known any more, so there is nothing to analyze.</Paragraph>
    ) : subject.template?.kind === 'headroom' ? (
      <Paragraph>
        A headroom objective averages over the whole window and has no threshold, so no single service or moment breaks
        it. A time objective on the same cluster would show who is above a threshold, and when.
      </Paragraph>
    ) : (
      <Analysis engine={engine} subject={subject} />
    )}
  </Section>
);

const Analysis = ({ engine, subject }: { engine: Engine; subject: SloSubject }) => {
  const [params, setParams] = useSearchParams();
  const asked = params.get('analyze');
  const timeframe = isTimeframe(asked) ? asked : null;
  const analyze = (value: string) => setParams({ analyze: value }, { replace: true });
  const breaches = useBreaches(payloadOf(engine, subject, timeframe));
  return (
    <>
      <Flex alignItems="flex-end" gap={8} flexWrap="wrap">
        <SelectField label="Timeframe" value={timeframe ?? '7d'} options={timeframes} onChange={analyze} />
        {timeframe === null ? (
          <Button variant="emphasized" onClick={() => analyze('7d')}>
            Analyze breaches
          </Button>
        ) : (
          <BusyButton variant="emphasized" busy={breaches.isFetching} onClick={() => void breaches.refetch()}>
            Analyze again
          </BusyButton>
        )}
      </Flex>
      {subject.template?.targetKind === 'cluster' && !subject.templateId.startsWith('cluster-worst-service') ? (
        <Text textStyle="small">
          The objective looks at the cluster as a whole. Below is each of its services against the same threshold, so
          the two can differ: a busy service hides in a quiet cluster.
        </Text>
      ) : null}
      {breaches.isError ? (
        <FailureNotice
          title="The breaches could not be analyzed"
          failure={breaches.error}
          onRetry={() => void breaches.refetch()}
        />
      ) : null}
      {timeframe !== null && breaches.isPending && !breaches.isError ? (
        <WaitingView label="Reading the metrics of every service" lines={5} />
      ) : null}
      {breaches.data ? <BreachResult value={breaches.data} isTasks={subject.template?.kind === 'tasks'} /> : null}
    </>
  );
};

function payloadOf(
  engine: Engine,
  { templateId, target, parameters }: SloSubject,
  timeframe: string | null,
): AnalyzeBreachesPayload | null {
  if (timeframe === null || target === null) return null;
  return { engine, templateId, target, parameters, from: `now-${timeframe}`, to: 'now' };
}
