import { useMemo } from 'react';
import type { UseQueryResult } from '@tanstack/react-query';
import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Paragraph, Text } from '@dynatrace/strato-components/typography';
import { FailureNotice } from '../../components/notices/FailureNotice';
import { RowTable } from '../../components/tables/RowTable';
import { StatusBadge } from '../../components/text/StatusBadge';
import { WaitingView } from '../../components/notices/WaitingView';
import type { SloRef } from '../../data/slos/sloRun';
import { mostPreviewed, type BurnAlertPreview } from '../../data/slos/useBurnAlerts';
import { AlertReason } from './AlertReason';
import { alertOutcomes } from './alertOutcomes';
import { BurnAlertLimits } from './BurnAlertLimits';
import { SloLabel } from '../../components/slos/SloLabel';
import { tierWords } from './tierWords';

type Row = BurnAlertPreview['results'][number] & { id: string; name: string };

const columns: DataTableColumnDef<Row>[] = [
  {
    id: 'name',
    header: 'SLO and alert',
    accessor: 'name',
    width: '1fr',
    minWidth: 220,
    cell: ({ rowData: { name, engine, tier } }) => (
      <DataTable.DefaultCell>
        <Flex flexDirection="column" gap={2}>
          <SloLabel name={name} engine={engine} />
          <Text textStyle="small-emphasized">{tierWords[tier]}</Text>
        </Flex>
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'outcome',
    header: 'What happens',
    accessor: ({ outcome }) => alertOutcomes[outcome].rank,
    sortType: 'number',
    width: 140,
    cell: ({ rowData: { outcome } }) => (
      <DataTable.DefaultCell>
        <StatusBadge tone={alertOutcomes[outcome].tone}>{alertOutcomes[outcome].planned}</StatusBadge>
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'why',
    header: 'When it pages, or why it cannot',
    accessor: ({ fires, failure }) => fires ?? failure?.message ?? '',
    width: '2fr',
    minWidth: 260,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <AlertReason {...rowData} />
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'history',
    header: 'On the history',
    accessor: ({ simulation }) => simulation?.firings.length ?? -1,
    sortType: 'number',
    width: '1fr',
    minWidth: 200,
    cell: ({ rowData: { simulation } }) => (
      <DataTable.DefaultCell>
        <Text style={{ whiteSpace: 'normal' }}>{simulation?.text ?? ''}</Text>
      </DataTable.DefaultCell>
    ),
  },
];

interface BurnTierPreviewProps {
  slos: readonly SloRef[];
  query: UseQueryResult<BurnAlertPreview>;
}

/** Which alerts each objective would get and when they would have fired, before anything is written. */
export const BurnTierPreview = ({ slos, query }: BurnTierPreviewProps) => {
  const rows = useMemo(() => rowsOf(query.data, slos), [query.data, slos]);
  if (query.isPending) return <WaitingView label="Playing the alerts back on the last two weeks" lines={3} />;
  if (query.isError)
    return (
      <FailureNotice
        title="What the alerts would do could not be found out"
        failure={query.error}
        onRetry={() => void query.refetch()}
      />
    );
  return (
    <>
      {slos.length > mostPreviewed ? (
        <Paragraph>{`Shown for the first ${mostPreviewed} of ${slos.length} SLOs.`}</Paragraph>
      ) : null}
      <BurnAlertLimits preview={query.data} />
      <RowTable rows={rows} columns={columns} rowId={(row) => row.id} pageSize={10} verticalAlignment="top" />
    </>
  );
};

function rowsOf(preview: BurnAlertPreview | undefined, slos: readonly SloRef[]): Row[] {
  const names = new Map(slos.map(({ engine, key, name }) => [`${engine} ${key}`, name]));
  return (preview?.results ?? []).map((result) => {
    const { engine, key, tier } = result;
    return { ...result, id: `${engine} ${key} ${tier}`, name: names.get(`${engine} ${key}`) ?? key };
  });
}
