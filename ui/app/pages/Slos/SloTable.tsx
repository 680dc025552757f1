import type { SloRow } from '../../../../domain/contract/listSlos';
import { RowTable } from '../../components/tables/RowTable';
import { useColumnChoice } from '../../data/stored/useColumnChoice';
import { sloColumns } from './sloColumns';

interface SloTableProps {
  slos: SloRow[];
  /** By SLO id; null while all that fit the filter are chosen, whichever these are. */
  selected: Record<string, boolean> | null;
  onSelect: (selected: Record<string, boolean>) => void;
}

/** What others made is theirs to delete. */
const isDisabled = (slo: SloRow) => slo.foreign || slo.key === null;

const none: readonly string[] = [];

/** The SLOs with their evaluation, worst first. */
export const SloTable = ({ slos, selected, onSelect }: SloTableProps) => {
  const remembered = useColumnChoice('slos');
  return (
    <RowTable
      rows={slos}
      columns={sloColumns}
      rowId={(slo) => slo.id}
      sortBy="status"
      choice={selected === null ? undefined : { selected, onSelect, isDisabled }}
      hidden={none}
      remembered={remembered}
      empty="No SLO fits the filter."
      // Values arrive call by call.
      keepsPage
    />
  );
};
