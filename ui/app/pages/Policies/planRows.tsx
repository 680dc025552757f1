import { DataTable, type DataTableColumnDef } from '@dynatrace/strato-components/tables';
import { Text } from '@dynatrace/strato-components/typography';
import type { PolicyPlan, PolicyRow } from '../../../../domain/contract/policies/runPolicies';

/** A line of the plan, with what becomes of it. */
export interface PlanLine {
  id: string;
  action: string;
  name: string;
  policy: string;
  why: string;
}

const changed = ({ changes = [], isRenewal, lints = [], conflict }: PolicyRow): string => {
  if (isRenewal) return 'Renews its maintenance windows';
  if (conflict) return `The name is taken by “${conflict.holderName}”`;
  if (changes.length > 0) return `Changes ${changes.map(({ field }) => field).join(', ')}`;
  return lints[0]?.message ?? '';
};

/** What a run would do or cannot do, line by line; what stays as it is would only hide it. */
export function planLines(plan: PolicyPlan, names: ReadonlyMap<string, string>): PlanLine[] {
  const nameOf = (id: string | null) => (id === null ? '–' : (names.get(id) ?? id));
  const lines = (action: string, rows: readonly PolicyRow[]) =>
    rows.map((row) => ({
      ...{ id: `${row.engine}:${row.key}`, action, name: row.name, policy: nameOf(row.policyId), why: changed(row) },
    }));
  return [
    ...lines('Conflict', plan.conflict),
    ...lines('Cannot work', plan.blocked),
    ...lines('Create', plan.create),
    ...lines('Update', plan.update),
    ...plan.orphans.map(({ key, engine, name, policyId, deletes, keptBecause, evidence }) => ({
      ...{ id: `${engine}:${key}`, action: deletes ? 'Delete' : 'Orphan', name, policy: nameOf(policyId) },
      why: `No data for ${evidence.noDataForDays} days. ${keptBecause === null ? '' : `Stays: ${keptBecause}`}`,
    })),
  ];
}

const text = (id: Exclude<keyof PlanLine, 'id'>, header: string, minWidth: number, width: '1fr' | number) =>
  ({
    ...{ id, header, accessor: id, minWidth, width },
    cell: ({ rowData }) => (
      <DataTable.DefaultCell>
        <Text style={{ whiteSpace: 'normal', overflowWrap: 'anywhere' }}>{rowData[id]}</Text>
      </DataTable.DefaultCell>
    ),
  }) satisfies DataTableColumnDef<PlanLine>;

export const planColumns: DataTableColumnDef<PlanLine>[] = [
  text('action', 'Action', 110, 120),
  text('name', 'SLO', 240, '1fr'),
  text('policy', 'Policy', 120, 180),
  text('why', 'Why', 200, '1fr'),
];
