import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import type { PlanItem } from '../../../../../domain/slo/planItem';
import { windowWords } from '../../../../../domain/queries/evaluationWindow';
import { StatusBadge } from '../../../components/StatusBadge';
import { PlanDetails } from './PlanDetails';
import { actionWords, isBlocked } from './planWords';

const columns: DataTableColumnDef<PlanItem>[] = [
  {
    id: 'action',
    header: 'Action',
    accessor: 'action',
    width: 130,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <StatusBadge tone={actionWords[rowData.action].tone}>{actionWords[rowData.action].text}</StatusBadge>
      </DataTable.DefaultCell>
    ),
  },
  { id: 'name', header: 'SLO', accessor: (item) => item.slo.name, width: '2fr', minWidth: 280 },
  { id: 'target', header: 'Target', accessor: (item) => `${item.slo.targetSuccess} %`, width: 96 },
  { id: 'window', header: 'Window', accessor: (item) => windowWords(item.slo.evaluationWindow), width: 116 },
  {
    id: 'changes',
    header: 'Changes',
    accessor: (item) => changeWords(item),
    width: '1fr',
    minWidth: 160,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Text style={{ whiteSpace: 'normal' }}>{changeWords(rowData)}</Text>
      </DataTable.DefaultCell>
    ),
  },
  { id: 'remarks', header: 'Remarks', accessor: (item) => remarkWords(item), width: 150 },
];

function changeWords({ action, changes }: PlanItem): string {
  if (action === 'create') return 'new';
  return changes.length === 0 ? 'none' : changes.map(({ field }) => field).join(', ');
}

function remarkWords(item: PlanItem): string {
  if (isBlocked(item)) return 'cannot be applied';
  const warnings = item.lints.filter(({ severity }) => severity === 'warning').length;
  if (warnings > 0) return warnings === 1 ? '1 warning' : `${warnings} warnings`;
  return item.lints.length === 0 ? 'none' : `${item.lints.length} note${item.lints.length === 1 ? '' : 's'}`;
}

/** The plan, item by item; a row opens to its changes, remarks and metric expression. */
export const PlanTable = ({ items }: { items: PlanItem[] }) => (
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
          <PlanDetails item={row} />
        </DataTable.ExpandableRowWrapper>
      )}
    </DataTable.ExpandableRow>
    <DataTable.EmptyState>Nothing with this action.</DataTable.EmptyState>
    <DataTable.Pagination defaultPageSize={50} />
  </DataTable>
);
