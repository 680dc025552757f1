import { Heading, Text } from '@dynatrace/strato-components/typography';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { SloHistoryValue } from '../../../../../domain/contract/sloHistory';
import type { SloRow } from '../../../../../domain/contract/listSlos';
import { isEvaluationWindow, windowMinutes } from '../../../../../domain/queries/evaluationWindow';
import { FactList } from '../../../components/page/FactList';
import { burnRates, burnWords } from './burnRates';

interface BurnRatesProps {
  slo: SloRow;
  history: SloHistoryValue;
}

/** How fast the budget was spent in the last minutes, hours and days. */
export const BurnRatesView = ({ slo, history }: BurnRatesProps) => {
  const rates = burnRates(history, slo.noData ?? null);
  if (rates.every(({ rate }) => rate === null)) return null;
  const minutes = isEvaluationWindow(slo.window) ? windowMinutes(slo.window) : null;
  return (
    <Flex as="section" flexDirection="column" gap={8} aria-label="Burn rate by window">
      <Heading level={5} as="h3">
        Burn rate by window
      </Heading>
      <Text>{`At 1× the budget is spent just when the window ends. “–”: shorter than a time slice of ${history.slotMinutes} min, longer than the timeframe, or no data.`}</Text>
      <FactList facts={rates.map(({ name, rate }) => ({ name, value: burnWords(rate, minutes) }))} />
    </Flex>
  );
};
