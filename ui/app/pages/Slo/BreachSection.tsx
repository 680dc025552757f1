import { useMemo } from 'react';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { AnalyzeBreachesPayload } from '../../../../domain/contract/analyzeBreaches';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { Line } from '../../components/charts/heatCells';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Section } from '../../components/page/Section';
import { useBreaches } from '../../data/history/useBreaches';
import type { UtilisationMetric } from '../../../../domain/model/ecsMetrics';
import type { Target } from '../../../../domain/model/cluster';
import { TaskChanges } from './changes/TaskChanges';
import { useCauses } from './changes/useCauses';
import { BreachResult } from './BreachResult';
import type { SloSubject } from './sloSubject';
import type { SloTimeframe } from './timeframes';
import { useTimeframe } from './useTimeframe';

/** Which services broke the objective, and when, in the timeframe of the page. */
export const BreachSection = ({ slo, subject }: { slo: SloRow; subject: SloSubject }) => (
  <Section title="Who broke it">
    {subject.target === null ? (
      <Paragraph>Its cluster is not known any more, so there is nothing to analyze.</Paragraph>
    ) : subject.template?.kind === 'headroom' ? (
      <Paragraph>
        Headroom has no threshold, so no single service breaks it. A time SLO on the same cluster shows who is hot, and
        when.
      </Paragraph>
    ) : (
      <Analysis slo={slo} subject={subject} target={subject.target} />
    )}
  </Section>
);

const Analysis = ({ slo, subject, target }: { slo: SloRow; subject: SloSubject; target: Target }) => {
  const [timeframe] = useTimeframe(slo.window);
  const payload = payloadOf(slo, subject, target, timeframe);
  const breaches = useBreaches(payload);
  const line = useMemo(() => lineOf(subject), [subject]);
  const causes = useCauses({
    payload,
    metric: metricOf(subject),
    threshold: line.threshold,
    breaches: breaches.data,
  });
  return (
    <>
      {breaches.isError ? (
        <FailureNotice
          title="The breaches could not be analyzed"
          failure={breaches.error}
          onRetry={() => void breaches.refetch()}
        />
      ) : null}
      {breaches.isPending && !breaches.isError ? (
        <WaitingView label="Reading the metrics of every service" lines={5} />
      ) : null}
      {breaches.data ? (
        <BreachResult value={breaches.data} line={line} isMissed={slo.status === 'FAILURE'} causes={causes} />
      ) : null}
      {breaches.data ? (
        <TaskChanges target={payload.target} from={payload.from} to={payload.to} minutes={breaches.data.minutes} />
      ) : null}
    </>
  );
};

/** Where the line between good and bad runs for its services. */
function lineOf({ template, parameters }: SloSubject): Line {
  if (template?.kind === 'tasks') return { threshold: 0, side: 'below' };
  return { threshold: parameters.threshold ?? template?.defaults.threshold ?? 100, side: 'above' };
}

const payloadOf = (
  { engine }: SloRow,
  { templateId, parameters }: SloSubject,
  target: Target,
  { from, to }: SloTimeframe,
): AnalyzeBreachesPayload => ({ engine, templateId, target, parameters, from, to });

/** Of tasks, the changes of them are the cause. */
function metricOf({ template }: SloSubject): UtilisationMetric | null {
  const metric = template?.metric;
  return metric === undefined || metric === 'tasks' ? null : metric;
}
