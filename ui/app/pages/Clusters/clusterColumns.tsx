import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { usualThreshold } from '../../../../domain/model/ecsMetrics';
import { arrivesByBoth } from '../../../../domain/model/cluster';
import { capacityWords } from '../../components/clusters/clusterFilter';
import { tagList, tagText } from '../../components/clusters/clusterTags';
import { arrivalWords, readsWords } from '../../components/clusters/familyWords';
import { standingRank, standingWords } from '../../components/clusters/standing';
import { StatusBadge } from '../../components/text/StatusBadge';
import { ClusterName } from './ClusterName';
import { Entity } from './Entity';
import { Objectives } from './Objectives';
import { usageOf } from '../../components/clusters/usageOf';
import { Usage, type UsageMetric } from './Usage';
import { ServicesCell, servicesText } from './ServicesCell';
import type { ClusterRow } from './clusterRows';
import { Arrival } from './FamilyChoice';
import { LastData } from './LastData';
import { TagCell } from './Tags';

type Column = DataTableColumnDef<ClusterRow>;

/** A header with what holds for the whole column; the label is what settings and files call it. */
const explained = (label: string, words: string) => ({
  label,
  // Strato gives room to plain headers only.
  header: () => (
    <span title={words} style={{ paddingInline: 12 }}>
      {label}
    </span>
  ),
});

const usageColumn = (id: UsageMetric, name: string): Column => ({
  id,
  ...explained(
    name,
    'Mean of the last hour, with the line of the last day. AWS measures Fargate tasks by service only: there it is the hottest service, named below. “–” is not measured.',
  ),
  accessor: (row) => usageOf(row, id),
  // Not measured sorts below every measured value, and is no number in a file.
  sortAccessor: (row) => usageOf(row, id) ?? -1,
  sortType: 'number',
  width: 126,
  cell: ({ rowData }) => (
    <DataTable.DefaultCell>
      <Usage row={rowData} metric={id} />
    </DataTable.DefaultCell>
  ),
});

/** What differs between environments: columns that would say the same in every row are not there, or not shown at first. */
export interface ShownColumns {
  /** The way that data comes, where it is not the metric stream for all. */
  arrival: boolean;
  /** AWS tags, which only Smartscape knows. */
  tags: boolean;
  /** Entities, which the newest environments no longer have. */
  entity: boolean;
}

const arrivalColumn: Column = {
  id: 'arrival',
  header: 'Arrives by',
  accessor: (row) => [arrivalWords(row), readsWords(row)].filter((words) => words !== null).join('; '),
  width: 150,
  cell: ({ rowData }) => (
    <DataTable.DefaultCell>
      <Arrival cluster={rowData} />
    </DataTable.DefaultCell>
  ),
};

const tagColumn: Column = {
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

const entityColumn: Column = {
  id: 'entity',
  header: 'Entity',
  accessor: (row) => row.entityId ?? '',
  width: 290,
  cell: ({ rowData }) => (
    <DataTable.DefaultCell>
      <Entity entityId={rowData.entityId} />
    </DataTable.DefaultCell>
  ),
};

/** The columns that are there to be chosen, but stand in the row already or are seldom asked for. */
export function hiddenColumns(clusters: readonly ClusterRow[]): string[] {
  const isAsked = clusters.some(arrivesByBoth);
  // Where data comes both ways, the row says which one counts.
  return ['accountId', 'region', 'tags', 'entity', isAsked ? 'capacity' : 'arrival'];
}

/** @param asOf milliseconds; the moment the rows were read, by the environment's clock. */
export function clusterColumns(asOf: number, shows: ShownColumns): Column[] {
  return [
    {
      id: 'name',
      header: 'Cluster',
      accessor: 'name',
      width: '1fr',
      minWidth: 190,
      disableColumnHiding: true,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <ClusterName row={rowData} />
        </DataTable.DefaultCell>
      ),
    },
    { id: 'accountId', header: 'Account', accessor: 'accountId', width: 130 },
    { id: 'region', header: 'Region', accessor: 'region', width: 140 },
    {
      id: 'standing',
      header: 'Status',
      accessor: ({ standing }) => standingWords[standing].text,
      sortAccessor: ({ standing }) => standingRank(standing),
      sortType: 'number',
      width: 156,
      cell: ({ rowData: { standing } }) => (
        <DataTable.DefaultCell>
          <StatusBadge tone={standingWords[standing].tone}>{standingWords[standing].text}</StatusBadge>
        </DataTable.DefaultCell>
      ),
    },
    {
      id: 'objectives',
      header: 'SLOs',
      accessor: 'objectives',
      sortAccessor: (row) => row.objectives ?? -1,
      sortType: 'number',
      width: 118,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <Objectives row={rowData} />
        </DataTable.DefaultCell>
      ),
    },
    usageColumn('cpu', 'CPU'),
    usageColumn('memory', 'Memory'),
    {
      id: 'services',
      ...explained(
        'Services hot',
        `Services whose mean of the last hour is at least ${usualThreshold.cpu} % CPU or ${usualThreshold.memory} % memory, of all. “–” is not measured.`,
      ),
      accessor: servicesText,
      sortAccessor: ({ servicesNow, services }) => (servicesNow?.hot ?? -1) * 100_000 + services.length,
      sortType: 'number',
      width: 112,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <ServicesCell row={rowData} />
        </DataTable.DefaultCell>
      ),
    },
    { id: 'capacity', header: 'Capacity', accessor: (row) => capacityWords[row.capacity], width: 96 },
    {
      id: 'lastDataAt',
      header: 'Last data',
      accessor: (row) => row.lastDataAt ?? '',
      width: 142,
      cell: ({ rowData }) => (
        <DataTable.DefaultCell>
          <LastData at={rowData.lastDataAt} asOf={asOf} />
        </DataTable.DefaultCell>
      ),
    },
    ...(shows.arrival ? [arrivalColumn] : []),
    ...(shows.tags ? [tagColumn] : []),
    ...(shows.entity ? [entityColumn] : []),
  ];
}
