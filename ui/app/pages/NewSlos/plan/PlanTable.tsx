import { memo, useMemo, useState } from 'react';
import type { SloRequest } from '../../../../../domain/contract/planSlos';
import type { Engine } from '../../../../../domain/model/slo';
import { sloKey } from '../../../../../domain/model/sloKey';
import { askedKey, type ConflictAnswer } from '../../../../../domain/model/planItem';
import { RowTable } from '../../../components/tables/RowTable';
import type { SloDraft } from '../draft/sloDraft';
import { planColumns } from './planColumns';
import type { PlanRow } from './planRows';
import { PlanDetails } from './PlanDetails';

interface PlanTableProps {
  rows: PlanRow[];
  /** What rows would score was asked. */
  isScored: boolean;
  requests: readonly SloRequest[];
  engine: Engine;
  answers: SloDraft['answers'];
  /** Stays the same function, so that the table is drawn anew only when its data is. */
  onAnswer: (answers: Record<string, ConflictAnswer>) => void;
  /** Gives single SLOs targets of their own; the same function always, too. */
  onHold: (targets: Record<string, number>) => void;
}

/** The plan, item by item; a row opens to its changes, remarks and expression, and to a backtest. */
export const PlanTable = memo(function PlanTable(props: PlanTableProps) {
  const { rows, isScored, requests, engine, answers, onAnswer, onHold } = props;
  const [now] = useState(() => Date.now());
  const byKey = useMemo(
    () => new Map(requests.map((request) => [sloKey(request.templateId, request.target), request])),
    [requests],
  );
  const columns = useMemo(
    () =>
      planColumns(
        { answers, onAnswer: (item, answer) => onAnswer({ [askedKey(item)]: answer }), onHold },
        isScored,
        now,
      ),
    [answers, onAnswer, onHold, isScored, now],
  );
  return (
    <RowTable
      rows={rows}
      columns={columns}
      rowId={(item) => item.key}
      details={(item) => <PlanDetails item={item} request={byKey.get(askedKey(item))} engine={engine} />}
      pageSize={20}
      empty="Nothing of the plan fits this."
    />
  );
});
