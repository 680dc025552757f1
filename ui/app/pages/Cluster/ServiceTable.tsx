import { useMemo } from 'react';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { linePoints, newest, peak } from '../../components/charts/usagePoints';
import type { UsageSeriesValue } from '../../../../domain/contract/usageSeries';
import { RowTable } from '../../components/tables/RowTable';
import { percentWords } from '../../components/text/percentWords';

interface ServiceRow {
  service: string;
  cpu: Usage;
  memory: Usage;
}

interface Usage {
  now: number | null;
  peak: number | null;
  line: { name: string; datapoints: { start: Date; end: Date; value: number }[] }[];
}

interface ServiceTableProps {
  services: readonly string[];
  cpu: UsageSeriesValue | undefined;
  memory: UsageSeriesValue | undefined;
}

/** Every service with its usage over time. */
export const ServiceTable = ({ services, cpu, memory }: ServiceTableProps) => {
  const rows = useMemo(() => {
    const [ofCpu, ofMemory] = [usageOf('CPU', cpu), usageOf('Memory', memory)];
    return services.map((service) => ({ service, cpu: ofCpu(service), memory: ofMemory(service) }));
  }, [services, cpu, memory]);
  return (
    <RowTable
      rows={rows}
      columns={columns}
      rowId={(row) => row.service}
      pageSize={20}
      empty="No service of this cluster has reported."
    />
  );
};

function usageOf(name: string, value: UsageSeriesValue | undefined): (service: string) => Usage {
  const found = new Map((value?.series ?? []).map((series) => [series.target.service, series]));
  return (service) => {
    const series = found.get(service);
    if (value === undefined || series === undefined) return { now: null, peak: null, line: [] };
    const top = peak(series.max);
    const datapoints = linePoints(value, series.mean);
    return {
      now: newest(series.mean),
      peak: top === -Infinity ? null : top,
      line: datapoints.length === 0 ? [] : [{ name, datapoints }],
    };
  };
}

const words = (value: number | null): string => (value === null ? 'no data' : percentWords(value));

function usageColumns(id: 'cpu' | 'memory', name: string): DataTableColumnDef<ServiceRow>[] {
  const number = (part: 'now' | 'peak', header: string): DataTableColumnDef<ServiceRow> => ({
    id: `${id}-${part}`,
    header,
    // Not measured sorts below every measured value.
    accessor: (row) => row[id][part] ?? -1,
    sortType: 'number',
    alignment: 'right',
    width: 128,
    cell: ({ rowData }) => <DataTable.DefaultCell>{words(rowData[id][part])}</DataTable.DefaultCell>,
  });
  return [
    number('now', name),
    number('peak', `${name} peak`),
    {
      id: `${id}-line`,
      header: `${name} over time`,
      accessor: (row) => row[id].line,
      columnType: 'sparkline',
      width: 150,
      config: { yAxis: { min: 0 } },
    },
  ];
}

const columns: DataTableColumnDef<ServiceRow>[] = [
  {
    id: 'service',
    header: 'Service',
    accessor: 'service',
    width: '1fr',
    minWidth: 180,
  },
  ...usageColumns('cpu', 'CPU'),
  ...usageColumns('memory', 'Memory'),
];
