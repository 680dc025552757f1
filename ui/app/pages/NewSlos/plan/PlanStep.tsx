import { useDeferredValue, useMemo, useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import { MessageContainer } from '@dynatrace/strato-components/content';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { PlanSlosValue, SloRequest } from '../../../../../domain/contract/planSlos';
import type { Engine } from '../../../../../domain/model/slo';
import { BusyButton } from '../../../components/actions/BusyButton';
import { askedKey } from '../../../../../domain/model/planItem';
import type { PlanScoring } from '../../../data/plan/usePlanScores';
import type { SloDraft } from '../draft/sloDraft';
import { Conflicts } from './Conflicts';
import { NothingToWrite } from './NothingToWrite';
import { Orphans } from './Orphans';
import { PlanFilter } from './PlanFilter';
import { noPlanFilter, shownItems } from './planFilterOf';
import { PlanOutlook } from './PlanOutlook';
import { outlookOf, planRows } from './planRows';
import { ScoringProgress } from './ScoringProgress';
import { PlanTable } from './PlanTable';
import { PlanWarnings } from './PlanWarnings';
import { VerificationNote } from '../../../components/slos/VerificationNote';
import { isBlocked, isSkipped, writableItems, writeWords } from '../state/planWords';

interface PlanStepProps {
  plan: PlanSlosValue;
  /** What its rows would score, as far as that came. */
  scoring: PlanScoring;
  requests: readonly SloRequest[];
  engine: Engine;
  answers: SloDraft['answers'];
  /** The plan is being made anew; it can be looked at meanwhile, and not applied. */
  isPending: boolean;
  onAnswer: (answers: SloDraft['answers']) => void;
  /** Gives single SLOs targets of their own, by the keys of their requests. */
  onHold: (targets: Record<string, number>) => void;
  onApply: () => void;
  /** Asks again what exists. */
  onRefresh: () => void;
}

/** Step 3: what would be written, item by item. Nothing has been written yet. */
export const PlanStep = (props: PlanStepProps) => {
  const { plan, scoring, requests, engine, answers, isPending, onAnswer, onHold, onApply, onRefresh } = props;
  const [filter, setFilter] = useState(noPlanFilter);
  const settled = useDeferredValue(filter);
  const rows = useMemo(() => planRows(plan.items, scoring.scores), [plan, scoring.scores]);
  const outlook = useMemo(() => outlookOf(rows), [rows]);
  const shown = useMemo(() => shownItems(rows, settled, answers), [rows, settled, answers]);
  const writable = useMemo(() => writableItems(plan.items), [plan]);
  const blocked = useMemo(() => plan.items.filter((item) => isBlocked(item)), [plan]);
  const skipped = blocked.filter((item) => isSkipped(item, answers));
  const open = useMemo(
    () => plan.items.filter((item) => item.action === 'conflict' && answers[askedKey(item)] === undefined),
    [plan, answers],
  );
  const leftOut = blocked.length - skipped.length;
  return (
    <Flex flexDirection="column" gap={16}>
      <Text role="status" textStyle="base-emphasized">
        {isPending ? 'Comparing again…' : summaryWords(plan, skipped.length)}
      </Text>
      <ScoringProgress scoring={scoring} items={plan.items.length} />
      <PlanOutlook outlook={outlook} scoring={scoring} disabled={isPending} onHold={onHold} />
      <VerificationNote verification={plan.verification} />
      <Conflicts items={open} onAnswer={onAnswer} />
      {writable.length === 0 ? (
        <NothingToWrite blocked={leftOut} skipped={skipped.length} total={plan.items.length} />
      ) : null}
      {writable.length > 0 && leftOut > 0 ? (
        <MessageContainer variant="warning">
          <MessageContainer.Title>{`${leftOut} of ${plan.items.length} cannot be applied and will be left out`}</MessageContainer.Title>
          <MessageContainer.Description>Open their rows for the reason.</MessageContainer.Description>
        </MessageContainer>
      ) : null}
      <Flex gap={12} alignItems="flex-end" flexWrap="wrap">
        <PlanFilter items={rows} answers={answers} filter={filter} onChange={setFilter} />
        <BusyButton variant="emphasized" busy={isPending} onClick={onRefresh}>
          Compare again
        </BusyButton>
        {writable.length > 0 ? (
          <Button variant="accent" color="primary" disabled={isPending} onClick={onApply}>
            {`Apply: ${writeWords(writable)}`}
          </Button>
        ) : null}
      </Flex>
      <PlanTable
        rows={shown}
        isScored={scoring.scores !== undefined && scoring.scores.length > 0}
        requests={requests}
        engine={engine}
        answers={answers}
        onAnswer={onAnswer}
        onHold={onHold}
      />
      <Orphans orphans={plan.orphans} engine={engine} />
      <PlanWarnings warnings={plan.warnings ?? []} />
    </Flex>
  );
};

function summaryWords({ summary }: PlanSlosValue, skipped: number): string {
  const { create, update, unchanged, conflict } = summary;
  const left = skipped === 0 ? '' : ` ${skipped} skipped.`;
  return `${create} to create, ${update} to update, ${unchanged} unchanged, ${conflict - skipped} in conflict.${left}`;
}
