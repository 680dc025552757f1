import type { DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import type { StackInstance, StackStatusValue } from '../../../../domain/contract/stackStatus';
import { RowTable } from '../../components/tables/RowTable';
import { StatusBadge, type Tone } from '../../components/text/StatusBadge';

type StackEvent = StackStatusValue['events'][number] & { id: string };

/** What a status of a stack, a resource or an instance is to somebody who waits for it. */
export function toneOf(status: string): Tone {
  if (/FAILED|ROLLBACK|INOPERABLE|CANCELLED|SUSPENDED/.test(status)) return 'bad';
  if (/IN_PROGRESS$|^(PENDING|RUNNING)$/.test(status)) return 'waiting';
  return /_COMPLETE$|^(SUCCEEDED|CURRENT)$/.test(status) ? 'good' : 'neutral';
}

const statusCell = ({ value }: { value: string }) => <StatusBadge tone={toneOf(value)}>{value}</StatusBadge>;
const reasonCell = ({ value }: { value: string | null }) => (
  <Text style={{ overflowWrap: 'anywhere', whiteSpace: 'normal' }}>{value ?? ''}</Text>
);

const eventColumns: DataTableColumnDef<StackEvent>[] = [
  { id: 'at', header: 'Time', accessor: ({ at }) => new Date(at), columnType: 'datetime', width: 190 },
  { id: 'resource', header: 'Resource', accessor: 'resource', width: 190 },
  { id: 'status', header: 'Status', accessor: 'status', cell: statusCell, width: 230 },
  { id: 'reason', header: 'Reason', accessor: 'reason', cell: reasonCell, width: '1fr', minWidth: 260 },
];

const instanceColumns: DataTableColumnDef<StackInstance>[] = [
  { id: 'accountId', header: 'Account', accessor: 'accountId', width: 150 },
  { id: 'region', header: 'Region', accessor: 'region', width: 150 },
  { id: 'status', header: 'Status', accessor: 'status', cell: statusCell, width: 150 },
  { id: 'reason', header: 'Reason', accessor: 'reason', cell: reasonCell, width: '1fr', minWidth: 260 },
];

/** What happened, the newest first: whoever waits looks at the top. */
export const EventTable = ({ events }: { events: StackStatusValue['events'] }) => (
  <RowTable
    rows={events.map((one, index) => ({ ...one, id: String(index) })).reverse()}
    columns={eventColumns}
    rowId={({ id }) => id}
    keepsPage
    verticalAlignment="top"
  />
);

/** The stacks of a set: those that failed stand first. */
export const InstanceTable = ({ instances }: { instances: readonly StackInstance[] }) => (
  <RowTable
    rows={[...instances].sort((a, b) => rank(a) - rank(b))}
    columns={instanceColumns}
    rowId={({ accountId, region }) => `${accountId} ${region}`}
    keepsPage
    verticalAlignment="top"
  />
);

const tones: readonly Tone[] = ['bad', 'waiting', 'neutral', 'good'];
const rank = ({ status }: StackInstance): number => tones.indexOf(toneOf(status));
