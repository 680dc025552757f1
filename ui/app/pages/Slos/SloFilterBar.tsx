import { useMemo } from 'react';
import type { SloRow } from '../../../../domain/contract/listSlos';
import { engineWords, pendingWords, statusWords, templateTitle } from '../../components/slos/sloWords';
import { TableFilter, type FilterPart } from '../../components/tables/TableFilter';
import { counted } from '../../components/text/counted';
import { ownerOptions, templateIdOf, type SloFilter } from './sloFilter';

const statusOptions = [
  { value: '', text: 'All statuses' },
  ...Object.entries(statusWords).map(([value, { text }]) => ({ value, text })),
  { value: 'PENDING', text: pendingWords.text },
];

const engineOptions = [
  { value: '', text: 'Both engines' },
  ...Object.entries(engineWords).map(([value, text]) => ({ value, text })),
];

interface SloFilterBarProps {
  /** All SLOs: the templates that can be filtered by come from them. */
  slos: readonly SloRow[];
  /** How many the filter lets through. */
  shown: number;
  filter: SloFilter;
  onChange: (filter: SloFilter) => void;
}

/** Narrows the list by name, status, engine, template and owner. */
export const SloFilterBar = ({ slos, shown, filter, onChange }: SloFilterBarProps) => {
  const parts = useMemo(
    (): FilterPart<SloFilter>[] => [
      { name: 'text', label: 'Name' },
      { name: 'status', label: 'Status', options: statusOptions },
      { name: 'engine', label: 'Engine', options: engineOptions },
      { name: 'template', label: 'Template', options: templateOptions(slos) },
      { name: 'owner', label: 'Made by', options: ownerOptions },
    ],
    [slos],
  );
  return (
    <TableFilter
      label="Filter the SLOs"
      parts={parts}
      filter={filter}
      onChange={onChange}
      status={shown === slos.length ? counted(shown) : `${shown.toLocaleString('en-US')} of ${counted(slos.length)}`}
    />
  );
};

function templateOptions(slos: readonly SloRow[]): { value: string; text: string }[] {
  const titles = new Map<string, string>();
  for (const slo of slos) {
    const id = templateIdOf(slo);
    if (id !== null && !titles.has(id)) titles.set(id, templateTitle(slo) ?? id);
  }
  const options = [...titles].map(([value, text]) => ({ value, text })).sort((a, b) => a.text.localeCompare(b.text));
  return [{ value: '', text: 'All templates' }, ...options];
}
