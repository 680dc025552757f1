import { Suspense } from 'react';
import { Accordion } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Paragraph } from '@dynatrace/strato-components/typography';
import type { Backtest } from '../../../../domain/slo/history/backtest';
import { BacktestFacts } from './BacktestFacts';
import { BacktestPeriods } from './BacktestPeriods';
import { BacktestTargets } from './BacktestTargets';
import type { BadSide } from '../charts/periodsOf';
import { dayRanges } from '../text/dayRanges';
import { EmptyView } from '../notices/EmptyView';
import { LintList } from '../notices/LintList';
import { WaitingView } from '../notices/WaitingView';
import { lazyPart } from '../page/lazily';

// Charts are the heaviest part of the design system; only who backtests needs them.
const SlotsChart = lazyPart(() => import('../charts/SlotsChart').then(({ SlotsChart }) => SlotsChart));

interface BacktestResultProps {
  backtest: Backtest;
  /** Percent; the target it was held to. */
  target: number;
  side: BadSide;
  /** What the line is, e.g. "CPU utilization of prod". */
  measured: string;
  unit: string;
  /** Takes a suggested target over; without it targets are shown only. */
  onUseTarget?: (target: number) => void;
  /** Codes of remarks that stand beside the result already. */
  knownLints?: ReadonlySet<string>;
}

/** What an objective would have scored on history: its verdict, the curve, targets that would hold; the breaches one by one fold away. */
export const BacktestResult = (props: BacktestResultProps) => {
  const { backtest, target, side, measured, unit, onUseTarget, knownLints } = props;
  const lints = backtest.lints.filter(({ code }) => knownLints?.has(code) !== true);
  if (backtest.slots.total === 0 || backtest.slots.missing === backtest.slots.total)
    return (
      <Flex flexDirection="column" gap={8}>
        <EmptyView
          level="h3"
          title="No data in these days"
          why="Choose more days, or another target; ECS reports nothing while no task runs."
        />
        <LintList lints={lints} />
      </Flex>
    );
  return (
    <Flex flexDirection="column" gap={12}>
      <BacktestFacts backtest={backtest} target={target} />
      <figure aria-label={`${measured} against the threshold`} style={{ margin: 0, minWidth: 0 }}>
        <Suspense fallback={<WaitingView label="Drawing the chart" lines={6} />}>
          <SlotsChart
            slots={backtest.series}
            threshold={backtest.threshold}
            side={side}
            measured={measured}
            unit={unit}
          />
        </Suspense>
      </figure>
      <BacktestTargets backtest={backtest} target={target} onUse={onUseTarget} />
      <LintList lints={lints} />
      {backtest.slots.bad > 0 ? (
        <Accordion size="condensed" aria-label="Breaches">
          <Accordion.Section id="breaches">
            <Accordion.SectionLabel>{breachWords(backtest)}</Accordion.SectionLabel>
            <Accordion.SectionContent>
              <Flex flexDirection="column" gap={8}>
                {backtest.wouldHaveBreachedOn.length > 0 ? (
                  <Paragraph>{`Below target at the end of ${dayRanges(backtest.wouldHaveBreachedOn)} (UTC).`}</Paragraph>
                ) : null}
                <BacktestPeriods series={backtest.series} side={side} unit={unit} slotMinutes={backtest.slotMinutes} />
              </Flex>
            </Accordion.SectionContent>
          </Accordion.Section>
        </Accordion>
      ) : null}
    </Flex>
  );
};

function breachWords({ wouldHaveBreachedOn }: Backtest): string {
  const days = wouldHaveBreachedOn.length;
  return days === 0 ? 'Bad periods' : `Bad periods; below target on ${days} day${days === 1 ? '' : 's'}`;
}
