import { useMemo } from 'react';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import type { AnalyzeBreachesValue } from '../../../../domain/contract/analyzeBreaches';
import { RowTable } from '../../components/tables/RowTable';
import { percentWords } from '../../components/text/percentWords';
import { moment, span } from '../../components/text/moments';

type ServiceMinutes = AnalyzeBreachesValue['minutes']['services'][number];
type Column = DataTableColumnDef<ServiceMinutes>;

interface BreachTableProps {
  services: ServiceMinutes[];
  /** The objective counts tasks, not percent. */
  isTasks: boolean;
}

const none: readonly string[] = [];

/** How each service did, worst first. */
export const BreachTable = ({ services, isTasks }: BreachTableProps) => {
  const columns = useMemo(() => columnsOf(isTasks), [isTasks]);
  return <RowTable rows={services} columns={columns} rowId={(row) => row.service} pageSize={20} hidden={none} />;
};

function columnsOf(isTasks: boolean): Column[] {
  return [
    { id: 'service', header: 'Service', accessor: 'service', width: '1fr', minWidth: 180 },
    number(
      'badMinutes',
      'Bad minutes',
      ({ badMinutes }) => badMinutes,
      (value) => value.toLocaleString('en-US'),
    ),
    number(
      'share',
      'Share',
      ({ share }) => share,
      (value) => percentWords(value * 100, 2),
    ),
    number(
      'budgetShare',
      'Of the budget',
      ({ budgetShare }) => budgetShare,
      (value) => percentWords(value, 0),
      'no budget',
    ),
    at('firstAt', 'First', ({ firstAt }) => firstAt),
    at('lastAt', 'Last', ({ lastAt }) => lastAt),
    number(
      'longestRun',
      'Longest run',
      ({ longestRunMinutes }) => longestRunMinutes,
      (value) => (value === 0 ? 'none' : span(value)),
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
  of: (row: ServiceMinutes) => number | null,
  words: (value: number) => string,
  without = 'no data',
): Column {
  return {
    id,
    header,
    accessor: (row) => of(row) ?? Number.NEGATIVE_INFINITY,
    sortType: 'number',
    alignment: 'right',
    width: 112,
    cell: ({ rowData }) => {
      const value = of(rowData);
      return <DataTable.DefaultCell>{value === null ? without : words(value)}</DataTable.DefaultCell>;
    },
  };
}

function at(id: string, header: string, of: (row: ServiceMinutes) => string | null): Column {
  return {
    id,
    header,
    accessor: (row) => of(row) ?? '',
    width: 140,
    cell: ({ rowData }) => {
      const instant = of(rowData);
      return <DataTable.DefaultCell>{instant === null ? 'never' : moment(instant)}</DataTable.DefaultCell>;
    },
  };
}
