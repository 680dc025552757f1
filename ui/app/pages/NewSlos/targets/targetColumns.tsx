import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import type { Cluster } from '../../../../../domain/model/cluster';
import { Meter } from '../../../components/text/Meter';
import { percentWords } from '../../../components/text/percentWords';
import { readsWords } from '../../../components/clusters/familyWords';
import { capacityWords } from '../../../components/clusters/clusterFilter';
import { usageOf } from '../../../components/clusters/usageOf';

/** A cluster as a candidate. */
export interface TargetRow extends Cluster {
  key: string;
  /** Why it cannot be chosen; null when it can. */
  reason: string | null;
}

/** Mean usage of the last hour: of the cluster, or of its hottest service where there is none of the cluster. */
function usageColumn(metric: 'cpu' | 'memory', header: string): DataTableColumnDef<TargetRow> {
  return {
    id: metric,
    header,
    // Not measured sorts below every measured value.
    accessor: (row) => usageOf(row, metric) ?? -1,
    sortType: 'number',
    width: 130,
    cell: ({ rowData }) => {
      const value = usageOf(rowData, metric);
      return (
        <DataTable.DefaultCell>
          {value === null ? <Text>–</Text> : <Meter percent={value} words={percentWords(value)} />}
        </DataTable.DefaultCell>
      );
    },
  };
}

const columns: DataTableColumnDef<TargetRow>[] = [
  { id: 'name', header: 'Cluster', accessor: 'name', width: '1fr', minWidth: 160 },
  { id: 'accountId', header: 'Account', accessor: 'accountId', width: 130 },
  { id: 'region', header: 'Region', accessor: 'region', width: 130 },
  { id: 'capacity', header: 'Capacity', accessor: (row) => capacityWords[row.capacity], width: 110 },
  usageColumn('cpu', 'CPU'),
  usageColumn('memory', 'Memory'),
];

const remark = (row: TargetRow): string | null => row.reason ?? readsWords(row);

const remarks: DataTableColumnDef<TargetRow> = {
  id: 'fit',
  header: 'Remarks',
  accessor: (row) => row.reason ?? '',
  width: '1fr',
  minWidth: 120,
  cell: ({ rowData }) => (
    <DataTable.DefaultCell>
      <Text style={{ whiteSpace: 'normal' }}>{remark(rowData)}</Text>
    </DataTable.DefaultCell>
  ),
};

const withRemarks = [...columns, remarks];

/** Columns of the clusters to choose from, with remarks where there are any. */
export const targetColumns = (rows: readonly TargetRow[]) =>
  rows.some((row) => remark(row) !== null) ? withRemarks : columns;
