import { memo, useMemo } from 'react';
import type { SloRequest } from '../../../../../domain/contract/planSlos';
import type { Engine } from '../../../../../domain/model/slo';
import { sloKey } from '../../../../../domain/model/sloKey';
import { askedKey, type ConflictAnswer, type PlanItem } from '../../../../../domain/model/planItem';
import { RowTable } from '../../../components/tables/RowTable';
import type { SloDraft } from '../draft/sloDraft';
import { planColumns } from './planColumns';
import { PlanDetails } from './PlanDetails';

interface PlanTableProps {
  items: PlanItem[];
  requests: readonly SloRequest[];
  engine: Engine;
  answers: SloDraft['answers'];
  /** Stays the same function, so that the table is drawn anew only when its data is. */
  onAnswer: (answers: Record<string, ConflictAnswer>) => void;
}

/** The plan, item by item; a row opens to its changes, remarks and expression, and to a backtest. */
export const PlanTable = memo(function PlanTable({ items, requests, engine, answers, onAnswer }: PlanTableProps) {
  const byKey = useMemo(
    () => new Map(requests.map((request) => [sloKey(request.templateId, request.target), request])),
    [requests],
  );
  const columns = useMemo(
    () => planColumns(answers, (item, answer) => onAnswer({ [askedKey(item)]: answer })),
    [answers, onAnswer],
  );
  return (
    <RowTable
      rows={items}
      columns={columns}
      rowId={(item) => item.key}
      details={(item) => <PlanDetails item={item} request={byKey.get(askedKey(item))} engine={engine} />}
      empty="Nothing of the plan fits this."
    />
  );
});
