import { Heading, Text } from '@dynatrace/strato-components/typography';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { SloHistoryValue } from '../../../../../domain/contract/sloHistory';
import type { SloRow } from '../../../../../domain/contract/listSlos';
import { isEvaluationWindow, windowMinutes } from '../../../../../domain/queries/evaluationWindow';
import { FactList } from '../../../components/page/FactList';
import { Tipped } from '../../../components/text/Tipped';
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
      <Text textStyle="small">At 1× the budget lasts exactly its window.</Text>
      <FactList
        facts={rates.map(({ name, rate }) => ({
          name,
          value:
            rate === null ? (
              <Tipped text="–" tip={`No data, or no whole time slices of ${history.slotMinutes} min`} />
            ) : (
              burnWords(rate, minutes)
            ),
        }))}
      />
    </Flex>
  );
};
