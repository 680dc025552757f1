import { useMemo, type ReactNode } from 'react';
import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { ScrollsByKeyboard } from './ScrollsByKeyboard';

/** Rows that can be chosen. Give the same functions at every drawing. */
export interface RowChoice<T> {
  /** By row id. */
  selected: Record<string, boolean>;
  onSelect: (selected: Record<string, boolean>) => void;
  /** Rows that cannot be chosen. Default: none. */
  isDisabled?: (row: T) => boolean;
}

/** From so many rows on the box in the header chooses a page: choosing 10,000 rows one by one takes Strato four seconds. */
export const mostChosenByBox = 1000;

interface RowTableProps<T> {
  rows: T[];
  columns: DataTableColumnDef<T>[];
  rowId: (row: T) => string;
  /** Id of the column that sorts at first, upwards. Default: the rows stay in their order. */
  sortBy?: string;
  choice?: RowChoice<T>;
  /** What a row opens to. Default: it does not open. */
  details?: (row: T) => ReactNode;
  /** Said in place of the rows when there is none. */
  empty?: string;
  pageSize?: number;
  /** Rows that change one by one must not turn the page back. */
  keepsPage?: boolean;
  verticalAlignment?: 'center' | 'top';
  /** Ids of columns that are there to be chosen, not shown at first. With it people choose columns and save rows as CSV. */
  hidden?: readonly string[];
  /** What a person chose of the columns before, and where a new choice is kept. Give the same at every drawing. */
  remembered?: RememberedColumns | undefined;
}

/** See `useColumnChoice`. */
interface RememberedColumns {
  first: { visibility?: Record<string, boolean>; order?: string[] };
  remember: (change: { visibility?: Record<string, boolean>; order?: string[] }) => void;
}

/** Rows in full width, sortable and, where they do not fit one, in pages. The box in the header chooses the rows of all pages where these are not too many. */
export function RowTable<T>(props: RowTableProps<T>) {
  const { rows, columns, rowId, sortBy, choice, details, empty, pageSize = 50, keepsPage = false } = props;
  const { verticalAlignment = 'center', hidden, remembered } = props;
  const firstSort = useMemo(() => (sortBy === undefined ? undefined : [{ id: sortBy, desc: false }]), [sortBy]);
  const firstColumns = useMemo(
    () => ({ ...Object.fromEntries((hidden ?? []).map((id) => [id, false])), ...remembered?.first.visibility }),
    [hidden, remembered],
  );
  return (
    <ScrollsByKeyboard>
      <DataTable
        data={rows}
        columns={columns}
        rowId={rowId}
        sortable
        defaultSortBy={firstSort}
        fullWidth
        variant={{ verticalAlignment }}
        defaultColumnVisibility={firstColumns}
        defaultColumnOrder={knownOrder(remembered?.first.order, columns)}
        onColumnVisibilityChange={(visibility) => remembered?.remember({ visibility })}
        onColumnOrderChange={(order, by) => (by === 'user' ? remembered?.remember({ order }) : undefined)}
        {...useChoice(choice, rows.length > mostChosenByBox)}
      >
        {hidden === undefined ? null : (
          <DataTable.Toolbar>
            <DataTable.VisibilitySettings />
            <DataTable.ColumnOrderSettings />
            <DataTable.DownloadData />
          </DataTable.Toolbar>
        )}
        {details === undefined ? null : (
          <DataTable.ExpandableRow<T>>
            {({ row }) => <DataTable.ExpandableRowWrapper>{details(row)}</DataTable.ExpandableRowWrapper>}
          </DataTable.ExpandableRow>
        )}
        {empty === undefined ? null : <DataTable.EmptyState>{empty}</DataTable.EmptyState>}
        {rows.length > pageSize ? (
          <DataTable.Pagination defaultPageSize={pageSize} autoResetPageIndex={keepsPage ? false : undefined} />
        ) : null}
      </DataTable>
    </ScrollsByKeyboard>
  );
}

/** A kept order, with columns that came since at the end; none where none was kept. */
function knownOrder<T>(kept: readonly string[] | undefined, columns: DataTableColumnDef<T>[]): string[] | undefined {
  if (kept === undefined) return undefined;
  const ids = columns.flatMap(({ id }) => id ?? []);
  return [...kept.filter((id) => ids.includes(id)), ...ids.filter((id) => !kept.includes(id))];
}

function useChoice<T>(choice: RowChoice<T> | undefined, isByPage: boolean) {
  const disableRowSelection = choice?.isDisabled;
  const selectableRows = useMemo(
    () => ({ selectAllBehavior: isByPage ? ('page' as const) : ('all' as const), disableRowSelection }),
    [disableRowSelection, isByPage],
  );
  if (choice === undefined) return {};
  return { selectableRows, selectedRows: choice.selected, onRowSelectionChange: choice.onSelect };
}
