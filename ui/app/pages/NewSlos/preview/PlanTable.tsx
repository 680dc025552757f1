import { memo, useMemo } from 'react';
import { DataTable } from '@dynatrace/strato-components/tables';
import type { SloRequest } from '../../../../../domain/contract/planSlos';
import { sloKey, type Engine } from '../../../../../domain/model/slo';
import type { ConflictAnswer, PlanItem } from '../../../../../domain/model/planItem';
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
    () => planColumns(answers, ({ key }, answer) => onAnswer({ [key]: answer })),
    [answers, onAnswer],
  );
  return (
    <DataTable
      data={items}
      columns={columns}
      rowId={(item) => item.key}
      sortable
      fullWidth
      variant={{ verticalAlignment: 'center' }}
    >
      <DataTable.ExpandableRow<PlanItem>>
        {({ row }) => (
          <DataTable.ExpandableRowWrapper>
            <PlanDetails item={row} request={byKey.get(row.key)} engine={engine} />
          </DataTable.ExpandableRowWrapper>
        )}
      </DataTable.ExpandableRow>
      <DataTable.EmptyState>Nothing of the plan fits this.</DataTable.EmptyState>
      <DataTable.Pagination defaultPageSize={50} />
    </DataTable>
  );
});
