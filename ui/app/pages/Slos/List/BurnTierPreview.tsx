import { useMemo } from 'react';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import type { SloRow } from '../../../../../domain/contract/listSlos';
import type { BurnTierId } from '../../../../../domain/model/burnTier';
import { FailureNotice } from '../../../components/FailureNotice';
import { StatusBadge } from '../../../components/StatusBadge';
import { WaitingView } from '../../../components/WaitingView';
import { useSloDefinitions } from '../../../data/useSlos';
import { BurnAlertLimits } from './BurnAlertLimits';
import { SloLabel } from './SloLabel';
import { burnPreview, type PreviewRow } from './burnPreview';

const columns: DataTableColumnDef<PreviewRow>[] = [
  {
    id: 'name',
    header: 'SLO',
    accessor: 'name',
    width: '1fr',
    minWidth: 220,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <SloLabel name={rowData.name} engine={rowData.engine} />
      </DataTable.DefaultCell>
    ),
  },
  { id: 'alert', header: 'Alert', accessor: 'alert', width: 170 },
  {
    id: 'isPossible',
    header: 'Possible',
    accessor: (row) => (row.isPossible ? 1 : 0),
    sortType: 'number',
    width: 110,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <StatusBadge tone={rowData.isPossible ? 'good' : 'warning'}>{rowData.isPossible ? 'Yes' : 'No'}</StatusBadge>
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'why',
    header: 'When it fires, or why it cannot',
    accessor: 'why',
    width: '2fr',
    minWidth: 260,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Text style={{ whiteSpace: 'normal' }}>{rowData.why}</Text>
      </DataTable.DefaultCell>
    ),
  },
];

interface BurnTierPreviewProps {
  slos: readonly SloRow[];
  /** Null for those that fit each objective. */
  tiers: readonly BurnTierId[] | null;
  minBadSlots: number;
}

/** Which alerts each objective would get, and why. A platform SLO's slots stand in its query, so that is read first. */
export const BurnTierPreview = ({ slos, tiers, minBadSlots }: BurnTierPreviewProps) => {
  const platform = useMemo(() => slos.filter(({ engine }) => engine === 'platform'), [slos]);
  const read = useSloDefinitions(platform);
  const rows = useMemo(() => {
    const defined = new Map((read.data ?? []).map((slo) => [slo.id, slo]));
    return slos.flatMap((slo) => burnPreview(defined.get(slo.id) ?? slo, tiers, minBadSlots));
  }, [slos, read.data, tiers, minBadSlots]);
  if (platform.length > 0 && read.isPending) return <WaitingView label="Reading the definitions" lines={3} />;
  return (
    <>
      {read.isError ? (
        <FailureNotice
          title="The definitions could not be read, so slots of a minute are assumed below"
          failure={read.error}
          onRetry={() => void read.refetch()}
        />
      ) : null}
      <BurnAlertLimits rows={rows} />
      <DataTable
        data={rows}
        columns={columns}
        rowId={(row) => row.id}
        sortable
        fullWidth
        variant={{ verticalAlignment: 'center' }}
      >
        <DataTable.Pagination defaultPageSize={10} />
      </DataTable>
    </>
  );
};
