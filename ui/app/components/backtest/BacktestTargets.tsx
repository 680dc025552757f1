import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { Backtest } from '../../../../domain/slo/history/backtest';

interface BacktestTargetsProps {
  backtest: Pick<Backtest, 'suggestedTargets'>;
  /** The target it was held to. */
  target: number;
  onUse?: (target: number) => void;
}

/** Targets that would have been met in each week of the history, the tightest first, to take over. */
export const BacktestTargets = ({ backtest: { suggestedTargets }, target, onUse }: BacktestTargetsProps) => {
  if (suggestedTargets.length === 0) return null;
  const met = suggestedTargets
    .filter(({ wouldHavePassed }) => wouldHavePassed)
    .map((one) => one.target)
    .sort((one, other) => other - one);
  if (met.length === 0)
    return <Text>{`None of the usual targets (${list(suggestedTargets)}) held in every week of these days.`}</Text>;
  const others = met.filter((one) => one !== target);
  return (
    <Flex alignItems="center" gap={8} flexWrap="wrap">
      <Text>{`Tightest usual target that held in every week: ${met[0]} %.`}</Text>
      {onUse
        ? others.slice(0, 3).map((one) => (
            <Button key={one} variant="emphasized" onClick={() => onUse(one)}>
              {`Use ${one} %`}
            </Button>
          ))
        : null}
    </Flex>
  );
};

const list = (targets: Backtest['suggestedTargets']): string => targets.map(({ target }) => `${target} %`).join(', ');
