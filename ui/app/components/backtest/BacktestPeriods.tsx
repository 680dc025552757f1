import { useMemo } from 'react';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { ScrollsByKeyboard } from '../tables/ScrollsByKeyboard';
import type { BacktestSlot } from '../../../../domain/slo/history/backtest';
import { periodsOf, type BadSide, type Period } from '../charts/periodsOf';

interface BacktestPeriodsProps {
  series: readonly BacktestSlot[];
  side: BadSide;
  unit: string;
  slotMinutes: number;
}

/** When the objective was broken: what the chart marks, to read. */
export const BacktestPeriods = ({ series, side, unit, slotMinutes }: BacktestPeriodsProps) => {
  const rows = useMemo(() => periodsOf(series, side).filter(({ verdict }) => verdict === 'bad'), [series, side]);
  const columns = useMemo(() => columnsFor(side, unit, slotMinutes), [side, unit, slotMinutes]);
  return (
    <ScrollsByKeyboard>
      <DataTable data={rows} columns={columns} rowId={(row) => row.from} sortable fullWidth>
        {rows.length > 10 ? <DataTable.Pagination defaultPageSize={10} /> : null}
      </DataTable>
    </ScrollsByKeyboard>
  );
};

function columnsFor(side: BadSide, unit: string, slotMinutes: number): DataTableColumnDef<Period>[] {
  return [
    { id: 'from', header: 'From (UTC)', accessor: (row) => moment(row.from), width: 170 },
    { id: 'to', header: 'To (UTC)', accessor: (row) => moment(row.to), width: 170 },
    { id: 'slots', header: 'Bad slices', accessor: 'slots', width: 110 },
    { id: 'minutes', header: 'Minutes', accessor: (row) => row.slots * slotMinutes, width: 110 },
    {
      id: 'worst',
      header: side === 'above' ? 'Highest value' : 'Lowest value',
      accessor: (row) => (row.worst === null ? '–' : `${Number(row.worst.toFixed(2))} ${unit}`),
      width: '1fr',
      minWidth: 130,
    },
  ];
}

/** `2026-11-22 14:05`. */
const moment = (iso: string): string => new Date(iso).toISOString().slice(0, 16).replace('T', ' ');
