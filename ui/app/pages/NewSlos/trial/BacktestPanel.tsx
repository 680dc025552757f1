import { useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { BacktestSloPayload } from '../../../../../domain/contract/backtestSlo';
import { targetWords } from './targetWords';
import { filledParameters } from '../../../../../domain/slo/templates/completeParameters';
import { templateOf } from '../../../../../domain/slo/templates/templates';
import { BacktestResult } from '../../../components/backtest/BacktestResult';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { numberOf } from '../../../components/forms/numberOf';
import { TextField } from '../../../components/forms/TextField';
import { WaitingView } from '../../../components/notices/WaitingView';
import { useBacktest } from '../../../data/history/useBacktest';
import { measuredWords } from '../../../components/slos/measuredWords';

interface BacktestPanelProps {
  /** What is to be tried; the days are asked for here. */
  subject: Omit<BacktestSloPayload, 'days'>;
  onUseTarget?: (target: number) => void;
  /** Codes of remarks that stand beside it already. */
  knownLints?: ReadonlySet<string>;
}

const daysProblem = (days: number): string | null =>
  Number.isInteger(days) && days >= 1 && days <= 30 ? null : 'Enter whole days, 1 to 30.';

/** Tries an objective on the last days of real metrics, before it exists. */
export const BacktestPanel = ({ subject, onUseTarget, knownLints }: BacktestPanelProps) => {
  const [days, setDays] = useState('14');
  const { run, cancel, result, failure, isPending, payload } = useBacktest();
  const problem = daysProblem(numberOf(days));
  const start = () => run({ ...subject, days: numberOf(days) });
  const template = templateOf(subject.templateId);
  const isStale =
    payload !== undefined && JSON.stringify({ ...payload, days: 0 }) !== JSON.stringify({ ...subject, days: 0 });
  return (
    <Flex flexDirection="column" gap={12}>
      <Flex gap={12} alignItems="flex-start" flexWrap="wrap">
        <TextField label="Days of history" value={days} onChange={setDays} problem={problem} hint="1 to 30" />
        <Flex gap={8} style={{ paddingTop: 24 }}>
          <Button
            variant="emphasized"
            disabled={problem !== null || isPending}
            onClick={start}
            aria-label={`Backtest ${targetWords(subject.target)}`}
          >
            Backtest
          </Button>
          {isPending ? <Button onClick={cancel}>Cancel backtest</Button> : null}
        </Flex>
      </Flex>
      {isPending ? (
        <WaitingView label={`Reading ${days} days of metrics of ${targetWords(subject.target)}`} lines={6} />
      ) : null}
      {failure !== null ? (
        <FailureNotice title="The backtest could not be made; nothing was changed" failure={failure} onRetry={start} />
      ) : null}
      {result !== undefined && !isPending ? (
        <>
          {isStale ? (
            <Text role="status">This is the result of earlier parameters. Backtest again to see the new ones.</Text>
          ) : null}
          <BacktestResult
            backtest={result}
            target={filledParameters(template, subject.engine, (payload ?? subject).parameters).target}
            side={template.kind === 'tasks' ? 'below' : 'above'}
            {...measuredWords(template)}
            onUseTarget={onUseTarget}
            knownLints={knownLints}
          />
        </>
      ) : null}
    </Flex>
  );
};
