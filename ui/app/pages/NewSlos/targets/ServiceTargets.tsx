import { useCallback, useMemo, useRef, useState } from 'react';
import { Button } from '@dynatrace/strato-components/buttons';
import type { Cluster } from '../../../../../domain/model/cluster';
import type { Engine } from '../../../../../domain/model/slo';
import { ClusterFilterBar } from '../../../components/clusters/ClusterFilterBar';
import { noFilter } from '../../../components/clusters/clusterFilter';
import { EmptyView } from '../../../components/notices/EmptyView';
import { RowTable } from '../../../components/tables/RowTable';
import type { SloDraft } from '../draft/sloDraft';
import type { TemplateChoice } from '../draft/templateChoices';
import { chosenOf } from './chosenOf';
import { SelectionBar } from './SelectionBar';
import { serviceColumns } from './serviceColumns';
import { isServiceWithin, selectedRows, serviceRows, servicesOfRows, type ServiceRow } from './serviceRows';

interface ServiceTargetsProps {
  clusters: readonly Cluster[];
  /** Templates for services. */
  choices: readonly TemplateChoice[];
  engine: Engine;
  chosen: SloDraft['services'];
  /** Keys of the clusters that were chosen, here or on another page: their services are one press away. */
  chosenClusters: readonly string[];
  onChange: (services: SloDraft['services']) => void;
}

const isDisabled = (row: ServiceRow) => row.reason !== null;

/** The services to choose from, of all clusters. */
export const ServiceTargets = ({
  clusters,
  choices,
  engine,
  chosen,
  chosenClusters,
  onChange,
}: ServiceTargetsProps) => {
  const [filter, setFilter] = useState(noFilter);
  const rows = useMemo(() => serviceRows(clusters, choices, engine), [clusters, choices, engine]);
  const shown = useMemo(() => rows.filter((row) => isServiceWithin(filter, row)), [rows, filter]);
  const selected = useMemo(() => selectedRows(chosen), [chosen]);
  const add = useAdding(selected, onChange);
  const columns = useMemo(
    () => serviceColumns(({ clusterKey }) => add(rows.filter((row) => row.clusterKey === clusterKey))),
    [add, rows],
  );
  const fit = useMemo(() => rows.filter((row) => row.reason === null), [rows]);
  const chosenRows = useMemo(() => rows.filter((row) => selected[row.id] === true), [rows, selected]);
  const fitChosen = chosenRows.filter((row) => row.reason === null).length;
  const ofClusters = useMemo(() => {
    const wanted = new Set(chosenClusters);
    return fit.filter((row) => wanted.has(row.clusterKey));
  }, [fit, chosenClusters]);
  if (rows.length === 0)
    return (
      <EmptyView
        level="h4"
        title="No ECS service to choose"
        why="No service has sent utilization within the last week. A service reports only while it has a running task."
      />
    );
  return (
    <>
      <ClusterFilterBar clusters={clusters} filter={filter} onChange={setFilter} noun="services" />
      <SelectionBar
        noun="service"
        chosen={fitChosen}
        fit={fit.length}
        unfitChosen={chosenRows.length - fitChosen}
        isFiltered={shown.length !== rows.length}
        onSelectAll={() => add(shown)}
        onClear={Object.keys(chosen).length === 0 ? undefined : () => onChange({})}
      >
        {ofClusters.length > 0 ? (
          <Button variant="emphasized" onClick={() => add(ofClusters)}>
            {`Select the ${ofClusters.length} services of the chosen clusters`}
          </Button>
        ) : null}
      </SelectionBar>
      <RowTable
        rows={shown}
        columns={columns}
        rowId={(row) => row.id}
        sortBy="service"
        choice={{ selected, onSelect: (byId) => onChange(servicesOfRows(chosenOf(byId))), isDisabled }}
        empty="No service fits the filter."
      />
    </>
  );
};

/** Adds rows that fit to what is selected. It stays the same function, so that the table's columns do too. */
function useAdding(selected: Record<string, boolean>, onChange: (services: SloDraft['services']) => void) {
  const latest = useRef({ selected, onChange });
  latest.current = { selected, onChange };
  return useCallback((more: readonly ServiceRow[]) => {
    const ids = new Set(Object.keys(latest.current.selected));
    for (const row of more) if (row.reason === null) ids.add(row.id);
    latest.current.onChange(servicesOfRows(ids));
  }, []);
}
