import { Button } from '@dynatrace/strato-components/buttons';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import { capacityWords } from '../../../components/clusters/clusterFilter';
import type { ServiceRow } from './serviceRows';

/** Columns of the services; one of them chooses all services of a row's cluster. */
export function serviceColumns(selectCluster: (row: ServiceRow) => void): DataTableColumnDef<ServiceRow>[] {
  return [
    { id: 'service', header: 'Service', accessor: 'service', width: '2fr', minWidth: 160 },
    { id: 'cluster', header: 'Cluster', accessor: (row) => row.cluster.name, width: '2fr', minWidth: 140 },
    { id: 'accountId', header: 'Account', accessor: (row) => row.cluster.accountId, width: 130 },
    { id: 'region', header: 'Region', accessor: (row) => row.cluster.region, width: 120 },
    { id: 'capacity', header: 'Capacity', accessor: (row) => capacityWords[row.cluster.capacity], width: 100 },
    {
      id: 'fit',
      header: 'Remarks',
      accessor: (row) => row.reason ?? '',
      width: '1fr',
      minWidth: 90,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <Text style={{ whiteSpace: 'normal' }}>{rowData.reason}</Text>
        </DataTable.DefaultCell>
      ),
    },
    {
      id: 'all',
      header: 'Whole cluster',
      accessor: (row) => row.cluster.services.length,
      width: 150,
      disableSorting: true,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <Button
            size="condensed"
            disabled={rowData.reason !== null}
            aria-label={`Select all ${rowData.cluster.services.length} services of ${rowData.cluster.name}`}
            onClick={() => selectCluster(rowData)}
          >
            {`Select all ${rowData.cluster.services.length}`}
          </Button>
        </DataTable.DefaultCell>
      ),
    },
  ];
}
