import { DataTable } from '@dynatrace/strato-components/tables';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { sloColumns } from './sloColumns';

interface SloTableProps {
  slos: SloRow[];
  /** By SLO id. */
  selected: Record<string, boolean>;
  onSelect: (selected: Record<string, boolean>) => void;
}

/** What others made is theirs to delete. */
const selectable = {
  selectAllBehavior: 'all',
  disableRowSelection: (slo: SloRow) => slo.foreign || slo.key === null,
} as const;

const worstFirst = [{ id: 'status', desc: false }];

/** The SLOs with their evaluation, worst first. */
export const SloTable = ({ slos, selected, onSelect }: SloTableProps) => (
  <DataTable
    data={slos}
    columns={sloColumns}
    rowId={(slo) => slo.id}
    sortable
    defaultSortBy={worstFirst}
    fullWidth
    selectableRows={selectable}
    selectedRows={selected}
    onRowSelectionChange={onSelect}
    variant={{ verticalAlignment: 'center' }}
  >
    <DataTable.EmptyState>No SLO fits the filter.</DataTable.EmptyState>
    {/* Values that arrive call by call must not turn the page back. */}
    <DataTable.Pagination defaultPageSize={50} autoResetPageIndex={false} />
  </DataTable>
);
