import { useMemo, useState } from 'react';
import { useLocation } from 'react-router-dom';
import { Flex } from '@dynatrace/strato-components/layouts';
import type { SloRow } from '../../../../../domain/contract/listSlos';
import { slosInState } from '../../../components/slosInState';
import { useDeleteSlos } from '../../../data/useDeleteSlos';
import { DeleteOutcome } from './DeleteOutcome';
import { SloActions, type SloAction } from './SloActions';
import { SloDialog } from './SloDialog';
import { SloFilterBar } from './SloFilterBar';
import { SloTable } from './SloTable';
import { isShown } from './sloFilter';
import { useSloFilter } from './useSloFilter';

/** The list of SLOs with what narrows it, and what can be done with those chosen. */
export const SloBrowser = ({ slos }: { slos: SloRow[] }) => {
  const { state } = useLocation() as { state: unknown };
  const [filter, setFilter] = useSloFilter();
  const [selected, setSelected] = useState<Record<string, boolean>>(() => selectionOf(slos, state));
  const [action, setAction] = useState<SloAction | null>(() => slosInState(state)?.open ?? null);
  const deletion = useDeleteSlos();
  const shown = useMemo(() => slos.filter((slo) => isShown(filter, slo)), [slos, filter]);
  const chosen = useMemo(() => slos.filter((slo) => selected[slo.id] === true && !slo.foreign), [slos, selected]);
  const hidden = useMemo(() => chosen.filter((slo) => !isShown(filter, slo)).length, [chosen, filter]);
  return (
    <Flex flexDirection="column" gap={16}>
      <SloFilterBar slos={slos} shown={shown.length} filter={filter} onChange={setFilter} />
      <DeleteOutcome view={deletion.view} />
      <SloActions
        selected={chosen.length}
        hidden={hidden}
        busy={deletion.view.isBusy}
        onAct={setAction}
        onClear={() => setSelected({})}
      />
      <SloTable slos={shown} selected={selected} onSelect={setSelected} />
      {action !== null && chosen.length > 0 ? (
        <SloDialog
          action={action}
          slos={chosen}
          onDelete={(refs, withAlerts) => deletion.start(refs, withAlerts)}
          onDismiss={() => setAction(null)}
        />
      ) : null}
    </Flex>
  );
};

/** The selection that another page handed over. */
function selectionOf(slos: readonly SloRow[], state: unknown): Record<string, boolean> {
  const wanted = slosInState(state);
  if (wanted === null) return {};
  const keys = new Set(wanted.keys);
  const isWanted = ({ key, engine }: SloRow) =>
    key !== null && keys.has(key) && (wanted.engine === undefined || wanted.engine === engine);
  return Object.fromEntries(slos.filter(isWanted).map(({ id }) => [id, true]));
}
