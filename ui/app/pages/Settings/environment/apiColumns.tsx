import { Flex } from '@dynatrace/strato-components/layouts';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Strong, Text } from '@dynatrace/strato-components/typography';
import { StatusBadge } from '../../../components/text/StatusBadge';
import { Tipped } from '../../../components/text/Tipped';
import { stateWords, type ApiRow } from './apiRows';

const wrapped = { whiteSpace: 'normal', overflowWrap: 'anywhere' } as const;

const What = ({ title, purpose }: ApiRow) => <Tipped text={title} tip={purpose} />;

/** Why it is not available, and what to do about it. */
const Explanation = ({ state, reason, successor, grant }: ApiRow) => (
  <Flex flexDirection="column" gap={4}>
    {reason === null ? null : <Text style={wrapped}>{reason}</Text>}
    {successor === null ? null : <Move label="Instead:">{successor}</Move>}
    {grant === null ? null : <Move label="Ask an administrator to grant:">{grant}</Move>}
    {state === 'unknown' ? <Text style={wrapped}>It is asked again by itself.</Text> : null}
  </Flex>
);

const Move = ({ label, children }: { label: string; children: string }) => (
  <Text style={wrapped}>
    <Strong>{label}</Strong> {children}
  </Text>
);

export const apiColumns: DataTableColumnDef<ApiRow>[] = [
  {
    id: 'title',
    header: 'API',
    accessor: 'title',
    width: '1fr',
    minWidth: 110,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <What {...rowData} />
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'state',
    header: 'State',
    accessor: ({ state }) => stateWords[state].text,
    width: 150,
    cell: ({ rowData: { state } }) => (
      <DataTable.DefaultCell>
        <StatusBadge tone={stateWords[state].tone} sign={stateWords[state].sign}>
          {stateWords[state].text}
        </StatusBadge>
      </DataTable.DefaultCell>
    ),
  },
  {
    id: 'reason',
    header: 'What to do',
    accessor: ({ reason }) => reason ?? '',
    width: '3fr',
    minWidth: 110,
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Explanation {...rowData} />
      </DataTable.DefaultCell>
    ),
  },
];
