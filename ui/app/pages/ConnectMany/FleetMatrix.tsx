import { useMemo } from 'react';
import type { DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Flex } from '@dynatrace/strato-components/layouts';
import { Text } from '@dynatrace/strato-components/typography';
import type { FleetChoice } from '../../../../domain/onboarding/fleet/fleetChoice';
import type { FleetAccount } from '../../../../domain/onboarding/fleet/readAccounts';
import { RowTable } from '../../components/tables/RowTable';
import { StatusBadge } from '../../components/text/StatusBadge';
import { AccountWays } from './AccountWays';
import type { CellState } from './cellState';

interface FleetMatrixProps {
  accounts: readonly FleetAccount[];
  regions: readonly string[];
  stateOf: (place: { accountId: string; region: string }) => CellState;
  choice: FleetChoice;
  draftId: string;
  /** A way into AWS was taken. */
  onLaunched: (place: { accountId: string; region: string }) => void;
}

/** Accounts × regions, each with its state; a row opens to links, command and policy of its account. */
export const FleetMatrix = ({ accounts, regions, stateOf, choice, draftId, onLaunched }: FleetMatrixProps) => {
  const columns = useMemo(() => columnsOf(regions, stateOf), [regions, stateOf]);
  return (
    <RowTable
      rows={[...accounts]}
      columns={columns}
      rowId={({ accountId }) => accountId}
      keepsPage
      details={(account) => <AccountWays account={account} choice={choice} draftId={draftId} onLaunched={onLaunched} />}
    />
  );
};

function columnsOf(
  regions: readonly string[],
  stateOf: FleetMatrixProps['stateOf'],
): DataTableColumnDef<FleetAccount>[] {
  return [
    {
      id: 'account',
      header: 'Account',
      accessor: ({ accountId, alias }) => `${alias} ${accountId}`,
      width: '1fr',
      minWidth: 170,
      cell: ({ rowData }) => (
        <Flex flexDirection="column" gap={0} padding={8}>
          {rowData.alias === '' ? null : <Text>{rowData.alias}</Text>}
          <Text textStyle={rowData.alias === '' ? 'base' : 'small'}>{rowData.accountId}</Text>
        </Flex>
      ),
    },
    ...regions.map((region): DataTableColumnDef<FleetAccount> => {
      const wordsOf = ({ accountId, regions: own }: FleetAccount) =>
        own.includes(region) ? stateOf({ accountId, region }) : null;
      return {
        id: region,
        header: region,
        accessor: (account) => wordsOf(account)?.text ?? '',
        width: 150,
        cell: ({ rowData }) => {
          const state = wordsOf(rowData);
          return state === null ? <Text>–</Text> : <StatusBadge tone={state.tone}>{state.text}</StatusBadge>;
        },
      };
    }),
  ];
}
