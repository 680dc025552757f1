import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import type { Cluster } from '../../../../../domain/model/cluster';
import { readsWords } from '../../../components/clusters/familyWords';
import { capacityWords } from '../../../components/clusters/clusterFilter';

/** A cluster as a candidate. */
export interface TargetRow extends Cluster {
  key: string;
  /** Why it cannot be chosen; null when it can. */
  reason: string | null;
}

export const targetColumns: DataTableColumnDef<TargetRow>[] = [
  { id: 'name', header: 'Cluster', accessor: 'name', width: '1fr', minWidth: 160 },
  { id: 'accountId', header: 'Account', accessor: 'accountId', width: 130 },
  { id: 'region', header: 'Region', accessor: 'region', width: 130 },
  { id: 'capacity', header: 'Capacity', accessor: (row) => capacityWords[row.capacity], width: 110 },
  {
    id: 'fit',
    header: 'Fits',
    accessor: (row) => row.reason ?? '',
    width: '2fr',
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Text style={{ whiteSpace: 'normal' }}>
          {rowData.reason === null ? fitWords(rowData) : `No. ${rowData.reason}`}
        </Text>
      </DataTable.DefaultCell>
    ),
  },
];

/** Of a cluster that arrives both ways, which one its SLOs will read too. */
function fitWords(row: TargetRow): string {
  const reads = readsWords(row);
  return reads === null ? 'Yes' : `Yes. ${reads}.`;
}
