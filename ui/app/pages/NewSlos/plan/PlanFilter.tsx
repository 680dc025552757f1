import { useMemo } from 'react';
import { TableFilter, type FilterPart } from '../../../components/tables/TableFilter';
import type { SloDraft } from '../draft/sloDraft';
import type { PlanRow } from './planRows';
import { actionOptions, type PlanFilterValue } from './planFilterOf';

interface PlanFilterProps {
  items: readonly PlanRow[];
  answers: SloDraft['answers'];
  filter: PlanFilterValue;
  onChange: (filter: PlanFilterValue) => void;
}

/** Narrows the plan by action and name. */
export const PlanFilter = ({ items, answers, filter, onChange }: PlanFilterProps) => {
  const parts = useMemo(
    (): FilterPart<PlanFilterValue>[] => [
      { name: 'text', label: 'Find by name' },
      { name: 'action', label: 'Show', options: actionOptions(items, answers) },
    ],
    [items, answers],
  );
  return <TableFilter label="Filter the plan" parts={parts} filter={filter} onChange={onChange} />;
};
