import { Link as RouterLink } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Link, Text } from '@dynatrace/strato-components/typography';
import { capacityWords } from '../../components/clusters/clusterFilter';
import { tagList, tagText } from '../../components/clusters/clusterTags';
import { arrivalWords, readsWords } from '../../components/clusters/familyWords';
import { percentWords } from '../../components/text/percentWords';
import type { ClusterRow } from './clusterRows';
import { Arrival } from './FamilyChoice';
import { LastData } from './LastData';
import { TagCell } from './Tags';

const Capacity = ({ row }: { row: ClusterRow }) => (
  <Flex flexDirection="column" gap={0}>
    <Text>{capacityWords[row.capacity]}</Text>
    {row.capacity === 'fargate' ? <Text textStyle="small">usage per service only</Text> : null}
  </Flex>
);

const Entity = ({ entityId }: { entityId: string | null }) =>
  entityId === null ? (
    <Text>
      No entity, which platform SLOs do without. For classic ones:{' '}
      <Link as={RouterLink} to="/connect#verify">
        enable the extension
      </Link>
    </Text>
  ) : (
    <Text fontStyle="code" textStyle="small">
      {entityId}
    </Text>
  );

/** The way to the SLOs of a cluster. */
const Objectives = ({ row: { objectives, serviceObjectives, searchText } }: { row: ClusterRow }) =>
  objectives === null || objectives === 0 ? (
    <Text>{objectiveWords(objectives)}</Text>
  ) : (
    <Flex flexDirection="column" gap={0}>
      <Link as={RouterLink} to={`/slos?text=${encodeURIComponent(searchText)}`}>
        {objectiveWords(objectives)}
      </Link>
      {serviceObjectives > 0 ? <Text textStyle="small">{`${serviceObjectives} for services`}</Text> : null}
    </Flex>
  );

const usage = (value: number | null) => (value === null ? 'not measured' : percentWords(value));

const usageColumn = (id: 'cpu' | 'memory', header: string): DataTableColumnDef<ClusterRow> => ({
  id,
  header,
  // Not measured sorts below every measured value.
  accessor: (row) => row[id] ?? -1,
  sortType: 'number',
  width: 114,
  alignment: 'right',
  cell: ({ rowData }) => <DataTable.DefaultCell>{usage(rowData[id])}</DataTable.DefaultCell>,
});

/** Columns that would say the same in every row of some environments. */
export interface ShownColumns {
  /** The way that data comes, where it is not the metric stream for all. */
  arrival: boolean;
  /** AWS tags, which only Smartscape knows. */
  tags: boolean;
  /** Entities, which the newest environments no longer have. */
  entity: boolean;
}

const arrivalColumn: DataTableColumnDef<ClusterRow> = {
  id: 'arrival',
  header: 'Arrives by',
  accessor: (row) => `${arrivalWords(row)} ${readsWords(row) ?? ''}`,
  width: 170,
  cell: ({ rowData }) => (
    <DataTable.DefaultCell>
      <Arrival cluster={rowData} />
    </DataTable.DefaultCell>
  ),
};

const tagColumn: DataTableColumnDef<ClusterRow> = {
  id: 'tags',
  header: 'AWS tags',
  accessor: ({ tags }) => tagList(tags).map(tagText).join(', '),
  width: 190,
  cell: ({ rowData }) => (
    <DataTable.DefaultCell>
      <TagCell tags={rowData.tags} />
    </DataTable.DefaultCell>
  ),
};

const entityColumn: DataTableColumnDef<ClusterRow> = {
  id: 'entity',
  header: 'Entity',
  accessor: (row) => row.entityId ?? '',
  width: 244,
  cell: ({ rowData }) => (
    <DataTable.DefaultCell>
      <Entity entityId={rowData.entityId} />
    </DataTable.DefaultCell>
  ),
};

/** @param asOf milliseconds; the moment the rows were read, by the environment's clock. */
export function clusterColumns(asOf: number, shows: ShownColumns): DataTableColumnDef<ClusterRow>[] {
  return [
    {
      id: 'name',
      header: 'Cluster',
      accessor: 'name',
      width: '1fr',
      minWidth: 120,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <Text style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{rowData.name}</Text>
        </DataTable.DefaultCell>
      ),
    },
    { id: 'accountId', header: 'Account', accessor: 'accountId', width: 120 },
    { id: 'region', header: 'Region', accessor: 'region', width: 112 },
    {
      id: 'capacity',
      header: 'Capacity',
      accessor: 'capacity',
      width: 146,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <Capacity row={rowData} />
        </DataTable.DefaultCell>
      ),
    },
    {
      id: 'services',
      header: 'Services',
      accessor: (row) => row.services.length,
      sortType: 'number',
      width: 80,
      alignment: 'right',
    },
    usageColumn('cpu', 'CPU'),
    usageColumn('memory', 'Memory'),
    {
      id: 'lastDataAt',
      header: 'Last data',
      accessor: (row) => row.lastDataAt ?? '',
      width: 130,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <LastData at={rowData.lastDataAt} asOf={asOf} />
        </DataTable.DefaultCell>
      ),
    },
    {
      id: 'objectives',
      header: 'SLOs',
      accessor: (row) => row.objectives ?? -1,
      sortType: 'number',
      width: 104,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <Objectives row={rowData} />
        </DataTable.DefaultCell>
      ),
    },
    ...(shows.arrival ? [arrivalColumn] : []),
    ...(shows.tags ? [tagColumn] : []),
    ...(shows.entity ? [entityColumn] : []),
  ];
}

function objectiveWords(count: number | null): string {
  if (count === null) return 'not known';
  return count === 1 ? '1 objective' : `${count} objectives`;
}
