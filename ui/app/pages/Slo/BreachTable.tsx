import { useMemo } from 'react';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import type { ServiceBreaches } from '../../../../domain/contract/analyzeBreaches';
import { RowTable } from '../../components/tables/RowTable';
import { percentWords } from '../../components/text/percentWords';

type Column = DataTableColumnDef<ServiceBreaches>;

interface BreachTableProps {
  services: ServiceBreaches[];
  /** The objective counts tasks, not percent. */
  isTasks: boolean;
}

/** How each service did, worst first. */
export const BreachTable = ({ services, isTasks }: BreachTableProps) => {
  const columns = useMemo(() => columnsOf(isTasks), [isTasks]);
  return <RowTable rows={services} columns={columns} rowId={(row) => row.service} pageSize={20} />;
};

function columnsOf(isTasks: boolean): Column[] {
  return [
    { id: 'service', header: 'Service', accessor: 'service', width: '1fr', minWidth: 180 },
    number(
      'badSlots',
      'Bad slots',
      ({ badSlots }) => badSlots,
      (value) => value.toLocaleString('en-US'),
    ),
    number(
      'share',
      'Share',
      ({ share }) => share,
      (value) => percentWords(value * 100, 2),
    ),
    moment('firstAt', 'First', ({ firstAt }) => firstAt),
    moment('lastAt', 'Last', ({ lastAt }) => lastAt),
    number(
      'longestRun',
      'Longest run',
      ({ longestRun }) => longestRun,
      (value) => (value === 0 ? 'none' : `${value} in a row`),
    ),
    isTasks
      ? number(
          'peak',
          'Most missing',
          ({ peak }) => peak,
          (value) => (value < 0 ? `${-value} tasks` : 'none'),
        )
      : number(
          'peak',
          'Peak',
          ({ peak }) => peak,
          (value) => percentWords(value),
        ),
  ];
}

function number(
  id: string,
  header: string,
  of: (row: ServiceBreaches) => number | null,
  words: (value: number) => string,
): Column {
  return {
    id,
    header,
    accessor: (row) => of(row) ?? Number.NEGATIVE_INFINITY,
    sortType: 'number',
    alignment: 'right',
    width: 120,
    cell: ({ rowData }) => {
      const value = of(rowData);
      return <DataTable.DefaultCell>{value === null ? 'no data' : words(value)}</DataTable.DefaultCell>;
    },
  };
}

function moment(id: string, header: string, of: (row: ServiceBreaches) => string | null): Column {
  return {
    id,
    header,
    accessor: (row) => of(row) ?? '',
    width: 190,
    cell: ({ rowData }) => {
      const at = of(rowData);
      return <DataTable.DefaultCell>{at === null ? 'never' : new Date(at).toLocaleString()}</DataTable.DefaultCell>;
    },
  };
}
