import { useMemo } from 'react';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { AnalyzeBreachesPayload } from '../../../../domain/contract/analyzeBreaches';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { Line } from '../../components/charts/heatCells';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Section } from '../../components/page/Section';
import { useBreaches } from '../../data/history/useBreaches';
import { TaskChanges } from './changes/TaskChanges';
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
      <Analysis slo={slo} subject={subject} />
    )}
  </Section>
);

const Analysis = ({ slo, subject }: { slo: SloRow; subject: SloSubject }) => {
  const [timeframe] = useTimeframe(slo.window);
  const payload = payloadOf(slo, subject, timeframe);
  const breaches = useBreaches(payload);
  const line = useMemo(() => lineOf(subject), [subject]);
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
      {breaches.data ? <BreachResult value={breaches.data} line={line} isMissed={slo.status === 'FAILURE'} /> : null}
      {breaches.data && payload ? (
        <TaskChanges
          target={payload.target}
          from={payload.from}
          to={payload.to}
          heatMap={breaches.data.minutes.heatMap}
        />
      ) : null}
    </>
  );
};

/** Where the line between good and bad runs for its services. */
function lineOf({ template, parameters }: SloSubject): Line {
  if (template?.kind === 'tasks') return { threshold: 0, side: 'below' };
  return { threshold: parameters.threshold ?? template?.defaults.threshold ?? 100, side: 'above' };
}

function payloadOf(
  { engine }: SloRow,
  { templateId, target, parameters }: SloSubject,
  { from, to }: SloTimeframe,
): AnalyzeBreachesPayload | null {
  if (target === null) return null;
  return { engine, templateId, target, parameters, from, to };
}
