import { useCallback, useMemo, useState } from 'react';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { SloRow } from '../../../../domain/contract/listSlos';
import type { Deletion } from '../../data/slos/useDeleteSlos';
import { mostChosenByBox } from '../../components/tables/RowTable';
import { useAllThatFit } from '../../components/tables/useAllThatFit';
import { SloActions, type SloAction } from './SloActions';
import { SloDialog } from './SloDialog';
import { SloFilterBar } from './SloFilterBar';
import { ActOnRow } from './SloRowActions';
import { SloTable } from './SloTable';
import { isShown } from './sloFilter';
import { useSelection } from './useSelection';
import { useSloFilter } from './useSloFilter';

/** The list of SLOs with what narrows it, and what can be done with those chosen. */
export const SloBrowser = ({ slos, deletion }: { slos: SloRow[]; deletion: Deletion }) => {
  const [filter, setFilter] = useSloFilter();
  const { selected, setSelected, chosen: picked, open } = useSelection(slos);
  const all = useAllThatFit(filter);
  const [action, setAction] = useState<SloAction | null>(open);
  // One row that an action was chosen for, whatever is selected.
  const [single, setSingle] = useState<SloRow | null>(null);
  const { isBusy } = deletion.view;
  const actOnRow = useCallback((chosenAction: SloAction, slo: SloRow) => {
    setSingle(slo);
    setAction(chosenAction);
  }, []);
  const dismiss = () => {
    setAction(null);
    setSingle(null);
  };
  const shown = useMemo(() => slos.filter((slo) => isShown(filter, slo)), [slos, filter]);
  const fitting = useMemo(() => shown.filter(({ foreign, key }) => !foreign && key !== null), [shown]);
  const chosen = all.isChosen ? fitting : picked;
  const startDeletion: typeof deletion.start = (deleted, alertsToo) => {
    all.clear();
    deletion.start(deleted, alertsToo);
  };
  const hidden = useMemo(() => chosen.filter((slo) => !isShown(filter, slo)).length, [chosen, filter]);
  return (
    <Flex flexDirection="column" gap={16}>
      <SloFilterBar slos={slos} shown={shown.length} filter={filter} onChange={setFilter} />
      <SloActions
        selected={chosen.length}
        hidden={hidden}
        fitting={shown.length > mostChosenByBox && !all.isChosen ? fitting.length : null}
        onSelectAll={all.choose}
        busy={isBusy}
        onAct={setAction}
        onClear={() => {
          all.clear();
          setSelected({});
        }}
      />
      <ActOnRow.Provider value={isBusy ? null : actOnRow}>
        <SloTable slos={shown} selected={all.isChosen ? null : selected} onSelect={setSelected} />
      </ActOnRow.Provider>
      {action !== null && (single !== null || chosen.length > 0) ? (
        <SloDialog
          action={action}
          slos={single === null ? chosen : [single]}
          onDelete={startDeletion}
          onDismiss={dismiss}
        />
      ) : null}
    </Flex>
  );
};
