import { useMemo } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { SloHistoryValue } from '../../../../domain/contract/sloHistory';
import { budgetPicture, pacesOf } from '../../components/charts/budgetPicture';
import { Figure } from '../../components/charts/Figure';
import { EmptyView } from '../../components/notices/EmptyView';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { WaitingView } from '../../components/notices/WaitingView';
import { Section } from '../../components/page/Section';
import { measuredWords } from '../../components/slos/measuredWords';
import { useSloHistory } from '../../data/history/useSloHistory';
import { BurnRatesView } from './burn/BurnRatesView';
import { budgetSentence, gapWords, slotsWords } from './historyWords';
import type { SloSubject } from './sloSubject';
import { TimeframeChoice } from './TimeframeChoice';
import { useTimeframe } from './useTimeframe';
import { lazyPart } from '../../components/page/lazily';

const SlotsChart = lazyPart(() => import('../../components/charts/SlotsChart').then(({ SlotsChart }) => SlotsChart));
const BudgetChart = lazyPart(() =>
  import('../../components/charts/BudgetChart').then(({ BudgetChart }) => BudgetChart),
);

interface HistorySectionProps {
  slo: SloRow;
  subject: SloSubject;
}

/** The indicator and its error budget over time. */
export const HistorySection = ({ slo, subject }: HistorySectionProps) => {
  const [timeframe, choose] = useTimeframe(slo.window);
  const { from, to, isOwn } = timeframe;
  const history = useSloHistory({
    ...{ engine: slo.engine, key: subject.key },
    // Without a begin, the function takes the SLO's own window, whatever its length.
    ...(isOwn ? {} : { from }),
    ...(to === 'now' ? {} : { to }),
  });
  return (
    <Section title="Over time">
      <TimeframeChoice window={slo.window} timeframe={timeframe} onChoose={choose} />
      {history.isError ? (
        <FailureNotice
          title="Its history could not be read"
          failure={history.error}
          onRetry={() => void history.refetch()}
        />
      ) : null}
      {history.isPending ? <WaitingView label="Reading its history" lines={8} /> : null}
      {history.data ? <Pictures history={history.data} slo={slo} subject={subject} isOwn={isOwn} /> : null}
    </Section>
  );
};

const Pictures = ({
  history,
  slo,
  subject,
  isOwn,
}: HistorySectionProps & { history: SloHistoryValue; isOwn: boolean }) => {
  // The pace of the list is about the SLO's own window.
  const paces = useMemo(() => (isOwn ? pacesOf(history, slo) : null), [history, slo, isOwn]);
  const picture = useMemo(() => budgetPicture(history, paces), [history, paces]);
  if (history.slots.every(({ verdict }) => verdict === 'missing'))
    return (
      <EmptyView
        level="h3"
        title="No data in this timeframe"
        why="Nothing was measured, so nothing can be drawn. Choose another timeframe."
      />
    );
  const { measured, unit } = subject.template ? measuredWords(subject.template) : { measured: 'Indicator', unit: '%' };
  const gaps = gapWords(history);
  return (
    <Flex flexDirection="column" gap={24}>
      <Figure title={measured} words={slotsWords(history)}>
        <SlotsChart
          slots={history.slots}
          threshold={history.threshold}
          side={subject.template?.kind === 'tasks' ? 'below' : 'above'}
          measured={measured}
          unit={unit}
        />
      </Figure>
      {gaps === null ? null : <Text>{gaps}</Text>}
      {history.budget.length === 0 ? (
        <Paragraph>{budgetSentence(history, paces)}</Paragraph>
      ) : (
        <Figure title="Error budget" words={budgetSentence(history, paces)}>
          <BudgetChart picture={picture} exhaustedAt={history.exhaustedAt} />
        </Figure>
      )}
      <BurnRatesView slo={slo} history={history} />
      {history.remarks.map((remark) => (
        <Text key={remark} textStyle="small">
          {remark}
        </Text>
      ))}
    </Flex>
  );
};
