import { useId, useMemo, useState, type ReactNode } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { FormField, Label, NumberInputV2 } from '@dynatrace/strato-components/forms';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import { backtestOf, measureKey, type Tried } from '../../../../../domain/slo/trial/backtestOf';
import { measuredSlots } from '../../../../../domain/slo/history/measuredHistory';
import { templateOf } from '../../../../../domain/slo/templates/templates';
import { BacktestResult } from '../../../components/backtest/BacktestResult';
import { FailureNotice } from '../../../components/notices/FailureNotice';
import { WaitingView } from '../../../components/notices/WaitingView';
import { measuredWords } from '../../../components/slos/measuredWords';
import { useMeasured } from '../../../data/history/useMeasured';
import { targetWords } from './targetWords';
import { useSettled } from './useSettled';

interface TrialPanelProps {
  /** What is tried; a sound one, and the same object as long as nothing changes. */
  tried: Tried;
  onUseTarget?: (target: number) => void;
  /** Codes of remarks that stand beside it already. */
  knownLints?: ReadonlySet<string>;
  /** Stands before the days, e.g. the choice of the target. */
  children?: ReactNode;
}

/** Milliseconds of quiet before history is read for what is being typed. */
const quiet = 400;

const isDays = (days: number | null): days is number =>
  days !== null && Number.isInteger(days) && days >= 1 && days <= 30;

/** What an objective would have scored on the last days: read once, and drawn anew as its parameters change. */
export const TrialPanel = ({ tried, onUseTarget, knownLints, children }: TrialPanelProps) => {
  const id = useId();
  const [days, setDays] = useState<number | null>(14);
  const asked = useMemo(() => ({ tried, days }), [tried, days]);
  const settled = useSettled(asked, quiet);
  const isSettled = settled.days === days && measureKey(settled.tried) === measureKey(tried);
  const { value, failure, isFetching, isStopped, cancel, read } = useMeasured(
    settled.tried,
    isDays(settled.days) ? settled.days : null,
  );
  const measured = value?.measured;
  const slots = useMemo(() => (measured === undefined ? [] : measuredSlots(measured)), [measured]);
  const backtest = useMemo(() => {
    if (value === undefined || measured === undefined || !isSettled) return null;
    // The others are said anew; this is what Dynatrace remarked on the metrics.
    const lints = value.lints.filter(({ code }) => code === 'metrics-remark');
    const { slotMinutes, asOf } = measured;
    return backtestOf(tried, { slots, slotMinutes, now: Date.parse(asOf), available: null, lints });
  }, [value, measured, slots, tried, isSettled]);
  const template = templateOf(tried.templateId);
  return (
    <Flex as="section" aria-label="On history" flexDirection="column" gap={12} style={{ minWidth: 0 }}>
      <Flex gap={12} alignItems="flex-start" flexWrap="wrap">
        {children}
        <FormField style={{ width: 130 }}>
          <Label htmlFor={id}>Days of history</Label>
          <NumberInputV2 id={id} value={days} min={1} max={30} step={1} onChange={setDays} />
        </FormField>
      </Flex>
      {isDays(days) ? null : <Text role="alert">Enter whole days, 1 to 30.</Text>}
      {isDays(days) && (isFetching || (!isSettled && !isStopped)) && backtest === null ? (
        <Flex flexDirection="column" gap={8}>
          <WaitingView label={`Reading ${days} days of ${targetWords(tried.target)}`} lines={8} />
          <Flex>
            <Button onClick={cancel}>Cancel</Button>
          </Flex>
        </Flex>
      ) : null}
      {isStopped && !isFetching ? (
        <Flex>
          <Button variant="emphasized" onClick={read}>
            Read history
          </Button>
        </Flex>
      ) : null}
      {failure !== null && isSettled && !isFetching && !isStopped ? (
        <FailureNotice title="The history could not be read; nothing was changed" failure={failure} onRetry={read} />
      ) : null}
      {backtest === null ? null : (
        <BacktestResult
          backtest={backtest}
          target={tried.parameters.target}
          side={template.kind === 'tasks' ? 'below' : 'above'}
          {...measuredWords(template)}
          onUseTarget={onUseTarget}
          knownLints={knownLints}
        />
      )}
    </Flex>
  );
};
